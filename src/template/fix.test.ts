import { checkJson, sameJson, splitArray } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTemplate } from './check.ts';
import { applyFix, fixLabel } from './fix.ts';
import type { Fix } from './fix.ts';
import { fixAll } from './fixAll.ts';
import { locate } from './locate.ts';
import type { Problem } from './problem.ts';
import { bundledSchema } from './schema.ts';
import { jsonParts } from './template.ts';
import type { TemplateParts } from './template.ts';
import { testDraft } from './testTemplate.ts';

const partsWith = (parts: Partial<TemplateParts>): TemplateParts => testDraft({}, parts).parts;
const inputFor = (parts: TemplateParts) => ({
  draft: testDraft({ template_name: 'Test' }, parts),
  schema: bundledSchema,
  server: 'current' as const,
});
const problemsOf = (parts: TemplateParts): Problem[] => checkTemplate(inputFor(parts));
const fixOf = (parts: TemplateParts, code: string): Fix => {
  const fix = problemsOf(parts).find((problem) => problem.code === code)?.fix;
  if (fix === undefined) throw new Error(`no fix for ${code}`);
  return fix;
};
/** Applies the fix that the problem of this code offers. */
const fixed = (parts: Partial<TemplateParts>, code: string): TemplateParts => {
  const before = partsWith(parts);
  return applyFix(before, fixOf(before, code));
};

test('declares a variable that passes the schema, and leaves the other text as it was', () => {
  const tiles = '[{"type": "TEXT", "x": "{SIGN_UP}"}]';
  const variables = '[\n  {"id":"A" , "n": 12345678901234567890}\n]';
  const after = fixed({ tiles, variables }, 'variable-undeclared');
  expect(after.tiles).toBe(tiles);
  expect(after.variables.startsWith('[\n  {"id":"A" , "n": 12345678901234567890},\n')).toBe(true);
  expect(JSON.parse(after.variables)).toMatchObject([
    { id: 'A' },
    { id: 'SIGN_UP', type: 'event' },
  ]);
  const alone = fixed({ tiles, variables: 'null' }, 'variable-undeclared');
  expect(problemsOf(alone).map(({ code }) => code)).toEqual(['layout-missing']);
});

test('removes a variable and the comma that goes with it', () => {
  const variables = '[{"id": "A"}, {"id": "B"}]';
  const tiles = '[{"type": "TEXT", "x": "{B}"}]';
  expect(fixed({ tiles, variables }, 'variable-unused').variables).toBe('[{"id": "B"}]');
  expect(
    fixed({ tiles, variables: '[{"id": "B"}, {"id": "B"}]' }, 'variable-repeated').variables,
  ).toBe('[{"id": "B"}]');
});

test('renames a variable everywhere, also inside longer text', () => {
  const tiles = '[ {"a": "{sign up}", "b": "x {sign up} y", "{sign up}": 1.0} ]';
  const after = fixed({ tiles, variables: '[{"id" : "sign up"}]' }, 'variable-id');
  expect(after.tiles).toBe('[ {"a": "{SIGN_UP}", "b": "x {SIGN_UP} y", "{sign up}": 1.0} ]');
  expect(after.variables).toBe('[{"id" : "SIGN_UP"}]');
});

test('two ids that would be cleaned to the same stay two, and none takes what a tile uses already', () => {
  const variables = '[{"id": "sign up"}, {"id": "sign-up"}]';
  const tiles = '[{"type": "TEXT", "name": "{sign up}", "body": "{sign-up}", "x": "{SIGN_UP}"}]';
  const after = fixAll(inputFor(partsWith({ tiles, variables })));
  expect(JSON.parse(after.tiles)).toMatchObject([
    { name: '{SIGN_UP_2}', body: '{SIGN_UP_3}', x: '{SIGN_UP}' },
  ]);
  expect(splitArray(after.variables)).toHaveLength(3);
});

