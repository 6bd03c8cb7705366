import type { JsonText } from '#lib/jsonText.ts';
import type { Template } from '#template/template.ts';
import { describe, expect, test } from 'vitest';
import type { Identity } from './identity.ts';
import { permissionsOf } from './permissions.ts';

const nothing = 'null' as JsonText; // JSON's null

function template(change: Partial<Template>): Template {
  return {
    id: 'x',
    template_name: 'X',
    dashboard_description: null,
    tags: null,
    image_url: null,
    scope: 'team',
    is_featured: false,
    availability_contexts: null,
    created_at: null,
    created_by: null,
    team_id: 1,
    deleted: false,
    non_portable_references: null,
    tiles: nothing,
    dashboard_filters: nothing,
    variables: nothing,
    source: nothing,
    ...change,
  };
}

function session(isStaff: boolean, writes: boolean | null = true): Identity {
  const person = { id: null, name: null, email: null, isStaff, currentProject: null, projects: [] };
  return { way: 'session', person, key: null, writes };
}

function key(scopes: string[]): Identity {
  return {
    way: 'key',
    person: null,
    key: { user_id: null, label: '', scopes, scoped_teams: [] },
    writes: null,
  };
}

const own = template({});

describe('contract 3.3: who may change what', () => {
  test('staff may change everything', () => {
    const may = permissionsOf(session(true), 'current', 1);
    expect([may.create, may.edit('tiles', own), may.edit('image_url', own)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(may.scopes(own)).toEqual(['team', 'organization', 'global', 'feature_flag']);
  });

  test('a member changes name, description, tags and scope of the own project, nothing else', () => {
    const may = permissionsOf(session(false), 'current', 1);
    const open = ['template_name', 'dashboard_description', 'tags', 'scope'] as const;
    expect(open.map((field) => may.edit(field, own))).toEqual([null, null, null, null]);
    const closed = ['tiles', 'variables', 'dashboard_filters', 'image_url', 'is_featured'] as const;
    expect(closed.every((field) => may.edit(field, own) !== null)).toBe(true);
    expect(may.replace(own)).toBe(true);
    expect(may.scopes(own)).toEqual(['team', 'organization']);
  });

  test('a member creates with tiles and without the fields of staff', () => {
    const may = permissionsOf(session(false), 'current', 1);
    expect(may.create).toBeNull();
    expect(may.edit('tiles', null)).toBeNull();
    expect(may.edit('image_url', null)).not.toBeNull();
    expect(may.edit('is_featured', null)).not.toBeNull();
  });

  test.each([
    { scope: 'global' },
    { scope: 'feature_flag' },
    { scope: 'organization', team_id: 2 },
  ])('a member may not touch %j', (change) => {
    const may = permissionsOf(session(false), 'current', 1);
    const row = template(change);
    expect(may.archive(row)).not.toBeNull();
    expect(may.edit('template_name', row)).not.toBeNull();
    expect(may.replace(row)).toBe(false);
  });
});

test('a viewer, a reading key and a member of an old server may change nothing, each told why', () => {
  const reasons = [
    permissionsOf(session(false, false), 'current', 1),
    permissionsOf(key(['dashboard_template:read']), 'current', 1),
    permissionsOf(session(false), 'staff-writes', 1),
  ].map((may) => [may.create, may.edit('template_name', own)]);
  expect(reasons.flat().every((reason) => typeof reason === 'string')).toBe(true);
  expect(new Set(reasons.flat()).size).toBe(3);
});

test('a key that may write and not say whose it is is not held back', () => {
  const may = permissionsOf(key(['dashboard_template:write']), 'current', 1);
  expect([may.create, may.edit('tiles', own)]).toEqual([null, null]);
});

test('before it is known who one is, nothing is offered that might fail', () => {
  const may = permissionsOf(undefined, 'current', 1);
  expect([may.create, may.archive(own)].every((reason) => typeof reason === 'string')).toBe(true);
});

test('servers before June 2026 have no organization scope', () => {
  expect(permissionsOf(session(true), 'staff-writes', 1).scopes(own)).not.toContain('organization');
  expect(permissionsOf(session(false), 'members-write', 1).scopes(own)).toEqual(['team']);
});
