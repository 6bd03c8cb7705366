import { expect, test } from 'vitest';
import { caretIn } from './caret.ts';
import { completionsAt } from './completions.ts';
import type { DocumentKind } from './documentKind.ts';

const variables = JSON.stringify([
  {
    id: 'SIGNUP',
    name: 'Sign up',
    description: 'Somebody signed up',
    type: 'event',
    default: { id: 'signed_up', math: 'dau', type: 'events' },
  },
  { id: 'PAY$', name: 'Payment' },
]);

function offered(marked: string, kind: DocumentKind = 'tiles') {
  const { text, offset } = caretIn(marked);
  const documents = [
    { kind, text },
    ...(kind === 'tiles' ? [{ kind: 'variables' as const, text: variables }] : []),
  ] as const;
  return completionsAt([documents[0], ...documents.slice(1)], offset);
}

const labels = (marked: string, kind?: DocumentKind) =>
  offered(marked, kind)?.map(({ label }) => label) ?? null;

/** The text once the completion with this label is taken, its blanks empty. */
function taken(marked: string, label: string, kind?: DocumentKind): string {
  const { text } = caretIn(marked);
  const completion = offered(marked, kind)?.find((each) => each.label === label);
  if (completion === undefined) throw new Error(`${label} is not offered`);
  const { range, snippet, also } = completion;
  const written = snippet
    .replaceAll(/\$\{\d:(\w+)\}|(?<!\\)\$\d/g, '$1')
    .replaceAll(/\\([\\$])/g, '$1');
  const after = text.slice(0, range.offset) + written + text.slice(range.offset + range.length);
  return also === null ? after : after.slice(0, also.start) + also.text + after.slice(also.end);
}

test('a tile offers the keys of its type, but for those it has', () => {
  expect(labels('[{"type": "TEXT", "color": null, "|"}]')).toEqual([
    'layouts',
    'transparent_background',
    'body',
  ]);
  expect(labels('[{"type": "BUTTON", |}]')).toContain('button_tile');
  expect(labels('[{"type": "INSIGHT", "n|"}]')).toContain('query');
  expect(labels('[{|}]')).toContain('type');
});

test('values are those that PostHog knows at that place', () => {
  expect(labels('[{"type": "|"}]')).toEqual(['INSIGHT', 'TEXT', 'BUTTON', 'WIDGET']);
  expect(labels('[{"color": |}]')).toEqual(['white', 'blue', 'green', 'purple', 'black', 'null']);
  expect(labels('[{"color": "|"}]')).not.toContain('null');
  expect(labels('[{"query": {"kind": "InsightVizNode", "source": {"kind": "|"}}}]')).toEqual([
    'TrendsQuery',
    'FunnelsQuery',
    'RetentionQuery',
    'PathsQuery',
    'StickinessQuery',
    'LifecycleQuery',
  ]);
  expect(labels('[{"filters": {"interval": "|"}}]')).toEqual(['hour', 'day', 'week', 'month']);
  expect(labels('[{"id": "X", "type": "|"}]', 'variables')).toEqual(['event', 'element']);
  expect(labels('[{"required": |}]', 'variables')).toEqual(['true', 'false']);
});

test('a branch is chosen by the kind of the query, wherever that stands', () => {
  expect(labels('[{"query": {"source": {|"kind": "x"}, "kind": "InsightVizNode"}}]')).toContain(
    'dateRange',
  );
  const funnel =
    '[{"query": {"kind": "InsightVizNode", "source": {"kind": "FunnelsQuery", "funnelsFilter": {"|"}}}}]';
  expect(labels(funnel)).toContain('funnelVizType');
  expect(labels('[{"query": {"kind": "HogQLQuery", "|"}}]')).toContain('query');
  expect(labels('[{"filters": {"insight": "RETENTION", "|"}}]')).toContain('target_entity');
  expect(labels('[{"filters": {"|"}}]')).toContain('breakdown_type');
});

