import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { ServerAge } from '#template/facts.ts';
import type { JsonSchema } from '#template/schema.ts';
import type { Template, TemplateDraft } from '#template/template.ts';
import { tryTemplate } from '#template/trial.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import styles from './TrialDialog.module.css';
import { TrialJson } from './TrialJson.tsx';
import { TrialTiles } from './TrialTiles.tsx';
import { TrialVariables } from './TrialVariables.tsx';
import { TrialVerdict } from './TrialVerdict.tsx';

interface Props {
  draft: TemplateDraft;
  /** The row that is edited; null: a new template. */
  base: Template | null;
  schema: JsonSchema;
  server: ServerAge;
  onClose: () => void;
  /** Somebody wants to see a place in the template; the dialog has to be closed for it. */
  onGoTo: (path: JsonPath) => void;
}

const noChoices: ReadonlyMap<string, unknown> = new Map();

/** What PostHog would make of the template as it is now, with a person's choices. Nothing is sent. */
export function TrialDialog({ draft, base, schema, server, onClose, onGoTo }: Props) {
  const [choices, setChoices] = useState(noChoices);
  const choose = useCallback(
    (next: ReadonlyMap<string, unknown>) =>
      setChoices((before) => (before.size + next.size === 0 ? before : next)),
    [],
  );
  // A large template takes longer to try than a dialog to open, or a key to type.
  const settled = useDeferredValue<typeof noChoices | null>(choices, null);
  const trial = useMemo(
    () =>
      settled === null ? null : tryTemplate({ draft, base, schema, server, choices: settled }),
    [draft, base, schema, server, settled],
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="l"
      title="Will it work?"
      description="The template, filled in as PostHog does it when somebody makes a dashboard. Nothing is sent."
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div className={styles.trial}>
        {trial === null ? (
          <Skeleton height="3.75rem" />
        ) : (
          <TrialVerdict trial={trial} onGoTo={onGoTo} />
        )}
        <div className={styles.columns}>
          <TrialVariables variables={draft.parts.variables} onChoose={choose} />
          <TrialTiles tiles={trial?.tiles ?? []} onGoTo={onGoTo} />
        </div>
        <TrialJson draft={draft} base={base} filled={trial?.filled ?? null} />
      </div>
    </Dialog>
  );
}
