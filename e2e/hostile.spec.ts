import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { submitKey } from './connectWithKey.ts';
import { code, pasteInto } from './code.ts';
import { expect, test as base } from './fixtures.ts';
import {
  documentsIn,
  hostileTemplate,
  illAnswer,
  images,
  script,
  unstorable,
} from './hostileTemplate.ts';
import { keptDrafts } from './keptDrafts.ts';
import { listen } from './servers/listen.ts';
import { createRow, openTemplate, rowText, smallTemplate } from './templates.ts';

const test = base.extend<{ nothingRan: () => Promise<void> }>({
  /** Nothing of a template ran, none of its keys reached an object of the app, and no link leads to script. */
  nothingRan: async ({ page, expectConsole, sandbox }, use) => {
    await sandbox.reset({ seed: 'none' });
    expectConsole(/Failed to load resource: net::ERR_/); // of the picture of 8,201 characters
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const check = async () => {
      expect(
        await page.evaluate(() => ['pwned' in window, 'polluted' in {}, 'polluted' in Object]),
      ).toEqual([false, false, false]);
      const addresses = await page
        .locator('[href], [src]')
        .evaluateAll((all) =>
          all.map((one) => one.getAttribute('href') ?? one.getAttribute('src')),
        );
      expect(
        addresses.filter((one) => /^\s*(javascript|data:text|vbscript)/i.test(one ?? '')),
      ).toEqual([]);
      expect(dialogs).toBe(0);
    };
    await use(check);
    await check();
  },
});

const name = `Hostile ${script.slice(0, 60)}`;
const link = (page: Page, to: string) => page.getByRole('link', { name: to, exact: true });

async function downloaded(page: Page, act: () => Promise<void>): Promise<[string, Buffer]> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

