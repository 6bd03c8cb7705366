import type { APIRequestContext } from 'playwright/test';
import { saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { createRow, rowText } from './templates.ts';

const body = JSON.stringify({
  template_name: 'Shared',
  dashboard_description: '',
  tags: [],
  tiles: [{ type: 'TEXT', body: 'first', layouts: {} }],
});

/** Somebody else changes the row, past the app. */
async function change(request: APIRequestContext, app: string, id: string, data: object) {
  const answer = await request.patch(`${app}/api/projects/1/dashboard_templates/${id}`, {
    headers: { Authorization: 'Bearer phx_staff' },
    data,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test('changes that go together are brought in before a save, which sends only mine', async ({
  page,
  request,
  app,
  sandbox,
  a11y,
}) => {
  const row = await createRow(request, app, body);
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('textbox', { name: 'Description' }).fill('Mine');
  await change(request, app, row.id, { tags: ['theirs'] });
  await saveChanges(page);
  const dialog = page.getByRole('dialog', { name: 'Changed on the server meanwhile' });
  await expect(dialog).toContainText('The changes go together');
  await expect(dialog.getByText('Tags: “theirs” added')).toBeVisible();
  await a11y('light', 'dark');
  await dialog.getByRole('radio', { name: 'Together' }).check({ force: true });
  await expect(dialog.getByText('Description added')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring in' }).click();

  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(review.getByRole('listitem')).toHaveCount(1);
  await review.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Shared' })).toBeVisible();
  const saved = JSON.parse(await rowText(request, app, row.id));
  expect(saved).toMatchObject({ dashboard_description: 'Mine', tags: ['theirs'] });
  const patches = (await sandbox.requests()).filter(({ method }) => method === 'PATCH');
  expect(patches).toHaveLength(2);
});

test('what both changed is chosen by keys, and nothing is overwritten before', async ({
  page,
  request,
  app,
  a11y,
}) => {
  const row = await createRow(request, app, body);
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('textbox', { name: 'Description' }).fill('Mine');
  await change(request, app, row.id, { dashboard_description: 'Theirs' });
  await saveChanges(page);
  const dialog = page.getByRole('dialog', { name: 'Changed on the server meanwhile' });
  await expect(dialog).toContainText('One place was changed by both');
  await expect(dialog.getByRole('button', { name: 'Bring in' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await a11y('light', 'dark');
  expect(JSON.parse(await rowText(request, app, row.id)).dashboard_description).toBe('Theirs');

  await dialog.getByRole('radio', { name: 'Mine: Description' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Bring in' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Shared' })).toBeVisible();
  expect(JSON.parse(await rowText(request, app, row.id)).dashboard_description).toBe('Mine');
});

test('what was brought in is one step of undo, after which no save undoes what others did', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, body);
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('textbox', { name: 'Description' }).fill('Mine');
  await change(request, app, row.id, { template_name: 'Renamed' });
  await saveChanges(page);
  await page
    .getByRole('dialog', { name: 'Changed on the server meanwhile' })
    .getByRole('button', { name: 'Bring in' })
    .click();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Renamed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Shared');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Mine');
  await expect(page.getByText(/Changed on the server just now/)).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText(/Changed on the server just now/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await saveChanges(page);
  await page
    .getByRole('dialog', { name: 'Changed on the server meanwhile' })
    .getByRole('button', { name: 'Bring in' })
    .click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Renamed' })).toBeVisible();
  const saved = JSON.parse(await rowText(request, app, row.id));
  expect(saved).toMatchObject({ template_name: 'Renamed', dashboard_description: 'Mine' });
});

test('a row that is gone leaves the text, which becomes a new template', async ({
  page,
  request,
  app,
  expectConsole,
}) => {
  expectConsole(/404/);
  const row = await createRow(request, app, body);
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('textbox', { name: 'Description' }).fill('Kept');
  await change(request, app, row.id, { deleted: true });
  await saveChanges(page);
  const dialog = page.getByRole('dialog', { name: 'This template is gone from the server' });
  await dialog.getByRole('button', { name: 'Save as a new template' }).click();
  await expect(page).not.toHaveURL(new RegExp(row.id));
  const id = /templates\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect(JSON.parse(await rowText(request, app, id)).dashboard_description).toBe('Kept');
});

test('an open page notices a change when one comes back to it', async ({ page, request, app }) => {
  const row = await createRow(request, app, body);
  await page.clock.install();
  await page.goto(`/projects/1/templates/${row.id}`);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Shared');
  await change(request, app, row.id, { template_name: 'Changed elsewhere' });
  await page.clock.fastForward(20_000);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Changed elsewhere');
  await expect(page.getByText('Changed on the server. This is how it is now.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Description' }).fill('Mine');
  await expect(page.getByText('Not saved')).toBeVisible();
  await change(request, app, row.id, { tags: ['more'] });
  await page.clock.fastForward(20_000);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText(/Changed on the server just now/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring in' }).click();
  await expect(page.getByRole('button', { name: 'Remove more' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Mine');
});
