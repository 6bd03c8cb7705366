// Takes the pictures of the README and the docs: `node scripts/screenshot.mjs`, after a build.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromium as chromiumPath, chromiumArgs } from './run/chromium.mjs';
import { root } from './run/process.mjs';
import { serve } from './run/server.mjs';

const folder = path.join(root, 'docs/images');

/** @type {{ name: string, address: string, dark?: boolean, phone?: boolean, open?: string }[]} */
const pictures = [
  { name: 'list', address: '/projects/1/templates' },
  { name: 'gallery', address: '/projects/1/templates?view=gallery', dark: true },
  { name: 'editor', address: '/projects/1/templates', open: 'Checkout health' },
  { name: 'phone', address: '/projects/1/templates', phone: true },
];

const server = await serve();

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: chromiumArgs,
});
for (const { name, address, dark, phone, open } of pictures) {
  const page = await browser.newPage({
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(server.url + address);
  // The web font is optional: once it is in the cache, a reload shows it.
  await page.getByRole('heading', { name: 'Templates' }).waitFor();
  await page.evaluate(() => document.fonts.load('14px "Inter Variable"'));
  await page.reload();
  await page.getByRole('heading', { name: 'Templates' }).waitFor();
  if (open) {
    await page.getByRole('searchbox', { name: 'Search templates' }).fill(open);
    await page.getByRole('link', { name: open, exact: true }).click();
    await page.getByRole('tab', { name: 'Tiles' }).click();
    await page.getByRole('textbox', { name: 'Tiles JSON' }).waitFor();
  }
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.loading === 'lazy'),
  );
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
  await page.close();
}
await browser.close();
server.stop();