test('a template full of script is shown, edited, compared, exported and imported, and nothing runs or is lost', async ({
  page,
  request,
  app,
  sandbox,
  nothingRan,
}) => {
  const body = hostileTemplate(name, images.drawing);
  const row = await createRow(request, app, body);
  await createRow(request, app, smallTemplate('Beside it'));
  const before = documentsIn(await rowText(request, app, row.id));
  expect(before['tiles']).toContain('12345678901234567890');
  for (const document of Object.values(before))
    expect(document).toContain('"__proto__":{"polluted":true}');

  await page.goto('/projects/1/templates?view=gallery');
  await expect(link(page, name)).toBeVisible();
  await nothingRan();
  await page.getByRole('radio', { name: 'Table' }).click();
  await page.getByRole('button', { name: `Open preview of ${name}` }).click();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await nothingRan();

  for (const tab of ['tiles', 'filters', 'variables', 'json'] as const) {
    await openTemplate(page, row, tab);
    await expect(code(page)).toContainText('window.pwned');
    await nothingRan();
  }
  await openTemplate(page, row);
  await expect(page.getByRole('region', { name: 'Layout preview' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Tamed');
  await page.keyboard.press('ControlOrMeta+s');
  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(review).toContainText('Hostile <img');
  await review.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Tamed' })).toBeVisible();
  const after = await rowText(request, app, row.id);
  expect(after).toContain('"Tamed"');
  expect(documentsIn(after)).toEqual(before);

  await page.getByRole('button', { name: 'History', exact: true }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history).toContainText('Hostile <img');
  await nothingRan();

  await page.goto('/projects/1/templates');
  const [single, exported] = await downloaded(page, async () => {
    await page.getByRole('button', { name: 'Actions for Tamed', exact: true }).click();
    await page.getByRole('menuitem', { name: /Export/ }).click();
  });
  expect(single).toBe('tamed.json');
  expect(documentsIn(exported.toString())).toEqual(before);
  const [, zip] = await downloaded(page, async () => {
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
  });
  const files = unzipSync(zip);
  expect(Object.keys(files).toSorted()).toEqual(['beside-it.json', 'manifest.json', 'tamed.json']);
  expect(Buffer.from(files['tamed.json'] ?? '').toString()).toBe(exported.toString());

  await sandbox.reset({ seed: 'none' });
  await page.goto('/projects/1/import');
  const buffer = Buffer.from(body);
  const mimeType = 'application/octet-stream';
  await page.getByLabel('Files', { exact: true }).setInputFiles([
    { name: '../../<img src=x onerror=window.pwned=1>.json', mimeType, buffer },
    { name: 'set.zip', mimeType, buffer: zip },
  ]);
  await expect(page.getByRole('listitem', { name, exact: true })).toBeVisible();
  await nothingRan();
  await page.getByRole('button', { name: 'Import 3 templates' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 3 templates' })).toBeVisible();
  const list = await request.get(`${app}/api/projects/1/dashboard_templates/?ordering=created_at`, {
    headers: { Authorization: 'Bearer phx_staff' },
  });
  const imported = (await list.text()).split('"template_name":').slice(1).map(documentsIn);
  expect(imported.filter(({ tiles }) => tiles === before['tiles'])).toEqual([before, before]);
});

test('a picture with an address of script, of a drawing or of 8,201 characters does no harm', async ({
  page,
  request,
  app,
  nothingRan,
}) => {
  for (const [what, image_url] of Object.entries(images)) {
    const body = JSON.stringify({ ...JSON.parse(smallTemplate(what)), image_url });
    const row = await createRow(request, app, body);
    await page.goto('/projects/1/templates?view=gallery');
    await page.getByRole('button', { name: `Open preview of ${what}` }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await nothingRan();
    await openTemplate(page, row);
    await expect(page.getByRole('textbox', { name: 'Image URL' })).toHaveValue(image_url);
    await nothingRan();
  }
});

test('what no PostHog stores is named, kept to the letter, and breaks nothing', async ({
  page,
  expectConsole,
  nothingRan,
}) => {
  // Monaco's own JSON service gives a text of 10,000 levels up, and with it what it would have folded.
  expectConsole(/Maximum call stack size exceeded[^]*json\.worker/);
  await page.goto('/projects/1/templates/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Unstorable');
  await page.getByRole('tab', { name: 'Tiles' }).click();
  await expect(page.getByRole('textbox', { name: 'Tiles JSON' })).toBeVisible();
  await pasteInto(page, 'Tiles JSON', unstorable);
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('The key “body” stands here more than once');
  await expect(problems).toContainText('NUL character');
  await expect(problems).toContainText('half');
  await nothingRan();
  await expect.poll(() => keptDrafts(page)).toContain(JSON.stringify(unstorable).slice(1, -1));
  await page.goto('/projects/1/templates');
  await link(page, 'Unstorable').click();
  await page.getByRole('tab', { name: 'Tiles' }).click();
  await expect(code(page)).toContainText('twice');
  await nothingRan();
});

test('a PostHog that means ill gets nothing to run, and nobody else asked', async ({
  page,
  expectConsole,
  nothingRan,
}) => {
  expectConsole(/^foreign: |400 \(Bad Request\)/);
  const elsewhere: (string | undefined)[] = [];
  const other = await listen(({ url }, response) => {
    elsewhere.push(url);
    response.end('{}');
  });
  const asked: string[] = [];
  const posthog = await listen((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'OPTIONS') asked.push(pathname + search);
    const isRefused = pathname.endsWith('evil0') && request.method !== 'OPTIONS';
    response.writeHead(isRefused ? 400 : 200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, OPTIONS, PATCH, POST',
      'Access-Control-Allow-Headers': 'authorization, content-type, accept',
      'Content-Type': 'application/json',
      Link: `<${other.url}/next>; rel=next`,
    });
    response.end(illAnswer(pathname, other.url));
  });
  await submitKey(page, posthog.url, 'phx_staff');
  const table = page.getByRole('table', { name: 'Templates' });
  await expect(table.getByRole('row')).toHaveCount(26);
  await nothingRan();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect.poll(() => asked.join(' ')).toContain('offset=25');
  await nothingRan();
  await table.getByRole('link').first().click();
  await expect(page.getByRole('main')).toContainText('<script>window.pwned=1</script>');
  await nothingRan();
  expect(asked.filter((address) => !address.startsWith('/api/'))).toEqual([]);
  expect(elsewhere).toEqual([]);
  await Promise.all([posthog.stop(), other.stop()]);
});
