import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from './fixtures.ts';
import { dist } from './servers/recipes.ts';
import { staticHost } from './servers/staticHost.ts';

interface Deployed {
  url: string;
  /** A deploy: the parts of the version that is open in a tab are gone. */
  replace: (part: RegExp) => Promise<void>;
}

const test = base.extend<{ deployed: Deployed }>({
  deployed: async ({ app, page, expectConsole }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'template-studio-deploy-'));
    await cp(dist, folder, { recursive: true });
    const site = await staticHost(folder);
    expectConsole(/^foreign: |404 \(Not Found\)|dynamically imported module|preload CSS/);
    await page.goto(`${site.url}/connect`);
    await page.getByRole('textbox', { name: 'Host' }).fill(app);
    await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
    await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
    await page.getByRole('checkbox', { name: /Keep the key/ }).check();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
    await use({
      url: site.url,
      replace: async (part) => {
        const assets = path.join(folder, 'assets');
        const names = (await readdir(assets)).filter((name) => part.test(name));
        expect(names).not.toEqual([]);
        for (const name of names)
          await rename(path.join(assets, name), path.join(assets, `new-${name}`));
      },
    });
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  },
});

test('a page that a new deploy took away says so, offers Reload, and never reloads by itself', async ({
  page,
  deployed,
}) => {
  await deployed.replace(/^ArchivePage-/);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('A newer version of Template Studio is here');
  await page.waitForTimeout(500);
  expect(loads).toBe(0);
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(notice).toContainText('A newer version of Template Studio is here');
  expect(loads).toBe(1);
});

test('without its code editor a page goes on, and what was typed is there after the reload', async ({
  page,
  deployed,
}) => {
  await deployed.replace(/^(CodeEditor|setup)-/);
  await page.getByRole('table', { name: 'Templates' }).getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'Description' }).fill('Typed before the deploy');
  await page.getByRole('tab', { name: 'Tiles' }).click();
  await expect(page.getByText('The code editor could not be loaded')).toBeVisible();
  const news = page.getByRole('status', { name: 'A newer version of Template Studio is here' });
  await news.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('button', { name: 'Take them back' }).click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Typed before the deploy',
  );
});
