import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchCommand } from './matchCommand.ts';

/** The label with what was found in brackets. */
function found(text: string, label: string): string | null {
  const match = matchCommand(text, label);
  if (match === null) return null;
  let marked = '';
  let after = 0;
  for (const [from, to] of match.ranges) {
    marked += `${label.slice(after, from)}[${label.slice(from, to)}]`;
    after = to;
  }
  return marked + label.slice(after);
}

function best(text: string, ...labels: string[]): string | undefined {
  return labels
    .map((label) => ({ label, score: matchCommand(text, label)?.score ?? -1 }))
    .toSorted((a, b) => b.score - a.score)[0]?.label;
}

test('finds words in any order, whatever their case', () => {
  expect(found('save rev', 'Review and save')).toBe('[Rev]iew and [save]');
  expect(found('TEMPLATE new', 'New template')).toBe('[New] [template]');
});

test('finds a word inside another, and nothing where one word is missing', () => {
  expect(found('late', 'New template')).toBe('New temp[late]');
  expect(found('new dashboard', 'New template')).toBeNull();
});

test('no letter is found twice', () => {
  expect(found('te te', 'Tell the team')).toBe('[Te]ll the [te]am');
  expect(found('te te', 'Temple')).toBeNull();
});

test('initials are enough', () => {
  expect(found('nt', 'New template')).toBe('[N]ew [t]emplate');
  expect(found('ras', 'Review and save')).toBe('[R]eview [a]nd [s]ave');
  expect(found('xt', 'New template')).toBeNull();
});

test('accents need not be typed, and what is marked are the letters of the label', () => {
  expect(found('uberblick', 'Der Überblick')).toBe('Der [Überblick]');
  expect(found('e', '🙂 é')).toBe('🙂 [é]');
});

test('the beginning is better than a later word, and that than the middle of one', () => {
  expect(best('arch', 'Search templates', 'Open the archive', 'Archive')).toBe('Archive');
  expect(best('arch', 'Search templates', 'Open the archive')).toBe('Open the archive');
  expect(best('table', 'Table of everything', 'Table')).toBe('Table');
});

test('an empty text matches everything and marks nothing', () => {
  expect(found('  ', 'Archive')).toBe('Archive');
});

test('every word of a label finds it, and what is marked reads as what was typed', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), (words, pick) => {
      const label = words.join(' ');
      const typed = words[pick % words.length] ?? '';
      const match = matchCommand(typed, label);
      expect(match?.ranges.map(([from, to]) => label.slice(from, to))).toEqual([typed]);
    }),
  );
});

test('never fails, and its ranges are in order and inside the label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, label) => {
      let after = 0;
      for (const [from, to] of matchCommand(text, label)?.ranges ?? []) {
        expect(from).toBeGreaterThanOrEqual(after);
        expect(to).toBeGreaterThanOrEqual(from);
        after = to;
      }
      expect(after).toBeLessThanOrEqual(label.length);
    }),
  );
});
