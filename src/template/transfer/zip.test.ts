import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { recogniseFile } from './recognise.ts';
import { unzip, zipFiles, zipLimits } from './zip.ts';

const all = () => true;
const text = (value: string) => new TextEncoder().encode(value);
const template = text('{"template_name":"A","tiles":[{"type":"TEXT","body":"x"}]}');

test('what was zipped comes out, and the same in is the same out', () => {
  const files = [
    { path: 'a.json', text: '1' },
    { path: 'b.json', text: 'é🙂' },
  ];
  const zip = zipFiles(files);
  expect(zip).toEqual(zipFiles(files));
  const unzipped = unzip(zip, all);
  expect(unzipped.ok && unzipped.files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(
    ['1', 'é🙂'],
  );
});

test.each([
  '../evil.json',
  'a/../../evil.json',
  '/etc/evil.json',
  'C:\\evil.json',
  'a\\..\\b.json',
])('a zip with the path %s is refused', (path) => {
  const unzipped = unzip(zipSync({ [path]: template }), all);
  expect(unzipped).toMatchObject({ ok: false, reason: expect.stringContaining('leads out of it') });
});

test('a zip that unpacks to far more than it is, is refused before it is unpacked', () => {
  const bomb = zipSync({ 'a.json': new Uint8Array(8 * 1024 * 1024) });
  expect(unzip(bomb, all)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('far more'),
  });
});

test('a zip that lies about the size of a file gives no more than it promised', () => {
  const honest = zipSync({ 'a.json': text('x'.repeat(100_000)) });
  const view = new DataView(honest.buffer, honest.byteOffset, honest.byteLength);
  const directory = honest.findLastIndex(
    (_, at) => at + 4 <= honest.length && view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32(directory + 24, 10, true);
  const unzipped = unzip(honest, all);
  expect(unzipped.ok ? unzipped.files[0]?.bytes.length : 0).toBeLessThanOrEqual(10);
});

test('a zip of too many files is refused', () => {
  const nothing = new Uint8Array();
  const many = Object.fromEntries(
    Array.from({ length: zipLimits.entries + 1 }, (_, n) => [`${n}.json`, nothing]),
  );
  expect(unzip(zipSync(many, { level: 0 }), all)).toEqual({
    ok: false,
    reason: 'It holds more than 5000 files.',
  });
});

test('a zip inside a zip, pictures and what systems leave behind are passed over', () => {
  const zip = zipSync({
    'a.json': template,
    'inner.zip': zipSync({ 'b.json': template }),
    'hidden.json': zipSync({ 'c.json': template }),
    'cover.png': text('png'),
    '__MACOSX/._a.json': text('x'),
    '.git/config.json': template,
    'folder/': new Uint8Array(),
  });
  const { templates, sentence, notes } = recogniseFile({ path: 'all.zip', bytes: zip });
  expect(templates.map(({ origin }) => origin)).toEqual(['all.zip › a.json']);
  expect(sentence).toBe('A zip with 1 template.');
  expect(notes).toEqual(['Passed over: inner.zip, cover.png, hidden.json.']);
});

test('of a zip with something broken in it the rest is read, and the broken is named', () => {
  const zip = zipSync({ 'a.json': template, 'b.json': text('{"tiles":[') });
  const { templates, notes } = recogniseFile({ path: 'all.zip', bytes: zip });
  expect(templates).toHaveLength(1);
  expect(notes[0]).toMatch(/^b\.json: It is not JSON/);
});

test('a damaged or empty zip is said to be that', () => {
  const zip = zipFiles([{ path: 'a.json', text: '{}' }]);
  const reason = 'The zip is damaged, encrypted or not a zip at all.';
  expect(recogniseFile({ path: 'a.zip', bytes: zip.slice(0, 30) }).sentence).toBe(reason);
  expect(recogniseFile({ path: 'a.zip', bytes: zipSync({}) }).sentence).toBe(
    'It is a zip without anything that could be a template.',
  );
});
