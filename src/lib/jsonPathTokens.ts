import { stringValue } from './jsonMembers.ts';
import { JsonTokens } from './jsonTokens.ts';
import type { TokenKind } from './jsonTokens.ts';

/** From the root of a document: keys and indexes. */
export type JsonPath = (string | number)[];

/** Tokens with the path of the value they belong to; an object and an array are where their brackets are. */
export class JsonPathTokens extends JsonTokens {
  /** Of the token last read: a key's path is its value's, a comma's that of the value before it. Copy it to keep it. */
  readonly path: JsonPath = [];

  override next(): TokenKind {
    const before = this.kind;
    const kind = super.next();
    const { path } = this;
    if (before === '{') path.push('');
    else if (before === '[') path.push(0);
    const last = path.at(-1);
    if (before === ',' && typeof last === 'number') path[path.length - 1] = last + 1;
    if (kind === '}' || kind === ']') path.pop();
    else if (kind === 'key') path[path.length - 1] = stringValue(this.raw());
    return kind;
  }
}
