import type { Identity } from '#session/identity.ts';
import { describe, expect, test } from 'vitest';
import { accessTable, groupedRows } from './accessTable.ts';
import { mayWords, opensProject, whoWords } from './accessWords.ts';

const ada = { id: 1, name: 'Ada', email: null, currentProject: null, projects: [] };

function session(isStaff: boolean, writes: boolean | null = true): Identity {
  return { way: 'session', person: { ...ada, isStaff }, key: null, writes };
}

function key(scopes: string[], scoped_teams: number[] = []): Identity {
  const info = { user_id: 1, label: 'Notebook', scopes, scoped_teams };
  return { way: 'key', person: null, key: info, writes: true };
}

/** The answers of a table in short, a line for the fields that have the same. */
function lines(identity: Identity, generation: 'current' | 'staff-writes' = 'current'): string[] {
  const { rows } = accessTable(identity, generation, 1);
  return groupedRows(rows).map(
    ({ names, row: { cells } }) =>
      `${names.join(' ')}: ${Object.values(cells)
        .map(({ may }) => may)
        .join(' ')}`,
  );
}

const all = 'Name Description Filters Tiles Variables Tags Image URL Scope Featured Contexts';

describe('the table', () => {
  test('says yes to all for staff', () => {
    expect(lines(session(true))).toEqual([`${all}: yes yes yes yes`, 'Archiving it: yes yes yes']);
  });

  test('tells a member’s fields apart, and says once why official templates are closed', () => {
    expect(lines(session(false))).toEqual([
      'Name Description Tags Scope: yes yes no no',
      'Filters Tiles Variables: yes no no no',
      'Image URL Featured Contexts: no no no no',
      'Archiving it: yes no no',
    ]);
    const { rows, notes } = accessTable(session(false), 'current', 1);
    expect(notes.map(({ kind }) => kind)).toEqual(['official', 'elsewhere']);
    expect(notes[0]?.text).toMatch(/official templates/);
    const tiles = rows.find(({ what }) => what === 'tiles')?.cells;
    expect(tiles?.own?.why).toMatch(/after a template is created/);
    expect(tiles?.official?.why).toBeNull();
  });

  test('says no to all for a viewer, and leaves the reason to the sentence above it', () => {
    expect(lines(session(false, false))).toEqual([`${all}: no no no no`, 'Archiving it: no no no']);
    expect(accessTable(session(false, false), 'current', 1).notes).toEqual([]);
  });

  test('says what depends on who a key belongs to, where the key may not say', () => {
    expect(lines(key(['dashboard_template:write']))).toEqual([
      'Name Description Tags Scope: yes yes depends depends',
      'Filters Tiles Variables: yes depends depends depends',
      'Image URL Featured Contexts: depends depends depends depends',
      'Archiving it: yes depends depends',
    ]);
  });

  test('has no templates of other projects on a PostHog without the organization scope', () => {
    expect(lines(session(true), 'staff-writes')).toEqual([
      `${all}: yes yes yes`,
      'Archiving it: yes yes',
    ]);
  });
});

describe('the sentences', () => {
  const first = (identity: Identity) => mayWords(identity, 'current', 1)[0];

  test('name the person, the role, the place and the way', () => {
    expect(whoWords(session(true), 'session', 'ph.test')).toBe(
      'You are Ada (staff) on ph.test, by the session of this browser.',
    );
    expect(whoWords(session(false, false), 'session', 'ph.test')).toContain('Ada (viewer)');
    expect(whoWords(session(false), 'token', 'ph.test')).toContain('by a sign-in with PostHog');
    expect(whoWords(key(['dashboard_template:read']), 'key', 'ph.test')).toBe(
      'You are on ph.test by the personal API key “Notebook”, which may only read templates. It may not say whose it is.',
    );
  });

  test('begin with what may be done', () => {
    expect(first(session(true))).toMatch(/change every field of every one/);
    expect(first(session(false))).toMatch(/change name, description, tags, and scope of those of/);
    expect(first(session(false, false))).toMatch(/read every template .* change none/);
    expect(first(key(['dashboard_template:read']))).toMatch(/change none/);
    expect(first(key(['*']))).toMatch(/as far as the person behind it may/);
  });

  test('say so where the key is limited to other projects', () => {
    const mobile = key(['*'], [2, 3]);
    expect([opensProject(mobile, 1), opensProject(mobile, 2)]).toEqual([false, true]);
    expect(mayWords(mobile, 'current', 1)).toEqual([
      'This way in is limited to projects 2 and 3: it does not open project 1.',
    ]);
  });
});
