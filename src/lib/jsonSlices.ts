import { type JsonMember, stringValue } from './jsonMembers.ts';

/** A member, with those of its own value where these were asked for and it has any. */
export interface JsonSlice extends JsonMember {
  members: JsonSlice[];
}

/**
 * The members of an object or array, as `membersOf` finds them, of a text that is known to be JSON: only
 * brackets and quotes are looked at, which is many times faster. Empty for any other value. With more than one
 * level also the members of these members' values, and so on: the text is still walked once.
 */
export function sliceMembers(json: string, levels = 1): JsonSlice[] {
  const walk = new Walk(json);
  walk.skipSpace();
  return walk.atBracket() ? walk.members(levels) : [];
}

// Code units, since strings of one character are slow before the engine has seen them often.
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** A place in a JSON text, and the steps over what begins there. */
class Walk {
  readonly #json: string;
  #at = 0;

  constructor(json: string) {
    this.#json = json;
  }

  #code(): number {
    return this.#json.charCodeAt(this.#at);
  }

  skipSpace() {
    while (this.#code() <= space) this.#at += 1;
  }

  atBracket(): boolean {
    const code = this.#code();
    return code === openBrace || code === openBracket;
  }

  #atClose(): boolean {
    const code = this.#code();
    return code === closeBrace || code === closeBracket;
  }

  /** From the opening bracket past the closing one. */
  members(levels: number): JsonSlice[] {
    const found: JsonSlice[] = [];
    const isObject = this.#code() === openBrace;
    do {
      this.#at += 1; // past the bracket or the comma
      this.skipSpace();
      if (this.#atClose()) break;
      const keyStart = this.#at;
      let key: string | null = null;
      if (isObject) {
        this.#skipString();
        key = stringValue(this.#json.slice(keyStart, this.#at));
        this.skipSpace();
        this.#at += 1; // past the colon
        this.skipSpace();
      }
      const start = this.#at;
      const members = levels > 1 && this.atBracket() ? this.members(levels - 1) : this.#skipValue();
      found.push({ key, keyStart, start, end: this.#at, members });
      this.skipSpace();
    } while (this.#code() === comma);
    this.#at += 1; // past the closing bracket
    return found;
  }

  #skipValue(): [] {
    if (this.#code() === quote) this.#skipString();
    else if (this.atBracket()) this.#skipBrackets();
    else this.#skipWord();
    return [];
  }

  #skipString() {
    const json = this.#json;
    let end = this.#at;
    let escapes: number;
    do {
      end = json.indexOf('"', end + 1);
      escapes = 0;
      while (json.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    } while (escapes % 2 === 1);
    this.#at = end + 1;
  }

  /** All in one loop: most of a text is walked here, and calls are slow before the engine has compiled them. */
  #skipBrackets() {
    const json = this.#json;
    let depth = 0;
    let at = this.#at;
    do {
      const code = json.charCodeAt(at);
      if (code === quote) {
        this.#at = at;
        this.#skipString();
        at = this.#at;
        continue;
      }
      if (code === openBrace || code === openBracket) depth += 1;
      else if (code === closeBrace || code === closeBracket) depth -= 1;
      at += 1;
    } while (depth > 0);
    this.#at = at;
  }

  /** A number, true, false or null. */
  #skipWord() {
    while (this.#at < this.#json.length) {
      const code = this.#code();
      if (code <= space || code === comma || this.#atClose()) return;
      this.#at += 1;
    }
  }
}
