import type { Page } from 'playwright/test';
import { connectWithKey } from './connectWithKey.ts';
import { expect, test } from './fixtures.ts';

async function limit(app: string, perMinute: number | null) {
  await fetch(`${app}/sandbox/limits`, { method: 'POST', body: JSON.stringify({ perMinute }) });
}

const waiting = (page: Page) => page.getByText(/^PostHog asks to wait: going on in \d+ s$/);

test('a limit is waited out with a countdown, said once, and everything goes on by itself', async ({
  page,
  app,
  sandbox,
  expectConsole,
  a11y,
}) => {
  expectConsole(/429/);
  await connectWithKey(page, app, 'phx_staff');
  await sandbox.faults([{ path: 'dashboard_templates', kind: 'status', status: 429, times: 1 }]);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('checkout');
  await expect(waiting(page)).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'PostHog asks to wait 2 seconds' }),
  ).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(waiting(page)).toHaveCount(0);
  await expect(page).toHaveURL(/search=checkout/);
  await expect(page.getByRole('link', { name: /checkout/i }).first()).toBeVisible();
  await a11y();
});

test('a create that was throttled is made once, after the wait', async ({
  page,
  app,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/429/);
  await connectWithKey(page, app, 'phx_staff');
  await sandbox.faults([{ method: 'POST', kind: 'status', status: 429, times: 1 }]);
  await page.getByRole('button', { name: 'Actions for Checkout health' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(waiting(page)).toBeVisible();
  await expect(page.getByRole('status', { name: 'Created Checkout health (copy)' })).toBeVisible();
  const posts = (await sandbox.requests()).filter(({ method }) => method === 'POST');
  expect(posts.map(({ status }) => status)).toEqual([429, 201]);
});

test('one refusal holds back the requests behind it, until another page is asked for no more', async ({
  page,
  app,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/429/);
  await connectWithKey(page, app, 'phx_staff');
  await limit(app, 0);
  const before = (await sandbox.requests()).length;
  const search = page.getByRole('searchbox', { name: 'Search templates' });
  for (const word of ['a', 'ab', 'abc', 'abcd']) {
    await search.fill(word);
    await expect(page).toHaveURL(new RegExp(`search=${word}$`));
  }
  await expect(waiting(page)).toBeVisible();
  const refused = (await sandbox.requests()).slice(before);
  expect(refused.length).toBeLessThanOrEqual(2);
  await limit(app, null);
});

test('a session is not limited', async ({ page, app }) => {
  await page.goto('/');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
  await limit(app, 0);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('checkout');
  await expect(page.getByRole('link', { name: /checkout/i }).first()).toBeVisible();
  await limit(app, null);
});