test('a list offers what it is made of', () => {
  expect(
    labels(
      '[{"query": {"kind": "InsightVizNode", "source": {"kind": "TrendsQuery", "series": [|]}}}]',
    ),
  ).toEqual(['{SIGNUP}', '{PAY$}', 'An event']);
  expect(labels('[|]')).toEqual(['An insight', 'A text', 'A button']);
  expect(labels('{"properties": [|]}', 'dashboard_filters')).toEqual(['A property filter']);
  expect(
    labels('{"properties": [{"values": [], "type": "AND", "|"}]}', 'dashboard_filters'),
  ).toEqual([]);
});

test('a variable is offered as the whole of a string, with what it is', () => {
  const series = '[{"filters": {"events": ["{|"]}}]';
  expect(labels(series)).toEqual(['{SIGNUP}', '{PAY$}']);
  expect(taken(series, '{SIGNUP}')).toBe('[{"filters": {"events": ["{SIGNUP}"]}}]');
  expect(taken(series, '{PAY$}')).toBe('[{"filters": {"events": ["{PAY$}"]}}]');
  expect(offered(series)?.[0]).toMatchObject({
    filter: '"{SIGNUP}"',
    detail: 'Sign up',
    about: 'Sign up: Somebody signed up\n\nBy default signed_up, counted by dau.',
  });
  expect(labels('[{"config": {"anything": "{|}"}}]')).toContain('{SIGNUP}');
});

test('text for people, SQL and keys take no variable', () => {
  expect(labels('[{"type": "TEXT", "body": "{|"}]')).toEqual([]);
  expect(labels('[{"name": "{|"}]')).toEqual([]);
  expect(labels('[{"query": {"kind": "HogQLQuery", "query": "{|"}}]')).toEqual([]);
  expect(labels('[{"{|": 1}]')).not.toContain('{SIGNUP}');
});

test('the whole template knows its own variables', () => {
  const template = '{"tiles": [{"filters": {"events": [|]}}], "variables": [{"id": "A"}]}';
  expect(labels(template, 'template')).toEqual(['{A}', 'An event']);
  expect(labels('{"tiles": [], |}', 'template')).not.toContain('tiles');
});

test('what is written fits in: commas, quotes, what follows', () => {
  expect(taken('[{"na|"}]', 'name')).toBe('[{"name": ""}]');
  expect(taken('[{\n|\n"name": ""}]', 'type')).toBe('[{\n"type": "",\n"name": ""}]');
  expect(taken('[{|"name": ""}]', 'layouts')).toBe('[{"layouts": {}, "name": ""}]');
  expect(taken('[{"name": ""\n"ty|"}]', 'type')).toBe('[{"name": "",\n"type": ""}]');
  expect(taken('[{"n|": "x"}]', 'name')).toBe('[{"name": "x"}]');
  expect(taken('[{"type": TE|}]', 'TEXT')).toBe('[{"type": "TEXT"}]');
  expect(taken('[{"type": "IN|SIGHT"}]', 'TEXT')).toBe('[{"type": "TEXT"}]');
  expect(taken('[{"type": "|\n"name": ""}]', 'TEXT')).toBe('[{"type": "TEXT",\n"name": ""}]');
  expect(taken('[{"required": |}]', 'true', 'variables')).toBe('[{"required": true}]');
});

test('a sample is JSON, with its blanks in their order', () => {
  const sample = offered('[|]')?.find(({ label }) => label === 'A button');
  expect(sample?.snippet).toContain('"url": "$1"');
  expect(sample?.snippet).toContain('"text": "$2"');
  for (const { label } of offered('[|]') ?? [])
    expect(JSON.parse(taken('[|]', label))).toHaveLength(1);
});

test('where a value is over, or nothing is known, nothing is made up', () => {
  expect(labels('[{"type": "TEXT"| }]')).toEqual([]);
  expect(labels('[{"type" |}]')).toEqual([]);
  expect(labels('[{"of_tomorrow": {"|"}}]')).toBeNull();
  expect(labels('[{"of_tomorrow": |}]')).toBeNull();
});
