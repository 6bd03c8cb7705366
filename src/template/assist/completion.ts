import type { TextEdit } from '#lib/textEdits.ts';
import type { TextRange } from '../locate.ts';

/** One thing that could stand at a place. */
export interface Completion {
  kind: 'key' | 'value' | 'variable' | 'sample';
  label: string;
  /** What is written in place of `range`: $1, $2… where something is to be filled in, \$ for a dollar. */
  snippet: string;
  /** As what it is typed, from the beginning of `range`. */
  filter: string;
  /** In a word or two what it is. */
  detail: string;
  about: string;
  range: TextRange;
  /** A comma that is missing before it. */
  also: TextEdit | null;
}

/** Where a completion goes. */
export interface Slot {
  range: TextRange;
  /** The caret is in a string: what is written there has quotes. */
  quoted: boolean;
  /** What stands there, without quotes. */
  typed: string;
  /** A comma where one is needed, to go behind a member or an item. */
  comma: '' | ',' | ', ';
  colonFollows: boolean;
  also: TextEdit | null;
}

/** The text as a snippet that writes just that. */
export function literal(text: string): string {
  return text.replaceAll(/[\\$]/g, '\\$&');
}
