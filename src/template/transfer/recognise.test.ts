import { joinObject, jsonText, prettyJson, sameJson } from '#lib/jsonText.ts';
import type { JsonText } from '#lib/jsonText.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFields } from '../documentFields.ts';
import { exportDocument, exportFiles } from './exportFiles.ts';
import { recogniseFile, recognisePasted, recogniseTogether } from './recognise.ts';
import { zipFiles } from './zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text: string) => recogniseFile({ path, bytes: bytes(text) });

const tiles = '[{"type":"TEXT","body":"x","n":12345678901234567890,"f":1.0}]';
const template = `{"template_name":"A","dashboard_description":"","dashboard_filters":{},"tiles":${tiles}}`;
const row = `{"id":"0188","template_name":"A","tiles":${tiles},"deleted":null,"created_at":"x","created_by":null,"team_id":1}`;
const insight =
  '{"id":7,"short_id":"aB","name":"Users","description":null,"query":{"kind":"InsightVizNode","n":1.0},"result":[1]}';
const dashboard = `{"id":3,"name":"Board","description":"What","filters":{"date_from":"-7d"},"tags":["a"],"owner":1,"tiles":[
  {"id":1,"layouts":{"sm":{"x":0,"y":0,"w":6,"h":5}},"color":"blue","insight":${insight}},
  {"id":2,"layouts":{},"color":null,"text":{"id":5,"body":"# Hi","team":1}},
  {"id":3,"layouts":{},"color":null,"button_tile":{"id":9,"url":"https://x","text":"Go","placement":"left","style":"primary"},"transparent_background":true},
  {"id":4,"layouts":{},"widget":{"id":9,"widget_type":"logs_list","config":{"a":1.0}}},
  {"id":5,"layouts":{},"insight":{"id":8,"name":"Legacy","filters":{"insight":"TRENDS"}}},
  {"id":6,"layouts":{},"insight":{"id":8,"name":"Nothing","filters":{},"query":null}},
  {"id":7,"layouts":{},"deleted":true,"insight":${insight}}
]}`;

test.each([
  ['a template', template, 'A template.', ['A']],
  [
    'a row',
    row,
    'A template. 5 server fields were taken off: id, deleted, created_at, created_by, team_id.',
    ['A'],
  ],
  [
    'a list',
    `[${template},${row}]`,
    'A list of 2 templates. 5 server fields were taken off: id, deleted, created_at, created_by, team_id.',
    ['A', 'A'],
  ],
  [
    'a list answer',
    `{"count":3,"next":null,"previous":null,"results":[${template}]}`,
    'A list answer of PostHog with 1 template.',
    ['A'],
  ],
  [
    'the body that makes a dashboard',
    `{"template":${template},"creation_context":null}`,
    'A template.',
    ['A'],
  ],
  [
    'a dashboard',
    dashboard,
    'A dashboard with 7 tiles, made into a template as PostHog does it.',
    ['Board'],
  ],
  ['an insight', insight, 'An insight, made into a template.', ['Users']],
  [
    'a query alone',
    '{"kind":"InsightVizNode","source":{"kind":"TrendsQuery"}}',
    'An insight, made into a template.',
    ['mine'],
  ],
  ['a tile', '{"type":"TEXT","body":"x"}', 'One tile, made into a template.', ['mine']],
  [
    'tiles',
    '[{"type":"TEXT","body":"x"},{"type":"INSIGHT","name":"y","query":{}}]',
    'A list of 2 tiles, made into one template.',
    ['mine'],
  ],
  [
    'insights',
    `[${insight},${insight}]`,
    'A list of 2 insights, made into one template.',
    ['mine'],
  ],
  [
    'lines',
    `${template}\n${template.replace('"A"', '"B"')}\n`,
    'A list of 2 templates, one a line.',
    ['A', 'B'],
  ],
  [
    'Markdown',
    `# Mine\n\n\`\`\`json\n${template}\n\`\`\`\n\nand\n\n~~~\n${template}\n~~~\n`,
    '2 templates in 2 blocks of code.',
    ['A', 'A'],
  ],
  [
    'curl',
    `curl -X POST 'https://us.posthog.com/api' \\\n  -H 'Authorization: Bearer x' \\\n  --data-raw '${template}'`,
    'A template, in a curl line.',
    ['A'],
  ],
  [
    'curl with double quotes',
    `curl https://x -d ${JSON.stringify(template)}`,
    'A template, in a curl line.',
    ['A'],
  ],
  [
    'curl of Windows',
    `curl "https://x" ^\r\n  --data-raw "${template.replaceAll('"', '\\^"')}"`,
    'A template, in a curl line.',
    ['A'],
  ],
])('recognises %s', (_what, text, sentence, names) => {
  const found = file('folder/mine.json', text);
  expect(found.sentence).toBe(sentence);
  expect(
    found.templates.map(({ members }) => JSON.parse(members.get('template_name') ?? 'null')),
  ).toEqual(names);
});

