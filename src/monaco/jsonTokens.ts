import type { languages } from 'monaco-editor/editor';

const PARTS = new RegExp(
  [
    /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))/,
    // PostHog replaces a string that is nothing but `{ID}`, never a part of a string (contract 34).
    /(?<placeholder>"\{(?:[^"\\{}]|\\.)*\}")/,
    /(?<text>"(?:[^"\\]|\\.)*"?)/,
    /(?<number>-?\d[\w.+-]*)/,
    /(?<constant>true|false|null)/,
    /(?<bracket>[{}[\]])/,
    /(?<mark>[:,])/,
    /(?<other>[^"\d\-{}[\]:,tfn]+|.)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

const SCOPES: Record<string, string> = {
  key: 'string.key.json',
  placeholder: 'string.placeholder.json',
  text: 'string.value.json',
  number: 'number.json',
  constant: 'keyword.json',
  bracket: 'delimiter.bracket.json',
  mark: 'delimiter.json',
  other: '',
};

/** The parts of one line of JSON by kind, for colours and for Monaco to know what is a string. */
export function tokenizeJsonLine(line: string): languages.IToken[] {
  return Array.from(line.matchAll(PARTS), ({ index, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'other';
    return { startIndex: index, scopes: SCOPES[kind] ?? '' };
  });
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
