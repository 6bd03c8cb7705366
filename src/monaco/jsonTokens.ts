import type { languages } from 'monaco-editor/editor';

/** Strings, numbers, constants, brackets, marks, and whatever is between them. */
const PARTS =
  /"(?:[^"\\]|\\.)*"?|-?\d[\w.+-]*|true|false|null|[{}[\]]|[:,]|[^"\d\-{}[\]:,tfn]+|./gu;
const KEY_FOLLOWS = /\s*:/y;
// PostHog replaces a string that is nothing but `{ID}`, never a part of a string (contract 34).
const PLACEHOLDER = /^"\{(?:[^"\\{}]|\\.)*\}"$/;

/** The parts of one line of JSON by kind, for colours and for Monaco to know what is a string. */
export function tokenizeJsonLine(line: string): languages.IToken[] {
  const tokens: languages.IToken[] = [];
  PARTS.lastIndex = 0;
  // A loop over `exec`: documents of 90,000 lines are coloured in the background while somebody types.
  for (let part = PARTS.exec(line); part !== null; part = PARTS.exec(line)) {
    tokens.push({ startIndex: part.index, scopes: scopeOf(part[0], line, PARTS.lastIndex) });
  }
  return tokens;
}

function scopeOf(part: string, line: string, end: number): string {
  switch (part.charAt(0)) {
    case '"':
      return stringScope(part, line, end);
    case '{':
    case '}':
    case '[':
    case ']':
      return 'delimiter.bracket.json';
    case ':':
    case ',':
      return 'delimiter.json';
    case 't':
    case 'f':
    case 'n':
      return part.length > 1 ? 'keyword.json' : '';
    default:
      return /^-?\d/.test(part) ? 'number.json' : '';
  }
}

function stringScope(part: string, line: string, end: number): string {
  const isClosed = part.length > 1 && part.endsWith('"');
  KEY_FOLLOWS.lastIndex = end;
  if (isClosed && KEY_FOLLOWS.test(line)) return 'string.key.json';
  return PLACEHOLDER.test(part) ? 'string.placeholder.json' : 'string.value.json';
}

/**
 * No JSON string crosses a line, so no line needs to know of those before it. Monaco's own tokens
 * carry an unclosed quote on: typing one turned the colours of all that follows inside out, and made
 * it be coloured again.
 */
export const jsonTokens: languages.TokensProvider = {
  getInitialState: () => NO_STATE,
  tokenize: (line) => ({ tokens: tokenizeJsonLine(line), endState: NO_STATE }),
};

const NO_STATE: languages.IState = { clone: () => NO_STATE, equals: () => true };
