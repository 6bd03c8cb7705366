import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextHistory } from './textHistory.ts';
import { applySplice, invertSplice, joinSplices, spliceBetween } from './textSplice.ts';

const start = { a: 'one', b: 'two' };

test('typing at one place is one step, until a pause, a new line or another place', () => {
  const history = new TextHistory(start);
  history.type('Typing', { a: 'onex' }, 0);
  history.type('Typing', { a: 'onexy' }, 900);
  history.type('Typing', { a: 'onexyz' }, 3_000);
  history.type('Typing', { a: 'onexyz\n' }, 3_100);
  history.type('Typing', { a: '!onexyz\n' }, 3_200);
  const seen = [history.undo(), history.undo(), history.undo(), history.undo()];
  expect(seen.map((turn) => turn?.texts.a)).toEqual(['onexyz\n', 'onexyz', 'onexy', 'one']);
  expect(history.undo()).toBeNull();
});

test('backspacing what was just typed, and beyond, is the same step', () => {
  const history = new TextHistory(start);
  const texts = ['onex', 'one', 'on', 'o', 'om'];
  for (const [at, a] of texts.entries()) history.type('Typing', { a }, at * 100);
  expect(history.undo()?.texts.a).toBe('one');
  expect(history.redo()?.texts.a).toBe('om');
});

test('a command is a step of its own, over all the texts that it changes', () => {
  const history = new TextHistory(start);
  history.type('Typing', { a: 'onex' }, 0);
  history.edit('Rename', { a: 'onexx', b: 'three' }, 10);
  history.type('Typing', { a: 'onexxx' }, 20);
  expect(history.undoName).toBe('Typing');
  history.undo();
  expect(history.undoName).toBe('Rename');
  expect(history.undo()).toMatchObject({ name: 'Rename', texts: { a: 'onex', b: 'two' } });
  expect(history.redoName).toBe('Rename');
  expect(history.redo()?.texts).toEqual({ a: 'onexx', b: 'three' });
});

test('what follows from a step is taken back with it', () => {
  const history = new TextHistory(start);
  history.type('Typing', { a: 'one!' }, 0);
  history.follow({ b: 'two!' });
  history.type('Typing', { a: 'one!!' }, 100);
  history.follow({ b: 'two!!' });
  expect(history.undo()?.texts).toEqual(start);
  expect(history.redo()?.texts).toEqual({ a: 'one!!', b: 'two!!' });
});

test('a new step after an undo forgets what was taken back', () => {
  const history = new TextHistory(start);
  history.edit('First', { a: '1' }, 0);
  history.undo();
  history.edit('Second', { a: '2' }, 0);
  expect(history.redo()).toBeNull();
  expect(history.undo()?.texts.a).toBe('one');
});

test('what changes nothing is no step', () => {
  const history = new TextHistory(start);
  history.edit('Nothing', { a: 'one' }, 0);
  expect(history.undoName).toBeNull();
});

test('a turn says where the texts differ', () => {
  const history = new TextHistory(start);
  history.edit('Change', { b: 'twenty' }, 0);
  expect(history.undo()?.changed).toEqual([{ key: 'b', offset: 2, length: 1 }]);
  expect(history.redo()?.changed).toEqual([{ key: 'b', offset: 2, length: 4 }]);
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀'), maxLength: 12 });

test('any steps are taken back one by one, and done again', () => {
  const command = fc.record({
    how: fc.constantFrom('type', 'edit', 'follow'),
    a: text,
    b: text,
    pause: fc.nat(2_000),
  });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      const history = new TextHistory(start);
      let time = 0;
      for (const { how, a, b, pause } of commands) {
        time += pause;
        if (how === 'type') history.type('Typing', { a }, time);
        else if (how === 'edit') history.edit('Edit', { a, b }, time);
        else if (history.undoName !== null) history.follow({ b });
      }
      const last = history.texts;
      let turns = 0;
      while (history.undo() !== null) turns += 1;
      expect(history.texts).toEqual(start);
      for (; turns > 0; turns -= 1) history.redo();
      expect(history.texts).toEqual(last);
      expect(history.redo()).toBeNull();
    }),
  );
});

test('a splice turns one text into the other and back, and two make one', () => {
  const long = text.map((each) => each.repeat(1_000));
  fc.assert(
    fc.property(fc.oneof(text, long), fc.oneof(text, long), text, (one, two, three) => {
      const first = spliceBetween(one, two);
      const second = spliceBetween(two, three);
      if (first === null || second === null) return;
      expect(applySplice(one, first)).toBe(two);
      expect(applySplice(two, invertSplice(first))).toBe(one);
      expect(applySplice(one, joinSplices(first, second, two))).toBe(three);
    }),
  );
});
