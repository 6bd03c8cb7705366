import { jsonText } from '#lib/jsonText.ts';
import { testDraft } from '#template/testTemplate.ts';
import { beforeEach, expect, test } from 'vitest';
import { database } from './database.ts';
import { type DraftOwner, draftTexts, listDrafts, removeDraft, writeDraft } from './drafts.ts';

const host = 'https://posthog.test';
const owner = (session: string, changed: Partial<DraftOwner> = {}): DraftOwner => ({
  host,
  projectId: 1,
  templateId: 'row',
  session,
  ...changed,
});
const big = testDraft({ template_name: 'Kept' }, { tiles: '[12345678901234567890, 1.0, oops' });
const texts = { ...draftTexts(big), base: jsonText({ id: 'row' }) };

beforeEach(async () => (await database()).clear('drafts'));

test('a draft comes back to the letter, also one that is no JSON', async () => {
  await writeDraft(owner('a'), texts);
  const [kept] = await listDrafts(host, 1);
  expect(kept).toMatchObject({ draft: big, base: '{"id":"row"}', whole: null, isAside: false });
});

test('a later write of one document leaves the others as they are', async () => {
  await writeDraft(owner('a'), texts);
  await writeDraft(owner('a'), { variables: '[1]', whole: '{"typed' });
  const [kept] = await listDrafts(host, 1);
  expect(kept).toMatchObject({
    whole: '{"typed',
    draft: { parts: { ...big.parts, variables: '[1]' } },
  });
});

test('two editors, two new templates and two projects keep each their own', async () => {
  await writeDraft(owner('a'), texts);
  await writeDraft(owner('b'), texts);
  await writeDraft(owner('c', { templateId: null }), draftTexts(big));
  await writeDraft(owner('d', { templateId: null }), draftTexts(big));
  await writeDraft(owner('e', { projectId: 2 }), texts);
  const sessions = async (projectId: number) =>
    (await listDrafts(host, projectId)).map(({ session }) => session).toSorted();
  expect(await sessions(1)).toEqual(['a', 'b', 'c', 'd']);
  expect(await sessions(2)).toEqual(['e']);
  await removeDraft(owner('a'));
  expect(await sessions(1)).toEqual(['b', 'c', 'd']);
});

test('what is not a whole draft is left out', async () => {
  const { tiles: _tiles, ...rest } = texts;
  await writeDraft(owner('half'), rest);
  await writeDraft(owner('odd'), { ...texts, fields: '{"template_name": 7}' });
  await writeDraft(owner('lost'), { ...texts, base: null });
  expect(await listDrafts(host, 1)).toEqual([]);
});
