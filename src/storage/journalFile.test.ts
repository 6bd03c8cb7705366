import { jsonText, type JsonText } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEntry } from './archiveJournal.ts';
import { journalFile, readJournalFile } from './journalFile.ts';
import { planMerge } from './mergeArchived.ts';

const host = 'https://us.posthog.com';
const entry = (id: string, archivedAt: number, row = '{}'): JournalEntry => ({
  host,
  projectId: 1,
  id,
  archivedAt,
  source: row as JsonText, // JSON in every test
});
const anyRow = () => true;

test('what is exported is read as it was, each row to the letter', () => {
  const odd = '{ "n": 12345678901234567890, "f":1.0,\n"s":"\\u00e9 ]}" }';
  const entries = [entry('a', 1_000, odd), entry('b', 2_000)];
  expect(readJournalFile(journalFile(entries), anyRow)).toEqual({
    ok: true,
    entries,
    unreadable: 0,
  });
  expect(readJournalFile(journalFile([]), anyRow)).toEqual({
    ok: true,
    entries: [],
    unreadable: 0,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.jsonValue())), (rows) => {
      const all = rows.map(([id, row], index) => entry(id, index, jsonText({ row })));
      expect(readJournalFile(journalFile(all), anyRow)).toEqual({
        ok: true,
        entries: all,
        unreadable: 0,
      });
    }),
  );
});

test('a malformed file is refused as a whole', () => {
  const file = journalFile([entry('a', 1_000)]);
  const cut = { ok: false, reason: 'It is no JSON, or was cut off.' };
  expect(readJournalFile(file.slice(0, -4), anyRow)).toEqual(cut);
  expect(readJournalFile('hello', anyRow)).toEqual(cut);
  expect(readJournalFile('[]', anyRow)).toEqual(cut);
  expect(readJournalFile('{"tiles":[]}', anyRow)).toEqual({
    ok: false,
    reason: 'It is not the journal of an archive.',
  });
  expect(readJournalFile(file.replace('archive/1', 'archive/2'), anyRow)).toEqual({
    ok: false,
    reason: 'It was made by a newer Template Studio.',
  });
});

test('entries that are no archived template are counted and left out', () => {
  const good =
    '{"host":"https://a.b","project":1,"id":"x","archivedAt":"2026-01-02T03:04:05Z","row":{}}';
  const file = `{"format":"template-studio-archive/1","archived":[7,{},${good},${good.replace('2026-01', 'soon')},${good.replace('https:', 'file:')},${good.replace('"x"', '"other"')}]}`;
  const reading = readJournalFile(file, (_source, id) => id === 'x');
  expect(reading).toMatchObject({ ok: true, entries: [{ id: 'x' }], unreadable: 5 });
});

test('the later archiving of a row counts, whichever side it is on', () => {
  const journal = [entry('held', 10), entry('later here', 30), entry('later there', 10)];
  const found = [
    entry('held', 10),
    entry('later here', 20),
    entry('later there', 20),
    entry('new', 5),
    entry('new', 7),
  ];
  expect(planMerge(found, journal)).toEqual({
    fresh: [entry('new', 7)],
    newer: [entry('later there', 20)],
    known: 2,
  });
});
