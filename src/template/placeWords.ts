import type { JsonPath } from '#lib/jsonPathTokens.ts';

/** Levels that every tile has, and that say nothing. */
const silent = /^(?:query|source|filters|.*Filter)$/;

/** What to call one item of a list. */
const singulars: Record<string, string> = {
  actions: 'action',
  breakdowns: 'breakdown',
  events: 'event',
  exclusions: 'exclusion',
  goalLines: 'goal line',
  nodes: 'event',
  tags: 'tag',
};

/**
 * A place inside a tile, a variable or the filters: the last key, after the list item that it is in.
 * ['query', 'source', 'series', 0, 'math'] is “series 1 math”.
 */
export function placeWords(path: JsonPath): string {
  if (path[0] === 'default' && path.length > 1) {
    return `default ${path.length === 2 && path[1] === 'id' ? 'event' : placeWords(path.slice(1))}`;
  }
  const telling = path.filter((segment) => typeof segment === 'number' || !silent.test(segment));
  return (
    propertyWords(telling) ?? (itemWords(telling) || keyWords(String(path.at(-1) ?? 'content')))
  );
}

/** Property filters stand in a list, or in groups of lists: [properties, values, 0, values, 1, key]. */
function propertyWords(path: JsonPath): string | null {
  const at = path.lastIndexOf('properties');
  if (at < 0) return null;
  const isInside = (segment: string | number) =>
    typeof segment === 'number' || segment === 'values';
  const inside = path.slice(at + 1);
  const end = inside.findIndex((segment) => !isInside(segment));
  const item = (end < 0 ? inside : inside.slice(0, end)).findLast(isNumber);
  if (item === undefined) return null;
  const [key] = end < 0 ? [] : inside.slice(end);
  const holder = path.slice(0, at);
  return [
    holder.some(isNumber) ? itemWords(holder) : '',
    `property ${item + 1}`,
    key === undefined ? '' : keyWords(String(key)),
  ]
    .filter(Boolean)
    .join(' ');
}

function itemWords(path: JsonPath): string {
  const index = path.findLastIndex(isNumber);
  const list = path[index - 1];
  if (typeof list !== 'string')
    return path
      .slice(index < 0 ? -1 : index)
      .map(segmentWords)
      .join(' ');
  const isNamed = Object.hasOwn(singulars, list);
  const rest = path.slice(index + 1);
  // An event of the old filters is its id.
  const keys = isNamed && rest.length === 1 && rest[0] === 'id' ? [] : rest;
  const name = isNamed ? (singulars[list] ?? list) : keyWords(list);
  return [name, ...[path[index] ?? 0, ...keys].map(segmentWords)].join(' ');
}

function segmentWords(segment: string | number): string {
  return typeof segment === 'number' ? String(segment + 1) : keyWords(segment);
}

function isNumber(segment: string | number): segment is number {
  return typeof segment === 'number';
}

/** dateRange, date_from: “date range”, “date from”. */
function keyWords(key: string): string {
  const words = key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .trim();
  return words === key ? key : words.toLowerCase();
}
