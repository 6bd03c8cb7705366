import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetSearch, recallSearches, rememberSearch } from './recentSearches.ts';
import { forgetTemplate, recallRecentTemplates, rememberTemplate } from './recentTemplates.ts';
import { changeViews, recallViews } from './savedViews.ts';

const here = { host: 'https://us.posthog.com', projectId: 1 };
const elsewhere = { host: 'https://eu.posthog.com', projectId: 1 };
const otherProject = { ...here, projectId: 2 };

/** What a browser's storage does, as far as it is used here. */
function memoryStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

let storage = memoryStorage();
beforeEach(() => {
  storage = memoryStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => void vi.unstubAllGlobals());

test('the last eight templates are kept, the latest first and each once', () => {
  for (let n = 1; n <= 10; n += 1) rememberTemplate(here, { id: `t${n}`, name: `Template ${n}` });
  rememberTemplate(here, { id: 't5', name: 'Renamed' });
  expect(recallRecentTemplates(here).map(({ id }) => id)).toEqual([
    't5',
    't10',
    't9',
    't8',
    't7',
    't6',
    't4',
    't3',
  ]);
  expect(recallRecentTemplates(here)[0]?.name).toBe('Renamed');
  forgetTemplate(here, 't10');
  expect(recallRecentTemplates(here).map(({ id }) => id)).not.toContain('t10');
});

test('hosts and projects do not see each other', () => {
  rememberTemplate(here, { id: 'a', name: 'A' });
  rememberSearch(here, 'web');
  expect(recallRecentTemplates(elsewhere)).toEqual([]);
  expect(recallRecentTemplates(otherProject)).toEqual([]);
  expect(recallSearches(otherProject)).toEqual([]);
});

test('nothing but the id and the name of a template is kept', () => {
  const whole = { id: 'a', name: 'A', tiles: '[1]' };
  rememberTemplate(here, whole);
  expect([...storage.kept.values()]).toEqual(['[{"id":"a","name":"A"}]']);
});

test('searches: the latest first, the way to a longer one left out, each once whatever its case', () => {
  for (const text of ['web', 'webs', 'website', ' pay ', '', 'Website']) rememberSearch(here, text);
  expect(recallSearches(here)).toEqual(['Website', 'pay']);
  forgetSearch(here, 'pay');
  expect(recallSearches(here)).toEqual(['Website']);
});

test('what does not parse is left out, entry by entry', () => {
  rememberSearch(here, 'web');
  const [name = ''] = storage.kept.keys();
  storage.kept.set(name, '["web",5,"",{"a":1},"pay"]');
  expect(recallSearches(here)).toEqual(['web', 'pay']);
  storage.kept.set(name, '{"not":"a list"}');
  expect(recallSearches(here)).toEqual([]);
  storage.kept.set(name, '[broken');
  expect(recallSearches(here)).toEqual([]);
});

test('views keep their order, and a change begins from what another tab has kept', () => {
  changeViews(here, (views) => [...views, { id: '1', name: 'Mine', query: 'scope=team' }]);
  changeViews(here, (views) => [...views, { id: '2', name: 'New', query: 'ordering=-created_at' }]);
  expect(recallViews(here).map(({ name }) => name)).toEqual(['Mine', 'New']);
  changeViews(here, (views) => views.toReversed());
  expect(recallViews(here).map(({ name }) => name)).toEqual(['New', 'Mine']);
  changeViews(here, () => []);
  expect([...storage.kept.keys()]).toEqual([]);
});

test('a browser that keeps nothing is told, and breaks nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('full');
    },
  });
  expect(recallViews(here)).toEqual([]);
  expect(changeViews(here, () => [{ id: '1', name: 'A', query: '' }])).toBe(false);
  rememberSearch(here, 'web');
  expect(recallSearches(here)).toEqual([]);
});
