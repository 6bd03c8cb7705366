import { describeFailure } from '#components/describeFailure.ts';
import { CodeDiff } from '#monaco/CodeDiff.lazy.tsx';
import { causeOf, ReplaceError } from '#queries/saving.ts';
import type { Permissions } from '#session/permissions.ts';
import { changeSentence, diffTemplates } from '#template/diff.ts';
import { composeDocument } from '#template/document.ts';
import { draftOf } from '#template/fields.ts';
import {
  type EditableField,
  type Template,
  type TemplateDraft,
  type TemplateFields,
  templateLabel,
} from '#template/template.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useToast } from '#ui/Toaster.tsx';
import { useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import styles from './ReviewDialog.module.css';
import { fieldNames } from './tabNames.ts';
import { fieldOfError, planSave, useSave } from './useSave.ts';

interface Props {
  projectId: number;
  base: Template | null;
  draft: TemplateDraft;
  permissions: Permissions;
  replacing: boolean;
  onClose: () => void;
  onSaved: (template: Template) => void;
  onGoToField: (field: EditableField) => void;
}

/** What is about to be saved, in words, before it is. */
export function ReviewDialog({
  projectId,
  base,
  draft,
  permissions,
  replacing,
  onClose,
  onSaved,
  onGoToField,
}: Props) {
  const toast = useToast();
  const { setError } = useFormContext<TemplateFields>();
  const { save, pending } = useSave(projectId, base);
  const [asText, setAsText] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const plan = useMemo(
    () => planSave(base, draft, permissions, replacing),
    [base, draft, permissions, replacing],
  );
  const changes = useMemo(() => {
    return diffTemplates(draftOf(base), draft);
  }, [base, draft]);

  /** Both documents whole; none for a new template, or where a part is no JSON and so makes no document. */
  const texts = useMemo(() => {
    if (base === null) return null;
    const known = { featured: true, contexts: true };
    const original = composeDocument(draftOf(base), known);
    const modified = composeDocument(draft, known);
    return original === null || modified === null ? null : { original, modified };
  }, [base, draft]);

  async function confirm() {
    setFailure(null);
    try {
      const template = await save(plan);
      toast.show({
        tone: 'ok',
        message: `${plan.kind === 'create' ? 'Created' : 'Saved'} ${templateLabel(template)}`,
      });
      onSaved(template);
    } catch (error) {
      const field = fieldOfError(error);
      if (field !== null && field in draft.fields) {
        const { title, advice } = describeFailure(causeOf(error));
        const name = field as keyof TemplateFields; // `in` proves it
        setError(name, { type: 'server', message: name === 'template_name' ? title : advice });
        onGoToField(field);
        return;
      }
      setFailure(error);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      dismissible={!pending}
      size={asText ? 'l' : 'm'}
      title="Review changes"
      footer={
        <>
          <Button onClick={onClose} disabledReason={pending ? 'Saving…' : null}>
            Keep editing
          </Button>
          <Button variant="primary" autoFocus busy={pending} onClick={() => void confirm()}>
            Save changes
          </Button>
        </>
      }
    >
      {plan.kind === 'replace' && (
        <Notice tone="info" title="This replaces the template">
          A new template is created and {base === null ? 'the old one' : templateLabel(base)} is
          archived.
          {plan.lost.length > 0 &&
            ` Not carried over, since only staff may set it: ${plan.lost.map((field) => fieldNames[field]).join(', ')}.`}
        </Notice>
      )}
      {changes.length === 0 ? (
        <p>Nothing differs from what is saved.</p>
      ) : (
        <ul className={styles.changes}>
          {changes.map((change, index) => (
            <li key={index}>{changeSentence(change)}</li>
          ))}
        </ul>
      )}
      {texts !== null && (
        <Button variant="quiet" aria-pressed={asText} onClick={() => setAsText(!asText)}>
          {asText ? 'Hide the text' : 'Show as text'}
        </Button>
      )}
      {texts !== null && asText && <CodeDiff label="Changes as text" {...texts} height="22rem" />}
      {failure !== null && <SaveFailure error={failure} />}
    </Dialog>
  );
}

function SaveFailure({ error }: { error: unknown }) {
  const { title, advice } = describeFailure(causeOf(error));
  return (
    <Notice tone="danger" title={title}>
      {advice}
      {error instanceof ReplaceError &&
        (error.undone
          ? ' Nothing was changed.'
          : ' The old template is archived and could not be brought back: restore it from the Archive page.')}
    </Notice>
  );
}
