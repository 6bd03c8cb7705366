import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beyondBudget } from './historyBudget.ts';
import { bytesOf, type Version } from './version.ts';

const text = fc.record({
  hash: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
});
/** A text's size is its hash's, as with real ones. */
const sizeOf = (hash: string) => hash.charCodeAt(0) - 90;
const kept = text.map(({ hash }) => ({ hash, size: sizeOf(hash) }));

const versions = fc
  .array(
    fc.record({
      templateId: fc.constantFrom('one', 'two', 'three'),
      at: fc.integer({ min: 0, max: 1000 }),
      kind: fc.constantFrom('baseline' as const, 'saved' as const),
      isPinned: fc.boolean(),
      texts: fc.record({ fields: kept, tiles: kept, dashboard_filters: kept, variables: kept }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map((each, index): Version => ({
      ...each,
      id: String(index),
      host: 'https://posthog.test',
      projectId: 1,
      person: null,
      other: null,
    })),
  );
const budgets = fc.record({
  bytes: fc.integer({ min: 0, max: 60 }),
  versionsPerTemplate: fc.integer({ min: 0, max: 5 }),
  baselines: fc.integer({ min: 0, max: 3 }),
});

test('what is left is within the budget, or may not go', () => {
  fc.assert(
    fc.property(versions, budgets, (all, budget) => {
      const gone = new Set(beyondBudget(all, budget, new Set(['0'])));
      const left = all.filter((version) => !gone.has(version));
      const free = left.filter(({ id, isPinned }) => id !== '0' && !isPinned);
      expect([...gone].some(({ id, isPinned }) => id === '0' || isPinned)).toBe(false);
      expect(free.length === 0 || bytesOf(left) <= budget.bytes).toBe(true);
      for (const name of ['one', 'two', 'three']) {
        const own = left.filter(({ templateId }) => templateId === name);
        const mayGo = free.some(({ templateId }) => templateId === name);
        expect(!mayGo || own.length <= budget.versionsPerTemplate).toBe(true);
      }
    }),
  );
});

test('nothing goes from what is within the budget', () => {
  fc.assert(
    fc.property(versions, (all) => {
      const budget = { bytes: bytesOf(all), versionsPerTemplate: 12, baselines: 12 };
      expect(beyondBudget(all, budget, new Set())).toEqual([]);
    }),
  );
});

const version = (id: string, kind: Version['kind'], at: number, hash = id): Version => {
  const said = { hash, size: 10 };
  return {
    id,
    host: 'https://posthog.test',
    projectId: 1,
    templateId: kind === 'baseline' ? id : 'edited',
    at,
    kind,
    person: null,
    other: null,
    isPinned: false,
    texts: { fields: said, tiles: said, dashboard_filters: said, variables: said },
  };
};

test('templates that were only looked at go before any that was changed, the oldest look first', () => {
  const all = [
    version('old save', 'saved', 1),
    version('first look', 'baseline', 2),
    version('second look', 'baseline', 3),
    version('third look', 'baseline', 4),
  ];
  const budget = { bytes: 20, versionsPerTemplate: 200, baselines: 2 };
  const gone = beyondBudget(all, budget, new Set()).map(({ id }) => id);
  expect(gone).toEqual(['first look', 'second look']);
});

test('a text that a version left behind still names frees nothing', () => {
  const all = [
    version('one', 'saved', 1, 'shared'),
    version('two', 'saved', 2, 'own'),
    version('three', 'saved', 3, 'shared'),
  ];
  const budget = { bytes: 10, versionsPerTemplate: 200, baselines: 2 };
  expect(beyondBudget(all, budget, new Set()).map(({ id }) => id)).toEqual(['one', 'two']);
});
