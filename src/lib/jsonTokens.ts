/** Text that is not JSON; `offset` (UTF-16 units) is where it stops being so. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'JsonSyntaxError';
    this.offset = offset;
  }
}

export type TokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'key'
  | 'string'
  | 'number'
  | 'word' // true, false, null
  | 'end';

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or close' | 'end';

const wanted: Record<Expected, string> = {
  value: 'a value',
  'value or ]': 'a value or “]”',
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or “}”',
  ':': '“:” after the key',
  ', or close': '“,” or the closing bracket',
  end: 'nothing after the end of the value',
};

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const wordPattern = /true|false|null/y;
const wordCharacter = /[\w$+.-]/y;

/**
 * Reads the tokens of one JSON value (RFC 8259, to the letter) one after the other. A loop with a stack
 * of its own, not recursion, so that nesting is bounded by memory alone.
 */
export class JsonTokens {
  kind: TokenKind = 'end';
  /** Of the token last read. */
  start = 0;
  end = 0;
  /** How many objects and arrays the token is inside of; brackets are outside of what they enclose. */
  depth = 0;

  private readonly text: string;
  private readonly open: ('{' | '[')[] = [];
  private expected: Expected = 'value';

  /** Reads the value that begins at `offset`. */
  constructor(text: string, offset = 0) {
    this.text = text;
    this.end = offset;
  }

  /** The kind of the next token, 'end' after the last. Throws JsonSyntaxError. */
  next(): TokenKind {
    this.start = this.afterSpace(this.end);
    this.depth = this.open.length;
    this.kind = this.read(this.text.charCodeAt(this.start));
    return this.kind;
  }

  /** The token last read, as it is written. */
  raw(): string {
    return this.text.slice(this.start, this.end);
  }

  protected slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  /** Where the next token begins, or the text ends. */
  peek(): number {
    return this.afterSpace(this.end);
  }

  private afterSpace(offset: number): number {
    for (let at = offset; ; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    }
  }

  private read(code: number): TokenKind {
    switch (this.expected) {
      case 'key':
      case 'key or }':
        if (code === 0x22) return this.take('key', this.stringEnd(), ':');
        return code === 0x7d && this.expected === 'key or }' ? this.close('}') : this.fail();
      case ':':
        return code === 0x3a ? this.take(':', this.start + 1, 'value') : this.fail();
      case ', or close': {
        const bracket = this.open.at(-1);
        if (code === 0x2c) return this.take(',', this.start + 1, bracket === '{' ? 'key' : 'value');
        if (code === 0x7d && bracket === '{') return this.close('}');
        return code === 0x5d && bracket === '[' ? this.close(']') : this.fail();
      }
      case 'end':
        return this.start >= this.text.length ? this.take('end', this.start, 'end') : this.fail();
      case 'value or ]':
        return code === 0x5d ? this.close(']') : this.value(code);
      case 'value':
        return this.value(code);
    }
  }

  private value(code: number): TokenKind {
    if (code === 0x22) return this.take('string', this.stringEnd(), this.afterValue());
    if (code === 0x7b || code === 0x5b) {
      const bracket = code === 0x7b ? '{' : '[';
      this.open.push(bracket);
      return this.take(bracket, this.start + 1, bracket === '{' ? 'key or }' : 'value or ]');
    }
    const isNumber = code === 0x2d || (code >= 0x30 && code <= 0x39);
    const pattern = isNumber ? numberPattern : wordPattern;
    pattern.lastIndex = this.start;
    if (!pattern.test(this.text)) return this.fail();
    const end = pattern.lastIndex;
    wordCharacter.lastIndex = end;
    // 01, 1.e5, truely: say that the word as a whole is wrong, not that a comma is missing inside it.
    if (wordCharacter.test(this.text)) return this.fail();
    return this.take(isNumber ? 'number' : 'word', end, this.afterValue());
  }

  private afterValue(): Expected {
    return this.open.length === 0 ? 'end' : ', or close';
  }

  private close(kind: '}' | ']'): TokenKind {
    this.open.pop();
    this.depth = this.open.length;
    return this.take(kind, this.start + 1, this.afterValue());
  }

  private take(kind: TokenKind, end: number, expected: Expected): TokenKind {
    this.end = end;
    this.expected = expected;
    return kind;
  }

  private stringEnd(): number {
    const { text } = this;
    for (let at = this.start + 1; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) return at + 1;
      if (code === 0x5c) at = this.escapeEnd(at);
      else if (code < 0x20) {
        const what = code === 0x0a || code === 0x0d ? 'a line break' : 'a control character';
        throw new JsonSyntaxError(
          `Text may not hold ${what}; write it as an escape such as \\n`,
          at,
        );
      } else if (Number.isNaN(code)) {
        throw new JsonSyntaxError('The text that begins here has no closing quote', this.start);
      }
    }
  }

  /** The offset of the last character of the escape that begins at `at`. */
  private escapeEnd(at: number): number {
    const next = this.text.charAt(at + 1);
    if (next === 'u') {
      if (/^[0-9a-fA-F]{4}$/.test(this.text.slice(at + 2, at + 6))) return at + 5;
    } else if (next !== '' && '"\\/bfnrt'.includes(next)) {
      return at + 1;
    }
    throw new JsonSyntaxError('No such escape: a backslash is written as \\\\', at);
  }

  private fail(): never {
    const found = this.start >= this.text.length ? ', but the text ends here' : '';
    throw new JsonSyntaxError(`Expected ${wanted[this.expected]}${found}`, this.start);
  }
}
