import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

async function openNew(page: Page, query = '') {
  await page.goto(`/projects/1/templates/new${query}`);
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
}

const name = (page: Page) => page.getByRole('textbox', { name: 'Name' });

test('a starter fills the editor as one step, has no problems, and is saved as it is', async ({
  page,
  a11y,
}) => {
  await openNew(page);
  await page.getByRole('button', { name: 'A starter…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a template' });
  await expect(dialog.getByRole('list', { name: 'Starters' }).getByRole('button')).toHaveCount(5);
  await a11y();
  await dialog.getByRole('button', { name: /^Sign-up funnel/ }).click();
  await expect(name(page)).toHaveValue('Sign-up funnel');
  await expect(page.getByRole('region', { name: 'Start from' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Problems' })).not.toContainText('cannot be saved');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(name(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(name(page)).toHaveValue('Sign-up funnel');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Created Sign-up funnel' })).toBeVisible();
});

test('another template gives its content under a name of its own', async ({ page, a11y }) => {
  await openNew(page);
  await page.getByRole('button', { name: 'A template…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a template' });
  await dialog.getByRole('searchbox').fill('pirate');
  const choices = dialog.getByRole('list', { name: 'Templates to start from' });
  await expect(choices.getByRole('button')).toHaveCount(1);
  await a11y();
  await choices.getByRole('button', { name: /^Pirate metrics/ }).click();
  await expect(name(page)).toHaveValue('Pirate metrics (copy)');
  await expect(page.getByRole('combobox', { name: 'Scope' })).toHaveValue('team');
  await expect(page.getByRole('switch', { name: 'Featured' })).not.toBeChecked();
});

test('a dashboard becomes a template, and what was entered before comes back by undo', async ({
  page,
  a11y,
}) => {
  await openNew(page);
  await name(page).fill('Mine');
  await expect(page.getByRole('region', { name: 'Start from' })).toBeVisible();
  await page.getByRole('button', { name: 'A dashboard…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a template' });
  await expect(dialog).toContainText('undo brings that back');
  await a11y();
  await dialog.getByRole('button', { name: /^Growth, week by week/ }).click();
  await expect(name(page)).toHaveValue('Growth, week by week');
  await page.getByRole('tab', { name: 'Filters' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('-90d');
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(name(page)).toHaveValue('Mine');
});

test('an address names what to begin with, and says when that is not there', async ({
  page,
  expectConsole,
}) => {
  await openNew(page, '?from=starter:traffic');
  await expect(name(page)).toHaveValue('Traffic');
  await expect(page).toHaveURL(/templates\/new$/);
  await openNew(page, '?from=dashboard:1');
  await expect(name(page)).not.toHaveValue('');
  expectConsole(/404/);
  await openNew(page, '?from=dashboard:999');
  await expect(page.getByRole('alert')).toContainText('It could not be started from that');
  await page.getByRole('button', { name: 'Begin blank' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a key that may not read dashboards is told so, and nothing is asked in vain', async ({
  page,
  app,
  sandbox,
}) => {
  await page.goto('/connect');
  await page.getByRole('textbox', { name: 'Host' }).fill(app);
  await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
  await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_write');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('link', { name: 'New template' }).click();
  await page.getByRole('button', { name: 'A dashboard…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a template' });
  await expect(dialog).toContainText('Your key lacks the scope dashboard:read');
  const asked = (await sandbox.requests()).filter(({ url }) => url.includes('/dashboards/'));
  expect(asked).toEqual([]);
});

test('blank is one click, or none', async ({ page }) => {
  await openNew(page);
  await page.getByRole('button', { name: 'Start blank' }).click();
  await expect(page.getByRole('region', { name: 'Start from' })).toHaveCount(0);
});

test('the ways to start and to copy are accessible, and no wider than the screen', async ({
  page,
  a11y,
}) => {
  async function onEachScreen() {
    await page.setViewportSize({ width: 1440, height: 900 });
    await a11y('dark');
    await page.setViewportSize({ width: 390, height: 844 });
    await a11y('light', 'dark');
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  }
  await openNew(page);
  await onEachScreen();
  await page.getByRole('button', { name: 'A starter…' }).click();
  await expect(page.getByRole('list', { name: 'Starters' })).toBeVisible();
  await onEachScreen();
  await page.goto('/projects/1/templates?search=revenue');
  await page.getByRole('button', { name: 'Actions for Revenue by plan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy to…' }).click();
  await page.getByRole('checkbox', { name: 'Mobile' }).check();
  await expect(page.getByText('Created as a new template.')).toBeVisible();
  await onEachScreen();
});
