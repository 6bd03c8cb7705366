import { checkJson, jsonText, type JsonText } from '#lib/jsonText.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from './database.ts';
import {
  historySize,
  listVersions,
  pinVersion,
  readVersion,
  removeHistory,
  removeVersion,
} from './history.ts';
import { historyBudget } from './historyBudget.ts';
import type { Moment } from './historyEntries.ts';
import { keepVersion } from './keepVersion.ts';
import { versionSource } from './versionTexts.ts';

const host = 'https://posthog.test';

/** A row as a server sends it. */
function row(tiles: string, name = 'Kept'): JsonText {
  return checkJson(
    `{"id":"any","template_name":${jsonText(name)},"odd":1.0,"tags":null,"scope":"team","tiles":${tiles},"dashboard_filters":{},"variables":[]}`,
  );
}

let clock = 1_000_000;
const moment = (kind: Moment['kind'], source: JsonText, changed: Partial<Moment> = {}): Moment => ({
  host,
  projectId: 1,
  at: (clock += 1_000_000),
  kind,
  person: 'Max',
  templateId: 'row',
  source,
  before: null,
  replaces: null,
  ...changed,
});

const keep = (...args: Parameters<typeof moment>) => keepVersion(moment(...args));
const history = (id = 'row') => listVersions(host, 1, id);
const kinds = async (id = 'row') => (await history(id)).map(({ kind }) => kind);
const texts = async () => (await database()).count('texts');

beforeEach(async () => {
  const db = await database();
  await Promise.all([db.clear('versions'), db.clear('texts')]);
});
afterEach(() => void vi.restoreAllMocks());

test('a save keeps what was before it and what is after it, to the letter', async () => {
  const before = row('[12345678901234567890, 1.0]');
  const after = row('[ 2.50 ]', 'Renamed');
  await keep('saved', after, { before });
  const [saved, baseline] = await history();
  expect(saved).toMatchObject({ kind: 'saved', person: 'Max', isPinned: false });
  expect(baseline).toMatchObject({ kind: 'baseline', person: null });
  const said = saved === undefined ? null : await readVersion(saved);
  expect(said?.tiles).toBe('[ 2.50 ]');
  expect(said && versionSource('row', said)).toBe(
    '{"id":"row","template_name":"Renamed","tags":null,"scope":"team","tiles":[ 2.50 ],"dashboard_filters":{},"variables":[]}',
  );
  // Fields and tiles of both, and the one text of filters and of variables that both share.
  expect(await texts()).toBe(6);
});

test('what others changed between two looks is an entry, and looking alone is none', async () => {
  await keep('seen', row('[1]'));
  await keep('seen', row(' [ 1 ] '));
  await keep('seen', row('[2]'));
  await keep('seen', row('[2]'));
  await keep('saved', row('[4]'), { before: row('[3]') });
  expect(await kinds()).toEqual(['saved', 'seen', 'seen', 'baseline']);
});

test('a save is not taken for the change of another because a second tab read it first', async () => {
  await keep('created', row('[1]'));
  const seen = moment('seen', row('[2]'));
  await keepVersion(seen);
  await keep('saved', row('[2]'), { before: row('[1]'), at: seen.at + 5 });
  expect(await kinds()).toEqual(['saved', 'created']);
});

test('archived and brought back: entries of the same content, elsewhere too', async () => {
  await keep('created', row('[1]'));
  await keep('archived', row('[1]'));
  await keep('archived', row('[1]'));
  await keep('restored', row('[1]'));
  await keep('archived', row('[1]'));
  await keep('seen', row('[1]'));
  expect(await kinds()).toEqual(['restored', 'archived', 'restored', 'archived', 'created']);
  expect(await texts()).toBe(4);
});

test('a replacement links both templates', async () => {
  await keep('archived', row('[1]', 'Old'), { templateId: 'old' });
  await keep('created', row('[2]'));
  await keep('replaced', row('[2]'), { replaces: 'old' });
  expect(await history()).toMatchObject([{ kind: 'replaced', other: 'old' }]);
  expect(await history('old')).toMatchObject([{ kind: 'archived', other: 'row' }]);
});

test('beyond the budget the oldest go with their texts, pinned ones stay', async () => {
  const budget = { ...historyBudget, versionsPerTemplate: 2 };
  await keepVersion(moment('created', row('[1]')), budget);
  const [created] = await history();
  await pinVersion(created?.id ?? '', true);
  for (const tiles of ['[2]', '[3]', '[4]']) {
    await keepVersion(moment('saved', row(tiles)), budget);
  }
  const left = await Promise.all((await history()).map((version) => readVersion(version)));
  expect(left.map((said) => said?.tiles)).toEqual(['[4]', '[1]']);
  expect(await texts()).toBe(5);
});

test('what is taken away goes with the texts that nothing else names', async () => {
  await keep('created', row('[1]'));
  await keep('saved', row('[2]'));
  await keep('created', row('[2]'), { templateId: 'other' });
  await keepVersion({ ...moment('created', row('[3]')), projectId: 2 });
  const [saved] = await history();
  await removeVersion(saved?.id ?? '');
  expect(await kinds()).toEqual(['created']);
  expect(await historySize(host, 1)).toMatchObject({ versions: 2, templates: 2 });
  await removeHistory(host, 1);
  expect(await historySize(host, 1)).toEqual({ versions: 0, templates: 0, bytes: 0 });
  expect(await historySize(host, null)).toMatchObject({ versions: 1, templates: 1 });
  await removeHistory(host, null);
  expect(await texts()).toBe(0);
});

test('a record that does not parse, or whose text is gone, is no trouble', async () => {
  const db = await database();
  await db.put('versions', {
    ...moment('seen', row('[1]')),
    id: 'odd',
    templateId: 'row',
    data: 7,
  });
  await keep('created', row('[1]'));
  const [created] = await history();
  expect(await kinds()).toEqual(['created']);
  await db.clear('texts');
  expect(created && (await readVersion(created))).toBe(null);
  await keep('saved', row('[2]'));
  expect(await kinds()).toEqual(['saved', 'created']);
});

/** A database is full at the next `times` transactions that put something: it says so at their end. */
function fillDatabase(times: number): void {
  const full = new DOMException('no room', 'QuotaExceededError');
  vi.spyOn(IDBTransaction.prototype, 'error', 'get').mockReturnValue(full);
  // oxlint-disable-next-line typescript/unbound-method -- called with its store below
  const put = IDBObjectStore.prototype.put;
  const refused = new Set<IDBTransaction>();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    const request = put.call(this, value);
    const { transaction } = this;
    if (refused.size < times && !refused.has(transaction)) {
      refused.add(transaction);
      queueMicrotask(() => transaction.abort());
    }
    return request;
  });
}

test('a full database gives up its oldest and is tried once more', async () => {
  await keep('created', row('[1]'));
  await keep('saved', row('[2]'));
  fillDatabase(1);
  await keep('saved', row('[3]'));
  expect(await kinds()).toEqual(['saved']);
});

test('a database that stays full rejects, and what was kept beside it stays whole', async () => {
  await keep('created', row('[1]'));
  const [created] = await history();
  await pinVersion(created?.id ?? '', true);
  fillDatabase(2);
  await expect(keep('saved', row('[4]'))).rejects.toThrow('no room');
  expect(await kinds()).toEqual(['created']);
  expect(await texts()).toBe(4);
});

test('a blocked database rejects', async () => {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  await expect(keep('saved', row('[1]'))).rejects.toThrow('not here');
});
