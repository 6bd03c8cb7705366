import type { Page } from 'playwright/test';
import { pasteInto } from './code.ts';
import { expect, test } from './fixtures.ts';
import { openList } from './list.ts';

const bar = (page: Page) => page.getByRole('complementary', { name: 'State of the connection' });
/** A new template that can be saved. */
const fillIn = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'New template' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('tab', { name: 'Tiles' }).click();
  await expect(page.getByRole('textbox', { name: 'Tiles JSON' })).toBeVisible();
  await pasteInto(page, 'Tiles JSON', '[{"type":"TEXT","body":"x","layouts":{}}]');
};
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
};

test('offline is said at once, what was loaded stays, and coming back is said too', async ({
  page,
  context,
  expectConsole,
  a11y,
}) => {
  expectConsole(/ERR_INTERNET_DISCONNECTED/);
  await openList(page);
  const rows = await page.getByRole('table', { name: 'Templates' }).getByRole('row').count();
  await context.setOffline(true);
  await expect(bar(page)).toContainText(/You are offline\. What you see was loaded at \d\d:\d\d\./);
  await a11y();
  await expect(page.getByRole('table', { name: 'Templates' }).getByRole('row')).toHaveCount(rows);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole('status', { name: /You are online again/ })).toBeVisible();
  await expect(bar(page)).not.toContainText('offline');
});

test('a save while offline says so, keeps the review open, and goes through later', async ({
  page,
  context,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/ERR_INTERNET_DISCONNECTED/);
  await openList(page);
  await page.getByRole('table', { name: 'Templates' }).getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Typed on a train');
  await context.setOffline(true);
  await save(page);
  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(review.getByRole('alert')).toContainText('You are offline');
  await expect(review.getByRole('alert')).toContainText('Nothing was sent');
  await context.setOffline(false);
  await expect(bar(page)).not.toContainText('offline');
  expect((await sandbox.requests()).some(({ method }) => method === 'PATCH')).toBe(false);
  await review.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Typed on a train' })).toBeVisible();
});

test('a PostHog that is gone is told from a network that is', async ({
  page,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/ERR_/);
  await openList(page);
  await sandbox.faults([{ path: '^/api/', kind: 'drop' }]);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('web');
  await expect(bar(page)).toContainText('PostHog does not answer.');
  await expect(page.getByRole('alert')).toContainText('PostHog did not answer');
  await sandbox.faults([]);
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(bar(page)).not.toContainText('does not answer');
});

test('a create whose answer is lost is found, not made twice', async ({
  page,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/ERR_/);
  await openList(page);
  await fillIn(page, 'Answer lost');
  await sandbox.faults([{ method: 'POST', kind: 'lost', times: 1 }]);
  await save(page);
  await expect(page.getByRole('status', { name: 'Created Answer lost' })).toBeVisible();
  const posts = (await sandbox.requests()).filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(1);
});

test('one that nobody can tell of says so, and is made when tried again', async ({
  page,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/ERR_/);
  await openList(page);
  await fillIn(page, 'Lost on the way');
  await sandbox.faults([{ method: 'POST', kind: 'drop', times: 1 }]);
  await save(page);
  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(review.getByRole('alert')).toContainText('did not say whether');
  await expect(review.getByRole('alert')).toContainText('not found in the list');
  await review.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Created Lost on the way' })).toBeVisible();
});

test('a change whose answer is lost is sent once more', async ({
  page,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/ERR_/);
  await openList(page);
  await page.getByRole('table', { name: 'Templates' }).getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Sent twice, changed once');
  await sandbox.faults([{ method: 'PATCH', kind: 'lost', times: 1 }]);
  await save(page);
  await expect(page.getByRole('status', { name: 'Saved Sent twice, changed once' })).toBeVisible();
});
