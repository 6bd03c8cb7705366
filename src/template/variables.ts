import { isObject } from './kind.ts';

/** One of the variables, as far as it can be read. */
export interface Variable {
  index: number;
  /** null: none, or none that is text. */
  id: string | null;
  name: string | null;
  description: string | null;
  type: string | null;
  required: boolean;
  default: unknown;
}

/** Variables in their order, of whatever the parsed part holds; what is no object is left out. */
export function variablesIn(part: unknown): Variable[] {
  if (!Array.isArray(part)) return [];
  return part.flatMap((entry: unknown, index) => {
    if (!isObject(entry)) return [];
    return {
      index,
      id: textOf(entry['id']),
      name: textOf(entry['name']),
      description: textOf(entry['description']),
      type: textOf(entry['type']),
      required: entry['required'] === true,
      default: entry['default'],
    };
  });
}

/** The declared id that somebody who wrote `id` means: the same, or the same but for case and outer white space. */
export function nearestId(id: string, declared: ReadonlySet<string>): string | null {
  if (declared.has(id)) return id;
  const wish = id.trim().toLowerCase();
  for (const each of declared) {
    if (each.trim().toLowerCase() === wish) return each;
  }
  return null;
}

/** An id that is easy to read in braces and cannot be mistaken for other text. */
export function isGoodId(id: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(id);
}

/** A good id as near as may be to `wish` that none of `taken` is. */
export function freeId(wish: string, taken: ReadonlySet<string>): string {
  const words = wish.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '_');
  const trimmed = words.replaceAll(/^_+|_+$/g, '').toUpperCase() || 'VARIABLE';
  const base = isGoodId(trimmed) ? trimmed : `VARIABLE_${trimmed}`;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}_${n}`;
  return id;
}

/** A variable that the schema accepts (contract 6.5) and that counts page views until somebody chooses otherwise. */
export function newVariable(id: string): Record<string, unknown> {
  const words = id.replaceAll('_', ' ').trim().toLowerCase();
  return {
    id,
    name: words === '' ? id : words.charAt(0).toUpperCase() + words.slice(1),
    type: 'event',
    default: { id: '$pageview', math: 'dau', type: 'events' },
    required: true,
    description: `The event to use for ${words === '' ? id : words}`,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
