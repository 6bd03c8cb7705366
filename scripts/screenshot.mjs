// Takes the pictures of the README and the docs, of the built app: npm run screenshot
// Some of them only: npm run screenshot -- list editor
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromium as chromiumPath, chromiumArgs } from './run/chromium.mjs';
import { root } from './run/process.mjs';
import { serve } from './run/server.mjs';
import { pictures } from './screenshots/pictures.mjs';
import { openList, settle } from './screenshots/steps.mjs';

const folder = path.join(root, 'docs/images');
const wanted = process.argv.slice(2);
/** Pixels of the page around a dialog, so that it is seen to lie over it. */
const margin = 24;

/** The part of the page that a locator is in. @param {import('playwright').Locator} part */
async function around(part) {
  const box = await part.boundingBox();
  if (box === null) throw new Error('What the picture is of is not on the page');
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  return { x, y, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

// The port is seen in the pictures: they are to be the same each time.
const port = process.env['PORT'] ?? '5173';
const server = await serve({ SANDBOX_TEST_CONTROLS: '1', PORT: port });
mkdirSync(folder, { recursive: true });
// Whatever happens, the server and the browser end with this script.
try {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  for (const { name, size, dark, pose } of pictures) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    // No picture shows what the one before it did.
    await fetch(`${server.url}/sandbox/reset`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ seed: 'demo' }),
    });
    const page = await browser.newPage({
      baseURL: server.url,
      viewport: size,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    // The web font is optional: once it is in the cache, the next page shows it.
    await openList(page);
    await page.evaluate(() => document.fonts.load('14px "Inter Variable"'));
    const part = await pose(page);
    await settle(page);
    const file = path.join(folder, `${name}.png`);
    await page.screenshot({ path: file, ...(part ? { clip: await around(part) } : {}) });
    console.log(`docs/images/${name}.png, ${Math.round(statSync(file).size / 1000)} kB`);
    await page.close();
  }
  await browser.close();
} finally {
  server.stop();
}
