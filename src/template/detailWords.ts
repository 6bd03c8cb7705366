import { stringValue } from '#lib/jsonMembers.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { JsonText } from '#lib/jsonText.ts';
import type { Box } from './layout.ts';
import type { Detail } from './tileChanges.ts';

/** “interval day to week”, “moved right by 6”. */
export function detailWords(detail: Detail): string {
  switch (detail.kind) {
    case 'value':
      return valueWords(detail.path, detail.before, detail.after);
    case 'place': {
      const words = boxWords(detail.before, detail.after);
      return detail.breakpoint === 'xs' ? `${words} in the narrow layout` : words;
    }
    case 'layout-settings':
      return 'layout settings changed';
    case 'key-order':
      return 'keys in another order';
  }
}

/** Several, the first few in full. */
export function detailList(details: readonly Detail[]): string {
  const shown = [...new Set(details.map(detailWords))];
  const rest = shown.length - 4;
  return rest > 1 ? `${shown.slice(0, 4).join(', ')} and ${rest} more changes` : shown.join(', ');
}

function valueWords(path: JsonPath, before: JsonText | null, after: JsonText | null): string {
  const place = placeWords(path);
  const quote = [before, after].some(
    (text) => !/^(?:"[\w$.-]+"|[^"])/.test(text?.trim() ?? 'null'),
  );
  const [old, now] = [shown(before, quote), shown(after, quote)];
  if (before === null) return now === null ? `${place} added` : `${place} ${now} added`;
  if (after === null) return `${place} removed`;
  if (old === null || now === null) return `${place} changed`;
  return path.length === 1 && path[0] === 'name'
    ? `renamed from ${old}`
    : `${place} ${old} to ${now}`;
}

/** A value short enough for a sentence; null: say only that it changed. */
function shown(text: JsonText | null, quote: boolean): string | null {
  const value = text?.trim() ?? '{';
  if (value.length > 42 || value.startsWith('{') || value.startsWith('[')) return null;
  if (value === 'null') return 'nothing';
  if (!value.startsWith('"')) return value;
  const word = stringValue(value);
  return quote ? `“${word}”` : word;
}

/** Levels that every tile has, and that say nothing. */
const silent = /^(?:query|source|filters|default|.*Filter)$/;

/**
 * The last key, after the list item that it is in: ['query', 'source', 'series', 0, 'math'] is “series 1 math”.
 */
function placeWords(path: JsonPath): string {
  const telling = path.filter((segment) => typeof segment === 'number' || !silent.test(segment));
  const index = telling.findLastIndex((segment) => typeof segment === 'number');
  const from = index > 0 ? index - 1 : Math.max(0, telling.length - 1);
  const words = telling
    .slice(from)
    .map((segment) => (typeof segment === 'number' ? String(segment + 1) : keyWords(segment)));
  return words.join(' ') || keyWords(String(path.at(-1) ?? 'content'));
}

/** dateRange, date_from: “date range”, “date from”. */
function keyWords(key: string): string {
  const words = key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .trim();
  return words === key ? key : words.toLowerCase();
}

function boxWords(before: Box | null, after: Box | null): string {
  if (before === null) return 'given a place';
  if (after === null) return 'without its place';
  const moves = [
    direction(after.x - before.x, 'right', 'left'),
    direction(after.y - before.y, 'down', 'up'),
  ].filter((move) => move !== null);
  const sizes = [
    direction(after.w - before.w, 'wider', 'narrower'),
    direction(after.h - before.h, 'taller', 'lower'),
  ].filter((size) => size !== null);
  return [...(moves.length > 0 ? [`moved ${moves.join(' and ')}`] : []), ...sizes].join(', ');
}

function direction(by: number, more: string, less: string): string | null {
  if (by === 0) return null;
  return `${by > 0 ? more : less} by ${Math.abs(by)}`;
}
