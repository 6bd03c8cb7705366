import { put } from './profiles.mjs';
import { heapOf, notesOf, watchPages } from './watch.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./profiles.mjs').Profile} Profile */

/**
 * One load of the list.
 * @typedef {object} Load
 * @property {number} firstRow milliseconds
 * @property {number} largestPaint milliseconds
 * @property {number} shift
 * @property {number} blocked milliseconds
 * @property {number} script bytes of script on the wire until the first row
 * @property {number} bytes all bytes on the wire until the first row
 * @property {number} requests until the first row
 * @property {number} heap bytes after collection
 */

/** Adds up what comes over the wire. @param {import('playwright').CDPSession} devtools */
function countBytes(devtools) {
  /** @type {Map<string, { type: string, bytes: number, at: number }>} */
  const seen = new Map();
  // Both of its clocks: between them, what the other events tell by one of them is translated.
  let clocks = 0;
  devtools.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => {
    clocks = wallTime - timestamp;
  });
  devtools.on('Network.responseReceived', ({ requestId, type, timestamp, response }) => {
    const at = (timestamp + clocks) * 1000;
    seen.set(requestId, { type, bytes: response.encodedDataLength, at });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId);
    if (request !== undefined) request.bytes = encodedDataLength;
  });
  /** @param {number} until milliseconds since 1970 */
  return (until) => {
    const before = [...seen.values()].filter(({ at }) => at <= until);
    /** @param {typeof before} some */
    const sum = (some) => some.reduce((bytes, request) => bytes + request.bytes, 0);
    return {
      script: sum(before.filter(({ type }) => type === 'Script')),
      bytes: sum(before),
      requests: before.length,
    };
  };
}

/** @param {Page} page @param {string} address @param {Profile} profile @returns {Promise<Load>} */
async function load(page, address, profile) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await put(devtools, profile);
  const bytesUntil = countBytes(devtools);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).benchNotes?.firstRow != null);
  const { firstRow, largestPaint, shift, blocked } = await settledNotes(page);
  const origin = await page.evaluate(() => performance.timeOrigin);
  const wire = bytesUntil(origin + (firstRow ?? 0));
  const heap = await heapOf(devtools);
  await devtools.detach();
  return { firstRow: firstRow ?? Number.NaN, largestPaint, shift, blocked, ...wire, heap };
}

/** After a second in which nothing more is painted or moved. @param {Page} page */
async function settledNotes(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  return notesOf(page);
}

/**
 * A new context opens a window, whose own parts load in the background: half a second in which a page gets but some
 * of the processors. A person opens the list in a window that is there.
 * @param {Page} page
 */
const windowReady = (page) => page.waitForTimeout(1500);

/**
 * The list, cold (nothing kept) and warm (a reload with the files of the first visit kept).
 * @param {import('playwright').Browser} browser @param {string} address @param {Profile} profile
 */
export async function loadTwice(browser, address, profile) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await watchPages(context);
  const page = await context.newPage();
  await windowReady(page);
  const cold = await load(page, address, profile);
  await page.goto('about:blank');
  const warm = await load(page, address, profile);
  await context.close();
  return { cold, warm };
}
