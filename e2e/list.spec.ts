import { expect, test } from './fixtures.ts';
import { firstName } from './list.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
});

test('opens on project 1 with no form to fill in, and shows what a template is', async ({
  page,
  a11y,
}) => {
  await expect(page).toHaveURL(/\/projects\/1\/templates$/);
  await expect(page.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible();
  const rows = page.getByRole('table', { name: 'Templates' }).getByRole('row');
  await expect(rows).toHaveCount(26);
  await expect(page.getByRole('img', { name: /^Preview of / }).first()).toBeVisible();
  await a11y();
});

test('turns pages in the address, so that Back and a reload keep the place', async ({ page }) => {
  const pages = page.getByRole('navigation', { name: 'Pagination' });
  await expect(pages).toContainText(/1–25 of \d+/);
  await pages.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(pages).toContainText(/26–\d+ of \d+/);
  await page.reload();
  await expect(pages).toContainText(/26–\d+ of \d+/);
  await page.goBack();
  await expect(pages).toContainText(/1–25 of \d+/);
});

test('searches while one types, and says when nothing is found', async ({ page }) => {
  const box = page.getByRole('searchbox', { name: 'Search templates' });
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  const first = await firstName(page);
  const word = first.split(' ')[0] ?? '';
  await box.pressSequentially(word);
  await expect(page).toHaveURL(new RegExp(`search=${encodeURIComponent(word)}`));
  await expect(page.getByRole('link', { name: first })).toBeVisible();
  await box.fill('nosuchtemplateanywhere');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
});

test('a template opened while its search is still on its way stays open', async ({ page }) => {
  const link = page.getByRole('table', { name: 'Templates' }).getByRole('link').first();
  const name = await link.innerText();
  await page.getByRole('searchbox', { name: 'Search templates' }).fill(name);
  await link.click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
});

test('searches that PostHog answers with a 500 when it is asked are survived (contract 2.4)', async ({
  page,
}) => {
  const table = page.getByRole('table', { name: 'Templates' });
  const box = page.getByRole('searchbox', { name: 'Search templates' });
  for (const hostile of ['!!!', '   ', '( )', "'", '%00', '<script>alert(1)</script>', '\\', '*']) {
    await test.step(`a search for ${JSON.stringify(hostile)}`, async () => {
      await box.fill(hostile);
      await expect(page).toHaveURL(({ searchParams }) => searchParams.get('search') === hostile);
      await expect(table.or(page.getByText('Nothing found'))).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

test('filters by scope and featured, and orders, all in the address', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Scope' }).selectOption('Project');
  await expect(page).toHaveURL(/scope=team/);
  await expect(page.getByRole('cell', { name: 'Official', exact: true })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Scope' }).selectOption('All scopes');
  await page.getByRole('combobox', { name: 'Featured' }).selectOption('Featured');
  await expect(page).toHaveURL(/featured=true/);
  const table = page.getByRole('table', { name: 'Templates' });
  await expect(async () => {
    const rows = await table.getByRole('row').count();
    await expect(table.getByLabel('Featured')).toHaveCount(rows - 1);
  }).toPass();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Name, Z to A');
  await expect(page).toHaveURL(/ordering=-template_name/);
});

test('shows the same templates as a gallery', async ({ page, a11y }) => {
  await page.getByRole('radio', { name: 'Gallery' }).check();
  await expect(page).toHaveURL(/view=gallery/);
  await expect(page.getByRole('list', { name: 'Templates' }).getByRole('listitem')).toHaveCount(25);
  await a11y();
});

test('a failed list says so and can be tried again', async ({ page, sandbox, expectConsole }) => {
  expectConsole(/503/);
  await sandbox.faults([
    { method: 'GET', path: 'dashboard_templates/?$', kind: 'status', status: 503, times: 3 },
  ]);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('503');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
});

test('an unknown project is told from an empty one', async ({ page, expectConsole }) => {
  expectConsole(/404|403/);
  await page.goto('/projects/4242/templates');
  await expect(page.getByRole('alert')).toContainText('no such project');
});

test('the row menu duplicates, exports and copies the id', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const name = await firstName(page);
  const actions = page.getByRole('button', { name: `Actions for ${name}`, exact: true });

  await actions.click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export JSON' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  await actions.click();
  await page.getByRole('menuitem', { name: 'Copy ID' }).click();
  await expect(page.getByRole('status', { name: 'Copied the id' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f-]{36}$/);

  await actions.click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(`${name} (copy)`);
});
