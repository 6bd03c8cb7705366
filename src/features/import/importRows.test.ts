import { checkJson } from '#lib/jsonText.ts';
import { documentFields } from '#template/documentFields.ts';
import { bundledSchema } from '#template/schema.ts';
import { testTemplate } from '#template/testTemplate.ts';
import { assess } from '#template/transfer/assess.ts';
import { foundIn } from '#template/transfer/found.ts';
import { matchesAmong } from '#template/transfer/match.ts';
import { expect, test } from 'vitest';
import { type Decision, importRows, type RowsInput } from './importRows.ts';

const tiles = '[{"type":"TEXT","body":"x"}]';
const text = (name: string, own = tiles) => `{"template_name":"${name}","tiles":${own}}`;
const existing = ['Same', 'Changed'].map((name, index) =>
  testTemplate({
    id: String(index),
    template_name: name,
    source: checkJson(text(name, name === 'Changed' ? '[1]' : tiles)),
  }),
);

function rowsOf(
  texts: readonly string[],
  decisions: Record<string, Decision> = {},
  changed: Partial<RowsInput> = {},
) {
  const candidates = texts.map((one, index) => ({
    key: String(index),
    found: foundIn(checkJson(one), 'a.json', null),
  }));
  const match = matchesAmong(existing, 1);
  return importRows({
    candidates,
    matchOf: ({ found }) => match(found),
    assessmentOf: ({ found }) => assess(found, match(found), bundledSchema, 'current'),
    decisions: new Map(Object.entries(decisions)),
    takenNames: new Set(['Same', 'Changed']),
    rights: { create: null, edit: () => null, scopes: () => ['team'], replace: () => false },
    known: new Set(documentFields),
    ...changed,
  });
}

test('what is new is created, what changed is replaced, what is there is skipped', () => {
  const rows = rowsOf([text('New'), text('Changed'), text('Same')]);
  expect(rows.map(({ status, choice, task }) => [status, choice, task?.kind])).toEqual([
    ['new', 'create', 'create'],
    ['changed', 'replace', 'patch'],
    ['same', 'skip', undefined],
  ]);
});

test('what is not compared yet is left alone', () => {
  const [row] = rowsOf([text('New')], {}, { assessmentOf: () => undefined });
  expect(row).toMatchObject({ status: null, choice: 'skip', task: null });
});

test('a taken name gives way to the first free one, also where the file before took it', () => {
  const rows = rowsOf([text('New'), text('New'), text('Changed')], { 2: { choice: 'create' } });
  expect(rows.map(({ name }) => name)).toEqual(['New', 'New (copy)', 'Changed (copy)']);
  expect(rows.every(({ nameError, task }) => nameError === null && task !== null)).toBe(true);
});

test('a name that somebody typed stays, is refused where it is taken, and a free one is offered', () => {
  const [row] = rowsOf([text('New')], { 0: { name: 'Same ' } });
  expect(row).toMatchObject({
    name: 'Same ',
    nameError: 'The name is taken.',
    freeName: 'Same (copy)',
    task: null,
  });
  expect(rowsOf([text('New')], { 0: { name: 'x'.repeat(401) } })[0]?.nameError).toMatch(/too long/);
});

test('what the server would refuse is not offered, and said', () => {
  const [row] = rowsOf([text('New', '[]')], { 0: { choice: 'create' } });
  expect(row).toMatchObject({ choices: ['skip'], choice: 'skip', task: null });
  expect(row?.refusals).toEqual([
    'It cannot be created. PostHog refuses a new template without tiles. Add at least one.',
  ]);
});

test('who may create nothing is told so at each', () => {
  const rights = {
    create: 'You are a viewer.',
    edit: () => 'No.',
    scopes: () => [],
    replace: () => false,
  };
  const rows = rowsOf([text('New'), text('Changed')], {}, { rights });
  expect(rows.map(({ choices }) => choices)).toEqual([['skip'], ['skip']]);
  expect(rows[1]?.refusals).toEqual([
    'It cannot be created. You are a viewer.',
    'It cannot be replaced. No.',
  ]);
});
