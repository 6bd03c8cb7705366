import type { SchemaInForce } from '#queries/schema.ts';
import { generationOf } from '#queries/templates.ts';
import type { Permissions } from '#session/permissions.ts';
import { jsonOrNull } from '#lib/jsonText.ts';
import { readDocument } from '#template/document.ts';
import { draftOf } from '#template/fields.ts';
import type { EditableField, JsonPart, Template, TemplateDraft } from '#template/template.ts';
import { useCallback, useMemo, useState } from 'react';
import { useAnalysis } from './analysis/useAnalysis.ts';
import type { DocumentStore } from './document/DocumentStore.ts';
import { useTemplateDocument } from './document/useTemplateDocument.ts';
import type { Editor, PartChange } from './EditorContext.ts';
import { usePlace } from './place/usePlace.ts';
import { unreadableReason } from './tabNames.ts';
import { useTakenNames } from './useTakenNames.ts';

interface Options {
  projectId: number;
  base: Template | null;
  schema: SchemaInForce;
  permissions: Permissions;
}

const servers = { 'staff-writes': 'old', 'members-write': 'unknown', current: 'current' } as const;

/** Puts together what the views of a template work with; `save` is the page's. */
export function useEditorState({ projectId, base, schema, permissions }: Options) {
  const { store, state, form } = useTemplateDocument(base);
  const place = usePlace();
  const [replacing, setReplacing] = useState(false);
  const [said, say] = useState('');
  const server = base === null ? 'unknown' : servers[generationOf(base)];
  const takenNames = useTakenNames(projectId, base);
  const against = useMemo(
    () => ({ base, schema: schema.schema, server, takenNames }),
    [base, schema, server, takenNames],
  );
  const current = useAnalysis(store, against);
  const isUnreadable = state.whole !== null && current.reading?.ok === false;

  // The same functions from key to key, so that what did not change is not drawn anew.
  const edit = useCallback(
    (name: string, change: (draft: TemplateDraft) => Partial<TemplateDraft>) => {
      if (readNow(store)) store.edit(name, change);
    },
    [store],
  );
  const editPart = useCallback(
    (part: JsonPart, name: string, change: PartChange) =>
      edit(name, ({ parts }) => {
        const text = jsonOrNull(parts[part]);
        return text === null ? {} : { parts: { ...parts, [part]: change(text) } };
      }),
    [edit],
  );

  const editor: Omit<Editor, 'save'> = {
    projectId,
    base,
    schema,
    server,
    permissions,
    store,
    state,
    current,
    place,
    isUnreadable,
    partRefusal(part: JsonPart) {
      if (isUnreadable) return unreadableReason;
      if (replacing && base !== null && permissions.replace(base)) return null;
      return permissions.edit(part, base);
    },
    edit,
    editPart,
    say,
    replacing,
    startReplacing: () => setReplacing(true),
  };

  /** Shows what the row holds in place of what was entered; undo brings that back. */
  function discard() {
    store.edit('Discard the changes', () => draftOf(base));
    form.clearErrors();
    setReplacing(false);
  }

  /** Whether that is all that was typed: more may have been since, and of `refused` the row holds something else. */
  function saved(row: Template, sent: TemplateDraft, refused: EditableField[]): boolean {
    const isAll = store.adopt(row, sent, refused);
    setReplacing(false);
    return isAll;
  }

  return { editor, form, said, discard, saved };
}

/** A command may come before the worker has read what was typed on the JSON tab. False: it cannot be read. */
export function readNow(store: DocumentStore): boolean {
  store.settle();
  const { whole, draft } = store.state();
  if (whole === null) return true;
  const reading = readDocument(whole, draft);
  if (reading.ok) store.readWhole(whole, reading.draft);
  return reading.ok;
}