test('makes a placeholder the whole text, in the case in which it is declared', () => {
  const variables = '[{"id": "SIGN_UP"}]';
  const embedded = fixed(
    { tiles: '[{"event": "All of {sign_up}"}]', variables },
    'placeholder-embedded',
  );
  expect(embedded.tiles).toBe('[{"event": "{SIGN_UP}"}]');
  const wrong = fixed({ tiles: '[ { "event" : "{ Sign_Up }" } ]', variables }, 'variable-case');
  expect(wrong.tiles).toBe('[ { "event" : "{SIGN_UP}" } ]');
});

test('where people read text no fix puts an event', () => {
  const tiles = '[{"name": "All of {A}", "body": "{ a }", "text": "{B}"}]';
  const parts = partsWith({ tiles, variables: '[{"id": "A"}]' });
  expect(fixAll(inputFor(parts)).tiles).toBe(tiles);
  const codes = ['placeholder-embedded', 'variable-case', 'variable-undeclared'];
  expect(
    problemsOf(parts)
      .flatMap(({ code }) => (codes.includes(code) ? code : []))
      .toSorted(),
  ).toEqual(codes);
});

test('text with two placeholders is left to a person', () => {
  const parts = partsWith({
    tiles: '[{"event": "{A} or {B}"}]',
    variables: '[{"id": "A"}, {"id": "B"}]',
  });
  const problems = problemsOf(parts).filter(({ code }) => code === 'placeholder-embedded');
  expect(problems.map(({ fix }) => fix)).toEqual([undefined, undefined]);
});

test('packs a layout by changing the numbers that must change and no other character', () => {
  const tiles =
    '[{"layouts": {"sm": {"x":0, "y":0, "w":6, "h":5, "minW": 3}}},\n {"layouts": {"sm": {"h":5, "w":6.0, "x":3, "y":1}}}]';
  expect(fixed({ tiles }, 'layout-overlap').tiles).toBe(tiles.replace('"y":1', '"y":5'));
  const wide = '[{"layouts": {"sm": {"x":4, "y":0, "w":20, "h":5}}}]';
  expect(fixed({ tiles: wide }, 'layout-outside').tiles).toBe(
    '[{"layouts": {"sm": {"x":0, "y":0, "w":12, "h":5}}}]',
  );
});

test('of equal keys the last stays, and the value is what it was', () => {
  const tiles = '[{"a": 1, "b": [2, 3] , "a": {"x": 4, "x": 5}, "a":6.0}]';
  const after = fixed({ tiles }, 'duplicate-key');
  const all = fixAll(inputFor(partsWith({ tiles })));
  expect(all.tiles).toBe('[{"b": [2, 3] , "a":6.0}]');
  expect(JSON.parse(after.tiles)).toEqual(JSON.parse(tiles));
});

test.each<Fix>([
  { kind: 'remove-variable', index: 7 },
  { kind: 'rename-variable', from: 'NONE', to: 'OTHER' },
  { kind: 'set-placeholder', path: ['tiles', 9, 'name'], id: 'A' },
  { kind: 'drop-duplicate-keys', path: ['tiles', 3] },
  { kind: 'drop-duplicate-keys', path: ['nowhere'] },
  { kind: 'declare-variable', id: 'A' },
  { kind: 'pack-layout', breakpoint: 'xs' },
])('%j changes nothing where there is nothing for it, or nothing can be read', (fix) => {
  const parts = partsWith({ tiles: '[ {"a" : 1} ]', variables: '[ {"id": "A"} ]' });
  expect(applyFix(parts, fix)).toEqual(parts);
  const broken = { tiles: '[{', dashboard_filters: '{', variables: '[' };
  expect(applyFix(broken, fix)).toEqual(broken);
  expect(fixLabel(fix)).toMatch(/^[A-Z]/);
});

