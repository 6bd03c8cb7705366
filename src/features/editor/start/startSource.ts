/** What a new template can begin with; in the address it is `?from=starter:traffic`. */
export type StartSource =
  | { kind: 'starter'; id: string }
  | { kind: 'template'; id: string }
  | { kind: 'dashboard'; id: number };

/** null: it names nothing that one can begin with. */
export function parseSource(text: string | null): StartSource | null {
  const [, kind, id = ''] = /^(starter|template|dashboard):(.+)$/.exec(text ?? '') ?? [];
  if (kind === 'starter' || kind === 'template') return { kind, id };
  return kind === 'dashboard' && /^[1-9]\d{0,14}$/.test(id) ? { kind, id: Number(id) } : null;
}