test('a dashboard becomes what PostHog would save of it', () => {
  const [found] = file('board.json', dashboard).templates;
  expect(Object.fromEntries(found?.members ?? [])).toMatchObject({
    template_name: '"Board"',
    dashboard_description: '"What"',
    dashboard_filters: '{"date_from":"-7d"}',
    tags: '["a"]',
    variables: '[]',
  });
  expect(found?.members.get('tiles')).toBe(
    `[{"type":"INSIGHT","name":"Users","description":"","query":{"kind":"InsightVizNode","n":1.0},"layouts":{"sm":{"x":0,"y":0,"w":6,"h":5}},"color":"blue"},` +
      `{"type":"TEXT","body":"# Hi","layouts":{},"color":null},` +
      `{"type":"BUTTON","button_tile":{"url":"https://x","text":"Go","placement":"left","style":"primary"},"layouts":{},"color":null,"transparent_background":true},` +
      `{"type":"WIDGET","widget_type":"logs_list","config":{"a":1.0},"layouts":{}},` +
      `{"type":"INSIGHT","name":"Legacy","description":"","filters":{"insight":"TRENDS"},"layouts":{}}]`,
  );
  expect(file('board.json', dashboard).notes[0]).toBe(
    '2 tiles held nothing that a template can, and were left out.',
  );
});

test('what is nearly JSON is mended, and that is said', () => {
  const text = `// mine\n{template_name: 'It\\'s', “tags”: ["a",], "tiles": [{"type": "TEXT", "body": "1"}] /* all */ "variables": None,}`;
  const { templates, notes } = recognisePasted(text);
  expect(Object.fromEntries(templates[0]?.members ?? [])).toEqual({
    template_name: '"It\'s"',
    tags: '["a"]',
    tiles: '[{"type": "TEXT", "body": "1"}]',
    variables: 'null',
  });
  expect(notes).toEqual([
    'It was not quite JSON and was mended: comments, keys without quotes, single quotes, curly quotes, trailing commas, missing commas, words of Python.',
  ]);
});

test('a document in the middle of other words is found', () => {
  const { templates, notes } = recognisePasted(`Here it is:\n${template}\nHope it helps!`);
  expect(templates).toHaveLength(1);
  expect(notes).toEqual(['It was not quite JSON and was mended: other text around it.']);
});

