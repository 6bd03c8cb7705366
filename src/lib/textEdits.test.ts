import { expect, test } from 'vitest';
import { applyTextEdits } from './textEdits.ts';

test('applies edits in whatever order they come', () => {
  const edits = [
    { start: 4, end: 7, text: 'cat' },
    { start: 0, end: 3, text: 'one' },
    { start: 7, end: 7, text: '!' },
  ];
  expect(applyTextEdits('the dog', edits)).toBe('one cat!');
  expect(applyTextEdits('as it was', [])).toBe('as it was');
});
