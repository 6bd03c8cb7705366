import { stringValue } from '#lib/jsonMembers.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { placeWords } from './placeWords.ts';
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
  const shown = [...new Set(withoutOldQuery(details).map(detailWords))];
  const rest = shown.length - 4;
  return rest > 1 ? `${shown.slice(0, 4).join(', ')} and ${rest} more changes` : shown.join(', ');
}

/** Of a query of another kind nothing is comparable: the kind says it all. */
function withoutOldQuery(details: readonly Detail[]): Detail[] {
  const kind = details.findLast(isQueryKind); // the inner one, which tells more
  return details.filter(
    (detail) => kind === undefined || detail === kind || !isOf('query', detail),
  );
}

function isQueryKind(detail: Detail): boolean {
  if (detail.kind !== 'value') return false;
  const path = detail.path.join('.');
  return path === 'query.source.kind' || path === 'query.kind';
}

function isOf(key: string, detail: Detail): boolean {
  return detail.kind === 'value' && detail.path[0] === key;
}

function valueWords(path: JsonPath, before: JsonText | null, after: JsonText | null): string {
  const place = isQueryKind({ kind: 'value', path, before, after }) ? 'query' : placeWords(path);
  const isText = path.length === 1 && textKeys.has(path[0]);
  const quote = isText || [before, after].some((text) => !isPlain(text));
  const [old, now] = [shown(before, quote), shown(after, quote)];
  if (isNothing(before)) return now === null ? `${place} added` : `${place} set to ${now}`;
  if (isNothing(after)) return `${place} removed`;
  if (path.length === 1 && path[0] === 'name' && old !== null) return `renamed from ${old}`;
  return old === null || now === null ? `${place} changed` : `${place} ${old} to ${now}`;
}

/** What people read, in quotes however short it is. */
const textKeys = new Set<unknown>(['name', 'description', 'body']);

function isPlain(text: JsonText | null): boolean {
  return /^(?:"[\w$.-]+"|[^"])/.test(text?.trim() ?? 'null');
}

function isNothing(text: JsonText | null): boolean {
  return text === null || text.trim() === 'null';
}

/** A value short enough for a sentence; null: say only that it changed. */
function shown(text: JsonText | null, quote: boolean): string | null {
  const value = text?.trim() ?? '{';
  if (value.length > 42 || value === 'null' || /^[[{]/.test(value)) return null;
  if (!value.startsWith('"')) return value;
  const word = stringValue(value);
  return quote ? `“${word}”` : word;
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
