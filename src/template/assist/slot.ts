import { looseStringValue } from '#lib/looseJsonTokens.ts';
import type { Slot } from './completion.ts';
import type { Place } from './place.ts';

/** Where something could be written at `offset`; null where nothing can. */
export function slotAt(text: string, offset: number, place: Place): Slot | null {
  const { token, expects, unparted } = place;
  if (expects === ':') return null;
  const inside = token !== null && token.start < offset ? token : null;
  if (inside?.isString === true && inside.closed && inside.end === offset) return null;
  const start = inside?.start ?? offset;
  const end = inside?.end ?? offset;
  // Behind a value on its own line people type on, or the comma itself.
  if (unparted >= 0 && !text.slice(unparted, start).includes('\n')) return null;
  const rest = end + (/[^ \t\r\n]/.exec(text.slice(end, end + 10_000))?.index ?? 0);
  const next = text.charAt(rest);
  const followed = /["{[\w-]/.test(next);
  return {
    range: { offset: start, length: end - start },
    quoted: inside?.isString ?? false,
    typed: inside === null ? '' : looseStringValue(text.slice(start, end)),
    comma: !followed ? '' : rest === end ? ', ' : ',',
    colonFollows: next === ':',
    also: unparted < 0 ? null : { start: unparted, end: unparted, text: ',' },
  };
}
