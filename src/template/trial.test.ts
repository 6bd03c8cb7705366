import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ServerAge } from './facts.ts';
import { instantiate } from './instantiate.ts';
import { jsonText } from '#lib/jsonText.ts';
import { bundledSchema } from './schema.ts';
import { sharedTemplates } from './sharedTemplates.ts';
import type { TemplateDraft } from './template.ts';
import { testDraft, testTemplate } from './testTemplate.ts';
import { tryTemplate } from './trial.ts';
import type { Trial, TrialInput } from './trial.ts';
import { unfilledSentence } from './unfilled.ts';

const trend = (...series: unknown[]) => ({
  type: 'INSIGHT',
  name: 'Trend',
  query: { kind: 'InsightVizNode', source: { kind: 'TrendsQuery', series } },
});
const variable = (id: string, value: unknown) => ({
  id,
  name: id,
  type: 'event',
  default: value,
  description: '',
  required: true,
});
const signUp = variable('SIGN_UP', { id: 'signed_up', math: 'dau', type: 'events' });
const draftOf = (tiles: unknown, variables: unknown = [signUp]): TemplateDraft =>
  testDraft({}, { tiles: JSON.stringify(tiles), variables: JSON.stringify(variables) });
const tried = (draft: TemplateDraft, more: Partial<TrialInput> = {}): Trial =>
  tryTemplate({ draft, base: null, schema: bundledSchema, server: 'current', ...more });

test.each(Object.entries(sharedTemplates()))('of %s a dashboard can be made', (_, draft) => {
  const { sentences, tiles } = tried(draft);
  expect(sentences[0]).toBe('A dashboard can be made from this.');
  expect(tiles.every(({ fate }) => fate === 'made')).toBe(true);
});

test('an event stands where its placeholder was, the default or what was chosen', () => {
  const draft = draftOf([trend('{SIGN_UP}', { kind: 'EventsNode', event: null })]);
  expect(tried(draft)).toMatchObject({
    verdict: 'works',
    tiles: [
      {
        series: [
          { label: 'signed_up', kind: 'event', math: 'dau' },
          { label: 'All events', kind: 'event', math: null },
        ],
      },
    ],
    problems: [],
    unfilled: [],
  });
  const choices = new Map([['SIGN_UP', { id: 'bought', type: 'events' }]]);
  expect(tried(draft, { choices }).tiles[0]?.series[0]?.label).toBe('bought');
});

test.each<[string, ServerAge, unknown, string, string]>([
  ['a text', 'old', { type: 'TEXT', body: 'x' }, 'made', 'A dashboard can be made from this.'],
  [
    'an unknown type',
    'current',
    { type: 'X' },
    'skipped',
    'It works, but 1 tile would be missing.',
  ],
  ['no type', 'current', { name: 'X' }, 'skipped', 'It works, but 1 tile would be missing.'],
  ['a button', 'old', { type: 'BUTTON' }, 'skipped', 'It works, but 1 tile would be missing.'],
  ['a button', 'current', { type: 'BUTTON' }, 'made', 'A dashboard can be made from this.'],
  ['a widget', 'unknown', { type: 'WIDGET' }, 'uncertain', 'It works, but 1 tile may be missing.'],
  ['no query', 'old', { type: 'INSIGHT' }, 'empty', 'It works, but 1 insight would be empty.'],
  ['no query', 'current', { type: 'INSIGHT' }, 'skipped', 'It works, but 1 tile would be missing.'],
  ['no query', 'unknown', { type: 'INSIGHT' }, 'uncertain', 'It works, but 1 tile may be missing.'],
  [
    'old filters',
    'current',
    { type: 'INSIGHT', filters: { events: [{ id: 'a' }] } },
    'made',
    'A dashboard can be made from this.',
  ],
])('of a tile with %s an %s server makes what it makes', (_, server, tile, fate, sentence) => {
  const trial = tried(draftOf([tile], []), { server });
  expect(trial.tiles.map((each) => each.fate)).toEqual([fate]);
  expect(trial.sentences[0]).toBe(sentence);
});

test('the verdict counts what would be missing', () => {
  const tiles = [{ type: 'X' }, { type: 'Y' }, trend('{SIGNUP}'), trend('{SIGN_UP}')];
  expect(tried(draftOf(tiles)).sentences).toEqual([
    'It works, but 2 tiles would be missing and 1 placeholder stays unfilled.',
  ]);
});

