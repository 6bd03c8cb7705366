import { useCopy } from '#components/useCopy.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { CodeEditor } from '#monaco/CodeEditor.lazy.tsx';
import { composeDocument, knownFieldsOf } from '#template/document.ts';
import type { Template, TemplateDraft } from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import styles from './TrialJson.module.css';

interface Props {
  draft: TemplateDraft;
  base: Template | null;
  /** The tiles with the variables filled in; null: a part is no JSON, and there is nothing to show. */
  filled: JsonText | null;
}

/** The template as PostHog's page would send it, for who wants to see it all. */
export function TrialJson({ draft, base, filled }: Props) {
  const copyText = useCopy();
  const [shown, setShown] = useState(false);
  const text = useMemo(() => {
    if (!shown || filled === null) return null;
    const parts = { ...draft.parts, tiles: filled };
    return composeDocument({ ...draft, parts }, knownFieldsOf(base));
  }, [shown, draft, base, filled]);

  function copy() {
    const message = 'The browser does not allow copying.';
    return copyText(text ?? '', 'Copied the JSON', { tone: 'danger', message });
  }

  return (
    <section className={styles.json} aria-label="Resulting JSON">
      <div className={styles.buttons}>
        <Button
          aria-expanded={shown}
          disabledReason={filled === null ? 'There is none while a part is no JSON.' : null}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide the JSON' : 'Show the JSON'}
        </Button>
        {text !== null && (
          <Button variant="quiet" icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>
            Copy
          </Button>
        )}
      </div>
      {text !== null && (
        <CodeEditor
          label="Resulting JSON"
          modelPath={`trial/${base?.id ?? 'new'}/dashboard.json`}
          value={text}
          onChange={ignore}
          schema={null}
          readOnlyReason="This is what comes out: change the template, or the choices above."
          height="22rem"
        />
      )}
    </section>
  );
}

function ignore() {
  // Nothing can be typed here.
}
