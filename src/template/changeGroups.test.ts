import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeGroups, unchangedCounts, unchangedSentence } from './changeGroups.ts';
import { changeRows, hasRows } from './changeRows.ts';
import { diffTemplates } from './diff.ts';
import type { TemplateDraft, TemplateFields } from './template.ts';
import { testDraft } from './testTemplate.ts';

const draft = (tiles: unknown, fields: Partial<TemplateFields> = {}): TemplateDraft =>
  testDraft(fields, { tiles: JSON.stringify(tiles) });
const tile = (name: string, more: object = {}) => ({ type: 'TEXT', name, ...more });
const sm = (x: number) => ({ layouts: { sm: { x, y: 0, w: 6, h: 5 } } });

test('changes are told by part, with how many others are as they were', () => {
  const before = draft([tile('A'), tile('B'), tile('C'), tile('D')]);
  const after = draft([tile('A', { body: 'x' }), tile('B'), tile('D'), tile('E', { n: 1 })], {
    template_name: 'New',
  });
  const changes = diffTemplates(before, after);
  expect(changeGroups(changes).map(({ part, changes: { length } }) => [part, length])).toEqual([
    ['details', 1],
    ['tiles', 3],
  ]);
  const counts = unchangedCounts(after, changes);
  expect(counts).toEqual({ tiles: 2, variables: 0 });
  expect(unchangedSentence('tiles', counts)).toBe('2 other tiles unchanged');
  expect(unchangedSentence('variables', counts)).toBeNull();
});

test('of a list that is none, nothing is counted', () => {
  const after = testDraft({}, { tiles: '{}', variables: '[' });
  const counts = unchangedCounts(after, diffTemplates(draft([tile('A')]), after));
  expect(counts).toEqual({ tiles: null, variables: null });
});

test('the rows show what was before and what is after', () => {
  const before = draft([tile('A', { body: 'One', list: [1], ...sm(0) })], {
    image_url: 'https://a.test',
  });
  const after = draft([tile('A', { body: 'Two', list: { n: 12.0 }, ...sm(3) })]);
  const [image, text] = diffTemplates(before, after);
  expect(image && changeRows(image)).toEqual([{ what: '', before: 'https://a.test', after: null }]);
  expect(text && changeRows(text)).toEqual([
    { what: 'body', before: 'One', after: 'Two' },
    { what: 'list', before: '[\n  1\n]', after: '{\n  "n": 12\n}' },
    {
      what: 'place',
      before: 'column 1, row 1, 6 wide, 5 high',
      after: 'column 4, row 1, 6 wide, 5 high',
    },
  ]);
});

test('numbers are shown as they are written, and endless values cut', () => {
  const before = testDraft({}, { tiles: '[{"n": 12345678901234567890, "t": ""}]' });
  const after = testDraft({}, { tiles: `[{"n": 1.0, "t": "${'x'.repeat(9_000)}"}]` });
  const [change] = diffTemplates(before, after);
  const [number, text] = change ? changeRows(change) : [];
  expect(number).toEqual({ what: 'n', before: '12345678901234567890', after: '1.0' });
  expect(text?.after).toHaveLength(2_001);
});

const someTiles = fc.array(
  fc.record({ name: fc.constantFrom('a', 'b', 'c'), value: fc.jsonValue({ maxDepth: 2 }) }),
  { maxLength: 6 },
);

test('every change is in one group, and with the unchanged makes up the newer list', () => {
  fc.assert(
    fc.property(someTiles, someTiles, (before, after) => {
      const [old, now] = [draft(before), draft(after)];
      const changes = diffTemplates(old, now);
      expect(changeGroups(changes).flatMap((group) => group.changes).length).toBe(changes.length);
      const touched = changes.filter(({ kind }) => kind === 'added' || kind === 'changed').length;
      expect(unchangedCounts(now, changes).tiles).toBe(after.length - touched);
      expect(changes.every((change) => hasRows(change) === changeRows(change).length > 0)).toBe(
        true,
      );
    }),
  );
});
