import { expect, test } from 'vitest';
import { choiceOf, shownChoice } from './variableChoice.ts';
import { variablesIn } from './variables.ts';
import type { Variable } from './variables.ts';

const variable = (value: unknown, type = 'event'): Variable => {
  const [read] = variablesIn([{ id: 'X', type, default: value }]);
  if (read === undefined) throw new Error('An object is a variable.');
  return read;
};

test.each<[unknown, string, string]>([
  [{ id: '$pageview', type: 'events' }, 'event', '$pageview'],
  [{ id: 5, type: 'actions', name: 'Signed up' }, 'event', 'Signed up'],
  [{ id: 5, type: 'actions' }, 'event', '5'],
  [{ selector: '.buy' }, 'element', '.buy'],
  [{}, 'event', ''],
  [null, 'event', ''],
])('%j of a variable for an %s is shown as “%s”', (value, type, shown) => {
  expect(shownChoice(variable(value, type))).toBe(shown);
  expect(choiceOf(variable(value, type), shown)).toBeUndefined();
});

test('another event keeps how the default is counted and filtered', () => {
  const properties = [{ key: 'plan' }];
  const chosen = choiceOf(variable({ id: 'a', type: 'events', math: 'dau', properties }), ' b ');
  expect(chosen).toEqual({ id: 'b', name: 'b', type: 'events', math: 'dau', properties });
});

test('in place of an action an event may be chosen, and of an element another', () => {
  expect(choiceOf(variable({ id: 5, type: 'actions', name: 'A' }), 'b')).toEqual({
    id: 'b',
    name: 'b',
    type: 'events',
  });
  expect(choiceOf(variable({ selector: '.a' }, 'element'), '.b')).toEqual({ selector: '.b' });
});
