import {
  checkJson,
  jsonText,
  prettyJson,
  sameJson,
  splitArray,
  splitObject,
} from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import { removeMember } from '#lib/setMember.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLayout } from './layout.ts';
import { moveTile } from './moveTile.ts';
import { placeTiles } from './placeTiles.ts';
import { sharedTemplates } from './sharedTemplates.ts';
import { summarizeTiles } from './tiles.ts';

const box = { x: 1, y: 2, w: 3, h: 4 };
const placed = (tiles: string, index = 0) =>
  placeTiles(checkJson(tiles), 'sm', new Map([[index, box]]));

test.each([
  [
    'numbers are replaced in place, those that are right stay as they are written',
    '[ {"n": 12345678901234567890, "layouts" : {"sm": {"h": 4.0, "i": "2", "x": 0, "w": 6,"y":0}}} ]',
    '[ {"n": 12345678901234567890, "layouts" : {"sm": {"h": 4.0, "i": "2", "x": 1, "w": 3,"y":2}}} ]',
  ],
  [
    'missing numbers come after the others',
    '[{"layouts": {"sm": {"minW": 3}, "xs": {"x": 0}}}]',
    '[{"layouts": {"sm": {"minW": 3, "x": 1, "y": 2, "w": 3, "h": 4}, "xs": {"x": 0}}}]',
  ],
  [
    'a missing sm comes beside xs',
    '[{"layouts":{"xs":{"x":0}}}]',
    '[{"layouts":{"xs":{"x":0},"sm":{"x":1,"y":2,"w":3,"h":4}}}]',
  ],
  [
    'missing layouts come at the end',
    '[{"name": "A"}]',
    '[{"name": "A", "layouts": {"sm": {"x": 1, "y": 2, "w": 3, "h": 4}}}]',
  ],
  [
    'what is no object makes way',
    '[{"layouts": null, "name": 1.0}]',
    '[{"layouts": {"sm": {"x": 1, "y": 2, "w": 3, "h": 4}}, "name": 1.0}]',
  ],
  [
    'of equal keys the last counts',
    '[{"layouts": {"sm": {"x": 5}, "sm": {"x": 5, "x": 6, "y": 2, "w": 3, "h": 4}}}]',
    '[{"layouts": {"sm": {"x": 5}, "sm": {"x": 5, "x": 1, "y": 2, "w": 3, "h": 4}}}]',
  ],
  ['what is no tile is left', '[null]', '[null]'],
])('%s', (_, before, after) => {
  expect(placed(before)).toBe(after);
});

test('in a document of one member a line what is missing comes so too', () => {
  const before = prettyJson('[{"name": "A", "layouts": {}}, {"name": "B"}]');
  expect(placed(before)).toBe(
    prettyJson(jsonText([{ name: 'A', layouts: { sm: box } }, { name: 'B' }])),
  );
  expect(placed(before, 1)).toBe(
    prettyJson(
      jsonText([
        { name: 'A', layouts: {} },
        { name: 'B', layouts: { sm: box } },
      ]),
    ),
  );
});

const side = fc.oneof(fc.nat(12), fc.constantFrom('x', null, 1.5));
const layout = fc.oneof(
  fc.record({ x: side, y: side, w: side, h: side, minW: fc.nat(3) }, { requiredKeys: [] }),
  fc.jsonValue({ maxDepth: 1 }),
);
const tile = fc.oneof(
  fc.record(
    {
      name: fc.string(),
      layouts: fc.oneof(
        fc.record({ sm: layout, xs: layout, md: layout }, { requiredKeys: [] }),
        fc.jsonValue({ maxDepth: 1 }),
      ),
      query: fc.jsonValue({ maxDepth: 3 }),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue({ maxDepth: 1 }),
);
const someBox = fc.record({
  x: fc.nat(11),
  y: fc.nat(99),
  w: fc.integer({ min: 1, max: 12 }),
  h: fc.integer({ min: 1, max: 20 }),
});

test('the boxes read back are those written, and nothing else is another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(tile, fc.option(someBox)), { maxLength: 6 }),
      fc.constantFrom('sm' as const, 'xs' as const),
      fc.nat(4),
      (pairs, breakpoint, indent) => {
        const values = pairs.map(([value]) => value);
        const text = checkJson(JSON.stringify(values, null, indent));
        const boxes = new Map(pairs.flatMap(([, each], index) => (each ? [[index, each]] : [])));
        const after = checkJson(placeTiles(text, breakpoint, boxes));
        const [before, summaries] = [summarizeTiles(text), summarizeTiles(after)];
        for (const [index, item] of splitArray(after).entries()) {
          const was = splitArray(text)[index] ?? item;
          const each = was.startsWith('{') ? boxes.get(index) : undefined;
          expect(each !== undefined || item === was).toBe(true);
          expect(summaries[index]?.layouts[breakpoint]).toEqual(
            each ?? before[index]?.layouts[breakpoint],
          );
          const other = breakpoint === 'sm' ? 'xs' : 'sm';
          expect(summaries[index]?.layouts[other]).toEqual(before[index]?.layouts[other]);
          expect(sameJson(without(item), without(was))).toBe(true);
          expect(sameJson(rest(item, breakpoint), rest(was, breakpoint))).toBe(true);
        }
        expect(placeTiles(after, breakpoint, boxes)).toBe(after);
      },
    ),
  );
});

test('what was dropped in the picture stands there when it is read again', () => {
  for (const { parts } of Object.values(sharedTemplates())) {
    for (const breakpoint of ['sm', 'xs'] as const) {
      const tiles = checkJson(parts.tiles);
      const moved = moveTile(
        resolveLayout(summarizeTiles(tiles), breakpoint),
        0,
        { x: 3, y: 12 },
        breakpoint,
      );
      const after = checkJson(placeTiles(tiles, breakpoint, new Map(moved.entries())));
      expect(resolveLayout(summarizeTiles(after), breakpoint)).toEqual(moved);
      expect(after.split('\n').length).toBeGreaterThanOrEqual(tiles.split('\n').length);
    }
  }
});

function without(item: string): string {
  return removeMember(objectOr(item), 'layouts');
}

/** All of the layouts that has to stay: the other breakpoints, and what this one has beside the box. */
function rest(item: JsonText, breakpoint: string): string {
  const layouts = objectOr(splitObject(objectOr(item)).get('layouts'));
  const layout = objectOr(splitObject(layouts).get(breakpoint));
  return `[${removeMember(layouts, breakpoint)}, ${['x', 'y', 'w', 'h'].reduce(removeMember, layout)}]`;
}

function objectOr(text = '{}'): string {
  return text.startsWith('{') ? text : '{}';
}
