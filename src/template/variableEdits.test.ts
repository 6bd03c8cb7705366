import { checkJson, jsonText, splitArray, splitObject } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addVariable,
  removeVariable,
  reorderVariable,
  setVariable,
  setVariableDefault,
  setVariableId,
} from './variableEdits.ts';
import { newVariable } from './variables.ts';

const text = checkJson(`[
  {"id" : "SIGN_UP", "name": "Sign up", "n": 12345678901234567890, "required":true},
  5,
  {"id": "BUY", "default": {"id": "buy", "order": 1.0, "math": "dau"}}
]`);

test.each([
  ['a name', setVariable(text, 0, 'name', 'Join'), ['"Sign up"', '"Join"']],
  ['the same name', setVariable(text, 0, 'name', 'Sign up'), ['', '']],
  ['a switch', setVariable(text, 0, 'required', false), ['true', 'false']],
  [
    'a description that is not there',
    setVariable(text, 2, 'description', 'A'),
    ['"dau"}', '"dau"}, "description": "A"'],
  ],
  ['an event', setVariableDefault(text, 2, { target: 'bought' }), ['"buy"', '"bought"']],
  ['how it counts', setVariableDefault(text, 2, { math: 'total' }), ['"dau"', '"total"']],
])('only %s changes', (_, after, [before, now]) => {
  expect(after).toBe(text.replace(before ?? '', now ?? ''));
});

test('a new variable comes last, and only once', () => {
  const longer = checkJson(addVariable(text, 'PAY'));
  expect(JSON.parse(splitArray(longer)[3] ?? '')).toEqual(newVariable('PAY'));
  expect(addVariable(longer, 'PAY')).toBe(longer);
  expect(removeVariable(longer, 3)).toBe(text);
  expect(JSON.parse(addVariable(checkJson(' null '), 'PAY'))).toEqual([newVariable('PAY')]);
});

test('words that were made of the id follow it, others stay', () => {
  const fresh = jsonText([newVariable('NEW_EVENT'), { ...newVariable('A'), name: 'Mine' }]);
  expect(JSON.parse(setVariableId(fresh, 0, 'SIGN_UP'))[0]).toEqual(newVariable('SIGN_UP'));
  expect(JSON.parse(setVariableId(fresh, 1, 'B'))[1]).toEqual({
    ...newVariable('B'),
    name: 'Mine',
  });
});

test('what is no list, no variable or not there stays as it is', () => {
  const edits = (given: string, index: number) => {
    const json = checkJson(given);
    return [
      removeVariable(json, index),
      reorderVariable(json, index, index + 1),
      setVariable(json, index, 'name', 'A'),
      setVariableDefault(json, index, { target: 'a' }),
      setVariableId(json, index, 'A'),
    ];
  };
  for (const given of ['{"a": [1.0]}', ' null', '7']) {
    expect(edits(given, 0)).toEqual(Array.from({ length: 5 }, () => given));
  }
  expect(edits(text, 3)).toEqual(Array.from({ length: 5 }, () => text));
  expect(setVariable(text, 1, 'name', 'A')).toBe(text);
});

const variable = fc.record(
  {
    id: fc.constantFrom('A', 'B', ''),
    name: fc.string(),
    default: fc.jsonValue({ maxDepth: 2 }),
    other: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);
const variables = fc
  .tuple(fc.array(variable, { minLength: 1, maxLength: 4 }), fc.nat(3), fc.nat())
  .map(([list, indent, pick]) => ({
    text: checkJson(JSON.stringify(list, null, indent)),
    index: pick % list.length,
  }));

test('an edit of one member leaves all others, and all other variables, to the letter', () => {
  fc.assert(
    fc.property(variables, fc.string(), ({ text: before, index }, value) => {
      const after = setVariable(before, index, 'name', value);
      const was = splitArray(before);
      const is = splitArray(after);
      expect(is.toSpliced(index, 1)).toEqual(was.toSpliced(index, 1));
      const members = splitObject(is[index] ?? '');
      expect(JSON.parse(members.get('name') ?? '')).toBe(value);
      const others = [...splitObject(was[index] ?? '')].filter(([key]) => key !== 'name');
      expect([...members].filter(([key]) => key !== 'name')).toEqual(others);
      expect(setVariable(checkJson(after), index, 'name', value)).toBe(after);
    }),
  );
});
