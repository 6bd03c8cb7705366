import { jsonText } from '#lib/jsonText.ts';
import { finish } from '#lib/steps.ts';
import { type Analysis, analyze } from '#template/analysis.ts';
import { emptyDraft } from '#template/fields.ts';
import { bundledSchema } from '#template/schema.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeFinder, nothingKnown, withChanges } from './changes.ts';

const analysisOf = (tiles: string): Analysis => {
  const draft = emptyDraft();
  draft.parts.tiles = tiles;
  return finish(analyze({ draft, schema: bundledSchema, server: 'current' }));
};

test('any analyses, told as changes, arrive as they were', () => {
  const tile = fc.record({
    type: fc.constantFrom('TEXT', 'INSIGHT'),
    name: fc.constantFrom('A', 'B', '{ID}'),
  });
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.array(tile, { maxLength: 4 }).map(jsonText) },
    { weight: 1, arbitrary: fc.constantFrom('[', '{}', 'null') },
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const find = changeFinder();
      let known = nothingKnown;
      for (const each of texts) {
        const analysis = analysisOf(each);
        known = withChanges(known, structuredClone(find(analysis)));
        expect(known).toEqual(analysis);
      }
    }),
    { numRuns: 50 },
  );
});

test('what did not change is the same object, and not sent', () => {
  const find = changeFinder();
  const layouts = { sm: { x: 0, y: 0, w: 6, h: 5 }, xs: { x: 0, y: 0, w: 1, h: 5 } };
  const named = (name: string) =>
    jsonText([
      { type: 'TEXT', body: 'x' },
      { type: 'TEXT', body: 'y', name, layouts },
    ]);
  const first = withChanges(nothingKnown, find(analysisOf(named('A'))));
  const changes = find(analysisOf(named('B')));
  const second = withChanges(first, changes);
  expect(second.tiles?.[0]).toBe(first.tiles?.[0]);
  expect(second.problems).toBe(first.problems);
  expect(changes.tiles?.changed.map(([index]) => index)).toEqual([1]);
  expect(find(analysisOf(named('B')))).toEqual({});
});
