import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countUnderCap, roomFor } from './cap.ts';

const row = (id: string, team_id: number | null, scope = 'team') => ({
  id,
  team_id,
  scope,
  template_name: id,
});

test('counts every row with a project of the organization once, whatever its scope (contract 3.4)', () => {
  const web = [
    row('a', 1),
    row('b', 1, 'global'),
    row('c', 1, 'feature_flag'),
    row('d', 2, 'organization'),
    row('official', null, 'global'),
    row('elsewhere', 9, 'global'),
  ];
  const mobile = [row('d', 2, 'organization'), row('e', 2), row('b', 1, 'global')];
  expect(countUnderCap([web, mobile], new Set([1, 2]))).toBe(5);
  // A project of the organization that nobody names still shows what it shares.
  expect(countUnderCap([web], new Set([1]))).toBe(4);
});

test('the count is that of the distinct rows, however the lists overlap', () => {
  const rows = fc.array(
    fc.record({ id: fc.nat(30).map(String), team: fc.constantFrom(1, 2, null) }),
  );
  fc.assert(
    fc.property(fc.array(rows), (lists) => {
      // One id is one row: its project is the same in every list.
      const teams = new Map(lists.flat().map(({ id, team }) => [id, team]));
      const known = lists.map((list) => list.map(({ id }) => row(id, teams.get(id) ?? null)));
      const expected = [...teams.values()].filter((team) => team !== null).length;
      expect(countUnderCap(known, new Set([1, 2]))).toBe(expected);
    }),
  );
});

test('says whether more fit, and speaks only when it is near', () => {
  const cap = (used: number, exact = true) => ({ used, limit: 100, exact });
  expect(roomFor(null, 1000)).toEqual({ over: 0, words: null });
  expect(roomFor(cap(40), 3)).toEqual({ over: 0, words: null });
  expect(roomFor(cap(94, false), 3).words).toMatch(/at least 97 of 100/);
  expect(roomFor(cap(97), 3).over).toBe(0);
  expect(roomFor(cap(98), 3)).toMatchObject({
    over: 1,
    words: expect.stringMatching(/2 templates/),
  });
  expect(roomFor(cap(100), 1)).toMatchObject({
    over: 1,
    words: expect.stringMatching(/Archive/),
  });
});
