import { expect, test } from './fixtures.ts';
import { archiveFirst, firstName, openList } from './list.ts';

test('archives at once, with Undo', async ({ page }) => {
  await openList(page);
  const name = await firstName(page);
  await archiveFirst(page, name);
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
  await page
    .getByRole('status', { name: `Archived ${name}` })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('restores from the Archive page, after a reload too', async ({ page, a11y }) => {
  await openList(page);
  const name = await firstName(page);
  await archiveFirst(page, name);
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Archive', level: 1 })).toBeVisible();
  await a11y();
  await page.getByRole('button', { name: `Restore ${name}` }).click();
  await expect(page.getByRole('status', { name: `Restored ${name}` })).toBeVisible();
  await expect(page.getByRole('button', { name: `Restore ${name}` })).toHaveCount(0);
  await page.getByRole('link', { name: 'Templates', exact: true }).click();
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('restores by a pasted id what another browser archived', async ({
  page,
  sandbox,
  request,
  app,
}) => {
  await openList(page);
  const listed = await request.get(`${app}/api/projects/1/dashboard_templates/?limit=1`, {
    headers: { Authorization: 'Bearer phx_staff' },
  });
  const row: { id: string; template_name: string } = (await listed.json()).results[0];
  await request.patch(`${app}/api/projects/1/dashboard_templates/${row.id}`, {
    headers: { Authorization: 'Bearer phx_staff' },
    data: { deleted: true },
  });
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'Nothing archived from this browser' }),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Restore by id' }).fill('not an id');
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('This is not the id of a template.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Restore by id' }).fill(row.id);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(row.template_name);
  expect((await sandbox.requests()).some(({ method }) => method === 'DELETE')).toBe(false);
});

test('a refused archive brings the row back and says why', async ({
  page,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/500/);
  await openList(page);
  const name = await firstName(page);
  await sandbox.faults([
    { method: 'PATCH', path: 'dashboard_templates', kind: 'status', status: 500, times: 1 },
  ]);
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByText(/PostHog failed/)).toBeVisible();
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'Nothing archived from this browser' }),
  ).toBeVisible();
});

test('on a server of 2023, which cannot restore, the copy is created anew', async ({
  page,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/404/);
  await sandbox.reset({ version: '2023' });
  await openList(page);
  const name = await firstName(page);
  await archiveFirst(page, name);
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await page.getByRole('button', { name: `Restore ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Create it anew?' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(`${name} again`);
  await dialog.getByRole('button', { name: 'Create anew' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(`${name} again`);
});
