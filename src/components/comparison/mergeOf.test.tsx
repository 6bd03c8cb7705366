import { jsonText } from '#lib/jsonText.ts';
import { mergeDrafts, resolve } from '#template/merge/mergeDrafts.ts';
import { testDraft } from '#template/testTemplate.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { type Drafts, isSmall, mergeOf, orderResolved } from './mergeOf.ts';

const tiles = (count: number, change: (at: number) => string) =>
  testDraft(
    {},
    {
      tiles: jsonText(
        Array.from({ length: count }, (_, at) => ({
          type: 'TEXT',
          name: `Tile ${at}`,
          body: `${change(at)} ${'x'.repeat(100)}`,
        })),
      ),
    },
  );
const drafts = (count: number): Drafts => ({
  base: tiles(count, () => 'before'),
  mine: tiles(count, (at) => (at % 3 === 0 ? 'mine' : 'before')),
  theirs: tiles(count, (at) => (at % 5 === 0 ? 'theirs' : 'before')),
});

afterEach(() => vi.unstubAllGlobals());

test('a large merge is made in a worker, and is that which would be made here', async () => {
  let begun = 0;
  class CountedWorker extends Worker {
    constructor(...how: ConstructorParameters<typeof Worker>) {
      super(...how);
      begun += 1;
    }
  }
  vi.stubGlobal('Worker', CountedWorker);
  const large = drafts(400);
  expect(isSmall(large)).toBe(false);
  const merge = await mergeOf(large);
  expect(begun).toBe(1);
  expect(merge).toEqual(mergeDrafts(large.base, large.mine, large.theirs));
  expect(merge.conflicts.length).toBeGreaterThan(0);

  const choices = new Map(merge.conflicts.map(({ id }) => [id, 'mine'] as const));
  const resolved = await new Promise((hear) => orderResolved(merge, choices, hear));
  expect(resolved).toEqual(resolve(merge, choices));
  expect(begun).toBe(2);
});

test('a small one is made at once, and a large one here where a worker fails', async () => {
  class BrokenWorker extends EventTarget {
    postMessage() {
      this.dispatchEvent(new Event('error'));
    }
    terminate() {}
  }
  vi.stubGlobal('Worker', BrokenWorker);
  for (const each of [drafts(20), drafts(400)]) {
    expect(await mergeOf(each)).toEqual(mergeDrafts(each.base, each.mine, each.theirs));
  }
});
