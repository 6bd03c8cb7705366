import { stringValue } from './jsonMembers.ts';
import { JsonTokens } from './jsonTokens.ts';
import type { TokenKind } from './jsonTokens.ts';

/** From the root of a document: keys and indexes. */
export type JsonPath = (string | number)[];

/** Tokens with the path of the value they belong to; an object and an array are where their brackets are. */
export class JsonPathTokens extends JsonTokens {
  // Keys are remembered by their offsets and read only when asked for: few of them ever are.
  private readonly starts: number[] = []; // of an object's present key; in an array, the index
  private readonly ends: number[] = []; // of that key; 0 before the first one; -1 in an array

  /** Of the token last read: a key's path is its value's, a comma's that of the value before it. */
  get path(): JsonPath {
    return this.starts.map((start, depth) => {
      const end = this.ends[depth] ?? -1;
      if (end < 0) return start;
      return end === 0 ? '' : stringValue(this.slice(start, end));
    });
  }

  override next(): TokenKind {
    const before = this.kind;
    const kind = super.next();
    const { starts, ends } = this;
    if (before === '{' || before === '[') {
      starts.push(0);
      ends.push(before === '{' ? 0 : -1);
    }
    const last = starts.length - 1;
    if (before === ',' && ends[last] === -1) starts[last] = (starts[last] ?? 0) + 1;
    if (kind === '}' || kind === ']') {
      starts.pop();
      ends.pop();
    } else if (kind === 'key') {
      starts[last] = this.start;
      ends[last] = this.end;
    }
    return kind;
  }
}
