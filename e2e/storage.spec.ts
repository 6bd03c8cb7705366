import type { BrowserContext, Page } from 'playwright/test';
import { saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { keptDrafts } from './keptDrafts.ts';
import { openList } from './list.ts';
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

test('what another version, or another hand, wrote into the browser is left out and breaks nothing', async ({
  page,
  app,
  request,
}) => {
  const row = await createRow(request, app, smallTemplate('Still here'));
  await openTemplate(page, row);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Still here');
  await page.evaluate(
    async ({ id, host }) => {
      const place = { host, projectId: 1, templateId: id, id };
      const records = [
        { ...place, hash: 'a', at: 'never', savedAt: null, data: { kind: ['<script>'] } },
        { ...place, id: '__proto__', templateId: 'new', hash: 'b', at: 1, data: 7, source: '{' },
      ];
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('template-studio');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      for (const store of db.objectStoreNames) {
        const transaction = db.transaction(store, 'readwrite');
        for (const record of records) transaction.objectStore(store).put(record);
        await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      }
      db.close();
      const lists = ['recent-searches', 'recent-templates', 'views'];
      const names = ['connections', 'list', 'theme', 'pane:tiles', 'pane:variables'];
      for (const name of [...lists.map((list) => `${list}:1:${host}`), ...names])
        localStorage.setItem(
          `template-studio:${name}`,
          '{"known":[{"slug":"__proto__"}],"home":[7',
        );
      for (const name of ['keys', 'sign-in'])
        sessionStorage.setItem(`template-studio:${name}`, '[{"slug":{},"key":["<script>"]}]');
    },
    { id: row.id, host: app },
  );
  await openTemplate(page, row);
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText('First seen here');
  await page.goto('/projects/1/archive');
  await expect(page.getByRole('heading', { name: 'Archive', level: 1 })).toBeVisible();
  await openList(page);
  await page.getByRole('button', { name: 'Connection', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Connection' })).toContainText('version');
});
