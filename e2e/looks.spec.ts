import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { createRow, officialTemplate } from './templates.ts';

/** On a wide screen in the dark and on a phone in the light: between them they show every colour and every layout. */
async function onEachScreen(page: Page, check: () => Promise<void>) {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'light' });
  await check();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  // The code's colours follow a frame or two after the page's.
  await expect(check).toPass({ timeout: 30_000 });
}

const list = '/projects/1/templates';
const pages: { address: (id: string) => string; shown: (page: Page) => Locator }[] = [
  { address: () => list, shown: (page) => page.getByRole('table', { name: 'Templates' }) },
  {
    address: () => `${list}?view=gallery`,
    shown: (page) => page.getByRole('list', { name: 'Templates' }),
  },
  {
    address: (id) => `${list}/${id}`,
    shown: (page) => page.getByRole('textbox', { name: 'Name' }),
  },
  {
    address: (id) => `${list}/${id}?tab=tiles`,
    shown: (page) => page.getByRole('textbox', { name: 'Tiles JSON' }),
  },
  {
    address: (id) => `${list}/${id}?tab=variables`,
    shown: (page) => page.getByRole('textbox', { name: 'Variables JSON' }),
  },
  {
    address: (id) => `${list}/${id}?tab=json`,
    shown: (page) => page.getByRole('textbox', { name: 'Template JSON' }),
  },
  { address: () => `${list}/new`, shown: (page) => page.getByRole('textbox', { name: 'Name' }) },
  {
    address: () => '/projects/1/archive',
    shown: (page) => page.getByRole('heading', { name: 'Archive', level: 1 }),
  },
  {
    address: () => '/connect',
    shown: (page) => page.getByRole('button', { name: 'Connect', exact: true }),
  },
];

for (const { address, shown } of pages) {
  test(`${address('ID')} is accessible and no wider than the screen`, async ({
    page,
    request,
    app,
    a11y,
  }) => {
    const { id } = await createRow(request, app, await officialTemplate('website-traffic'));
    await page.goto(address(id));
    await onEachScreen(page, async () => {
      await expect(shown(page)).toBeVisible();
      await a11y();
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
}

test('every dialog of a template is accessible', async ({ page, request, app, a11y }) => {
  const { id } = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto(`${list}/${id}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Another name');
  for (const [button, name] of [
    ['Will it work?', 'Will it work?'],
    ['Enlarge the layout', 'Layout'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
    ['Save', 'Review changes'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog', { name });
    await onEachScreen(page, async () => {
      await expect(dialog).toBeVisible();
      await a11y();
    });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('finds, edits and saves a template by keyboard alone', async ({ page, request, app }) => {
  await createRow(
    request,
    app,
    await officialTemplate('website-traffic').then((text) =>
      text.replace('"Website traffic"', '"Keyboard only"'),
    ),
  );
  await page.goto('/projects/1/templates');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command menu' })).toBeVisible();
  await page.keyboard.type('Keyboard only');
  await expect(page.getByRole('option', { name: /Keyboard only/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Keyboard only');
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Saved Keyboard only!' })).toBeVisible();
});
