import type { SchemaInForce } from '#queries/schema.ts';
import type { Permissions } from '#session/permissions.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { ServerAge } from '#template/facts.ts';
import type { JsonPart, Template, TemplateDraft } from '#template/template.ts';
import { createContext, use } from 'react';
import type { CurrentAnalysis } from './analysis/useAnalysis.ts';
import type { DocumentState, DocumentStore } from './document/DocumentStore.ts';
import type { Place } from './place/usePlace.ts';

/** Changes one of the documents. Not called while its text is not JSON. */
export type PartChange = (text: JsonText) => string;

/** What every view of the template that is edited works with. */
export interface Editor {
  projectId: number;
  /** The row that the edit began from; null: a new template. */
  base: Template | null;
  schema: SchemaInForce;
  server: ServerAge;
  permissions: Permissions;
  store: DocumentStore;
  state: DocumentState;
  current: CurrentAnalysis;
  place: Place;
  /** The JSON tab holds text that is no template: everything else waits until it is mended. */
  isUnreadable: boolean;
  /** Why the part may not be changed now; null: it may. */
  partRefusal: (part: JsonPart) => string | null;
  /** One step of undo; `name` is what it is called: "Move “Weekly users”". */
  edit: (name: string, change: (draft: TemplateDraft) => Partial<TemplateDraft>) => void;
  editPart: (part: JsonPart, name: string, change: PartChange) => void;
  /** Tells a screen reader what was done, where nothing that has the focus shows it. */
  say: (words: string) => void;
  replacing: boolean;
  startReplacing: () => void;
  /** Opens the review, once everything is checked. */
  save: () => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === null) throw new Error('useEditor needs an EditorContext above it');
  return editor;
}
