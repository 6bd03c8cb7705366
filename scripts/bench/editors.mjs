import { heapOf } from './watch.mjs';

const warmUp = 5;

/**
 * Opens and closes editors in one page and tells what stays behind, in bytes.
 * @param {import('playwright').Browser} browser @param {string} list @param {number} count
 */
export async function editorsHeap(browser, list, count = 100) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(list);
  const links = page.locator('tbody tr a');
  await links.first().waitFor();
  const devtools = await context.newCDPSession(page);
  const rows = await links.count();
  let before = 0;
  for (let turn = 0; turn < warmUp + count; turn += 1) {
    // What is loaded once, such as Monaco, is no growth.
    if (turn === warmUp) before = await heapOf(devtools);
    await links.nth(turn % rows).click();
    await page.getByRole('tab', { name: 'Tiles' }).click();
    await page.locator('.view-line span').first().waitFor();
    await page.goBack();
    await links.first().waitFor();
  }
  const after = await heapOf(devtools);
  await context.close();
  return { editors: count, before, after, growth: after - before };
}
