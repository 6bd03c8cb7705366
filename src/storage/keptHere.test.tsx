import { testDraft, testTemplate } from '#template/testTemplate.ts';
import { beforeEach, expect, test } from 'vitest';
import { journalArchived, listArchived } from './archiveJournal.ts';
import { database } from './database.ts';
import { draftTexts, listDrafts, writeDraft } from './drafts.ts';
import { keepVersion } from './keepVersion.ts';
import { forgetVisits, keptHere, removeKept } from './keptHere.ts';
import { mergeArchived } from './mergeArchived.ts';
import { recallSearches, rememberSearch } from './recentSearches.ts';
import { recallRecentTemplates, rememberTemplate } from './recentTemplates.ts';
import { changeViews, recallViews } from './savedViews.ts';

const host = 'https://posthog.test';
const elsewhere = 'https://posthog.test.example';
const { source } = testTemplate();

beforeEach(async () => {
  const db = await database();
  await Promise.all(
    (['versions', 'texts', 'drafts', 'archive'] as const).map((store) => db.clear(store)),
  );
});

test('what is kept of a host is told and removed; another host, and the journal, stay', async () => {
  const moment = { at: 1, kind: 'created', person: null, before: null, replaces: null } as const;
  for (const [place, projectId] of [
    [host, 1],
    [host, 2],
    [elsewhere, 1],
  ] as const) {
    const owner = { host: place, projectId, templateId: null, session: 'a' };
    await writeDraft(owner, draftTexts(testDraft()));
    await keepVersion({ ...moment, host: place, projectId, templateId: 'row', source });
  }
  await journalArchived({ host, projectId: 1, id: 'row', source, archivedAt: 1 });

  expect(await keptHere(host, 1)).toMatchObject({
    history: { versions: 1, templates: 1 },
    drafts: { count: 1 },
  });
  expect(await keptHere(host, null)).toMatchObject({ history: { versions: 2 } });
  await removeKept(host);
  expect(await keptHere(host, null)).toMatchObject({
    history: { versions: 0, bytes: 0 },
    drafts: { count: 0, bytes: 0 },
  });
  expect(await keptHere(elsewhere, 1)).toMatchObject({ history: { versions: 1 } });
  expect(await listDrafts(elsewhere, 1)).toHaveLength(1);
  expect(await listArchived(host, 1)).toHaveLength(1);
});

test('where one was goes with the host that is forgotten, saved views with what was written', async () => {
  for (const place of [host, elsewhere].map((one) => ({ host: one, projectId: 1 }))) {
    rememberSearch(place, 'web');
    rememberTemplate(place, { id: 'a', name: 'A' });
    changeViews(place, () => [{ id: 'v', name: 'Mine', query: 'page=2' }]);
  }
  const here = { host, projectId: 1 };
  forgetVisits(host);
  expect([recallSearches(here), recallRecentTemplates(here)]).toEqual([[], []]);
  expect(recallViews(here)).toHaveLength(1);
  await removeKept(host);
  expect(recallViews(here)).toEqual([]);
  const there = { host: elsewhere, projectId: 1 };
  expect(recallSearches(there)).toEqual(['web']);
  expect([recallRecentTemplates(there), recallViews(there)].flat()).toHaveLength(2);
});

test('merging into the journal never takes a later archiving back', async () => {
  const entry = { host, projectId: 1, id: 'row', source };
  await journalArchived({ ...entry, archivedAt: 5 });
  await mergeArchived([
    { ...entry, archivedAt: 3 },
    { ...entry, id: 'other', archivedAt: 4 },
  ]);
  await mergeArchived([{ ...entry, id: 'other', archivedAt: 9 }]);
  const archived = (await listArchived(host, 1)).map(({ id, archivedAt }) => [id, archivedAt]);
  expect(archived).toEqual([
    ['other', 9],
    ['row', 5],
  ]);
});
