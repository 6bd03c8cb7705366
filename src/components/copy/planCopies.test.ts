import type { CopyTarget } from '#queries/copyTarget.ts';
import { permissionsOf } from '#session/permissions.ts';
import { testTemplate } from '#template/testTemplate.ts';
import { describe, expect, test } from 'vitest';
import { planLines } from './copyWords.ts';
import { planTarget, type Target } from './planCopies.ts';

const connection: Target['connection'] = {
  id: 'one',
  name: 'one',
  host: 'https://us.posthog.com',
  credential: { kind: 'session' },
};
const a = { id: 'a', name: 'A' };
const b = { id: 'b', name: 'B' };
const source: Target = { connection, project: { id: 1, name: 'Web', organization: a } };
const sibling: Target = { connection, project: { id: 2, name: 'Mobile', organization: a } };
const foreign: Target = { connection, project: { id: 3, name: 'Partner', organization: b } };

const person = (isStaff: boolean) => ({
  way: 'session' as const,
  person: { id: 1, name: null, email: null, isStaff, currentProject: null, projects: [] },
  key: null,
  writes: true,
});
const known = (changed: Partial<CopyTarget> = {}, isStaff = true): CopyTarget => ({
  permissions: permissionsOf(person(isStaff), changed.generation ?? 'current', 2),
  generation: 'current',
  names: new Set(),
  cap: { used: 10, limit: 100, exact: true },
  ...changed,
});
const row = (name: string, more = {}) => testTemplate({ id: name, template_name: name, ...more });
const plan = (
  templates: Parameters<typeof planTarget>[0],
  target = sibling,
  there = known(),
  before = 0,
) => planTarget(templates, source, target, there, 'keep-both', before);
const waysOf = (...given: Parameters<typeof plan>) => plan(...given).copies.map(({ way }) => way);

describe('contract 1.5: the way of a copy', () => {
  test('PostHog copies a project’s own templates within the organization, for sessions', () => {
    expect(waysOf([row('X')])).toEqual(['endpoint']);
    expect(waysOf([row('X')], foreign)).toEqual(['create']);
    expect(waysOf([row('X', { scope: 'organization' }), row('Y', { team_id: 2 })])).toEqual([
      'create',
      'create',
    ]);
    const byKey = { ...connection, credential: { kind: 'key' as const, key: 'phx_x' } };
    expect(waysOf([row('X')], { ...sibling, connection: byKey })).toEqual(['create']);
    expect(waysOf([row('X')], { ...sibling, connection: { ...connection, id: 'two' } })).toEqual([
      'create',
    ]);
  });

  test('older servers, and organizations that nobody names, get a new template', () => {
    expect(waysOf([row('X')], sibling, known({ generation: 'members-write' }))).toEqual(['create']);
    const unnamed = { connection, project: { id: 2, name: '', organization: null } };
    expect(waysOf([row('X')], unnamed)).toEqual(['create']);
  });
});

test('names that are taken, there or by the copy before, get the next free one', () => {
  const there = known({ names: new Set(['X', 'X (copy)']) });
  const { copies, clashing } = plan([row('X'), row('X'), row('Y')], foreign, there);
  expect(copies.map(({ name }) => name)).toEqual(['X (copy 2)', 'X (copy 3)', 'Y']);
  expect(copies[0]?.names).not.toContain('X');
  expect(clashing).toHaveLength(2);
  const skipped = planTarget([row('X'), row('Y')], source, foreign, there, 'skip', 0);
  expect(skipped.copies.map(({ name }) => name)).toEqual(['Y']);
});

test('what stays behind depends on the way and on who copies', () => {
  const rich = row('X', { image_url: 'https://example.com/x.png', is_featured: true });
  expect(plan([rich]).copies[0]?.lost).toEqual(['image_url', 'is_featured']);
  expect(plan([rich], foreign).copies[0]?.lost).toEqual([]);
  expect(plan([rich], foreign, known({}, false)).copies[0]?.lost).toEqual([
    'image_url',
    'is_featured',
  ]);
  const old = known({ generation: 'staff-writes' });
  expect(plan([rich], foreign, old).copies[0]?.lost).toEqual(['is_featured']);
});

test('the room under the cap counts what is planned for the organization already', () => {
  const near = known({ cap: { used: 97, limit: 100, exact: true } });
  expect(plan([row('X'), row('Y')], sibling, near).room.over).toBe(0);
  expect(plan([row('X'), row('Y')], sibling, near, 2).room.over).toBeGreaterThan(0);
  expect(plan([row('X')], sibling, known({ cap: null }), 500).room).toEqual({
    over: 0,
    words: null,
  });
});

test('the lines say it in words', () => {
  const there = known({
    names: new Set(['X']),
    cap: { used: 96, limit: 100, exact: false },
  });
  const rich = row('X', { image_url: 'https://example.com/x.png' });
  const words = planLines(plan([rich, row('Y', { scope: 'global' })], sibling, there), 'keep-both');
  expect(words.map((line) => line.words)).toEqual([
    'PostHog copies 1 itself; the rest are created as new.',
    'Stays behind: image (of 1).',
    'Seen by that project alone: the scope becomes Project.',
    '“X” becomes “X (copy)”.',
    'Then at least 98 of 100 templates of the organization are taken.',
  ]);
});
