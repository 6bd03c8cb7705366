import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretIn } from './caret.ts';
import { placeAt } from './place.ts';

function placeOf(marked: string) {
  const { text, offset } = caretIn(marked);
  const { token, expects, path, unparted } = placeAt(text, offset);
  return { token: token && text.slice(token.start, token.end), expects, path, unparted };
}

test.each([
  ['[{"type": "TE|XT"}]', '"TEXT"', 'value', [0, 'type']],
  ['[{"ty|pe": 1}]', '"type"', 'key', [0, 'type']],
  ['[{"type": tr|ue}]', 'true', 'value', [0, 'type']],
  ['[{}, {|}]', null, 'key', [1, '']],
  ['[{"a": |}]', null, 'value', [0, 'a']],
  ['[{"a" |}]', null, ':', [0, 'a']],
  ['[1, |]', null, 'value', [1]],
  ['|', null, 'value', []],
  ['[{"a": [{"b": 1}, "c"], "d": |', null, 'value', [0, 'd']],
])('%s', (marked, token, expects, path) => {
  expect(placeOf(marked)).toMatchObject({ token, expects, path, unparted: -1 });
});

test('a string that has no closing quote yet ends at the caret', () => {
  expect(placeOf('[{"type": "TE|\n}]')).toMatchObject({ token: '"TE', path: [0, 'type'] });
  expect(placeOf('[{"a|, "b": 1}]').token).toBe('"a');
});

test('a comma that is missing before it is told', () => {
  expect(placeOf('[{"a": 1\n|}]')).toMatchObject({ expects: 'key', unparted: 8 });
  expect(placeOf('[{"a": 1\n"b|"}]')).toMatchObject({ expects: 'key', unparted: 8 });
  expect(placeOf('[[1, 2] "b|"]')).toMatchObject({ expects: 'value', unparted: 7 });
});

test('brackets that close too little or too much before it do not hide the place', () => {
  expect(placeOf('[{"a": [1, {"b": 2}, {"c": "x|"').path).toEqual([0, 'a', 2, 'c']);
  expect(placeOf('[{"a": [1}, {"c": "x|"}]').path).toEqual([1, 'c']);
  expect(placeOf('[]}]{"c": "x|"}').path).toEqual(['c']);
});

/** Longer than what is read between two states that are remembered. */
const longText = JSON.stringify(
  Array.from({ length: 800 }, (_, at) => ({ name: `Tile ${at}`, query: { kind: 'x' } })),
  null,
  1,
);

test('what is remembered of the text before changes no answer', () => {
  const changes = fc.array(
    fc.record({
      at: fc.nat(longText.length),
      remove: fc.nat(40),
      insert: fc.constantFrom('', '"', '{', '}', ']', ',', '\n', '"a": "b"'),
      look: fc.nat(longText.length),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(changes, (list) => {
      let text = longText;
      for (const { at, remove, insert, look } of list) {
        text = text.slice(0, at) + insert + text.slice(at + remove);
        const found = placeAt(text, Math.min(look, text.length));
        placeAt('', 0);
        expect(found).toEqual(placeAt(text, Math.min(look, text.length)));
        placeAt(text, text.length);
      }
    }),
    { numRuns: 60 },
  );
});
