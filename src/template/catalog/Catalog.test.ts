import { jsonText } from '#lib/jsonText.ts';
import { describe, expect, test } from 'vitest';
import type { Template } from '../template.ts';
import { testTemplate } from '../testTemplate.ts';
import { Catalog } from './Catalog.ts';

const event = (name: string) =>
  jsonText([
    {
      type: 'INSIGHT',
      name: `Of ${name}`,
      layouts: {},
      query: {
        kind: 'InsightVizNode',
        source: { kind: 'TrendsQuery', series: [{ kind: 'EventsNode', event: name }] },
      },
    },
  ]);

const row = (id: string, changed: Partial<Template> = {}) =>
  testTemplate({
    id,
    template_name: `Row ${id}`,
    source: jsonText({ id, ...changed }),
    tiles: event('signup'),
    ...changed,
  });

function catalogOf(...rows: Template[]): Catalog {
  const catalog = new Catalog(1);
  for (const template of rows) catalog.put(template);
  return catalog;
}

describe('the catalog', () => {
  test('finds by tag, author, image, use, search, scope and featured, all at once', () => {
    const ann = { id: 1, name: 'Ann', email: null };
    const catalog = catalogOf(
      row('a', { tags: ['x'], created_by: ann, image_url: 'https://x.test/a.png' }),
      row('b', { tags: ['x', 'y'], tiles: event('buy') }),
      row('c', { scope: 'global', is_featured: true }),
    );
    expect(catalog.match({ tag: 'x' })).toEqual(['a', 'b']);
    expect(catalog.match({ author: 'Ann' })).toEqual(['a']);
    expect(catalog.match({ author: 'PostHog' })).toEqual(['c', 'b']);
    expect(catalog.match({ image: 'none' })).toEqual(['c', 'b']);
    expect(catalog.match({ uses: 'event:buy' })).toEqual(['b']);
    expect(catalog.match({ search: 'ROW b' })).toEqual(['b']);
    expect(catalog.match({ scope: 'global' })).toEqual(['c']);
    expect(catalog.match({ featured: false, tag: 'y' })).toEqual(['b']);
  });

  test('orders as PostHog does, featured ones first', () => {
    const catalog = catalogOf(
      row('a', { template_name: 'beta', created_at: '2026-01-01T00:00:00Z' }),
      row('b', { template_name: 'Alpha', created_at: '2026-02-01T00:00:00Z' }),
      row('c', { template_name: 'zeta', is_featured: true }),
    );
    expect(catalog.match({})).toEqual(['c', 'b', 'a']);
    expect(catalog.match({ ordering: '-template_name' })).toEqual(['c', 'a', 'b']);
    expect(catalog.match({ ordering: '-created_at' })).toEqual(['c', 'b', 'a']);
  });

  test('keeps feature flag templates of other projects to their own scope', () => {
    const catalog = catalogOf(row('a', { scope: 'feature_flag', team_id: 9 }), row('b'));
    expect(catalog.match({})).toEqual(['b']);
    expect(catalog.match({ scope: 'feature_flag' })).toEqual(['a']);
  });

  test('tells problems once it has checked', () => {
    const catalog = catalogOf(row('a', { tiles: jsonText('no list') }), row('b'));
    expect(catalog.match({ problems: 'any' })).toEqual([]);
    while (catalog.checkNext());
    expect(catalog.isChecking).toBe(false);
    expect(catalog.match({ problems: 'any' })).toEqual(['a']);
    expect(catalog.facets().withProblems).toBe(1);
  });

  test('a row that comes again takes the place of the old one, an archived one leaves', () => {
    const catalog = catalogOf(row('a', { tags: ['old'] }), row('b'));
    catalog.put(row('a', { tags: ['new'] }));
    expect(catalog.match({ tag: 'old' })).toEqual([]);
    expect(catalog.match({ tag: 'new' })).toEqual(['a']);
    catalog.put(row('a', { deleted: true }));
    expect(catalog.size).toBe(1);
  });

  test('tells the words, and the very places of one', () => {
    const catalog = catalogOf(row('a'), row('b'), row('c', { tiles: event('signup late') }));
    expect(catalog.words('SIGN')).toEqual([
      { group: 'event', word: 'signup', templates: 2 },
      { group: 'event', word: 'signup late', templates: 1 },
    ]);
    expect(catalog.places({ group: 'event', word: 'signup' })[1]).toEqual({
      id: 'b',
      name: 'Row b',
      places: [{ path: ['tiles', 0, 'query', 'source', 'series', 0, 'event'], title: 'Of signup' }],
    });
  });

  test('counts what can be filtered by', () => {
    const catalog = catalogOf(row('a', { tags: ['x', 'x', 'y'] }), row('b', { tags: ['x'] }));
    expect(catalog.facets().tags).toEqual([
      { value: 'x', count: 2 },
      { value: 'y', count: 1 },
    ]);
  });
});