test.each([
  ['', 'There is nothing in it.'],
  ['  \n', 'There is nothing in it.'],
  ['hello', 'There is no JSON in it.'],
  ['<!doctype html>', 'It is a web page or XML, not JSON. A download may have ended at a login.'],
  ['[]', 'It is an empty list.'],
  ['{}', 'It is an empty object.'],
  ['12', 'It is JSON, but no object or list, so there is no template in it.'],
  ['{"results":[],"count":0}', 'It is a list answer of PostHog, but an empty one.'],
  [
    '{"type":"validation_error","code":"x","detail":"Not found.","attr":null}',
    'It is an error that PostHog answered: Not found.',
  ],
  ['{"a":1,"b":2}', 'It is a JSON object, but it has no tiles. Its keys are a, b.'],
  ['[1,2]', 'It is a list, but nothing in it is a template. It holds no objects.'],
  [
    '{"tiles": [1, 2',
    'It is not JSON, and could not be mended. Line 1: Expected “,” or the closing bracket, but the text ends here.',
  ],
  ['curl https://x', 'It is a curl line that sends nothing.'],
  [
    'curl https://x -d @body.json',
    'It is a curl line that sends the file body.json. Drop that file here.',
  ],
  [
    `{"tiles":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    'It is nested more than 900 levels deep, which PostHog cannot store.',
  ],
])('%j is refused with its reason', (text, reason) => {
  expect(recognisePasted(text)).toEqual({
    origin: 'Pasted text',
    templates: [],
    takenOff: [],
    notes: [],
    sentence: reason,
  });
});

test.each([
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(template)])],
  ['UTF-16 of Windows', utf16(template, true, true)],
  ['UTF-16, big end first', utf16(template, false, true)],
  ['UTF-16 without a mark', utf16(template, true, false)],
])('%s is read', (_name, encoded) => {
  expect(recogniseFile({ path: 'a.json', bytes: encoded }).sentence).toBe('A template.');
});

test('bytes that are no text are said to be none', () => {
  expect(
    recogniseFile({ path: 'a.png', bytes: new Uint8Array([137, 80, 78, 71, 0, 255]) }).sentence,
  ).toBe('It is no text.');
  expect(recogniseFile({ path: 'a.gz', bytes: new Uint8Array([0x1f, 0x8b, 8, 0]) }).sentence).toBe(
    'It is packed by gzip. Unpack it first.',
  );
});

test('keys that poison an object are data like any other', () => {
  const { templates, takenOff } = recognisePasted(
    `{"__proto__":{"tags":["x"]},"constructor":1,"template_name":"A","tiles":${tiles}}`,
  );
  expect(takenOff).toEqual(['__proto__', 'constructor']);
  expect([...(templates[0]?.members.keys() ?? [])]).toEqual(['template_name', 'tiles']);
  expect(({} as Record<string, unknown>)['tags']).toBeUndefined();
});

test('twenty megabytes are read', () => {
  const large = jsonText(
    Array.from({ length: 20_000 }, () => ({ type: 'TEXT', body: 'x'.repeat(1000) })),
  );
  expect(recognisePasted(`{"template_name":"Large","tiles":${large}}`).templates).toHaveLength(1);
});

test('whatever the bytes and the text, there is an answer', () => {
  const nearly = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        "'",
        '“',
        '\\',
        '//',
        '/*',
        '*/',
        '#',
        '```json\n',
        '\n',
        'curl -d ',
        '"tiles"',
        'name',
        '1',
        '-',
        'true',
        'None',
        '\u0000',
        '\ud800',
        ' ',
      ),
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
      expect(recognisePasted(text).sentence).not.toBe('');
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (data, zip) => {
      const some = zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...data]) : data;
      expect(recogniseFile({ path: 'x', bytes: some }).sentence).not.toBe('');
    }),
  );
});

test('any JSON is answered, and what is found is text of it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      for (const { members } of recognisePasted(text).templates) {
        for (const value of members.values()) expect(() => JSON.parse(value)).not.toThrow();
      }
    }),
    { numRuns: 1000 },
  );
});

const number = fc.constantFrom('1.0', '12345678901234567890', '-0', '1e400', '0.1000');
const json = fc
  .letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      number,
      fc.constantFrom('null', 'true', '""', '"\\u0041"', '"é"'),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
      fc
        .array(fc.tuple(fc.string(), tie('value')), { maxLength: 3 })
        .map(
          (members) =>
            `{${members.map(([key, value]) => `${JSON.stringify(key)} :${value}`).join(',')}}`,
        ),
    ),
  }))
  .value.map((text) => text as JsonText); // written as JSON above
