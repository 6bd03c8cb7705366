import { isGone } from '#api/errors.ts';
import type { Ground } from '#features/editor/elsewhere/useServerSide.tsx';
import { PortabilityReport } from '#components/copy/PortabilityReport.tsx';
import { describeFailure } from '#components/describeFailure.ts';
import { causeOf, ReplaceError } from '#queries/saving.ts';
import type { Permissions } from '#session/permissions.ts';
import {
  type EditableField,
  type Template,
  type TemplateDraft,
  type TemplateFields,
  templateLabel,
} from '#template/template.ts';
import { fieldsThatDiffer } from '#template/transfer/plan.ts';
import { isWider } from '#template/portability.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Notice } from '#ui/Notice.tsx';
import { fieldLabels } from '#template/placeText.ts';
import { useToast } from '#ui/Toaster.tsx';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { ChangedTexts } from './ChangedTexts.tsx';
import { ChangesInWords } from '#components/comparison/ChangesInWords.tsx';
import { useDiff } from '#components/comparison/useDiff.ts';
import { ReplaceSteps } from './ReplaceSteps.tsx';
import styles from './ReviewDialog.module.css';
import { fieldOfError, planSave, type SavePlan, useSave } from './useSave.ts';

interface Props {
  projectId: number;
  base: Template | null;
  draft: TemplateDraft;
  permissions: Permissions;
  replacing: boolean;
  /** Asks the server what it holds, and deals with what is neither the base nor the draft. */
  lookFirst: () => Promise<Ground>;
  onClose: () => void;
  /** `sent`: what was saved; `refused`: fields of it that the row has otherwise all the same. */
  onSaved: (template: Template, sent: TemplateDraft, refused: EditableField[]) => void;
  /** The row was archived meanwhile. */
  onGone: () => void;
  onGoToField: (field: EditableField) => void;
}

/** What is about to be saved, in words, before it is. */
export function ReviewDialog({
  projectId,
  base,
  draft,
  permissions,
  replacing,
  lookFirst,
  onClose,
  onSaved,
  onGone,
  onGoToField,
}: Props) {
  const toast = useToast();
  const { setError } = useFormContext<TemplateFields>();
  const { save, pending: saving, step, isHalfDone } = useSave(projectId, base);
  const [checking, setChecking] = useState(false);
  const pending = saving || checking;
  const [asText, setAsText] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const diff = useDiff(base, draft, { wantsTexts: asText });
  // Any other plan is made when it is carried out: of a large template that takes a moment.
  const replacement = useMemo(
    () => (replacing ? planSave(base, draft, permissions, true) : null),
    [base, draft, permissions, replacing],
  );
  useHotkeys({ t: () => setAsText(!asText) }, { enabled: base !== null, inDialog: true });
  async function confirm() {
    setFailure(null);
    const plan = replacement ?? planSave(base, draft, permissions, false);
    try {
      setChecking(true);
      const ground: Ground = isHalfDone() ? { kind: 'base' } : await lookFirst();
      if (ground.kind === 'asked') return;
      const template = ground.kind === 'saved' ? ground.row : await save(plan);
      // PostHog changes archived rows, too, which nobody sees again (contract 2.2).
      if (template.deleted && base?.deleted === false) {
        onGone();
        return;
      }
      const refused = fieldsThatDiffer({ members: plan.changes }, template);
      toast.show(savedWords(plan, template, refused));
      onSaved(template, draft, refused);
    } catch (error) {
      if (plan.kind === 'patch' && isGone(error)) {
        onGone();
        return;
      }
      const field = fieldOfError(error);
      if (field !== null && field in draft.fields) {
        const { title, advice } = describeFailure(causeOf(error));
        const name = field as keyof TemplateFields; // `in` proves it
        setError(name, { type: 'server', message: name === 'template_name' ? title : advice });
        onGoToField(field);
        return;
      }
      setFailure(error);
    } finally {
      setChecking(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!pending}
      size={asText ? 'l' : 'm'}
      growing
      title="Review changes"
      footer={
        <>
          {base !== null && (
            <Button
              variant="quiet"
              className={styles.switch}
              aria-keyshortcuts="T"
              onClick={() => setAsText(!asText)}
            >
              {asText ? 'Show in words' : 'Show as text'}
              <span aria-hidden>
                <Kbd keys="t" />
              </span>
            </Button>
          )}
          <Button onClick={onClose} disabledReason={pending ? 'Saving…' : null}>
            Keep editing
          </Button>
          <Button variant="primary" autoFocus busy={pending} onClick={() => void confirm()}>
            Save changes
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {replacement?.kind === 'replace' && <ReplaceNotice base={base} plan={replacement} />}
        {isWider(draft.fields.scope, base?.scope ?? null) && (
          <PortabilityReport
            templates={[{ id: base?.id ?? 'new', ...draft.fields, ...draft.parts }]}
          />
        )}
        {step !== null && <ReplaceSteps step={step} />}
        {asText ? <ChangedTexts texts={diff.texts} /> : <ChangesInWords changes={diff.changes} />}
        {failure !== null && <SaveFailure error={failure} />}
      </div>
    </Dialog>
  );
}

function ReplaceNotice({ base, plan }: { base: Template | null; plan: SavePlan }) {
  return (
    <Notice tone="info" title="This replaces the template">
      A new template is created and {base === null ? 'the old one' : templateLabel(base)} is
      archived.
      {plan.lost.length > 0 &&
        ` Not carried over, since only staff may set it: ${plan.lost.map((field) => fieldLabels[field]).join(', ')}.`}
    </Notice>
  );
}

function savedWords(plan: SavePlan, template: Template, refused: readonly EditableField[]) {
  const saved = `${plan.kind === 'create' ? 'Created' : 'Saved'} ${templateLabel(template)}`;
  if (refused.length === 0) return { tone: 'ok', message: saved } as const;
  const fields = refused.map((field) => fieldLabels[field]).join(', ');
  return {
    tone: 'danger',
    message: `${saved}, but PostHog holds something else than was sent: ${fields}. Yours is still here, not saved.`,
  } as const;
}

function SaveFailure({ error }: { error: unknown }) {
  const { title, advice } = describeFailure(causeOf(error));
  return (
    <Notice tone="danger" title={title}>
      {advice}
      {error instanceof ReplaceError && ` ${error.message}`}
    </Notice>
  );
}
