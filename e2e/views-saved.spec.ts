import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { openList } from './list.ts';

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search templates' });
const recent = (page: Page) => page.getByRole('list', { name: 'Recent searches' });

async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: `Saved the view ${name}` })).toBeVisible();
}

test('a search that rested or led to a template is offered again under the empty box', async ({
  page,
  a11y,
}) => {
  await openList(page);
  await searchBox(page).fill('growth');
  await page.waitForURL(/search=growth/);
  await page.getByRole('table', { name: 'Templates' }).getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();

  await page.goto('/projects/1/templates?search=product');
  await page.waitForFunction(() =>
    Object.values(localStorage).some((kept) => /product/.test(kept)),
  );
  await page.reload();
  await page.keyboard.press('/');
  await expect(recent(page)).toHaveCount(0);
  await searchBox(page).fill('');
  await expect(recent(page).getByRole('listitem')).toHaveText(['product', 'growth']);
  await a11y();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(recent(page).getByRole('button', { name: 'growth', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search=growth/);
  await expect(searchBox(page)).toHaveValue('growth');
  await expect(searchBox(page)).toBeFocused();

  await searchBox(page).fill('');
  await page.getByRole('button', { name: 'Remove product from recent searches' }).click();
  await expect(recent(page).getByRole('listitem')).toHaveText(['growth']);
  await page.keyboard.press('Escape');
  await expect(recent(page)).toHaveCount(0);

  await searchBox(page).blur();
  await page.keyboard.press('/');
  await expect(recent(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(recent(page)).toHaveCount(0);
  await expect(searchBox(page)).toBeFocused();
});

test('letters on the way to a search are not kept, nor a search that was passed by', async ({
  page,
}) => {
  await openList(page);
  await searchBox(page).pressSequentially('growth', { delay: 60 });
  await page.waitForURL(/search=growth/);
  await searchBox(page).fill('');
  await page.waitForURL((url) => !url.searchParams.has('search'));
  await page.waitForTimeout(2300);
  await expect(recent(page)).toHaveCount(0);
});

test('a view is saved, opened after a reload, and opened by the command menu', async ({ page }) => {
  await page.goto('/projects/1/templates?scope=global&ordering=-created_at&view=gallery&page=1');
  await expect(page.getByRole('list', { name: 'Templates' })).toBeVisible();
  await saveView(page, 'Newest official');
  await page.goto('/projects/1/templates');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  const view = page.getByRole('menuitemradio', { name: 'Newest official' });
  await expect(view).toHaveAccessibleDescription('Official · Newest first · Gallery');
  await expect(view).toHaveAttribute('aria-checked', 'false');
  await view.click();
  await expect(page).toHaveURL(/\?ordering=-created_at&scope=global&view=gallery$/);
  await expect(page.getByRole('list', { name: 'Templates' })).toBeVisible();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await expect(view).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Escape');

  await page.goto('/projects/1/templates');
  await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command menu' })).toBeVisible();
  await page.keyboard.type('newest');
  await expect(page.getByRole('option', { name: /View: Newest official/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/scope=global/);
});

test('views are renamed, moved, linked to and removed', async ({ page, context, app }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/projects/1/templates?scope=team');
  await saveView(page, 'Ours');
  await page.goto('/projects/1/templates?featured=true');
  await saveView(page, 'Featured');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Manage views…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved views' });

  await dialog.getByRole('textbox', { name: 'Name of Ours' }).fill('Our own');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Move Our own down' }).click();
  const names = dialog.getByRole('textbox');
  await expect(names.first()).toHaveValue('Featured');
  await expect(names.last()).toHaveValue('Our own');
  await dialog.getByRole('button', { name: 'Copy link to Our own' }).click();
  await expect(page.getByText('Copied the link to Our own')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${app}/projects/1/templates?scope=team`,
  );
  await dialog.getByRole('button', { name: 'Remove Featured' }).click();
  await expect(names).toHaveCount(1);
  await expect(names).toBeFocused();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.reload();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await expect(page.getByRole('menuitemradio')).toHaveText([/^Our own/]);
});

test('a name that is taken means that view, and an empty one is refused', async ({ page }) => {
  await page.goto('/projects/1/templates?scope=team');
  await saveView(page, 'Mine');
  await page.goto('/projects/1/templates?scope=global');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name of the view' });
  await expect(name).toHaveAccessibleDescription(/Give the view a name/);
  await name.fill('Mine');
  await page.getByRole('button', { name: 'Replace view' }).click();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  const view = page.getByRole('menuitemradio', { name: 'Mine' });
  await expect(view).toHaveCount(1);
  await expect(view).toHaveAccessibleDescription('Official');
});

test('menu and dialogs of the views are accessible', async ({ page, a11y }) => {
  await page.goto('/projects/1/templates?scope=team');
  await saveView(page, 'Mine');
  const views = page.getByRole('button', { name: 'Views', exact: true });
  await views.click();
  await expect(page.getByRole('menu', { name: 'Views' })).toBeVisible();
  await a11y('light', 'dark');
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await a11y('light', 'dark');
  await page.keyboard.press('Escape');
  await views.click();
  await page.getByRole('menuitem', { name: 'Manage views…' }).click();
  await a11y('light', 'dark');
});