const rows = fc.array(
  fc.record({
    id: fc.uuid(),
    template_name: fc.oneof(fc.constantFrom('A', 'manifest', null), fc.string()),
    tiles: json,
    rest: fc.dictionary(fc.constantFrom(...documentFields), json),
  }),
  { maxLength: 6 },
);
const rowOf = ({
  id,
  template_name,
  tiles: own,
  rest,
}: {
  id: string;
  template_name: string | null;
  tiles: JsonText;
  rest: Record<string, JsonText>;
}) => ({
  id,
  template_name,
  source: joinObject([
    ['id', jsonText(id)],
    ...Object.entries(rest).filter(([key]) => key !== 'tiles' && key !== 'template_name'),
    ['tiles', own],
    ['template_name', jsonText(template_name)],
    ['deleted', jsonText(null)],
  ] as const),
});

test('an export that is read again holds every value as it was', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const exported = [...new Map(all.map((each) => [each.id, rowOf(each)])).values()];
      const files = exportFiles(exported);
      expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(exported.length + 1);
      const zip = zipFiles(files);
      expect(zipFiles(exportFiles(exported.toReversed()))).toEqual(zip);
      const found = recogniseFile({ path: 'all.zip', bytes: zip }).templates;
      expect(new Set(found.map(({ id }) => id))).toEqual(new Set(exported.map(({ id }) => id)));
      for (const { id, members } of found) {
        const source = exported.find((each) => each.id === id)?.source ?? '';
        const before = recognisePasted(source).templates[0]?.members;
        expect([...members.keys()]).toEqual([...(before?.keys() ?? [])]);
        for (const [field, text] of members)
          expect(sameJson(text, before?.get(field) ?? '')).toBe(true);
      }
    }),
  );
});

test('a file of an export is what git likes', () => {
  const text = exportDocument({
    source:
      `{"id":"x","template_name":"A","tags":null,"tiles":${tiles},"image_url":null}` as JsonText,
  }); // JSON
  expect(text).toBe(
    `${prettyJson(`{"template_name":"A","tiles":${tiles},"tags":null,"image_url":null}`)}\n`,
  );
  const names = exportFiles([
    { id: '0188-0000-aaaaaaaa', template_name: 'Same', source: '{}' as JsonText }, // JSON
    { id: '0188-0000-bbbbbbbb', template_name: 'same!', source: '{}' as JsonText }, // JSON
    { id: '0188-0000-cccccccc', template_name: 'Manifest', source: '{}' as JsonText }, // JSON
    { id: '0188-0000-dddddddd', template_name: null, source: '{}' as JsonText }, // JSON
  ]).map(({ path }) => path);
  expect(names).toEqual([
    '0188-0000-dddddddd.json',
    'manifest-cccccccc.json',
    'manifest.json',
    'same-aaaaaaaa.json',
    'same-bbbbbbbb.json',
  ]);
});

test('no name and no id of a server is a path in an export', () => {
  const rows = ['../../etc/passwd', '/', '..\\..\\a', 'C:\\a', '\u202Egnosj.a'].flatMap((text) => [
    { id: text, template_name: text, source: '{}' as JsonText }, // JSON
    { id: text, template_name: null, source: '{}' as JsonText }, // JSON
  ]);
  for (const { path } of exportFiles(rows)) expect(path).toMatch(/^[a-z0-9][a-z0-9-]*\.json$/);
});

test('a manifest in a folder says which row its neighbours are', () => {
  const manifest = '{"format":"template-studio/1","templates":{"a.json":"0188"}}';
  const found = recogniseTogether([
    { path: 'set/manifest.json', bytes: bytes(manifest) },
    { path: 'set/a.json', bytes: bytes(template) },
    { path: 'a.json', bytes: bytes(template) },
  ]);
  expect(found.map(({ templates }) => templates[0]?.id)).toEqual(['0188', null]);
});

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const data = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) data.setUint16(at * 2, units.charCodeAt(at), little);
  return new Uint8Array(data.buffer);
}

test('a block of Markdown in a block of Markdown is read, and a text of nothing but fences has an end', () => {
  const inner = ['```json', template, '```'].join('\n');
  expect(recognisePasted(['~~~~', inner, '~~~~'].join('\n')).templates).toHaveLength(1);
  expect(recognisePasted('```json\n'.repeat(20_000)).templates).toEqual([]);
});
