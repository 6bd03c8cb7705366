import { expect, test } from './fixtures.ts';

const list = '/projects/1/templates';
const rows = (page: import('playwright/test').Page) =>
  page.getByRole('table', { name: 'Templates' }).getByRole('row');

test('filters that PostHog does not know look through what is loaded, and say how much that is', async ({
  page,
  a11y,
}) => {
  await page.goto(`${list}?size=10`);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Filters' });
  await expect(dialog).toContainText(/Counted over the \d+ loaded/);
  await a11y();
  await dialog.getByRole('combobox', { name: 'Image' }).selectOption('none');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(/image=none/);
  await expect(page.getByText(/Looking through the \d+ loaded of \d+/)).toBeVisible();
  const before = await rows(page).count();
  await page.getByRole('button', { name: 'Load all' }).click();
  await expect(page.getByText(/Looking through all \d+/)).toBeVisible();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(before);
  await a11y();
  await page.getByRole('button', { name: 'Remove the filter No image' }).click();
  await expect(page).not.toHaveURL(/image/);
});

test('a link with filters opens as it was left, with what is wrong told in the rows', async ({
  page,
}) => {
  await page.goto(`${list}?problems=any&author=Sam+Staff`);
  await page.getByRole('button', { name: 'Load all' }).click();
  await expect(page.getByText(/Looking through all \d+/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Activation, unfinished' })).toBeVisible();
  await expect(rows(page).filter({ hasText: 'Activation, unfinished' })).toContainText(
    /\d+ warnings?/,
  );
  for (const row of await rows(page).all()) {
    await expect(row).toContainText(/Sam Staff|Author/);
  }
});

test('what was archived or changed is no longer found by what it was', async ({ page }) => {
  await page.goto(`${list}?tag=api`);
  const link = page.getByRole('link', { name: 'API usage', exact: true });
  await expect(link).toBeVisible();
  await page.getByRole('button', { name: 'Actions for API usage' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(link).toBeHidden();
});

test('a word leads to every place that uses it, and from there into the template', async ({
  page,
  a11y,
}) => {
  await page.goto('/projects/1/usage');
  await page.getByRole('button', { name: 'Load all' }).click();
  await expect(page.getByText(/Of all \d+ templates/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search what is used' }).fill('stripe');
  await page.getByRole('link', { name: /^stripe_invoice/ }).click();
  const places = page.getByRole('region', { name: 'Where it is used' });
  await expect(places).toContainText('Used by 1 template');
  await a11y();
  await places.getByRole('link', { name: /table_name/ }).click();
  await expect(page).toHaveURL(/at=%2Ftiles%2F\d+%2F.*table_name/);
  await expect(page.getByRole('tab', { name: 'Tiles', selected: true })).toBeVisible();
  await page.goBack();
  await places.getByRole('link', { name: 'Show these in the list' }).click();
  await expect(page).toHaveURL(/uses=table%3Astripe_invoice/);
  await expect(rows(page)).toHaveCount(2);
});

test('10,000 templates: each page, a search and a choice of all that match, and the page stays as heavy as it was', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(240_000);
  await sandbox.reset({ seed: 10_000 });
  await page.goto(list);
  await expect(page.getByText('1–25 of 10,000')).toBeVisible();
  // The last that comes once the page rests.
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const elements = () => page.locator('*').count();
  const before = { heap: await heap(), elements: await elements() };

  await page.goto(`${list}?page=400`);
  await expect(page.getByText('9,976–10,000 of 10,000')).toBeVisible();
  await page.goto(list);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('1234');
  await expect(page.getByText('1–25 of 10,000')).toBeHidden();
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('');
  await expect(page.getByText('1–25 of 10,000')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
  await page.getByRole('button', { name: 'Select all 10000 that match' }).click();
  await expect(page.getByRole('region', { name: 'Selected templates' })).toContainText(
    '10000 selected',
  );
  await page.getByRole('button', { name: 'Clear selection' }).click();

  const after = { heap: await heap(), elements: await elements() };
  expect(after.elements - before.elements).toBeLessThan(100);
  expect(after.heap - before.heap).toBeLessThan(10_000_000);
});

test('2,000 templates are looked through, and their rows stay out of the page', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(180_000);
  await sandbox.reset({ seed: 2000 });
  await page.goto(`${list}?uses=event:%24pageview`);
  await expect(page.getByText(/Looking through the \d+ loaded of 2,?000/)).toBeVisible();
  // What the page loads once it rests is no row.
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  await page.getByRole('button', { name: 'Load all' }).click();
  await expect(page.getByText(/Looking through all 2,?000/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^1–25 of [\d,]+$/)).toBeVisible();
  // Some 10 MB of rows: they are in the worker.
  expect((await heap()) - before).toBeLessThan(3_000_000);
});
