import { expect, type Page } from 'playwright/test';

/** Steps that more than one journey begins with. */
export async function openList(page: Page): Promise<void> {
  await page.goto('/projects/1/templates');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
  // The last that comes once the page rests, as its keys do.
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible();
}

export function firstName(page: Page): Promise<string> {
  return page.getByRole('table', { name: 'Templates' }).getByRole('link').first().innerText();
}

export async function archiveFirst(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByRole('status', { name: `Archived ${name}` })).toBeVisible();
}
