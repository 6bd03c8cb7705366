import { checkJson } from '#lib/jsonText.ts';
import { recogniseFile } from '#template/transfer/recognise.ts';
import { testTemplate } from '#template/testTemplate.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { exportTemplates } from './exportTemplates.ts';

afterEach(() => vi.restoreAllMocks());

/** What would be saved: the name, and the bytes. */
function watchDownloads() {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
  return saved;
}

const row = (id: string, template_name: string) =>
  testTemplate({
    id,
    template_name,
    source: checkJson(
      `{"id":"${id}","template_name":"${template_name}","tags":null,"tiles":[{"n":12345678901234567890,"f":1.0}],"deleted":null}`,
    ),
  });

test('one template is a JSON file under its name', async () => {
  const saved = watchDownloads();
  await exportTemplates([row('0188', 'Website traffic')], 'ignored');
  expect(saved.map(({ name }) => name)).toEqual(['website-traffic.json']);
  expect(await saved[0]?.blob.text()).toBe(`{
  "template_name": "Website traffic",
  "tiles": [
    {
      "n": 12345678901234567890,
      "f": 1.0
    }
  ],
  "tags": null
}
`);
});

test('many are a zip, the same bytes each time, that an import reads back', async () => {
  const saved = watchDownloads();
  const rows = [row('0188', 'One'), row('0199', 'Two')];
  await exportTemplates(rows, 'templates');
  await exportTemplates(rows.toReversed(), 'templates.zip');
  expect(saved.map(({ name }) => name)).toEqual(['templates.zip', 'templates.zip']);
  const [first, second] = await Promise.all(
    saved.map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())),
  );
  expect(first).toEqual(second);
  const { templates } = recogniseFile({ path: 'templates.zip', bytes: first ?? new Uint8Array() });
  expect(templates.map(({ id, members }) => [id, members.get('template_name')])).toEqual([
    ['0188', '"One"'],
    ['0199', '"Two"'],
  ]);
});

test('nothing is saved where there is nothing to save', async () => {
  const saved = watchDownloads();
  await exportTemplates([], 'templates');
  expect(saved).toEqual([]);
});
