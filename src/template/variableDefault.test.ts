import { checkJson } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultFieldsOf, setDefault } from './variableDefault.ts';
import type { DefaultFields } from './variableDefault.ts';

const kinds: [string, DefaultFields['defaultKind'], string, string][] = [
  ['null', 'none', '', ''],
  ['{}', 'none', '', ''],
  ['{"id": "$pageview", "math": "dau", "type": "events"}', 'event', '$pageview', 'dau'],
  ['{"id": "a", "name": "a", "order": 0, "properties": []}', 'event', 'a', ''],
  ['{"id": null, "type": "events"}', 'event', '', ''],
  ['{"id": 12345678901234567890, "type": "actions"}', 'action', '12345678901234567890', ''],
  ['{"id": "7", "type": "actions", "math": "total"}', 'action', '7', 'total'],
  ['{"id": "a", "properties": [{"key": "b"}]}', 'custom', '', ''],
  ['{"id": "a", "math": "sum", "math_property": "price"}', 'custom', '', ''],
  ['{"id": "a", "type": "data_warehouse"}', 'custom', '', ''],
  ['{"id": 5, "type": "events"}', 'custom', '', ''],
  ['{"id": [1], "type": "actions"}', 'custom', '', ''],
  ['"{OTHER}"', 'custom', '', ''],
];

test.each(kinds)('%s is shown as %s', (text, defaultKind, target, math) => {
  expect(defaultFieldsOf(checkJson(text))).toEqual({ defaultKind, target, math });
});

test.each([
  ['{"id": "a", "math": "dau", "x": ""}', { target: 'b' }, '{"id": "b", "math": "dau", "x": ""}'],
  ['{"id": "a", "name": "a"}', { target: 'b' }, '{"id": "b", "name": "b"}'],
  ['{"id": "a", "order": 1.0}', { target: '' }, '{"id": null, "order": 1.0}'],
  ['{"id": "a", "math": "dau"}', { math: '' }, '{"id": "a"}'],
  ['{"id": "a"}', { math: 'dau' }, '{"id": "a", "math": "dau"}'],
  [
    '{"id": 1, "type": "actions"}',
    { target: '12345678901234567890' },
    '{"id": 12345678901234567890, "type": "actions"}',
  ],
  ['{"id": 1, "type": "actions"}', { target: '012' }, '{"id": "012", "type": "actions"}'],
  [
    '{"id": 1, "name": "Sign up", "type": "actions"}',
    { target: '2' },
    '{"id": 2, "type": "actions"}',
  ],
  [
    '{"id": "a", "name": "a", "type": "events"}',
    { defaultKind: 'action' },
    '{"id": null, "type": "actions"}',
  ],
  [
    '{"id": 1, "type": "actions", "math": "dau"}',
    { defaultKind: 'event' },
    '{"id": null, "type": "events", "math": "dau"}',
  ],
  ['{}', { target: 'a' }, '{"id":"a","math":"total","type":"events"}'],
  [undefined, { defaultKind: 'action' }, '{"id":null,"math":"total","type":"actions"}'],
  ['{"id": "a", "properties": [1.0]}', { target: 'b' }, '{"id": "a", "properties": [1.0]}'],
  ['{"id": "a"}', { target: 'a', math: '', defaultKind: 'event' }, '{"id": "a"}'],
] satisfies [string | undefined, Partial<DefaultFields>, string][])(
  '%s with %j is %s',
  (text, change, expected) => {
    expect(setDefault(text === undefined ? undefined : checkJson(text), change)).toBe(expected);
  },
);

test('what is typed is what is shown', () => {
  const before = fc.constantFrom(
    undefined,
    ...kinds.flatMap(([text, kind]) => (kind === 'custom' ? [] : checkJson(text))),
  );
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,25}$/));
  const kind = fc.constantFrom('event', 'action');
  fc.assert(
    fc.property(before, kind, typed, (text, defaultKind, target) => {
      const chosen = setDefault(text, { defaultKind });
      expect(defaultFieldsOf(setDefault(chosen, { target }))).toMatchObject({
        defaultKind,
        target,
      });
    }),
  );
});
