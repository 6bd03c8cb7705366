import type { Page } from 'playwright/test';
import { pasteInto, saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { createRow, type Row, rowText } from './templates.ts';

const body = JSON.stringify({
  template_name: 'Old',
  dashboard_description: '',
  tags: [],
  tiles: [{ type: 'TEXT', body: 'first', layouts: {} }],
});

async function replace(page: Page, row: Row): Promise<void> {
  await page.goto(`/projects/1/templates/${row.id}?tab=tiles`);
  await page.getByRole('button', { name: 'Replace' }).click();
  await pasteInto(page, 'Tiles JSON', '[{"type":"TEXT","body":"Replaced","layouts":{}}]');
  await saveChanges(page);
}

test('a replacement that a reload cut off is gone on with', async ({
  page,
  request,
  app,
  signIn,
  sandbox,
  a11y,
  expectConsole,
}) => {
  // The old row is asked for, to see whether it is archived.
  expectConsole(/404/);
  const row = await createRow(request, app, body);
  await signIn('member');
  await sandbox.faults([
    { method: 'POST', path: 'dashboard_templates', kind: 'delay', ms: 90_000, times: 1 },
  ]);
  await replace(page, row);
  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(
    review.getByRole('listitem').filter({ hasText: 'Create the new one' }),
  ).toHaveAttribute('aria-current', 'step');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/projects/1/templates');
  await expect(page.getByText('Replacing Old was cut off')).toBeVisible();
  await a11y('light', 'dark');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('status', { name: 'Replaced Old' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Old');
  const id = /templates\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect(id).not.toBe(row.id);
  expect(await rowText(request, app, id)).toContain('Replaced');
  expect(await rowText(request, app, row.id)).toContain('not_found');
  await page.goto('/projects/1/templates');
  await expect(page.getByRole('heading', { name: 'Templates' })).toBeVisible();
  await expect(page.getByText('was cut off')).toHaveCount(0);
});

test('a replacement that a reload cut off is rolled back', async ({
  page,
  request,
  app,
  signIn,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/404/);
  const row = await createRow(request, app, body);
  await signIn('member');
  await sandbox.faults([
    { method: 'POST', path: 'dashboard_templates', kind: 'delay', ms: 90_000, times: 1 },
  ]);
  await replace(page, row);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Create the new one' }),
  ).toHaveAttribute('aria-current', 'step');
  page.on('dialog', (dialog) => void dialog.accept());
  // The address of the old one leads nowhere now, and offers the way back.
  await page.reload();
  await page.getByRole('button', { name: 'Roll back' }).click();
  await expect(page.getByRole('status', { name: 'Brought Old back' })).toBeVisible();
  expect(await rowText(request, app, row.id)).toContain('first');
});

test('what was created after all is found, and not created twice', async ({
  page,
  request,
  app,
  signIn,
  sandbox,
}) => {
  const row = await createRow(request, app, body);
  await signIn('member');
  await sandbox.faults([
    { method: 'POST', path: 'dashboard_templates', kind: 'delay', ms: 1_500, times: 1 },
  ]);
  await replace(page, row);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Create the new one' }),
  ).toHaveAttribute('aria-current', 'step');
  await page.close({ runBeforeUnload: false });
  const rows = async (): Promise<Row[]> => {
    const answer = await request.get(`${app}/api/projects/1/dashboard_templates/?search=Old`, {
      headers: { Authorization: 'Bearer phx_staff' },
    });
    const { results }: { results: Row[] } = await answer.json();
    return results.filter(({ template_name }) => template_name === 'Old');
  };
  await expect.poll(async () => (await rows()).length).toBe(1);
  const next = await page.context().newPage();
  await next.goto('/projects/1/templates');
  await next.getByRole('button', { name: 'Go on' }).click();
  await expect(next.getByRole('status', { name: 'Replaced Old' })).toBeVisible();
  const [only, ...others] = await rows();
  expect(others).toEqual([]);
  expect(next.url()).toContain(only?.id ?? 'none');
});
