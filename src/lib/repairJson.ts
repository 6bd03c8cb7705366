import { jsonOrNull, jsonText } from './jsonText.ts';
import type { JsonText } from './jsonText.ts';

/** What people and programs write that is nearly JSON. */
export type Repair =
  | 'comments'
  | 'trailing commas'
  | 'missing commas'
  | 'single quotes'
  | 'curly quotes'
  | 'keys without quotes'
  | 'line breaks inside text'
  | 'words of Python'
  | 'odd spaces'
  | 'code around it';

export interface Repaired {
  text: JsonText;
  /** In the order in which they were first needed. */
  repairs: Repair[];
}

/**
 * JSON made of what is nearly JSON, every value kept as it is written; null where that would be guessing: a
 * bracket or quote that is never closed, a word that nobody knows. Reads the text once.
 */
export function repairJson(text: string): Repaired | null {
  const reader = new Reader(withoutCode(text));
  if (reader.text !== text) reader.note('code around it');
  const json = reader.read();
  const checked = json === null ? null : jsonOrNull(json);
  return checked === null ? null : { text: checked, repairs: [...reader.repairs] };
}

/** `const template = {…};`, `export default {…}`: without what makes a module of it. */
function withoutCode(text: string): string {
  const lead =
    /^\s*(?:export\s+default|module\.exports\s*=|(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*(?::\s*[\w$.<>]+\s*)?=)\s*/;
  const begin = lead.exec(text)?.[0].length ?? 0;
  const rest = text.slice(begin);
  const end = /\s*(?:as const)?\s*;\s*$/.exec(rest.slice(-40))?.[0].length ?? 0;
  return end > 0 ? rest.slice(0, -end) : rest;
}

type Expects = 'key' | ':' | 'value' | ',';

interface Frame {
  bracket: '{' | '[';
  expects: Expects;
}

const closing: Record<string, string> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”„“',
  '”': '”“',
  '„': '“”',
  '‘': '’‘',
  '’': '’‘',
};
const oddSpace = /[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\f\v]/;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const word = /[^\s,:{}[\]"'`“”„‘’\u00a0\ufeff]+/uy;
const literals = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
]);
const foreign = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['undefined', 'null'],
]);

class Reader {
  readonly text: string;
  readonly repairs = new Set<Repair>();
  #at = 0;
  readonly #open: Frame[] = [{ bracket: '[', expects: 'value' }]; // the document is one value
  readonly #pieces: string[] = [];
  /** Where a comma stands that nothing has followed yet. */
  #comma = -1;

  constructor(text: string) {
    this.text = text;
  }

  note(repair: Repair): void {
    this.repairs.add(repair);
  }

