import type { BrowserContext, Page } from 'playwright/test';
import { saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { keptDrafts } from './keptDrafts.ts';
import { createRow, openTemplate, smallTemplate } from './templates.ts';

const describe = (page: Page, text: string) =>
  page.getByRole('textbox', { name: 'Description' }).fill(text);

/** What cannot be kept is asked about before it is left, and saved as always. */
async function asksAndSaves(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await saveChanges(page);
  await expect(page.getByRole('status', { name: `Saved ${name}` })).toBeVisible();
}

/** A page of the same origin that is not the app, and holds the database open in a version of its own. */
async function holdOpen(context: BrowserContext, version: number): Promise<Page> {
  const [page] = context.pages();
  const tab = await context.newPage();
  // Chromium draws a tab that is behind once in a second, and Playwright clicks on what is drawn.
  await page?.bringToFront();
  await tab.goto('/sandbox/requests');
  await tab.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('template-studio', wanted);
        opening.addEventListener('success', resolve);
        opening.addEventListener('error', reject);
      }),
    version,
  );
  return tab;
}

test('a full storage is said once, and what is typed is kept again once there is room', async ({
  page,
  context,
  request,
  app,
}) => {
  const row = await createRow(request, app, smallTemplate('Full'));
  await openTemplate(page, row);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Full');
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin: app, quotaSize: 1 });
  const said = page.getByRole('status', { name: /The browser’s storage is full/ });
  // Chromium grants small writes for some seconds more where one was granted a moment ago.
  await expect(async () => {
    await describe(page, `No room ${Math.random()}`);
    await expect(said).toContainText('Editing and saving work as always', { timeout: 2000 });
  }).toPass();
  await describe(page, 'Still none');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await expect(said).toHaveCount(1);
  await asksAndSaves(page, 'Full');

  await browser.send('Storage.overrideQuotaForOrigin', { origin: app });
  await describe(page, 'Room again');
  await expect.poll(() => keptDrafts(page)).toContain('Room again');
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await expect(page.getByRole('status', { name: /Kept your unsaved changes/ })).toBeVisible();
});

test('a newer build in another tab takes the database, and this one says so and works on', async ({
  page,
  context,
  request,
  app,
}) => {
  const row = await createRow(request, app, smallTemplate('Outdated'));
  await openTemplate(page, row);
  await describe(page, 'Kept');
  await expect.poll(() => keptDrafts(page)).toContain('Kept');
  await holdOpen(context, 99);
  await describe(page, 'Not kept');
  await expect(
    page.getByRole('status', { name: /A newer Template Studio is open in this browser/ }),
  ).toBeVisible();
  await asksAndSaves(page, 'Outdated');
});

test('an older build in another tab is waited for, and nothing else waits with it', async ({
  page,
  context,
  request,
  app,
}) => {
  const row = await createRow(request, app, smallTemplate('Waiting'));
  const older = await holdOpen(context, 1);
  await openTemplate(page, row);
  await expect(
    page.getByRole('status', { name: /Another tab holds an older Template Studio open/ }),
  ).toBeVisible();
  await describe(page, 'Not kept yet');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await asksAndSaves(page, 'Waiting');
  await older.close();
  await describe(page, 'Kept now');
  await expect.poll(() => keptDrafts(page)).toContain('Kept now');
});

test('a database that lost its stores is made anew', async ({ page, context, request, app }) => {
  const row = await createRow(request, app, smallTemplate('Corrupted'));
  await (await holdOpen(context, 2)).close();
  await openTemplate(page, row);
  await describe(page, 'Kept all the same');
  await expect.poll(() => keptDrafts(page)).toContain('Kept all the same');
});
