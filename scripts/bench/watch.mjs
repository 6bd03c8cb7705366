/** @typedef {import('playwright').Page} Page */

/**
 * What the page notes about itself, from before its first script.
 * @typedef {object} Notes
 * @property {number | null} firstRow milliseconds from the start of the navigation to the frame with a row
 * @property {number} largestPaint
 * @property {number} shift the sum of all layout shifts, also those after an input
 * @property {number} blocked milliseconds beyond 50 of each long task
 */

/** Has every page of a context watch itself. @param {import('playwright').BrowserContext} context */
export async function watchPages(context) {
  await context.addInitScript(() => {
    const notes = { firstRow: null, largestPaint: 0, shift: 0, blocked: 0 };
    Object.assign(globalThis, { benchNotes: notes });
    const { port1, port2 } = new MessageChannel();
    /** @type {(() => void)[]} */
    const painted = [];
    // A message that is sent in a frame is heard once the frame is painted.
    port1.addEventListener('message', () => {
      for (const done of painted.splice(0)) done();
    });
    port1.start();
    /** @param {() => void} done */
    const afterPaint = (done) => {
      painted.push(done);
      requestAnimationFrame(() => port2.postMessage(null));
    };

    /** @param {string} type @param {(entry: any) => void} take */
    const observe = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
      });

    // The browser itself says when the first row is on screen: its texts are marked for Element Timing as they
    // come into the document. A task of our own would be heard only after those the page has waiting.
    const rows = new MutationObserver(() => {
      const row = document.querySelector('tbody tr');
      if (row === null) return;
      rows.disconnect();
      for (const part of row.querySelectorAll('*')) part.setAttribute('elementtiming', 'first row');
    });
    rows.observe(document, { childList: true, subtree: true });
    observe('element', ({ renderTime }) => (notes.firstRow ??= renderTime));
    observe('largest-contentful-paint', ({ startTime }) => (notes.largestPaint = startTime));
    observe('layout-shift', ({ value }) => (notes.shift += value));
    observe('longtask', ({ duration }) => (notes.blocked += Math.max(0, duration - 50)));

    /**
     * From the next event of a type to the frame in which `isThere` holds, in milliseconds.
     * @param {string} type @param {() => boolean} isThere
     */
    const benchWait = (type, isThere) =>
      new Promise((resolve, reject) => {
        window.addEventListener(
          type,
          ({ timeStamp }) => {
            const look = () => {
              const waited = performance.now() - timeStamp;
              if (isThere()) afterPaint(() => resolve(performance.now() - timeStamp));
              else if (waited > 30_000) reject(new Error(`Not there in 30 s: ${String(isThere)}`));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
    Object.assign(globalThis, { benchWait });
  });
}

/** @param {Page} page @returns {Promise<Notes>} */
export const notesOf = (page) => page.evaluate(() => /** @type {any} */ (globalThis).benchNotes);

/**
 * How long a person waits after an input: from the event to the frame that shows what was asked for.
 * `isThere` runs in the page and is given `argument`.
 * @param {Page} page
 * @param {{ event: string, act: () => Promise<unknown>, isThere: (argument: any) => boolean, argument?: unknown }} what
 * @returns {Promise<number>} milliseconds
 */
export async function waitAfter(page, { event, act, isThere, argument = null }) {
  const source = `(${String(isThere)})(${JSON.stringify(argument)})`;
  const wait = `benchWait(${JSON.stringify(event)}, () => ${source})`;
  await page.evaluate(`(() => { globalThis.benchAnswer = ${wait}; })()`);
  await act();
  return page.evaluate('globalThis.benchAnswer');
}

/** Bytes in use after a collection of what is no longer reachable. @param {import('playwright').CDPSession} devtools */
export async function heapOf(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}
