import type { APIRequestContext, Page } from 'playwright/test';
import { connectWithKey } from './connectWithKey.ts';
import { expect, test } from './fixtures.ts';
import { openList } from './list.ts';
import { createRow, type Row } from './templates.ts';

const headers = (key = 'phx_staff') => ({ Authorization: `Bearer ${key}` });

async function namesIn(request: APIRequestContext, app: string, project: number) {
  const answer = await request.get(
    `${app}/api/projects/${project}/dashboard_templates/?limit=500`,
    { headers: headers() },
  );
  const { results } = (await answer.json()) as { results: (Row & { team_id: number })[] };
  return results.filter(({ team_id }) => team_id === project).map((row) => row.template_name);
}

async function openCopying(page: Page, name: string) {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy to…' }).click();
  return page.getByRole('dialog', { name: `Copy “${name}”` });
}

test('a session copies within the organization by PostHog’s own copy, elsewhere as new; undo archives both', async ({
  page,
  request,
  app,
  sandbox,
  a11y,
}) => {
  await openList(page);
  let clicks = 0;
  await page.exposeFunction('countClick', () => (clicks += 1));
  await page.evaluate(() => {
    // The page knows the function by what was exposed a line above.
    const count = (window as unknown as { countClick: () => void }).countClick;
    document.addEventListener('click', (event) => event.isTrusted && count(), true);
  });
  const dialog = await openCopying(page, 'Checkout health');
  await dialog.getByRole('checkbox', { name: 'Mobile' }).click();
  await dialog.getByRole('checkbox', { name: 'Partner' }).click();
  await expect(dialog).toContainText('PostHog makes the copy itself.');
  await expect(dialog).toContainText('Created as a new template.');
  await expect(dialog).toContainText('Stays behind: image.');
  await expect(dialog).toContainText('Nothing in it is tied to this project.');
  await a11y();
  await dialog.getByRole('button', { name: 'Copy (2)' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied 2.');
  await a11y();
  // The menu, “Copy to…”, the two projects, and “Copy”.
  expect(clicks).toBe(5);
  expect(await namesIn(request, app, 2)).toContain('Checkout health');
  expect(await namesIn(request, app, 3)).toContain('Checkout health');
  const posts = (await sandbox.requests()).filter(({ method }) => method === 'POST');
  expect(posts.map(({ url }) => new URL(url).pathname).toSorted()).toEqual([
    '/api/projects/2/dashboard_templates/copy_between_projects',
    '/api/projects/3/dashboard_templates/',
  ]);

  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Archived 2 again.');
  expect(await namesIn(request, app, 2)).not.toContain('Checkout health');
  expect(await namesIn(request, app, 3)).not.toContain('Checkout health');
});

test('what is tied to the project is told with its places, and a name that is taken what it becomes', async ({
  page,
  request,
  app,
}) => {
  const answer = await request.post(`${app}/api/projects/2/dashboard_templates/`, {
    headers: headers(),
    data: { template_name: 'Revenue by plan', tiles: [{ type: 'TEXT', body: 'x' }] },
  });
  expect(answer.ok()).toBe(true);
  await page.goto('/projects/1/templates?search=revenue');
  const dialog = await openCopying(page, 'Revenue by plan');
  const report = dialog.getByRole('region', { name: 'Tied to this project' });
  await expect(report).toContainText('1 action and 1 warehouse table');
  await expect(report).toContainText('“Paid invoices”, series 2 id');
  await dialog.getByRole('checkbox', { name: 'Mobile' }).check();
  await expect(dialog).toContainText('“Revenue by plan” becomes “Revenue by plan (copy)”.');
  await dialog.getByRole('radio', { name: 'Leave out' }).check();
  await expect(
    dialog.getByRole('button', { name: 'Copy', exact: true }),
  ).toHaveAccessibleDescription(/Every name is taken/);
  await dialog.getByRole('radio', { name: 'Keep both' }).check();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await dialog.getByRole('link', { name: 'Revenue by plan (copy)' }).click();
  await expect(page).toHaveURL(/projects\/2\/templates\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Revenue by plan (copy)');
});

for (const { key, image } of [
  { key: 'phx_staff', image: 'comes along' },
  { key: 'phx_member', image: 'stays behind' },
]) {
  test(`the key ${key} copies by creating, and the image ${image}`, async ({
    page,
    request,
    app,
  }) => {
    await connectWithKey(page, app, key);
    const dialog = await openCopying(page, 'Checkout health');
    await dialog.getByRole('checkbox', { name: 'Mobile' }).check();
    await expect(dialog).toContainText('Created as a new template.');
    await expect(dialog.getByText('Stays behind: image.')).toHaveCount(
      image === 'stays behind' ? 1 : 0,
    );
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied 1.');
    expect(await namesIn(request, app, 2)).toContain('Checkout health');
  });
}

test('a reading key is told why nothing can be copied there', async ({ page, app }) => {
  await connectWithKey(page, app, 'phx_read');
  const dialog = await openCopying(page, 'Checkout health');
  // This key may not list projects either, so one types the id.
  await dialog.getByRole('textbox', { name: 'Another project’s id' }).fill('2');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Project 2' })).toBeChecked();
  await expect(dialog).toContainText('Your key can only read templates.');
  await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('the cap of the organization is told before anything is sent', async ({
  page,
  request,
  app,
}) => {
  const rows =
    100 - (await namesIn(request, app, 1)).length - (await namesIn(request, app, 2)).length;
  for (let n = 0; n < rows; n += 1) {
    await createRow(request, app, `{"template_name":"Filler ${n}","tiles":[{"type":"TEXT"}]}`);
  }
  await openList(page);
  await expect(page.getByText('100 of 100 templates in this organization')).toBeVisible();
  const dialog = await openCopying(page, 'Checkout health');
  await dialog.getByRole('checkbox', { name: 'Mobile' }).check();
  await expect(dialog).toContainText('The organization has all 100 templates it may have.');
  const copy = dialog.getByRole('button', { name: 'Copy', exact: true });
  await expect(copy).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('checkbox', { name: 'Mobile' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Partner' }).check();
  await copy.click();
  await expect(dialog.getByRole('status')).toHaveText('Copied 1.');
});

test('an answer that is lost makes no second copy', async ({
  page,
  request,
  app,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/ERR_|Failed to load/);
  await openList(page);
  await sandbox.faults([{ method: 'POST', path: 'dashboard_templates', kind: 'lost', times: 2 }]);
  const dialog = await openCopying(page, 'Checkout health');
  await dialog.getByRole('checkbox', { name: 'Mobile' }).check();
  await dialog.getByRole('checkbox', { name: 'Partner' }).check();
  await dialog.getByRole('button', { name: 'Copy (2)' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied 2.');
  const copies = async (project: number) =>
    (await namesIn(request, app, project)).filter((name) => name.startsWith('Checkout health'));
  expect(await copies(2)).toEqual(['Checkout health']);
  expect(await copies(3)).toEqual(['Checkout health']);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  // Duplicating is as careful.
  await sandbox.faults([{ method: 'POST', path: 'dashboard_templates', kind: 'lost', times: 1 }]);
  await page.getByRole('button', { name: 'Actions for Checkout health', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}/);
  expect(await copies(1)).toEqual(['Checkout health', 'Checkout health (copy)']);
});

test('three templates go to two projects in one action of four clicks and the choices', async ({
  page,
  request,
  app,
}) => {
  await openList(page);
  const names = ['Checkout health', 'Churn signals', 'Content marketing'];
  for (const name of names) {
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click();
  }
  // The choices are made: of templates above, of projects below. One click to begin, one to copy.
  await page.getByRole('button', { name: 'Copy to…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy 3 templates' });
  await dialog.getByRole('checkbox', { name: 'Mobile' }).click();
  await dialog.getByRole('checkbox', { name: 'Partner' }).click();
  await dialog.getByRole('button', { name: 'Copy (6)' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied 6.');
  for (const project of [2, 3]) {
    expect(await namesIn(request, app, project)).toEqual(expect.arrayContaining(names));
  }
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Archived 6 again.');
});
