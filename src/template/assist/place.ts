import { LooseJsonTokens } from '#lib/looseJsonTokens.ts';
import type { LooseFrame, LooseState } from '#lib/looseJsonTokens.ts';
import type { JsonPath } from '#lib/jsonPathTokens.ts';

/** A string, or what else is no bracket or mark. */
export interface PlacedToken {
  start: number;
  end: number;
  isString: boolean;
  /** Not a string without its closing quote. */
  closed: boolean;
}

/** What can be known of a place in text that may be broken there. */
export interface Place {
  /** The one that the offset is in, or at an end of. */
  token: PlacedToken | null;
  /** What it is, or what could be written there. */
  expects: 'key' | ':' | 'value';
  /** Where a comma is missing before it; -1: none is. */
  unparted: number;
  /** The objects and arrays around, the outermost first. */
  frames: readonly LooseFrame[];
  /** From the root of this text to the value; for a key, to the value that it has or will have. */
  path: JsonPath;
}

/**
 * The place at `offset`. While the text before it stays what it was, as when somebody types, only the last few
 * thousand characters are read: a template of 2 MB is not read again on each key.
 */
export function placeAt(text: string, offset: number): Place {
  const tokens = new LooseJsonTokens(text, recall(text, offset));
  for (;;) {
    const start = tokens.peek();
    if (start >= offset && !/["\w-]/.test(text.charAt(start))) return gapIn(tokens);
    if (start > offset) return gapIn(tokens);
    const kind = tokens.next();
    if (kind === ',') remember(text, tokens);
    if ((kind !== 'string' && kind !== 'word') || tokens.end < offset) continue;
    const { end, unparted, isKey, open, path } = tokens;
    const isString = kind === 'string';
    // Without its own quote a string ends with its line, or takes the first quote of the next one for it.
    const closed = !isString || (tokens.closed && !/[\w$]/.test(text.charAt(end)));
    const token = { start, end: closed ? end : offset, isString, closed };
    return {
      token,
      expects: isKey && token.isString ? 'key' : 'value',
      unparted,
      frames: open,
      path,
    };
  }
}

/** Between two tokens. */
function gapIn({ top, open, path }: LooseJsonTokens): Place {
  const place = { token: null, unparted: -1, frames: open, path };
  if (top === undefined) return { ...place, expects: 'value' };
  if (top.expects !== ',') return { ...place, expects: top.expects };
  return { ...place, expects: top.bracket === '{' ? 'key' : 'value', unparted: top.valueEnd };
}

const STEP = 8192;
/** Of the text that was read last, states on the way to its end, each STEP characters or more behind the one before. */
const memory: { text: string; states: LooseState[] } = { text: '', states: [] };

function remember(text: string, tokens: LooseJsonTokens): void {
  const last = memory.states.at(-1);
  if (tokens.end < (last?.end ?? 0) + STEP) return;
  memory.text = text;
  memory.states.push(tokens.save());
}

/** The nearest state before `offset` that is one of this text too; those behind it are forgotten if the text is another. */
function recall(text: string, offset: number): LooseState | number {
  const { states } = memory;
  let at = states.findLastIndex(({ end }) => end <= offset);
  for (; at >= 0; at = Math.floor(at / 2) - 1) {
    const end = states[at]?.end ?? 0;
    if (text.slice(0, end) === memory.text.slice(0, end)) break;
  }
  if (text !== memory.text) states.length = at + 1;
  memory.text = text;
  return states[at] ?? 0;
}
