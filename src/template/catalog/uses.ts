import type { JsonPath } from '#lib/jsonPathTokens.ts';
import { type JsonPlace, pathOf, walkJson } from '#lib/walkJson.ts';
import { isObject } from '../kind.ts';
import { wholeId } from '../placeholders.ts';
import { referencesIn } from '../references.ts';
import { jsonParts, type Template } from '../template.ts';
import { tileKind } from '../tileKind.ts';

/** What people look for in many templates. */
export const useGroups = ['event', 'action', 'cohort', 'property', 'table', 'kind'] as const;
export type UseGroup = (typeof useGroups)[number];

/** One place in which a template uses something. */
export interface Use {
  group: UseGroup;
  /** An event's name, an action's id, a tile's kind… */
  word: string;
  /** From the template's root. */
  path: JsonPath;
}

/** A word with its group, as addresses and sets have it: `event:signup`. */
export function keyOfUse({ group, word }: Pick<Use, 'group' | 'word'>): string {
  return `${group}:${word}`;
}

/** null: it names no group that we know, or no word. */
export function parseUseKey(text: string): { group: UseGroup; word: string } | null {
  const colon = text.indexOf(':');
  const group = useGroups.find((known) => known === text.slice(0, colon));
  const word = text.slice(colon + 1);
  return group === undefined || word === '' ? null : { group, word };
}

/** Every use in the three documents, in their order; what is not JSON has none. */
export function usesIn(
  template: Pick<Template, 'tiles' | 'dashboard_filters' | 'variables'>,
): Use[] {
  return jsonParts.flatMap((part) => {
    const root: unknown = JSON.parse(template[part]);
    const uses = [...usesOf(root)];
    if (part === 'tiles' && Array.isArray(root)) {
      for (const [index, tile] of root.entries()) {
        if (isObject(tile)) uses.push({ group: 'kind', word: tileKind(tile), path: [index] });
      }
    }
    return uses.map((use) => ({ ...use, path: [part, ...use.path] }));
  });
}

const referenceGroups = { action: 'action', cohort: 'cohort', 'warehouse table': 'table' } as const;

function* usesOf(root: unknown): Generator<Use, void, undefined> {
  for (const { what, reference, path } of referencesIn(root)) {
    yield { group: referenceGroups[what], word: reference, path };
  }
  for (const place of walkJson(root)) {
    if (!isObject(place.value)) continue;
    for (const { group, key } of namedBy(place.value, place)) {
      const word = place.value[key];
      if (typeof word !== 'string' || word === '' || wholeId(word) !== null) continue;
      yield { group, word, path: [...pathOf(place), key] };
    }
  }
}

/** Which members of an object name something: nodes of queries, legacy entities, filters, breakdowns. */
function* namedBy(
  node: Record<string, unknown>,
  place: JsonPlace,
): Generator<{ group: UseGroup; key: string }, void, undefined> {
  const { kind, type } = node;
  // A query that lists events is of one event alone.
  if (kind === 'EventsNode' || kind === 'EventsQuery') yield { group: 'event', key: 'event' };
  else if (isLegacyEvent(node, place)) yield { group: 'event', key: 'id' };
  else if ('event' in node && kind === undefined && 'math' in node) {
    yield { group: 'event', key: 'event' };
  }
  if (isPropertyFilter(node)) yield { group: 'property', key: 'key' };
  if (node['breakdown_type'] !== 'cohort' && 'breakdown' in node) {
    yield { group: 'property', key: 'breakdown' };
  }
  // One of several breakdowns.
  if ('property' in node && typeof type === 'string') yield { group: 'property', key: 'property' };
  yield { group: 'property', key: 'math_property' };
}

const legacyLists = ['events', 'new_entity', 'target_entity', 'returning_entity'];

/** An entity of legacy filters, or the default of a variable; old ones leave their type out (contract 6.3, 6.5). */
function isLegacyEvent({ type, kind }: Record<string, unknown>, place: JsonPlace): boolean {
  if (kind !== undefined) return false;
  if (type === 'events') return true;
  if (type !== undefined) return false;
  const list = typeof place.segment === 'number' ? place.parent?.segment : place.segment;
  return legacyLists.some((name) => name === list);
}

function isPropertyFilter(node: Record<string, unknown>): boolean {
  const { type, key } = node;
  if (typeof key !== 'string' || typeof type !== 'string') return false;
  // A cohort's “key” is the word id.
  return !type.includes('cohort') && type !== 'AND' && type !== 'OR';
}
