import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { createRow, openTemplate, rowText } from './templates.ts';

const body = (name: string) =>
  JSON.stringify({
    template_name: name,
    dashboard_description: 'first',
    tags: [],
    tiles: [{ type: 'TEXT', body: 'first', layouts: {} }],
  }).replace('"layouts":{}', '"layouts":{},"odd":12345678901234567890');

const description = (page: Page) => page.getByRole('textbox', { name: 'Description' });
const versions = (page: Page) => page.getByRole('radiogroup', { name: 'Versions' });

async function saveDescription(page: Page, text: string): Promise<void> {
  await description(page).fill(text);
  await saveChanges(page);
  await expect(page.getByText('Not saved')).toHaveCount(0);
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(versions(page)).toBeVisible();
}

test.beforeEach(({ sandbox }) => sandbox.reset({ seed: 'none' }));

test('two saves, a look at what they changed, and back to the first by a save', async ({
  page,
  request,
  app,
  a11y,
}) => {
  const row = await createRow(request, app, body('Kept'));
  await openTemplate(page, row);
  await saveDescription(page, 'second');
  await saveDescription(page, 'third');
  await openHistory(page);
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(versions(page).getByRole('radio')).toHaveCount(3);
  await expect(
    versions(page).getByRole('radio', { name: /^Saved .*1 change · Details/ }),
  ).toHaveCount(2);
  await expect(versions(page).getByRole('radio').first()).toBeFocused();
  await expect(history.getByText('Description changed')).toBeVisible();
  await a11y();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(history.getByRole('heading', { name: 'First seen here' })).toBeVisible();
  await expect(history.getByText('Description changed')).toBeVisible();
  await history.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(description(page)).toHaveValue('first');
  await expect(page.getByText('Not saved')).toBeVisible();
  expect(JSON.parse(await rowText(request, app, row.id))).toMatchObject({
    dashboard_description: 'third',
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(description(page)).toHaveValue('third');
  await page.getByRole('button', { name: 'Redo' }).click();
  await saveChanges(page);
  await expect(page.getByText('Not saved')).toHaveCount(0);

  await openHistory(page);
  const newest = versions(page).getByRole('radio').first();
  await expect(newest).toHaveAccessibleName(/^Saved as it was before/);
  await page.reload();
  await expect(newest).toHaveAccessibleName(/^Saved as it was before/);
  expect(await rowText(request, app, row.id)).toContain('12345678901234567890');
});

test('what somebody else changed between two visits is found; pinned, exported, removed', async ({
  page,
  request,
  app,
  expectConsole,
}) => {
  const row = await createRow(request, app, body('Shared'));
  await openTemplate(page, row);
  await openHistory(page);
  await expect(versions(page).getByRole('radio', { name: /^First seen here/ })).toBeVisible();
  await page.goto('/projects/1/templates');
  const change = (data: object) =>
    request.patch(`${app}/api/projects/1/dashboard_templates/${row.id}`, {
      headers: { Authorization: 'Bearer phx_staff' },
      data,
    });
  await change({ tags: ['theirs'] });
  await page.goto(`/projects/1/templates/${row.id}?history`);
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(versions(page).getByRole('radio', { name: /^Found changed/ })).toBeChecked();
  await expect(history.getByText('Tags: “theirs” added')).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await history.getByRole('button', { name: 'Pin' }).click();
  await expect(
    versions(page).getByRole('radio', { name: /^First seen here Pinned/ }),
  ).toBeChecked();
  const download = page.waitForEvent('download');
  await history.getByRole('button', { name: 'Export' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ tags: [] });
  expect(file).toContain('12345678901234567890');

  await versions(page).getByRole('radio').first().check({ force: true });
  await history.getByRole('button', { name: 'Remove from history' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(versions(page).getByRole('radio')).toHaveCount(1);
  await expect(versions(page).getByRole('radio', { name: /^First seen here/ })).toBeFocused();

  expectConsole(/404/);
  await change({ deleted: true });
  await page.reload();
  await expect(page.getByText('This browser keeps 1 version of it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export the last one' })).toBeVisible();
});

test('a journal goes to a colleague, whose browser creates anew what was archived', async ({
  page,
  request,
  app,
  browser,
  sandbox,
  a11y,
}) => {
  await sandbox.reset({ seed: 'none', version: '2023' });
  const row = await createRow(request, app, body('Handed over'));
  await openTemplate(page, row);
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Archived Handed over' })).toBeVisible();
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export journal' }).click();
  const journal = await readFile(await (await download).path(), 'utf8');

  const mine = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(journal) };
  await page.getByLabel('Journal', { exact: true }).setInputFiles(mine);
  await expect(page.getByText('1 already in your journal')).toBeVisible();
  await a11y();

  const colleague = await browser.newContext({ baseURL: app });
  const there = await colleague.newPage();
  await there.goto('/projects/1/archive');
  const give = (text: string) =>
    there.getByLabel('Journal', { exact: true }).setInputFiles({
      name: 'journal.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await give(journal.slice(0, -20));
  await expect(there.getByRole('alert')).toContainText('It is no JSON, or was cut off.');
  await expect(there.getByText('Nothing archived from this browser')).toBeVisible();
  await give(journal.replace('"project":1', '"project":2'));
  const merge = there.getByRole('dialog', { name: 'Merge the journal?' });
  await expect(merge.getByRole('listitem').filter({ hasText: 'project 2' })).toBeVisible();
  await expect(merge.getByRole('button', { name: 'Merge' })).toBeDisabled();
  await merge.getByRole('button', { name: 'Cancel' }).click();

  await give(journal);
  await expect(merge.getByRole('listitem').first()).toHaveText('1 new');
  await merge.getByRole('button', { name: 'Merge 1 template' }).click();
  await expect(there.getByRole('status', { name: 'Merged: 1 new' })).toBeVisible();
  await there.getByRole('button', { name: 'Restore Handed over' }).click();
  await there
    .getByRole('dialog', { name: 'Create it anew?' })
    .getByRole('button', { name: 'Create anew' })
    .click();
  await expect(there.getByRole('textbox', { name: 'Name' })).toHaveValue('Handed over');
  await colleague.close();
});

test('what this browser keeps is told, and gone when one says so', async ({
  page,
  request,
  app,
  a11y,
}) => {
  const row = await createRow(request, app, body('Sized'));
  await openTemplate(page, row);
  await saveDescription(page, 'second');
  await page.getByRole('button', { name: 'Connection', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Connection' });
  await expect(
    dialog.getByText(/Of this project: 2 versions of 1 template \(\d+ bytes\)/),
  ).toBeVisible();
  await a11y();
  await dialog.getByRole('button', { name: 'Remove all history of this project' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(dialog.getByText('Nothing of this project yet.')).toBeVisible();
});
