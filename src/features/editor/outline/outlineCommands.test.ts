import { expect, test } from 'vitest';
import { outlineKey } from './outlineCommands.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false };

test.each([
  [{ key: 'ArrowDown' }, { step: 'next' }],
  [{ key: 'Home' }, { step: 'first' }],
  [{ key: 'ArrowUp', altKey: true }, { command: 'up' }],
  [{ key: 'd', ctrlKey: true }, { command: 'duplicate' }],
  [{ key: 'D', metaKey: true }, { command: 'duplicate' }],
  [{ key: 'Delete' }, { command: 'remove' }],
  [{ key: 'U' }, { typed: 'u' }],
  [{ key: 's', ctrlKey: true }, null],
  [{ key: 'Delete', altKey: true }, null],
  [{ key: 'd', ctrlKey: true, altKey: true }, null],
  [{ key: ' ' }, null],
  [{ key: 'Tab' }, null],
])('%j means %j', (keys, expected) => {
  expect(outlineKey({ ...none, ...keys })).toEqual(expected);
});