const id = fc.constantFrom('A', 'B', 'a', 'A_1', 'sign up', 'b ', '', '{A}', 'é', 'a-b');
const text = fc.oneof(
  id.map((each) => `{${each}}`),
  id.map((each) => `x {${each}}`),
  fc.tuple(id, id).map(([one, other]) => `{${one}} {${other}}`),
  fc.constantFrom('plain', '{', '}'),
);
const box = fc.record(
  {
    x: fc.integer({ min: -1, max: 14 }),
    y: fc.nat(9),
    w: fc.integer({ min: 0, max: 14 }),
    h: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['x', 'y', 'w'] },
);
const tile = fc
  .tuple(
    fc.record(
      {
        type: fc.constantFrom('INSIGHT', 'TEXT', 'BUTTON', 'ODD'),
        name: text,
        query: fc.record({
          kind: fc.constant('TrendsQuery'),
          series: fc.array(text, { maxLength: 2 }),
        }),
        layouts: fc.record({ sm: box, xs: box }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
    text,
  )
  .map(([value, body]) => {
    const written = JSON.stringify({ ...value, body }).slice(0, -1);
    return `${written}, "body": ${JSON.stringify(body)}, "n": 12345678901234567890}`;
  });
const someParts = fc
  .record({
    tiles: fc.array(tile, { maxLength: 5 }).map((all) => `[${all.join(',\n')}]`),
    variables: fc.oneof(
      fc.constantFrom('null', '{}', '[1]', '['),
      fc
        .array(fc.record({ id: fc.oneof(id, fc.integer()), default: fc.constant({}) }), {
          maxLength: 4,
        })
        .map((all) => JSON.stringify(all)),
    ),
  })
  .map(partsWith);

test('fixing all fixable problems leaves none, and a second time changes nothing', () => {
  fc.assert(
    fc.property(someParts, (parts) => {
      const once = fixAll(inputFor(parts));
      expect(fixAll(inputFor(once))).toEqual(once);
      const left = problemsOf(once).filter((problem) => problem.fix !== undefined);
      expect(left.map(({ code }) => code)).toEqual([]);
      if (once.variables !== '[') checkJson(once.variables);
      const exact = '12345678901234567890';
      expect(once.tiles.split(exact).length).toBe(parts.tiles.split(exact).length);
    }),
    { numRuns: 300 },
  );
});

test('every fix mends its own problem without breaking the text', () => {
  fc.assert(
    fc.property(someParts, (parts) => {
      for (const { fix } of problemsOf(parts)) {
        if (fix === undefined) continue;
        const after = applyFix(parts, fix);
        for (const part of jsonParts)
          expect(after[part] === '[' || checkJson(after[part])).toBeTruthy();
        expect(
          sameJson(after.tiles, applyFix(after, fix).tiles) || fix.kind === 'rename-variable',
        ).toBe(true);
      }
    }),
  );
});

test('every problem leads to a place that exists', () => {
  fc.assert(
    fc.property(someParts, (parts) => {
      for (const { path } of problemsOf(parts)) {
        const [root, ...inner] = path;
        const part = jsonParts.find((each) => each === root);
        if (part === undefined || inner.length === 0 || parts[part] === '[') continue;
        expect(locate(parts[part], inner)).not.toEqual(locate(parts[part], inner.slice(0, -1)));
      }
    }),
  );
});

test('thousands of problems are fixed in moments', () => {
  const tiles = Array.from({ length: 2_000 }, (_, n) => ({
    type: 'INSIGHT',
    name: `Tile ${n}`,
    query: { kind: 'TrendsQuery', series: ['{a}', `{ID_${n % 50}}`] },
    layouts: { sm: { x: n % 12, y: n, w: 6, h: 5 } },
  }));
  const parts = partsWith({ tiles: JSON.stringify(tiles), variables: '[{"id": "A"}]' });
  const before = performance.now();
  const after = fixAll(inputFor(parts));
  expect(problemsOf(after).some(({ fix }) => fix !== undefined)).toBe(false);
  expect(performance.now() - before).toBeLessThan(20_000);
});
