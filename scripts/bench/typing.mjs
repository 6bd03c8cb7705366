import { bigTemplate } from './bigTemplate.mjs';
import { median, percentile } from './stats.mjs';

/** @typedef {import('playwright').Page} Page */

/** In bytes of tiles. */
const sizes = [20_000, 200_000, 2_000_000];
const keys = 80;
/** Between two keys, in milliseconds: a quick typist. */
const pace = 70;

/** Notes for each key how long it took from the press to the end of the frame that shows it. @param {Page} page */
async function watchKeys(page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const waits = [];
    Object.assign(globalThis, { keyWaits: waits });
    const { port1, port2 } = new MessageChannel();
    /** @type {number[]} */
    const pressed = [];
    // A message that is sent in a frame is heard once the frame is painted.
    port1.addEventListener('message', () => {
      const now = performance.now();
      for (const time of pressed.splice(0)) waits.push(now - time);
    });
    port1.start();
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed.push(timeStamp);
        requestAnimationFrame(() => port2.postMessage(null));
      },
      true,
    );
  });
}

/** @param {Page} page @returns {Promise<number[]>} milliseconds a key */
async function typeKeys(page) {
  await watchKeys(page);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('abcdefghij'.charAt(key % 10));
    await page.waitForTimeout(pace);
  }
  // The page was given it just above.
  return page.evaluate(() => /** @type {any} */ (globalThis).keyWaits);
}

/** @param {Page} page an empty text box on an empty page: what the browser itself needs. */
async function typeInTextBox(page) {
  await page.setContent('<textarea autofocus></textarea>');
  await page.locator('textarea').focus();
  return typeKeys(page);
}

/** Opens a template and types into the name of its first tile. @param {Page} page @param {string} address */
async function typeInTiles(page, address) {
  const started = performance.now();
  await page.goto(address);
  const editor = page.getByRole('textbox', { name: 'Tiles JSON' });
  await editor.waitFor();
  const settled = page.locator('section[aria-label=Problems][aria-busy=false]');
  await page.locator('.view-line span').first().waitFor();
  const open = performance.now() - started;
  await settled.waitFor({ timeout: 60_000 });
  const checked = performance.now() - started;
  await editor.press('ControlOrMeta+f');
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.fill('"name": "');
  await find.press('Enter');
  await find.press('Escape');
  await page.keyboard.press('ArrowRight');
  const waits = await typeKeys(page);
  const lastKey = performance.now();
  await settled.waitFor({ timeout: 60_000 });
  return { open, checked, waits, recheck: performance.now() - lastKey };
}

/**
 * Typing in the tiles of templates of three sizes beside typing in an empty text box, in turns.
 * @param {{ browser: import('playwright').Browser, url: string, rounds: number, log: (text: string) => void }} setting
 */
export async function benchTyping({ browser, url, rounds, log }) {
  /** @type {Map<number, { waits: number[], open: number[], checked: number[], recheck: number[] }>} */
  const found = new Map(
    sizes.map((size) => [size, { waits: [], open: [], checked: [], recheck: [] }]),
  );
  /** @type {number[]} */
  const floor = [];
  const addresses = new Map();
  for (const size of sizes) {
    const answer = await fetch(`${url}/api/projects/1/dashboard_templates/`, {
      method: 'POST',
      headers: { Authorization: 'Bearer phx_staff', 'Content-Type': 'application/json' },
      body: JSON.stringify(bigTemplate(size)),
    });
    const { id } = await answer.json();
    addresses.set(size, `${url}/projects/1/templates/${id}?tab=tiles`);
  }
  for (let round = 0; round < rounds; round += 1) {
    log(`typing, round ${round + 1} of ${rounds}`);
    const blank = await browser.newPage();
    floor.push(...(await typeInTextBox(blank)));
    await blank.close();
    for (const [size, { waits, open, checked, recheck }] of found) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const took = await typeInTiles(page, addresses.get(size));
      waits.push(...took.waits);
      open.push(took.open);
      checked.push(took.checked);
      recheck.push(took.recheck);
      await page.close();
    }
  }
  const smallest = found.get(sizes[0] ?? 0);
  const floor95 = percentile(floor, 0.95);
  return {
    textBox: { p50: median(floor), p95: floor95 },
    sizes: [...found].map(([bytes, { waits, open, checked, recheck }]) => {
      const p95 = percentile(waits, 0.95);
      return {
        bytes,
        p50: median(waits),
        p95,
        toTextBox: p95 / floor95,
        toSmallest: p95 / percentile(smallest?.waits ?? [], 0.95),
        open: median(open),
        checked: median(checked),
        recheck: median(recheck),
      };
    }),
  };
}
