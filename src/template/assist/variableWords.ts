import { isObject } from '../kind.ts';
import type { Declaration } from './declarations.ts';
import type { Occurrence } from './occurrences.ts';

/** What people are told of a variable: its name and what it is for. */
export function purposeWords({ name, description }: Declaration): string {
  const told = [name, description].filter((part) => part !== null && part.trim() !== '');
  return told.length === 0 ? 'A variable without a name.' : told.join(': ');
}

/** “By default $pageview, counted by dau.” */
export function defaultWords({ default: entity }: Declaration): string {
  if (!isObject(entity)) return 'It has no default.';
  const { id, event, math, type } = entity;
  const named = nameOf(id) ?? nameOf(event);
  if (named === null) return 'Its default is empty.';
  const what = type === 'actions' ? `the action ${named}` : named;
  return typeof math === 'string' && math !== ''
    ? `By default ${what}, counted by ${math}.`
    : `By default ${what}.`;
}

function nameOf(id: unknown): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : null;
}

/** How many tiles use a variable, and in how many it only seems so. */
export function countWords(occurrences: readonly Occurrence[]): string {
  const used = tilesWith(occurrences, 'whole');
  const seeming = [...tilesWith(occurrences, 'embedded')].filter((tile) => !used.has(tile)).length;
  const uses =
    used.size === 0
      ? 'No tile uses it.'
      : used.size === 1
        ? 'One tile uses it.'
        : `${used.size} tiles use it.`;
  if (seeming === 0) return uses;
  const where = seeming === 1 ? 'one tile' : `${seeming} tiles`;
  return `${uses} In ${where} it stands inside longer text, where PostHog leaves it as it is.`;
}

function tilesWith(occurrences: readonly Occurrence[], role: Occurrence['role']): Set<number> {
  return new Set(
    occurrences.flatMap(({ tile, role: found }) => (found === role && tile !== null ? tile : [])),
  );
}
