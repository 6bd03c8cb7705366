import { createServer } from 'node:http';
import { cardPicture } from '../png.mjs';
import { percentile } from './stats.mjs';
import { notesOf, watchPages } from './watch.mjs';

/** A picture of its own for each number, of noise, so that it is as heavy as a screenshot. @param {number} seed */
const picture = (seed) => cardPicture((at) => (at * (seed + 7)) >> (at % 5));

/** Serves pictures by number on a loopback port of its own. */
async function servePictures() {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'image/png');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.end(picture(Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** Gives templates a picture each. @param {string} url of the app @param {string} pictures */
async function hangPictures(url, pictures, count = 100) {
  const headers = { Authorization: 'Bearer phx_staff', 'Content-Type': 'application/json' };
  const rows = `${url}/api/projects/1/dashboard_templates/`;
  const { results } = await (await fetch(`${rows}?limit=${count}`, { headers })).json();
  for (const [index, { id }] of results.entries()) {
    const body = JSON.stringify({ image_url: `${pictures}/${index}.png` });
    await fetch(`${rows}${id}/`, { method: 'PATCH', headers, body });
  }
}

/**
 * Scrolls a gallery of 100 pictures from top to bottom and notes each frame.
 * @param {import('playwright').Browser} browser @param {string} url of the app
 */
export async function galleryScroll(browser, url) {
  const pictures = await servePictures();
  await hangPictures(url, pictures.url);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await watchPages(context);
  const page = await context.newPage();
  await page.goto(`${url}/projects/1/templates?view=gallery&size=100`);
  await page
    .getByRole('img', { name: /^Preview of / })
    .first()
    .waitFor();
  await page.waitForTimeout(500);
  const frames = await page.evaluate(async () => {
    /** @type {number[]} */
    const took = [];
    let before = await new Promise(requestAnimationFrame);
    const scroller = document.scrollingElement;
    while (scroller !== null && scroller.scrollTop + innerHeight < scroller.scrollHeight - 2) {
      scroller.scrollBy(0, 40);
      const now = await new Promise(requestAnimationFrame);
      took.push(now - before);
      before = now;
    }
    return took;
  });
  const { shift } = await notesOf(page);
  await context.close();
  pictures.stop();
  return {
    frames: frames.length,
    p50: percentile(frames, 0.5),
    p95: percentile(frames, 0.95),
    worst: Math.max(...frames),
    shift,
  };
}
