import { testDraft } from '#template/testTemplate.ts';
import { expect, test } from 'vitest';
import { restorationOf } from './restoring.ts';

const now = testDraft({ template_name: 'Now', is_featured: true }, { tiles: '[1.0]' });
const then = testDraft({ template_name: 'Then', is_featured: false }, { tiles: '[2.0]' });

type Rights = Parameters<typeof restorationOf>[3];
const rights = (refused: readonly string[]): Rights => {
  const refusal = (name: string) => (refused.includes(name) ? `No ${name}` : null);
  return {
    base: null,
    partRefusal: refusal,
    permissions: {
      create: null,
      edit: refusal,
      archive: () => null,
      restore: null,
      scopes: () => [],
      replace: () => false,
    },
  };
};

test('a whole version comes back, its documents to the letter', () => {
  const { change, left, refusal } = restorationOf(now, then, 'all', rights([]));
  expect({ ...now, ...change }).toEqual(then);
  expect([left, refusal]).toEqual([[], null]);
});

test('one document comes back and the others stay', () => {
  const { change } = restorationOf(now, then, 'tiles', rights([]));
  expect(change).toEqual({ parts: { ...now.parts, tiles: '[2.0]' } });
});

test('what one may not change stays and is named, the rest comes back', () => {
  const { change, left, refusal } = restorationOf(
    now,
    then,
    'all',
    rights(['is_featured', 'tiles']),
  );
  expect(change).toEqual({ fields: { ...now.fields, template_name: 'Then' } });
  expect([left, refusal]).toEqual([['Featured', 'Tiles'], null]);
});

test('nothing to bring back says why', () => {
  expect(restorationOf(now, then, 'tiles', rights(['tiles'])).refusal).toBe('No tiles');
  expect(restorationOf(now, then, 'variables', rights([])).refusal).toBe(
    'The editor holds the same.',
  );
});
