import { expect, type Page } from 'playwright/test';

/** Fills the form in for project 1 of a PostHog and sends it. `site`: where the app is, if not at the tests' own. */
export async function submitKey(
  page: Page,
  posthog: string,
  key: string,
  site = '',
): Promise<void> {
  await page.goto(`${site}/connect`);
  await page.getByRole('textbox', { name: 'Host' }).fill(posthog);
  await page.getByRole('textbox', { name: 'Personal API key' }).fill(key);
  await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

/** The same, to the list that it leads to. */
export async function connectWithKey(page: Page, posthog: string, key: string): Promise<void> {
  await submitKey(page, posthog, key);
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
}
