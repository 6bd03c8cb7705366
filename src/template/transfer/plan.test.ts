import { checkJson, jsonText } from '#lib/jsonText.ts';
import { expect, test } from 'vitest';
import { documentFields } from '../documentFields.ts';
import type { Template } from '../template.ts';
import { testTemplate } from '../testTemplate.ts';
import { assess } from './assess.ts';
import { bundledSchema } from '../schema.ts';
import { foundIn } from './found.ts';
import { matchesAmong } from './match.ts';
import { fieldsThatDiffer, planCreate, planReplace, type Rights, saysTheSame } from './plan.ts';

const staff: Rights = {
  edit: () => null,
  scopes: () => ['team', 'organization', 'global', 'feature_flag'],
  replace: () => false,
};
const staffOnly = ['image_url', 'is_featured', 'availability_contexts'];
const member: Rights = {
  edit: (field, row) => {
    if (staffOnly.includes(field)) return 'Only staff may set this.';
    return row !== null && ['tiles', 'variables', 'dashboard_filters'].includes(field)
      ? 'Only staff may change this.'
      : null;
  },
  scopes: () => ['team', 'organization'],
  replace: (row) => row.team_id === 1,
};
const known = new Set(documentFields);
const tiles = '[{"type":"TEXT","body":"x","n":1.0}]';
const found = (text: string) => foundIn(checkJson(text), 'a.json', null);
const rowOf = (text: string, changed: Partial<Template> = {}) =>
  testTemplate({ source: checkJson(text), ...changed });

const whole = `{"template_name":"A","dashboard_description":null,"dashboard_filters":{"n":12345678901234567890},"tiles":${tiles},"variables":null,"tags":null,"image_url":"https://x/y.png","scope":"global","is_featured":true,"availability_contexts":null}`;

test('a new template is the file, to the letter, and nulls stay null by being left out', () => {
  const { task, leftOut } = planCreate(found(whole), 'A', staff, known);
  expect(task?.body).toBe(
    `{"template_name":"A","dashboard_filters":{"n":12345678901234567890},"tiles":${tiles},"image_url":"https://x/y.png","scope":"global","is_featured":true}`,
  );
  expect(leftOut).toEqual([]);
});

test('what a file does not say at all is what the schema wants', () => {
  const { task } = planCreate(found(`{"tiles":${tiles}}`), 'New', staff, known);
  expect(task?.body).toBe(
    `{"template_name":"New","dashboard_description":"","dashboard_filters":{},"tiles":${tiles},"tags":[]}`,
  );
});

test('what one may not set is not even sent, and named where it says something', () => {
  const { task, leftOut } = planCreate(found(whole), 'A', member, known);
  expect(task?.body).not.toMatch(/image_url|is_featured|availability|scope/);
  expect(leftOut).toEqual(['image_url', 'scope', 'is_featured']);
  const plain = found(`{"tiles":${tiles},"image_url":null,"is_featured":false,"scope":"team"}`);
  expect(planCreate(plain, 'B', member, known).leftOut).toEqual([]);
});

test('what the server does not know is left out and named', () => {
  const old = new Set(documentFields.filter((field) => field !== 'is_featured'));
  expect(planCreate(found(whole), 'A', staff, old).leftOut).toEqual(['is_featured']);
});

test('a change sends what differs, and keeps what was', () => {
  const row = rowOf(`{"template_name":"A","tiles":[],"tags":["a"],"image_url":"x"}`);
  const { task } = planReplace(
    found(`{"template_name":" A ","tiles":${tiles},"tags":["a"]}`),
    row,
    staff,
    known,
  );
  expect(task).toMatchObject({ kind: 'patch', body: `{"tiles":${tiles}}`, before: '{"tiles":[]}' });
});

test('who may not change content gets a new template in its place, with the rest of the row', () => {
  const row = rowOf(
    `{"template_name":"A","tiles":[],"tags":["kept"],"image_url":"x","scope":"team"}`,
  );
  const { task, leftOut } = planReplace(
    found(`{"template_name":"A","tiles":${tiles}}`),
    row,
    member,
    known,
  );
  expect(task).toMatchObject({
    kind: 'replace',
    body: `{"template_name":"A","dashboard_description":"","dashboard_filters":{},"tiles":${tiles},"tags":["kept"],"scope":"team"}`,
    row: row.source,
  });
  expect(leftOut).toEqual(['image_url']);
});

