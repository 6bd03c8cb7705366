import { expect, test } from './fixtures.ts';
import { openList } from './list.ts';

const select = (name: RegExp | string) => ({ name, exact: typeof name === 'string' });
const list = '/projects/1/templates';

/** What the API says of a project's rows: their names and tags, archived ones left out. */
async function rowsOf(app: string) {
  const answer = await fetch(`${app}/api/projects/1/dashboard_templates/?limit=1000`, {
    headers: { Authorization: 'Bearer phx_staff' },
  });
  const { results } = (await answer.json()) as {
    results: { id: string; template_name: string; tags: string[] | null }[];
  };
  return results;
}

test('a range of rows is archived, and all of it taken back', async ({ page, app, a11y }) => {
  // Few rows, so that neither bar nor dock lies over one: what is half behind them is no target to press.
  await page.goto(`${list}?size=8`);
  const boxes = page.getByRole('checkbox', select(/^Select (?!all)/));
  await boxes.nth(3).click();
  await boxes.nth(6).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected templates' });
  await expect(bar).toContainText('4 selected');
  await a11y();
  const before = (await rowsOf(app)).length;
  await bar.getByRole('button', { name: 'Archive' }).click();
  const dock = page.getByRole('region', { name: 'Work under way' });
  await expect(dock.getByRole('status')).toHaveText('Archived 4 templates');
  await expect(bar).toBeHidden();
  expect((await rowsOf(app)).length).toBe(before - 4);
  await a11y();
  await dock.getByRole('button', { name: 'Undo' }).click();
  await expect(dock.getByRole('status')).toHaveText('Undone: Archived 4 templates');
  expect((await rowsOf(app)).length).toBe(before);
  await dock.getByRole('button', { name: 'Dismiss' }).click();
  await expect(dock).toBeHidden();
});

test('200 of 300 that match are archived while each 20th answer fails: all accounted for, retried, taken back', async ({
  page,
  app,
  sandbox,
  expectConsole,
}) => {
  test.setTimeout(120_000);
  expectConsole(/500 \(Internal Server Error\)|Failed to load resource|CORS/);
  await sandbox.reset({ seed: 300 });
  await page.goto(`${list}?size=100`);
  await page.getByRole('checkbox', select('Select all on this page')).click();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('101–200 of 300')).toBeVisible();
  await page.getByRole('checkbox', select('Select all on this page')).click();
  const bar = page.getByRole('region', { name: 'Selected templates' });
  await expect(bar).toContainText('200 selected');
  await sandbox.faults([{ method: 'PATCH', kind: 'status', status: 500, every: 20 }]);
  await bar.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive 200 templates' }).click();
  const dock = page.getByRole('region', { name: 'Work under way' });
  await expect(dock.getByRole('alert')).toHaveText('Archived 190 templates, of 200: 10 failed', {
    timeout: 60_000,
  });
  expect(await rowsOf(app)).toHaveLength(110);

  await dock.getByRole('button', { name: 'Details' }).click();
  const results = page.getByRole('dialog');
  await expect(results).toContainText('190 done, 10 failed, 0 to come');
  await expect(results.getByRole('listitem').first()).toContainText('PostHog failed (status 500)');
  await results.getByRole('button', { name: 'Close' }).click();

  await sandbox.faults([]);
  await dock.getByRole('button', { name: 'Retry failed (10)' }).click();
  await expect(dock.getByRole('status')).toHaveText('Archived 200 templates');
  expect(await rowsOf(app)).toHaveLength(100);

  await dock.getByRole('button', { name: 'Undo' }).click();
  await expect(dock.getByRole('status')).toHaveText('Undone: Archived 200 templates', {
    timeout: 60_000,
  });
  expect(await rowsOf(app)).toHaveLength(300);
});

