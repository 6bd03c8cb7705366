import type { JsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import type { Connection } from './connection.ts';

/** A write that the server has answered. */
export interface Written {
  connection: Connection;
  projectId: number;
  /** The row that it left behind. */
  template: Template;
  /** What a PATCH named; null: the row is new. */
  patch: JsonText | null;
  /** The row before, where whoever wrote knew it. */
  before: Template | null;
  /** The row that was archived for the new one to take its place. */
  replaces: Template | null;
}

type Listener = (written: Written) => void;

const listeners = new Set<Listener>();

/** Hears of every row that a write has left behind, wherever it came from. Call the result to hear no more. */
export function onWritten(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellWritten(written: Written): void {
  for (const listener of listeners) listener(written);
}

/** Of a row that is new, and may have taken the place of another. */
export function tellCreated(
  connection: Connection,
  projectId: number,
  template: Template,
  replaces: Template | null = null,
): void {
  tellWritten({ connection, projectId, template, patch: null, before: null, replaces });
}
