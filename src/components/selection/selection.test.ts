import { describe, expect, test } from 'vitest';
import { testTemplate } from '#template/testTemplate.ts';
import { changeSelection, nothingSelected, type Selection } from './selection.ts';

const page = ['a', 'b', 'c', 'd', 'e'].map((id) => testTemplate({ id }));
const row = (id: string) => page.find((template) => template.id === id) ?? testTemplate({ id });
const ids = (selection: Selection) => [...selection.rows.keys()].toSorted().join('');
const press = (selection: Selection, id: string, range = false) =>
  changeSelection(selection, { kind: 'toggle', template: row(id), range }, page);

describe('selecting rows', () => {
  test('a press chooses a row, another lets go of it', () => {
    const one = press(nothingSelected, 'b');
    expect(ids(one)).toBe('b');
    expect(ids(press(one, 'b'))).toBe('');
  });

  test('a range goes from the row pressed last, in either direction', () => {
    expect(ids(press(press(nothingSelected, 'b'), 'd', true))).toBe('bcd');
    expect(ids(press(press(nothingSelected, 'd'), 'b', true))).toBe('bcd');
  });

  test('a range from a row that was let go of lets go of all of it', () => {
    const all = changeSelection(nothingSelected, { kind: 'page', selected: true }, page);
    expect(ids(press(press(all, 'b'), 'd', true))).toBe('ae');
  });

  test('a range from a row that is not on this page is a single press', () => {
    const other = changeSelection(
      nothingSelected,
      { kind: 'toggle', template: testTemplate({ id: 'z' }), range: false },
      page,
    );
    expect(ids(press(other, 'c', true))).toBe('cz');
  });

  test('the page is added to what other pages gave', () => {
    const other = press(nothingSelected, 'a');
    const both = changeSelection(other, { kind: 'page', selected: true }, [
      testTemplate({ id: 'z' }),
    ]);
    expect(ids(both)).toBe('az');
  });

  test('letting go of one row of everything leaves the rows that were shown', () => {
    const shown = changeSelection(nothingSelected, { kind: 'page', selected: true }, page);
    const everything = changeSelection(shown, { kind: 'everything' }, page);
    expect(everything.everything).toBe(true);
    const without = press(everything, 'c');
    expect(without.everything).toBe(false);
    expect(ids(without)).toBe('abde');
  });
});