  read(): string | null {
    while (this.#at < this.text.length) {
      if (this.#skip()) continue;
      if (!this.#token(this.text.charAt(this.#at))) return null;
    }
    const [document] = this.#open;
    return this.#open.length === 1 && document?.expects === ',' ? this.#pieces.join('') : null;
  }

  /** White space and comments. */
  #skip(): boolean {
    const character = this.text.charAt(this.#at);
    if (' \t\n\r'.includes(character)) {
      this.#pieces.push(character);
      this.#at += 1;
      return true;
    }
    if (oddSpace.test(character)) {
      this.note('odd spaces');
      this.#pieces.push(' ');
      this.#at += 1;
      return true;
    }
    const isBlock = this.text.startsWith('/*', this.#at);
    if (!isBlock && character !== '#' && !this.text.startsWith('//', this.#at)) return false;
    const end = this.text.indexOf(isBlock ? '*/' : '\n', this.#at);
    this.#at = end < 0 ? this.text.length : end + (isBlock ? 2 : 0);
    this.note('comments');
    return true;
  }

  /** false: it makes no sense here. */
  #token(character: string): boolean {
    const frame = this.#open.at(-1);
    if (frame === undefined) return false;
    switch (character) {
      case '{':
      case '[':
        if (!this.#value(frame)) return false;
        this.#open.push({ bracket: character, expects: character === '{' ? 'key' : 'value' });
        return this.#take(character);
      case '}':
      case ']':
        return this.#close(character, frame);
      case ':':
        if (frame.expects !== ':') return false;
        frame.expects = 'value';
        return this.#take(':');
      case ',':
        // The document is no list, though it is held as one.
        if (frame.expects !== ',' || this.#open.length === 1) return false;
        frame.expects = frame.bracket === '{' ? 'key' : 'value';
        this.#comma = this.#pieces.length;
        return this.#take(',', false);
      default:
        return character in closing ? this.#string(character, frame) : this.#word(frame);
    }
  }

  #close(character: '}' | ']', frame: Frame): boolean {
    if (this.#open.length === 1 || (character === '}') !== (frame.bracket === '{')) return false;
    if (frame.expects === ':' || (frame.expects === 'value' && frame.bracket === '{')) return false;
    if (this.#comma >= 0) {
      this.#pieces[this.#comma] = '';
      this.note('trailing commas');
    }
    this.#open.pop();
    return this.#take(character);
  }

  /** Before a value, or a key where one belongs. */
  #value(frame: Frame): boolean {
    if (frame.expects === ',' && this.#open.length > 1) {
      this.note('missing commas');
      this.#pieces.push(',');
      frame.expects = frame.bracket === '{' ? 'key' : 'value';
    }
    if (frame.expects !== 'value') return false;
    frame.expects = ',';
    return true;
  }

  #key(frame: Frame): boolean {
    if (frame.bracket !== '{' || (frame.expects !== 'key' && frame.expects !== ',')) return false;
    if (frame.expects === ',') {
      this.note('missing commas');
      this.#pieces.push(',');
    }
    frame.expects = ':';
    return true;
  }

  #string(quote: string, frame: Frame): boolean {
    const ends = closing[quote] ?? quote;
    const { text } = this;
    let inside = '';
    let at = this.#at + 1;
    for (; ; at += 1) {
      const character = text.charAt(at);
      if (character === '') return false;
      if (ends.includes(character)) break;
      if (character === '\\') {
        at += 1;
        const escaped = text.charAt(at);
        // \' is no escape of JSON; a break after a backslash goes on with the text.
        if (escaped !== '\n') inside += `'\`‘’“”`.includes(escaped) ? escaped : `\\${escaped}`;
      } else if (character === '"') inside += '\\"';
      else if (character < ' ') {
        if (character === '\n' || character === '\r') this.note('line breaks inside text');
        inside += jsonText(character).slice(1, -1);
      } else inside += character;
    }
    const isKey = this.#key(frame);
    if (!isKey && !this.#value(frame)) return false;
    if (quote !== '"') this.note(quote === "'" || quote === '`' ? 'single quotes' : 'curly quotes');
    this.#at = at + 1;
    return this.#emit(`"${inside}"`);
  }

  #word(frame: Frame): boolean {
    word.lastIndex = this.#at;
    const found = word.exec(this.text)?.[0];
    if (found === undefined) return false;
    if (this.#key(frame)) {
      if (!/^[\w$-]+$/.test(found)) return false;
      this.note('keys without quotes');
      this.#at += found.length;
      return this.#emit(jsonText(found));
    }
    const isForeign = foreign.has(found);
    const value = literals.get(found) ?? foreign.get(found) ?? (number.test(found) ? found : null);
    if (value === null || !this.#value(frame)) return false;
    if (isForeign) this.note('words of Python');
    this.#at += found.length;
    return this.#emit(value);
  }

  #take(character: string, isContent = true): true {
    this.#at += 1;
    if (isContent) return this.#emit(character);
    this.#pieces.push(character);
    return true;
  }

  #emit(piece: string): true {
    this.#comma = -1;
    this.#pieces.push(piece);
    return true;
  }
}
