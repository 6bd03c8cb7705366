import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { code } from './code.ts';
import { expect, test } from './fixtures.ts';
import { createRow, openTemplate, rowText } from './templates.ts';

const script = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="window.pwned=1"><script>window.pwned=1</script></svg>',
)}`;
const longAddress = `https://example.test/${'a'.repeat(8180)}`;
// Right-to-left override, zero-width space and joiner, an unpaired surrogate's neighbour, a null in words.
const unseen = '\u202Egnp.exe\u202C a\u200Bb\u200Dc \uFEFF \u0007';

/** Objects in objects, 200 of them: JSON of its own, since a literal would be read by no one. */
const deep = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`;

/** As text: __proto__ as a key, numbers and spaces must come back to the letter. */
const tiles = `[
  {"type":"TEXT","body":${JSON.stringify(`${script} [x](javascript:window.pwned=1) <a href="javascript:window.pwned=1">y</a> ![z](javascript:window.pwned=1)`)},"layouts":{},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}},
  {"type":"BUTTON","url":"javascript:window.pwned=1","text":${JSON.stringify(script)},"layouts":{"sm":{"x":-1,"y":1e9,"w":0,"h":"<b>"}}},
  {"type":"BUTTON","url":"${longAddress}","text":${JSON.stringify(unseen)},"n":12345678901234567890,"f":1.0},
  {"type":"INSIGHT","name":${JSON.stringify(script)},"description":${JSON.stringify(unseen)},"query":{"kind":"${'{'}<script>","deep":${deep}},"layouts":{}},
  {"type":"<script>","__proto__":null}
]`;

const fields = {
  dashboard_description: `${script} ${unseen} [x](javascript:window.pwned=1)`,
  tags: [script, 'constructor', '__proto__'],
  variables: [
    {
      id: '__proto__',
      name: script,
      type: 'event',
      description: script,
      default: { id: script },
      required: false,
    },
  ],
  dashboard_filters: { properties: [{ key: script, value: 'javascript:window.pwned=1' }] },
};

function body(name: string, image: string): string {
  const rest = JSON.stringify({ template_name: name, image_url: image, ...fields }).slice(0, -1);
  return `${rest},"tiles":${tiles}}`;
}

/** Nothing of a template ran, and none of its keys reached an object of the app. */
async function nothingRan(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => ['pwned' in window, 'polluted' in {}, 'polluted' in Object]),
  ).toEqual([false, false, false]);
}

const withoutSpace = (json: string) => json.replaceAll(/\s/g, '');
/** The tiles of a row, as text. */
const tilesOf = (row: string) =>
  /"tiles":\s*(\[.*?\]),\s*"(?:variables|tags|deleted)/s.exec(row)?.[1];

const images = [
  ['an address of script', 'javascript:window.pwned=1'],
  ['a drawing with a script', drawing],
  ['an address of 8,201 characters', longAddress],
] as const;

for (const [what, image] of images) {
  test(`a template full of script, with ${what} for its picture, is shown, edited and exported, and nothing runs or is lost`, async ({
    page,
    request,
    app,
    expectConsole,
  }) => {
    expectConsole(/Failed to load resource: net::ERR_/);
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const name = `Hostile ${script.slice(0, 60)}`;
    const row = await createRow(request, app, body(name, image));
    const before = await rowText(request, app, row.id);

    await page.goto(`/projects/1/templates?search=Hostile`);
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    await nothingRan(page);
    await page.goto(`/projects/1/templates?search=Hostile&view=gallery`);
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    await nothingRan(page);

    for (const tab of ['tiles', 'filters', 'variables', 'json'] as const) {
      await openTemplate(page, row, tab);
      await expect(code(page)).toContainText('window.pwned');
      await nothingRan(page);
    }
    await openTemplate(page, row);
    await expect(page.getByRole('region', { name: 'Layout preview' })).toBeVisible();
    for (const link of await page.getByRole('link').all())
      expect(await link.getAttribute('href')).not.toMatch(/^\s*javascript:/i);

    await page.getByRole('textbox', { name: 'Name' }).fill('Tamed');
    await page.keyboard.press('ControlOrMeta+s');
    await page
      .getByRole('dialog', { name: 'Review changes' })
      .getByRole('button', { name: 'Save changes' })
      .click();
    await expect(page.getByRole('status', { name: 'Saved Tamed' })).toBeVisible();
    await nothingRan(page);
    const after = await rowText(request, app, row.id);
    expect(after).toContain('"Tamed"');
    expect(tilesOf(before)).toContain('12345678901234567890');
    expect(tilesOf(after)).toBe(tilesOf(before));
    expect(withoutSpace(after)).toContain('"polluted":true');

    await page.goto('/projects/1/templates?search=Tamed');
    await page.getByRole('button', { name: 'Actions for Tamed', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /Export/ }).click();
    const exported = await readFile(await (await download).path(), 'utf8');
    expect(exported).toContain('12345678901234567890');
    expect(exported).toContain('__proto__');
    expect(exported).toContain('window.pwned');
    await nothingRan(page);
    expect(dialogs).toBe(0);
  });
}
