import { expect, test } from 'vitest';
import { variableFieldsIn } from './variableFields.ts';

test('shows each variable, and empty what it does not have or what is of another kind', () => {
  expect(
    variableFieldsIn(
      '[{"id": "A", "name": 5, "required": true, "type": "event", "default": {"id": "a"}}, 7]',
    ),
  ).toEqual([
    {
      readable: true,
      id: 'A',
      name: '',
      description: '',
      type: 'event',
      required: true,
      defaultKind: 'event',
      target: 'a',
      math: '',
    },
    {
      readable: false,
      id: '',
      name: '',
      description: '',
      type: '',
      required: false,
      defaultKind: 'none',
      target: '',
      math: '',
    },
  ]);
});

test.each([
  ['null', []],
  [' [] ', []],
  ['[', null],
  ['[{"id": "A"}, {"id"}]', null],
  ['{}', null],
  ['"[]"', null],
])('of %j there are these', (text, expected) => {
  expect(variableFieldsIn(text)).toEqual(expected);
});
