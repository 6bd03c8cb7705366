import type { TextEdit } from '#lib/textEdits.ts';
import type { TextRange } from '../locate.ts';
import type { Entry } from './vocabulary.ts';

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
  /** Once it is written, there is more to offer where it has its first blank. */
  leadsOn: boolean;
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

/** There is more to offer inside of what the entry is about. */
export function leadsOn({ takes, words, samples, of, event }: Entry): boolean {
  return takes !== 'flag' && [words, samples, of, event].some((known) => known !== undefined);
}
