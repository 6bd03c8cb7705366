import { pasteInto, saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { firstName, openList } from './list.ts';
import { createRow, officialTemplate, rowText } from './templates.ts';

test('a member edits name and tags in place, and is told what only staff may', async ({
  page,
  request,
  app,
  signIn,
  a11y,
}) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await signIn('member');
  await page.goto(`/projects/1/templates/${row.id}`);
  const image = page.getByRole('textbox', { name: 'Image URL' });
  await expect(image).toHaveAttribute('readonly', '');
  await expect(image).toHaveAccessibleDescription(/staff/);
  await a11y();
  await page.getByRole('textbox', { name: 'Name' }).fill('Renamed by a member');
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Renamed by a member' })).toBeVisible();
});

test('a member replaces a template whose tiles they may not change', async ({
  page,
  request,
  app,
  signIn,
}) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await signIn('member');
  await page.goto(`/projects/1/templates/${row.id}?tab=tiles`);
  await expect(page.getByRole('textbox', { name: 'Tiles JSON' })).toBeVisible();
  await page.getByRole('button', { name: 'Replace' }).click();
  await pasteInto(page, 'Tiles JSON', '[{"type":"TEXT","body":"Replaced","layouts":{}}]');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Review changes' })).toContainText('replaces');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: `Saved ${row.template_name}` })).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(row.id));
  const id = /templates\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect(await rowText(request, app, id)).toContain('Replaced');
  expect(await rowText(request, app, row.id)).toContain('not_found');
});

test('a replacement that fails is undone as a whole', async ({
  page,
  request,
  app,
  signIn,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/500/);
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await signIn('member');
  await page.goto(`/projects/1/templates/${row.id}?tab=tiles`);
  await page.getByRole('button', { name: 'Replace' }).click();
  await pasteInto(page, 'Tiles JSON', '[{"type":"TEXT","body":"Replaced","layouts":{}}]');
  await sandbox.faults([
    { method: 'POST', path: 'dashboard_templates', kind: 'status', status: 500, times: 1 },
  ]);
  await saveChanges(page);
  await expect(page.getByRole('dialog', { name: 'Review changes' })).toContainText(
    'Nothing was changed',
  );
  expect(await rowText(request, app, row.id)).toContain('Website Unique Users');
});

test('a viewer reads everything and is offered nothing that must fail', async ({
  page,
  signIn,
  a11y,
}) => {
  await signIn('viewer');
  await openList(page);
  await expect(page.getByRole('link', { name: 'New template' })).toHaveCount(0);
  const name = await firstName(page);
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  const archive = page.getByRole('menuitem', { name: 'Archive' });
  await expect(archive).toHaveAttribute('aria-disabled', 'true');
  await expect(archive).toHaveAccessibleDescription(/viewer access|official/);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('readonly', '');
  await a11y();
});

test('the connection says who one is', async ({ page, signIn, a11y }) => {
  await signIn('member');
  await openList(page);
  await page.getByRole('button', { name: 'Connection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connection' });
  await expect(dialog).toContainText('Editor');
  await expect(dialog).toContainText('The session of this browser');
  await a11y();
});
