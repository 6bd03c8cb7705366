import type { DocumentKind } from '#template/assist/documentKind.ts';
import type { IDisposable } from 'monaco-editor/editor';
import { modelUri } from './models.ts';

/** A document of a template, in the model with this URI. */
export interface GroupedDocument {
  kind: DocumentKind;
  uri: string;
  /** Why a rename may not write into it; null: it may. */
  readOnlyReason: string | null;
}

/** The documents of one template that are at hand together: the edited one first. */
export type DocumentGroup = readonly [GroupedDocument, ...GroupedDocument[]];

interface Placed {
  kind: DocumentKind;
  modelPath: string;
  readOnlyReason?: string | null | undefined;
}

export function groupAround(edited: Placed, siblings: readonly Placed[]): DocumentGroup {
  return [grouped(edited), ...siblings.map(grouped)];
}

function grouped({ kind, modelPath, readOnlyReason = null }: Placed): GroupedDocument {
  return { kind, uri: modelUri(modelPath), readOnlyReason };
}

const groups = new Set<DocumentGroup>();

/** Lets completion, hover and the rest know these documents until the result is disposed. */
export function registerGroup(group: DocumentGroup): IDisposable {
  groups.add(group);
  return { dispose: () => groups.delete(group) };
}

/** The group around a model, that in which it is edited before one in which it only stands by. */
export function groupOf(uri: string): DocumentGroup | null {
  const around = [...groups].filter((group) => group.some((document) => document.uri === uri));
  return around.find(([edited]) => edited.uri === uri) ?? around[0] ?? null;
}
