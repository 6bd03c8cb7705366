import { JsonPathTokens } from '#lib/jsonPathTokens.ts';
import { stringValue } from '#lib/jsonMembers.ts';
import { expect, test } from 'vitest';
import { sharedTemplates } from '../sharedTemplates.ts';
import { jsonParts } from '../template.ts';
import { completionsAt } from './completions.ts';
import { entryUnder, knownAt } from './known.ts';
import { placeAt } from './place.ts';
import { entryOf } from './templateVocabulary.ts';
import type { Entry } from './vocabulary.ts';

/** Keys of the text that the vocabulary does not know where they stand, as paths. */
function unknownKeys(part: (typeof jsonParts)[number], text: string): string[] {
  const tokens = new JsonPathTokens(text);
  const unknown: string[] = [];
  for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
    if (kind !== 'key') continue;
    const { keys } = knownAt(part, text, placeAt(text, tokens.start + 1).frames);
    if (entryUnder(keys, stringValue(tokens.raw())) === null) unknown.push(tokens.path.join('.'));
  }
  return unknown;
}

test.each(Object.entries(sharedTemplates()))('every key of %s is known', (_name, { parts }) => {
  for (const part of jsonParts) expect(unknownKeys(part, parts[part])).toEqual([]);
});

test('every key of a tile as PostHog writes it today is known', () => {
  const tile = {
    type: 'INSIGHT',
    name: 'Sign ups',
    query: {
      kind: 'InsightVizNode',
      source: {
        kind: 'TrendsQuery',
        series: [
          { kind: 'EventsNode', event: '$pageview', name: '$pageview', math: 'dau', version: 1 },
          { kind: 'GroupNode', operator: 'OR', nodes: [{ kind: 'ActionsNode', id: 1 }] },
        ],
        interval: 'day',
        dateRange: { date_from: '-7d', explicitDate: false },
        trendsFilter: { display: 'ActionsLineGraph', formulaNodes: [{ formula: 'A/B' }] },
        breakdownFilter: { breakdowns: [{ property: '$browser', type: 'event' }] },
        compareFilter: { compare: true, compare_to: '-1w' },
        properties: {
          type: 'AND',
          values: [{ type: 'OR', values: [{ key: 'id', type: 'cohort', value: 2 }] }],
        },
        filterTestAccounts: true,
      },
    },
    layouts: { sm: { x: 0, y: 0, w: 6, h: 5, minW: 3, minH: 5 } },
    transparent_background: null,
    color: 'blue',
    tags: [],
  };
  expect(unknownKeys('tiles', JSON.stringify([tile]))).toEqual([]);
});

/** Every entry there is, each once. */
function allEntries(entry: Entry, seen = new Set<Entry>(), shapes = new Set<object>()): Set<Entry> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const shape = entry.of?.();
  for (const keys of [shape?.keys ?? {}, ...Object.values(shape?.choice?.cases ?? {})]) {
    if (shapes.has(keys)) continue;
    shapes.add(keys);
    for (const inner of Object.values(keys)) allEntries(inner, seen, shapes);
  }
  return seen;
}

const entries = [...allEntries(entryOf('template'))];

test('everything is said in sentences', () => {
  expect(entries.length).toBeGreaterThan(300);
  const said = entries.flatMap(({ about, words = [], samples = [] }) => [
    about,
    ...words.map((word) => word.about),
    ...samples.map((sample) => sample.about),
  ]);
  expect(said.filter((about) => !/^\S.*\.$/.test(about))).toEqual([]);
});

test('a sample holds nothing that is not known where it goes', () => {
  for (const { samples = [], of } of entries) {
    for (const { value } of samples) {
      const unknown = Object.keys(value).filter((key) => {
        const shape = of?.();
        const choice = shape?.choice;
        const chosen = choice && (value as Record<string, unknown>)[choice.by];
        const keys = choice?.cases[String(chosen)] ?? shape?.keys ?? {};
        return !Object.hasOwn(keys, key);
      });
      expect(unknown).toEqual([]);
    }
  }
});

test('a template of 2 MB answers while somebody types', () => {
  const [draft] = Object.values(sharedTemplates());
  const tile = draft?.parts.tiles.slice(1, -1) ?? '';
  const text = `[${Array.from({ length: Math.ceil(2_000_000 / tile.length) }, () => tile).join(',')}]`;
  const at = text.lastIndexOf('"type": "INSIGHT"') + 9;
  for (let round = 0; round < 20; round += 1) {
    const typed = `${text.slice(0, at + 1)}${'I'.repeat(round)}${text.slice(at + 1)}`;
    const offered = completionsAt([{ kind: 'tiles', text: typed }], at + 1 + round);
    expect(offered?.map(({ label }) => label)).toContain('TEXT');
  }
});
