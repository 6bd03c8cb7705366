import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairJson } from './repairJson.ts';

test.each([
  ['[1, 2,]', '[1, 2]', ['trailing commas']],
  ['[1, 2, /* x */ ]', '[1, 2  ]', ['comments', 'trailing commas']],
  ['{"a": 1 // x\n}', '{"a": 1 \n}', ['comments']],
  ['{"a": "// no comment"}', '{"a": "// no comment"}', []],
  ["{'a': 'it\\'s \"so\"'}", '{"a": "it\'s \\"so\\""}', ['single quotes']],
  ['{“a”: ‘b’}', '{"a": "b"}', ['curly quotes']],
  ['{a: 1, $b-c: 2}', '{"a": 1, "$b-c": 2}', ['keys without quotes']],
  ['{"a": 1 "b": [1 2]}', '{"a": 1 ,"b": [1 ,2]}', ['missing commas']],
  ['[True, None]', '[true, null]', ['words of Python']],
  ['["a\nb"]', '["a\\nb"]', ['line breaks inside text']],
  ['\u00a0[1]', ' [1]', ['odd spaces']],
  ['export default [1];', '[1]', ['code around it']],
  [
    'const t: Template = {a: 1.0} as const;',
    '{"a": 1.0}',
    ['code around it', 'keys without quotes'],
  ],
  [
    '[12345678901234567890, 1.0, 1e400,]',
    '[12345678901234567890, 1.0, 1e400]',
    ['trailing commas'],
  ],
])('%j is mended', (text, mended, repairs) => {
  expect(repairJson(text)).toEqual({ text: mended, repairs });
});

test.each([
  '',
  '[',
  '[1',
  '{"a"}',
  '{"a":}',
  '[,]',
  '[1,,2]',
  '["a',
  '[\'a"]',
  '[nonsense]',
  '[0x1f]',
  '[.5]',
  '1 2',
  '{]',
  '1,',
  'a: 1',
])('%j is left alone, for mending it would be guessing', (text) => {
  expect(repairJson(text)).toBeNull();
});

test('JSON itself is never touched', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repairJson(text)).toEqual({ text, repairs: [] });
    }),
  );
});

test('whatever comes out is JSON, and mending it again changes nothing', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      '“',
      '”',
      '\\',
      '//',
      '/*',
      '*/',
      'a',
      '1',
      'None',
      '\n',
      ' ',
      '"a"',
      '"a":',
    ),
  );
  fc.assert(
    fc.property(
      pieces.map((some) => some.join('')),
      (text) => {
        const mended = repairJson(text);
        if (mended === null) return;
        expect(() => JSON.parse(mended.text)).not.toThrow();
        expect(repairJson(mended.text)).toEqual({ text: mended.text, repairs: [] });
      },
    ),
    { numRuns: 5000 },
  );
});