test('everything that matches is chosen without a page of its own', async ({
  page,
  app,
  sandbox,
}) => {
  test.setTimeout(90_000);
  await sandbox.reset({ seed: 300 });
  await openList(page);
  const before = await page.locator('*').count();
  await page.getByRole('checkbox', select('Select all on this page')).click();
  await page.getByRole('button', { name: 'Select all 300 that match' }).click();
  const bar = page.getByRole('region', { name: 'Selected templates' });
  await expect(bar).toContainText('300 selected');
  expect((await page.locator('*').count()) - before).toBeLessThan(100);
  await bar.getByRole('button', { name: 'Feature the selected' }).click();
  await page.getByRole('menuitem', { name: 'Stop featuring' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('so already');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await bar.getByRole('button', { name: 'Tags of the selected' }).click();
  await page.getByRole('menuitem', { name: 'Add tag…' }).click();
  await page.getByRole('textbox', { name: 'Tag' }).fill('quarter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the tag “quarter” to 300 templates' }).click();
  const dock = page.getByRole('region', { name: 'Work under way' });
  await expect(dock.getByRole('status')).toHaveText('Added the tag “quarter” to 300 templates', {
    timeout: 60_000,
  });
  const tagged = (await rowsOf(app)).filter(({ tags }) => tags?.includes('quarter'));
  expect(tagged).toHaveLength(300);
});

test('a tag is added to what a row has now, and taken off alone', async ({ page, app }) => {
  await page.goto(list);
  const [row] = (await rowsOf(app)).filter(({ template_name }) => template_name === 'API usage');
  if (row === undefined) throw new Error('The demo has no “API usage”.');
  const tags = async () => (await rowsOf(app)).find(({ id }) => id === row.id)?.tags;
  const patch = (body: object) =>
    fetch(`${app}/api/projects/1/dashboard_templates/${row.id}/`, {
      method: 'PATCH',
      headers: { Authorization: 'Bearer phx_staff', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  await page.getByRole('checkbox', select('Select API usage')).click();
  // Somebody else tags it after this list was loaded.
  await patch({ tags: [...(row.tags ?? []), 'theirs'] });
  await page.getByRole('button', { name: 'Tags of the selected' }).click();
  await page.getByRole('menuitem', { name: 'Add tag…' }).click();
  await page.getByRole('textbox', { name: 'Tag' }).fill('mine');
  await page.keyboard.press('Enter');
  const dock = page.getByRole('region', { name: 'Work under way' });
  await expect(dock.getByRole('status')).toHaveText('Added the tag “mine” to 1 template');
  expect(await tags()).toEqual([...(row.tags ?? []), 'theirs', 'mine']);
  await patch({ tags: ['later', 'mine', 'theirs'] });
  await dock.getByRole('button', { name: 'Undo' }).click();
  await expect(dock.getByRole('status')).toHaveText(/^Undone/);
  expect(await tags()).toEqual(['later', 'theirs']);
});

test('what a member may not change is left out with its reason', async ({ page, signIn, app }) => {
  await signIn('member');
  await page.goto(list);
  await page.getByRole('checkbox', select('Select all on this page')).click();
  const bar = page.getByRole('region', { name: 'Selected templates' });
  await bar.getByRole('button', { name: 'Archive' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Only PostHog staff may change official templates.');
  const before = await rowsOf(app);
  await dialog.getByRole('button', { name: /^Archive \d+ templates$/ }).click();
  const dock = page.getByRole('region', { name: 'Work under way' });
  await expect(dock.getByRole('status')).toHaveText(/^Archived \d+ templates$/);
  expect((await rowsOf(app)).length).toBeLessThan(before.length);
});

test('the list is worked by keys alone', async ({ page }) => {
  await openList(page);
  const names = await page.locator('a[data-row]').allTextContents();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: names[1] ?? '', exact: true })).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  await expect(page.getByRole('region', { name: 'Selected templates' })).toContainText(
    '3 selected',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Selected templates' })).toBeHidden();
  await page.keyboard.press('e');
  await expect(page.getByText(`Archived ${names[3] ?? ''}`)).toBeVisible();
  await expect(page.getByRole('link', { name: names[4] ?? '', exact: true })).toBeFocused();
  await page.keyboard.press(']');
  await expect(page.getByText(/^26–/)).toBeVisible();
  await page.keyboard.press('[');
  await expect(page.getByText(/^1–25/)).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search templates' })).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByRole('region', { name: 'Selected templates' })).toBeHidden();
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: 'Templates', exact: true }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
});

test('columns, density and order are as a person left them', async ({ page }) => {
  await page.goto(list);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Author' }).click();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemradio', { name: 'Compact rows' }).click();
  await expect(page.getByRole('columnheader', { name: 'Author' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Created' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Author' })).toBeHidden();
  await page.getByRole('button', { name: 'Created' }).click();
  await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page).toHaveURL(/ordering=-created_at/);
});

test('what was archived is restored many at a time', async ({ page, app, a11y }) => {
  await page.goto(list);
  const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ });
  await boxes.nth(3).click();
  await boxes.nth(5).click({ modifiers: ['Shift'] });
  const before = (await rowsOf(app)).length;
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  const dock = page.getByRole('region', { name: 'Work under way' });
  await expect(dock.getByRole('status')).toHaveText('Archived 3 templates');
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await a11y();
  await page.getByRole('button', { name: 'Restore the selected' }).click();
  await expect(dock.getByText('Restored 3 templates')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Nothing archived from this browser' }),
  ).toBeVisible();
  expect((await rowsOf(app)).length).toBe(before);
});
