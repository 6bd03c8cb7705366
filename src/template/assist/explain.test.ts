import { expect, test } from 'vitest';
import { caretIn } from './caret.ts';
import type { DocumentKind } from './documentKind.ts';
import { explainAt } from './explain.ts';

const variables = JSON.stringify([
  {
    id: 'SIGNUP',
    name: 'Sign up',
    description: 'Somebody signed up',
    default: { id: 'signed_up', math: 'dau' },
  },
  { id: 'EMPTY', name: '', default: {} },
]);

function explained(marked: string, kind: DocumentKind = 'tiles') {
  const { text, offset } = caretIn(marked);
  const found = explainAt(
    [
      { kind, text },
      { kind: 'variables', text: variables },
    ],
    offset,
  );
  if (found === null) return null;
  const { offset: start, length } = found.range;
  return { at: text.slice(start, start + length), subject: found.subject, said: found.sentences };
}

test('a key is explained by what it does and takes', () => {
  expect(explained('[{"co|lor": "blue"}]')).toEqual({
    at: '"color"',
    subject: 'color',
    said: [
      'The colour of the tile; null is none.',
      'One of: white, blue, green, purple, black, null.',
    ],
  });
  expect(explained('[{"type": "TEXT", "bo|dy": ""}]')?.said).toEqual([
    'The text, as Markdown, at most 4000 characters.',
  ]);
});

test('a value is explained by what it means, or by its key', () => {
  expect(explained('[{"filters": {"display": "Bold|Number"}}]')?.said).toEqual([
    'The total as one large number.',
  ]);
  expect(explained('[{"layouts": {"sm": {"w": 1|2}}}]')).toMatchObject({ at: '12', subject: 'w' });
});

test('a placeholder is explained by its variable', () => {
  expect(explained('[{"filters": {"events": ["{SIGN|UP}", "{SIGNUP}"]}}]')).toEqual({
    at: 'SIGNUP',
    subject: '{SIGNUP}',
    said: [
      'Sign up: Somebody signed up',
      'By default signed_up, counted by dau.',
      'One tile uses it.',
    ],
  });
  expect(explained('[{"a": "{EMPTY|}"}, {"a": "{EMPTY}"}, {"a": "or {EMPTY}"}]')?.said).toEqual([
    'A variable without a name.',
    'Its default is empty.',
    '2 tiles use it. In one tile it stands inside longer text, where PostHog leaves it as it is.',
  ]);
});

test('a placeholder that will not be replaced says so', () => {
  expect(explained('[{"a": "{NO|BODY}"}]')?.said[0]).toContain('No variable has the id “NOBODY”');
  expect(explained('[{"a": "{sign|up}"}]')?.said[0]).toContain('written {SIGNUP}');
  expect(explained('[{"name": "All {SIGN|UP}"}]')?.said[0]).toContain('only where it is the whole');
  expect(explained('[{"name": "{SIGN|UP}"}]')?.said[2]).toContain('here belongs text');
});

test('braces that are no placeholder are left alone', () => {
  expect(explained('[{"query": {"kind": "HogQLQuery", "query": "where {fil|ters}"}}]')?.at).toBe(
    '"where {filters}"',
  );
  expect(explained('[{"{SIGN|UP}": 1}]')).toBeNull();
});

test('a declaration says who uses it', () => {
  const { text, offset } = caretIn('[{"id": "SIG|NUP", "default": {"id": "x"}}]');
  const tiles = { kind: 'tiles', text: '[{"a": ["{SIGNUP}"]}]' } as const;
  expect(explainAt([{ kind: 'variables', text }, tiles], offset)?.sentences).toEqual([
    'A variable without a name.',
    'By default x.',
    'One tile uses it.',
  ]);
});

test('nothing is said of what is not known, or is only a mark', () => {
  expect(explained('[{"of_tomo|rrow": 1}]')).toBeNull();
  expect(explained('[{"type"|: "TEXT"}]')?.subject).toBe('type');
  expect(explained('[| {"type": "TEXT"}]')).toBeNull();
});
