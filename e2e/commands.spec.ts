import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { firstName, openList } from './list.ts';
import { createRow, openTemplate } from './templates.ts';

const body = JSON.stringify({
  template_name: 'Command me',
  dashboard_description: '',
  tags: [],
  tiles: [
    { type: 'TEXT', body: 'Read this first', layouts: {} },
    {
      type: 'INSIGHT',
      name: 'Weekly users',
      query: { kind: 'InsightVizNode', source: { kind: 'TrendsQuery', series: [] } },
      layouts: {},
    },
  ],
  variables: [],
  dashboard_filters: {},
});

/** Opens the menu by its keys and types; the menu, with what it found. */
async function command(page: Page, text: string) {
  await page.keyboard.press('ControlOrMeta+k');
  const menu = page.getByRole('dialog', { name: 'Command menu' });
  await expect(menu.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
  return menu;
}

/** Runs a command as one does who knows its name. */
async function run(page: Page, text: string, label: string | RegExp) {
  const menu = await command(page, text);
  await expect(menu.getByRole('option', { name: label, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
}

test('does what the list can do, by keyboard alone', async ({ page }) => {
  await openList(page);
  await run(page, 'gall', 'Gallery');
  await expect(page.getByRole('list', { name: 'Templates' })).toBeVisible();
  await run(page, 'table', /^Table/);
  await run(page, 'select all', 'Select all on this page');
  await expect(page.getByRole('region', { name: 'Selected templates' })).toContainText(
    '25 selected',
  );
  await run(page, 'select none', 'Select none on this page');
  await run(page, 'columns tags', 'Columns: hide Tags');
  await expect(page.getByRole('columnheader', { name: 'Tags' })).toHaveCount(0);
  await run(page, 'columns tags', 'Columns: show Tags');
  await expect(page.getByRole('columnheader', { name: 'Tags' })).toBeVisible();
  await run(page, 'next', 'Next page');
  await expect(page).toHaveURL(/page=2/);
  await run(page, 'arch', 'Archive');
  await expect(page.getByRole('heading', { name: 'Archive', level: 1 })).toBeVisible();
  await run(page, 'restore id', 'Restore by id…');
  await expect(page.getByRole('textbox', { name: 'Restore by id' })).toBeFocused();
});

test('does what the editor can do, and goes to its tiles', async ({ page, request, app }) => {
  await openTemplate(page, await createRow(request, app, body));
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Commanded');
  await run(page, 'undo', /^Undo: /);
  await expect(name).toHaveValue('Command me');
  await run(page, 'redo', /^Redo: /);
  await expect(name).toHaveValue('Commanded');
  await run(page, 'weekly', /^Go to tile Weekly users/);
  await expect(page.getByRole('tab', { name: 'Tiles' })).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/at=\/tiles\/1/);
  await expect(page.getByRole('textbox', { name: 'Tiles JSON' })).toBeFocused();
  await run(page, 'tab details', 'Tab: Details');
  await expect(name).toBeVisible();
  await run(page, 'will it', 'Will it work?');
  await expect(page.getByRole('dialog', { name: 'Will it work?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await run(page, 'save', 'Review and save');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Commanded' })).toBeVisible();
  const menu = await command(page, 'discard');
  await expect(menu.getByRole('option', { name: /Discard/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await run(page, 'archive this', 'Archive this template');
  await expect(page.getByRole('status', { name: 'Archived Commanded' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
});

test('finds templates by the server, and lists those opened lately first', async ({
  page,
  request,
  app,
  context,
  a11y,
}) => {
  await createRow(request, app, body);
  await openList(page);
  const first = await firstName(page);
  await run(page, 'command me', 'Command me');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Command me');
  await page.goto('/projects/1/templates');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
  await page.getByRole('link', { name: first, exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(first);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(first);

  // The one that is open is not offered.
  const menu = await command(page, '');
  const lately = menu.getByRole('group', { name: 'Opened lately' });
  await expect(lately.getByRole('option')).toHaveText(['Command me']);
  await a11y();
  const opened = context.waitForEvent('page');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect((await opened).getByRole('textbox', { name: 'Name' })).toHaveValue('Command me');
  await expect(menu).toBeVisible();
});

test('a search is taken back by the next letters, and its answer never shown for them', async ({
  page,
  sandbox,
}) => {
  await openList(page);
  await sandbox.faults([
    { method: 'GET', path: 'dashboard_templates/?$', kind: 'delay', ms: 1500 },
  ]);
  const taken = page.waitForEvent('requestfailed', (request) => /search=web/.test(request.url()));
  const sent = page.waitForRequest(/search=web/);
  const menu = await command(page, 'web');
  await sent;
  await page.keyboard.type(' nothing like it');
  expect((await taken).failure()?.errorText).toBe('net::ERR_ABORTED');
  await expect(menu.getByRole('status')).toContainText('Nothing is called');
});

test('changes the theme and shows the keys', async ({ page }) => {
  await openList(page);
  await run(page, 'dark', 'Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const menu = await command(page, 'theme');
  await expect(menu.getByRole('option', { name: /^Theme: dark.*chosen/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await run(page, 'keyboard', 'Keyboard shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('goes to another project', async ({ page }) => {
  await openList(page);
  const menu = await command(page, 'project');
  await menu
    .getByRole('option', { name: /^Project: / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/projects\/[23]\/templates/);
});

test('a viewer is offered nothing that must fail', async ({ page, signIn }) => {
  await signIn('viewer');
  await openList(page);
  const everywhere = await command(page, '');
  await expect(everywhere.getByRole('option', { name: 'Gallery' })).toBeVisible();
  await expect(everywhere.getByRole('option', { name: /New template|Import/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('table', { name: 'Templates' }).getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  const menu = await command(page, '');
  const own = menu.getByRole('group', { name: 'This template' });
  await expect(own.getByRole('option', { name: 'Export JSON' })).toBeVisible();
  await expect(
    own.getByRole('option', { name: /Archive|Duplicate|Discard|save|Undo/ }),
  ).toHaveCount(0);
});

test('the menu is accessible, with and without a search', async ({ page, a11y }) => {
  await openList(page);
  const menu = await command(page, '');
  await expect(menu.getByRole('option', { name: 'Gallery' })).toBeVisible();
  await a11y('light', 'dark');
  await page.keyboard.type('templ');
  await expect(menu.locator('mark').first()).toBeVisible();
  await a11y('light', 'dark');
});