test('what only staff may change is no reason to replace a template', () => {
  const row = rowOf(`{"template_name":"A","tiles":${tiles},"image_url":"x","tags":[]}`);
  const only = planReplace(found('{"image_url":"y"}'), row, member, known);
  expect(only).toEqual({ task: null, leftOut: ['image_url'], refusal: 'Only staff may set this.' });
  const more = planReplace(found('{"image_url":"y","tags":["b"]}'), row, member, known);
  expect(more).toMatchObject({
    task: { kind: 'patch', body: '{"tags":["b"]}' },
    leftOut: ['image_url'],
  });
});

test('layout of JSON, outer white space and what the server does not know are no difference', () => {
  const row = rowOf(`{"template_name":"A","tiles":${tiles},"tags":["a"]}`);
  const same = found(
    `{"template_name":" A","tiles": [ {"type":"TEXT","body":"x","n":1.0} ],"tags":["a "],"is_featured":true}`,
  );
  expect(fieldsThatDiffer(same, row)).toEqual([]);
  expect(fieldsThatDiffer(found('{"tiles":[{"type":"TEXT","body":"x","n":1}]}'), row)).toEqual([
    'tiles',
  ]);
});

test('the order of keys in a document is no difference, for PostHog keeps none', () => {
  const row = rowOf('{"tiles":[{"type":"TEXT","n":1,"body":"x"}]}');
  expect(fieldsThatDiffer(found('{"tiles":[{"body":"x","type":"TEXT","n":1}]}'), row)).toEqual([]);
});

test('null and empty say the same, but are written where something else differs', () => {
  const row = rowOf(
    `{"template_name":"A","tags":null,"dashboard_description":"","variables":null}`,
  );
  const empty = found('{"template_name":"A","tags":[],"dashboard_description":null}');
  expect(saysTheSame(empty, row)).toBe(true);
  expect(fieldsThatDiffer(empty, row)).toEqual(['dashboard_description', 'tags']);
  expect(saysTheSame(found('{"variables":[]}'), row)).toBe(false);
});

test('a row is found by its id, then by its name, official ones only by a file that says so', () => {
  const rows = [
    testTemplate({ id: 'AA', template_name: 'Own', team_id: 1 }),
    testTemplate({ id: 'BB', template_name: 'Official', team_id: null, scope: 'global' }),
    testTemplate({ id: 'CC', template_name: null }),
  ];
  const match = matchesAmong(rows, 1);
  const idOf = (text: string, id: string | null = null) => match({ ...found(text), id })?.id;
  expect(idOf('{"template_name":"Renamed"}', 'aa')).toBe('AA');
  expect(idOf('{"template_name":" Own "}', 'gone')).toBe('AA');
  expect(idOf('{"template_name":"Official"}')).toBeUndefined();
  expect(idOf('{"template_name":"Official","scope":"global"}')).toBe('BB');
  expect(idOf('{"template_name":""}')).toBeUndefined();
  expect(idOf('{"template_name":5}')).toBeUndefined();
});

test('what the server would refuse is known before: as a new template, as a change, or at all', () => {
  const look = (text: string, row: Template | null) =>
    assess(found(text), row, bundledSchema, 'current');
  const blocking = (text: string, row: Template | null = null) => {
    const { create, change } = look(text, row);
    return [create, change].map((problems) =>
      problems.flatMap(({ blocks, code }) => (blocks ? [code] : [])),
    );
  };
  const row = rowOf(`{"template_name":"A","tiles":${tiles}}`, { tiles: checkJson(tiles) });
  expect(blocking('{"template_name":"A","tiles":[]}', row)).toEqual([['tiles-empty'], []]);
  expect(blocking('{"template_name":"A"}')[0]).toEqual(['tiles-empty']);
  expect(blocking(`{"tiles":${tiles},"tags":[""]}`, row)).toEqual([['tag-empty'], ['tag-empty']]);
  expect(blocking('{"tiles":[1],"tiles":[2]}')[0]).toEqual(['duplicate-key']);
  expect(look(`{"tiles":${tiles}}`, row).refusal).toBeNull();
  const huge = jsonText([{ type: 'TEXT', body: 'x'.repeat(21 * 1024 * 1024) }]);
  expect(look(`{"tiles":${huge}}`, null).refusal).toMatch(/20 MB/);
});
