import type { JsonPath } from './jsonPathTokens.ts';

/** `word` is whatever is none of the others: a number, true, or nonsense. */
export type LooseTokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'word' | 'end';

/** An object or array that is open, with what was read of it so far. */
export interface LooseFrame {
  bracket: '{' | '[';
  /** Of the opening bracket. */
  start: number;
  /** In an array, of the item that is being read. */
  index: number;
  /** In an object, of the key that was read last; both 0 before the first one. */
  keyStart: number;
  keyEnd: number;
  expects: 'key' | ':' | 'value' | ',';
  /** Of the value that was read last; -1 before the first one. */
  valueEnd: number;
}

/** Where a reader stands, for another one to go on from. */
export interface LooseState {
  end: number;
  open: LooseFrame[];
}

/**
 * Reads text that is to become JSON, broken as it may be at the moment, and never fails: a string ends with its line
 * at the latest, a closing bracket closes what it can, and what makes no sense is passed over. For JSON proper there
 * is JsonTokens.
 */
export class LooseJsonTokens {
  kind: LooseTokenKind = 'end';
  /** Of the token last read. */
  start = 0;
  end: number;
  /** The string last read has its closing quote. */
  closed = true;
  /** The string last read is a key. */
  isKey = false;
  /** Where the value ends that a comma should have followed before the value or key last read; -1: none is missing. */
  unparted = -1;
  /** What is open after the token last read, the innermost last: an opening bracket is inside of what it opens. */
  readonly open: LooseFrame[];

  private readonly text: string;

  /** Begins a document at an offset, or goes on where another reader stood in a text that began with the same characters. */
  constructor(text: string, from: number | LooseState = 0) {
    const state = typeof from === 'number' ? { end: from, open: [] } : from;
    this.text = text;
    this.end = state.end;
    this.open = state.open.map((frame) => ({ ...frame }));
  }

  save(): LooseState {
    return { end: this.end, open: this.open.map((frame) => ({ ...frame })) };
  }

  get top(): LooseFrame | undefined {
    return this.open.at(-1);
  }

  /** Of the key or value last read. */
  get path(): JsonPath {
    return this.open.map(({ bracket, index, keyStart, keyEnd }) =>
      bracket === '[' ? index : looseStringValue(this.text.slice(keyStart, keyEnd)),
    );
  }

  raw(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Where the next token begins, or the text ends. */
  peek(): number {
    let at = this.end;
    while (isSpace(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  next(): LooseTokenKind {
    this.start = this.peek();
    this.end = this.start + 1;
    this.kind = this.read(this.text.charCodeAt(this.start), this.top);
    return this.kind;
  }

  private read(code: number, frame: LooseFrame | undefined): LooseTokenKind {
    switch (code) {
      case QUOTE:
        this.end = this.stringEnd();
        this.readString(frame);
        return 'string';
      case 0x3a:
        if (frame?.bracket === '{') frame.expects = 'value';
        return ':';
      case 0x2c:
        if (frame === undefined) return ',';
        frame.index += 1;
        frame.expects = frame.bracket === '{' ? 'key' : 'value';
        return ',';
      case 0x7b:
        return this.openBracket('{', frame);
      case 0x5b:
        return this.openBracket('[', frame);
      case 0x7d:
        this.close('{');
        return '}';
      case 0x5d:
        this.close('[');
        return ']';
      default:
        if (Number.isNaN(code)) {
          this.end = this.start;
          return 'end';
        }
        while (isWord(this.text.charCodeAt(this.end))) this.end += 1;
        this.part(frame);
        this.valueRead(frame);
        return 'word';
    }
  }

  private readString(frame: LooseFrame | undefined): void {
    this.part(frame);
    this.isKey = frame?.bracket === '{' && (frame.expects === 'key' || frame.expects === ',');
    if (!this.isKey || frame === undefined) return this.valueRead(frame);
    frame.keyStart = this.start;
    frame.keyEnd = this.end;
    frame.expects = ':';
  }

  private stringEnd(): number {
    const { text } = this;
    for (let at = this.start + 1; ; at += 1) {
      const code = text.charCodeAt(at);
      this.closed = code === QUOTE;
      if (this.closed) return at + 1;
      if (isLineEnd(code) || Number.isNaN(code)) return Math.min(at, text.length);
      if (code === 0x5c && !isLineEnd(text.charCodeAt(at + 1))) at += 1;
    }
  }

  private part(frame: LooseFrame | undefined): void {
    this.unparted = frame?.expects === ',' ? frame.valueEnd : -1;
  }

  private valueRead(frame: LooseFrame | undefined): void {
    if (frame === undefined) return;
    frame.expects = ',';
    frame.valueEnd = this.end;
  }

  private openBracket(bracket: '{' | '[', frame: LooseFrame | undefined): '{' | '[' {
    this.part(frame);
    const expects = bracket === '{' ? 'key' : 'value';
    const nothing = { index: 0, keyStart: 0, keyEnd: 0, valueEnd: -1 };
    this.open.push({ bracket, start: this.start, expects, ...nothing });
    return bracket;
  }

  /** One that closes nothing is passed over; one that closes what is further out closes all that is in it. */
  private close(bracket: '{' | '['): void {
    const at = this.open.findLastIndex((frame) => frame.bracket === bracket);
    if (at < 0) return;
    this.open.length = at;
    this.valueRead(this.top);
  }
}

/** What a string says; one that is broken is taken as it is written. */
export function looseStringValue(raw: string): string {
  if (!raw.includes('\\')) return raw.replace(/^"|"$/g, '');
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value === 'string') return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return raw.replace(/^"|"$/g, '');
}

const QUOTE = 0x22;

function isSpace(code: number): boolean {
  return code === 0x20 || isLineEnd(code) || code === 0x09;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Neither white space, nor a mark or quote of JSON, nor the end. */
function isWord(code: number): boolean {
  switch (code) {
    case QUOTE:
    case 0x2c:
    case 0x3a:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
      return false;
    default:
      return !isSpace(code) && !Number.isNaN(code);
  }
}
