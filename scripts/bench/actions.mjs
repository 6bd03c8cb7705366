import { median, percentile } from './stats.mjs';
import { put, slowProcessor } from './profiles.mjs';
import { notesOf, waitAfter, watchPages } from './watch.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').Browser} Browser */

/** The editor with its text and its colours: words that are not in the colour of plain text. */
const hasColours = () =>
  document.querySelectorAll('.view-line span[class*=mtk]:not(.mtk1)').length > 0;

/** @param {Page} page */
const firstName = (page) => page.locator('tbody tr a').first();

/** @param {Page} page @param {string} list */
async function openList(page, list) {
  await page.goto(list);
  await firstName(page).waitFor();
  await page.waitForLoadState('networkidle');
}

/** From the click on a name to its tiles as coloured text. @param {Page} page @param {number} index */
async function openTiles(page, index) {
  const link = page.locator('tbody tr a').nth(index);
  const opening = await waitAfter(page, {
    event: 'click',
    act: () => link.click(),
    isThere: () => document.querySelector('[role=tablist]') !== null,
  });
  const tab = await waitAfter(page, {
    event: 'click',
    act: () => page.getByRole('tab', { name: 'Tiles' }).click(),
    isThere: hasColours,
  });
  return opening + tab;
}

/** @param {Page} page */
async function goBack(page) {
  await page.goBack();
  await firstName(page).waitFor();
}

/**
 * What a person waits for after the list is there, each in milliseconds, one value a round.
 * @param {Browser} browser @param {string} list
 */
export async function actionsOnce(browser, list) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await watchPages(context);
  const page = await context.newPage();
  await openList(page, list);
  const editorCold = await openTiles(page, 0);
  await goBack(page);
  const editorWarm = await openTiles(page, 1);
  const tabSwitch = await waitAfter(page, {
    event: 'click',
    act: () => page.getByRole('tab', { name: 'Details' }).click(),
    isThere: () => document.querySelector('input[name=template_name]') !== null,
  });
  await openList(page, list);
  const before = await firstName(page).textContent();
  const nextPage = await waitAfter(page, {
    event: 'click',
    act: () => page.getByRole('button', { name: 'Next page' }).click(),
    isThere: (name) => {
      const now = document.querySelector('tbody tr a')?.textContent;
      return now !== undefined && now !== name;
    },
    argument: before,
  });
  const rowMenu = await waitAfter(page, {
    event: 'click',
    act: () =>
      page
        .getByRole('button', { name: /^Actions for / })
        .first()
        .click(),
    isThere: () => document.querySelector('[role=menu]')?.checkVisibility() ?? false,
  });
  await page.keyboard.press('Escape');
  const search = page.getByRole('searchbox', { name: 'Search templates' });
  await search.focus();
  const searchRows = await waitAfter(page, {
    event: 'keydown',
    act: () => page.keyboard.press('z'),
    isThere: () =>
      document.querySelector('tbody tr') === null ||
      document.querySelector('[aria-busy=true] tbody, tbody[data-stale]') === null,
  });
  const { shift } = await notesOf(page);
  await context.close();
  return { editorCold, editorWarm, tabSwitch, nextPage, rowMenu, searchRows, shift };
}

/**
 * Clicks in the list with the processor slowed, from the press to the frame that answers it: the Event Timing
 * that browsers report for interactions.
 * @param {Browser} browser @param {string} list
 */
export async function slowClicks(browser, list) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    /** @type {number[]} */
    const clicks = [];
    Object.assign(globalThis, { benchClicks: clicks });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        // Each press comes as several events of one interaction; the click is the last.
        if (entry.name === 'click') clicks.push(entry.duration);
      }
    }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
  });
  const page = await context.newPage();
  await openList(page, list);
  const devtools = await context.newCDPSession(page);
  await put(devtools, slowProcessor);
  /** @type {Map<string, number[]>} */
  const took = new Map();
  /** @param {string} name @param {import('playwright').Locator} target */
  const press = async (name, target) => {
    // By hand: `click` has the page look up what lies under the pointer, in the very time that is measured.
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error(`There is no ${name} to click at.`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(200);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(400);
    /** @type {number[]} */
    const noted = await page.evaluate(() => /** @type {any} */ (globalThis).benchClicks.splice(0));
    // What took less than a frame is not reported.
    took.set(name, [...(took.get(name) ?? []), Math.max(16, ...noted)]);
  };
  const button = (/** @type {string} */ name) => page.getByRole('button', { name });
  for (let turn = 0; turn < 3; turn += 1) {
    await press('nothing', page.getByRole('heading', { name: 'Templates' }));
    await press('row menu', page.getByRole('button', { name: /^Actions for / }).nth(turn));
    await page.keyboard.press('Escape');
    await press('next page', button('Next page'));
    await press('gallery', page.getByRole('radio', { name: 'Gallery' }));
    await press('table', page.getByRole('radio', { name: 'Table' }));
    await press('row', page.getByRole('checkbox', { name: /^Select / }).nth(turn + 1));
    await press('theme menu', button('Theme'));
    await page.keyboard.press('Escape');
    await press('command menu', button('Command menu'));
    await page.keyboard.press('Escape');
  }
  await context.close();
  const nothing = took.get('nothing') ?? [];
  took.delete('nothing');
  const all = [...took.values()].flat();
  return {
    clicks: all.length,
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    /** A click that nothing answers: what the browser itself needs. */
    nothing: median(nothing),
    each: Object.fromEntries([...took].map(([name, times]) => [name, median(times)])),
  };
}
