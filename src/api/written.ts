import type { Template } from '#template/template.ts';
import type { Connection } from './connection.ts';

type Listener = (connection: Connection, projectId: number, template: Template) => void;

const listeners = new Set<Listener>();

/** Hears of every row that a write has left behind, wherever it came from. Call the result to hear no more. */
export function onWritten(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellWritten(connection: Connection, projectId: number, template: Template): void {
  for (const listener of listeners) listener(connection, projectId, template);
}
