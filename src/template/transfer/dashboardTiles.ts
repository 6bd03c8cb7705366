import { joinObject, jsonText, splitObject } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';

// What PostHog's “Save as template” makes of a dashboard's tiles (contract 6.1): what a tile shows and where, and
// nothing that belongs to the dashboard or its project: ids, owners, results, caches.

type Members = ReadonlyMap<string, JsonText>;

/** Types that PostHog makes tiles of (contract 6.1). */
const tileTypes = ['INSIGHT', 'TEXT', 'BUTTON', 'WIDGET'];

/** A tile as templates have it. */
export function isTile(members: Members): boolean {
  const type = textIn(members, 'type');
  return type !== null && tileTypes.includes(type) && objectIn(members, 'insight') === null;
}

/** A tile as dashboards have it: what it shows is one level further in. */
export function isDashboardTile(members: Members): boolean {
  return (
    objectIn(members, 'insight') !== null ||
    objectIn(members, 'button_tile') !== null ||
    objectIn(members, 'widget') !== null ||
    (objectIn(members, 'text') !== null && members.has('layouts'))
  );
}

/** A saved insight, or one as PostHog's own pages show its source: a query node alone. */
export function isInsight(members: Members): boolean {
  if (members.has('tiles') || members.has('template_name')) return false;
  if (isQuery(members)) return true;
  const holds = objectIn(members, 'query') !== null || objectIn(members, 'filters') !== null;
  return holds && ['name', 'derived_name', 'short_id', 'result'].some((key) => members.has(key));
}

export function isQuery(members: Members): boolean {
  const kind = textIn(members, 'kind');
  return kind !== null && /(?:Node|Query)$/.test(kind);
}

/** The tile of a template; null: there is nothing in it that a template can hold. */
export function tileOf(tile: JsonText): JsonText | null {
  const members = splitObject(tile);
  if (isTile(members)) return tile;
  // A tile that was removed stays in some answers.
  if (members.get('deleted') === 'true') return null;
  const insight = objectIn(members, 'insight');
  if (insight !== null) return insightTile(insight, members);
  const text = objectIn(members, 'text');
  if (text !== null) {
    return joinObject([
      ['type', jsonText('TEXT')],
      ['body', splitObject(text).get('body') ?? jsonText('')],
      ...places(members),
    ]);
  }
  const button = objectIn(members, 'button_tile');
  if (button !== null) {
    const own = splitObject(button);
    const kept = ['url', 'text', 'placement', 'style'].flatMap((key) => pick(own, key));
    return joinObject([
      ['type', jsonText('BUTTON')],
      ['button_tile', joinObject(kept)],
      ...places(members),
    ]);
  }
  const widget = objectIn(members, 'widget');
  if (widget === null) return null;
  const own = splitObject(widget);
  return joinObject([
    ['type', jsonText('WIDGET')],
    ...pick(own, 'widget_type'),
    ...pick(own, 'config'),
    ...places(members),
  ]);
}

/** An insight as the tile of a template. `around`: the dashboard's tile that it stands in. */
export function insightTile(insight: JsonText, around: Members = new Map()): JsonText | null {
  const members = splitObject(insight);
  if (isQuery(members)) {
    const name = jsonText('');
    return joinObject([
      ['type', jsonText('INSIGHT')],
      ['name', name],
      ['query', insight],
    ]);
  }
  const query = objectIn(members, 'query');
  const filters = objectIn(members, 'filters');
  const content: [string, JsonText][] =
    query !== null
      ? [['query', query]]
      : filters !== null && splitObject(filters).size > 0
        ? [['filters', filters]]
        : [];
  if (content.length === 0) return null;
  const tags = members.get('tags');
  return joinObject([
    ['type', jsonText('INSIGHT')],
    // An insight that nobody has named is called by what it shows.
    ['name', jsonText(textIn(members, 'name') || textIn(members, 'derived_name') || '')],
    ['description', jsonText(textIn(members, 'description') ?? '')],
    ...content,
    ...(tags !== undefined && /^\[\s*"/.test(tags) ? pick(members, 'tags') : []),
    ...places(around),
  ]);
}

function places(members: Members): (readonly [string, JsonText])[] {
  const layouts = objectIn(members, 'layouts');
  return [
    ...(layouts === null ? [] : [['layouts', layouts] as const]),
    ...pick(members, 'color'),
    ...(members.get('transparent_background') === 'true'
      ? pick(members, 'transparent_background')
      : []),
  ];
}

function pick(members: Members, key: string): (readonly [string, JsonText])[] {
  const value = members.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** null: no such member, or none that is an object. */
export function objectIn(members: Members, key: string): JsonText | null {
  const value = members.get(key);
  return value?.startsWith('{') === true ? value : null;
}

/** null: no such member, or none that is text. */
export function textIn(members: Members, key: string): string | null {
  const value = members.get(key);
  if (value?.startsWith('"') !== true) return null;
  const text: unknown = JSON.parse(value);
  return typeof text === 'string' ? text : null;
}