test('placeholders that stay say why', () => {
  const tiles = [
    trend('{SIGNUP}', '{EMPTY}'),
    { type: 'TEXT', body: 'About {SIGN_UP}' },
    { ...trend('{SIGN_UP}'), name: '{SIGN_UP}' },
    { type: 'TEXT', body: '{"no": "id"}' },
  ];
  const { unfilled, tiles: out } = tried(draftOf(tiles, [signUp, variable('EMPTY', null)]));
  expect(unfilled.map(({ path }) => path)).toEqual([
    ['tiles', 0, 'query', 'source', 'series', 0],
    ['tiles', 0, 'query', 'source', 'series', 1],
    ['tiles', 1, 'body'],
    ['tiles', 2, 'name'],
  ]);
  expect(unfilled.map(unfilledSentence)).toMatchInlineSnapshot(`
    [
      "{SIGNUP} stays as it is: no variable has this id.",
      "{EMPTY} stays as it is: nothing is chosen for the variable, and it has no default.",
      "{SIGN_UP} stays as it is: PostHog fills it in only where it is the whole text.",
      "{SIGN_UP} becomes an event where there should be text, which breaks the tile.",
    ]
  `);
  expect(out.map((tile) => tile.unfilled.length)).toEqual([2, 1, 1, 0]);
  expect(out[0]?.series[0]).toEqual({ label: '{SIGNUP}', kind: 'literal', math: null });
});

test.each<[string, TemplateDraft, string[]]>([
  ['no tiles', draftOf([]), ['tiles-empty']],
  ['a variable without default', draftOf([trend()], [{ ...signUp, default: null }]), ['schema']],
  [
    'filters that are a list',
    testDraft({}, { tiles: '[{}]', dashboard_filters: '[]' }),
    ['part-type'],
  ],
  ['text that is no JSON', testDraft({}, { tiles: '[{' }), ['json-syntax']],
  ['a text too long', draftOf([{ type: 'TEXT', body: 'x'.repeat(4001) }]), ['tile-limit']],
])('PostHog would refuse %s', (_, draft, codes) => {
  const { verdict, sentences, problems } = tried(draft);
  expect(verdict).toBe('refused');
  expect(sentences[0]).toBe('PostHog would refuse this.');
  expect([...new Set(problems.map(({ code }) => code))]).toEqual(codes);
});

test('a null of the row that nobody filled in is sent as null, and refused', () => {
  const base = testTemplate({ dashboard_description: null });
  expect(tried(draftOf([trend()]), { base }).verdict).toBe('refused');
  expect(tried(draftOf([trend()])).verdict).toBe('works');
});

const someTile = fc.record(
  {
    type: fc.constantFrom('INSIGHT', 'TEXT', 'BUTTON', 'WIDGET', 'X', 5),
    name: fc.constantFrom('a', '{SIGN_UP}'),
    query: fc.jsonValue(),
    filters: fc.jsonValue(),
    body: fc.constantFrom('{SIGN_UP}', 'x {OTHER} y', '{OTHER}'),
  },
  { requiredKeys: [] },
);
const someTiles = fc.oneof(fc.array(fc.oneof(someTile, fc.jsonValue())), fc.jsonValue());
const someServer = fc.constantFrom<ServerAge>('old', 'current', 'unknown');

test('whatever the parts hold, there is a verdict, one tile a tile, and what PostHog would make', () => {
  fc.assert(
    fc.property(someTiles, fc.jsonValue(), someServer, (tiles, variables, server) => {
      const trial = tried(draftOf(tiles, variables), { server });
      expect(trial.tiles.length).toBe(Array.isArray(tiles) ? tiles.length : 0);
      expect(trial.verdict === 'refused').toBe(trial.problems.length > 0);
      expect(trial.filled).toBe(instantiate(jsonText(tiles), jsonText(variables)));
      const isWhole = trial.tiles.every(({ fate }) => fate === 'made');
      expect(trial.verdict === 'works').toBe(
        trial.problems.length === 0 && isWhole && trial.unfilled.length === 0,
      );
    }),
  );
});

test('where every variable has a choice, nothing but what is not declared stays for want of one', () => {
  fc.assert(
    fc.property(fc.array(someTile), (tiles) => {
      const choices = new Map([['SIGN_UP', { id: 'bought' }]]);
      const { unfilled } = tried(draftOf(tiles, [variable('SIGN_UP', null)]), { choices });
      expect(unfilled.filter(({ why }) => why === 'empty')).toEqual([]);
    }),
  );
});
