import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cardPicture } from '../scripts/png.mjs';
import { expect, test as base } from './fixtures.ts';

interface Asked {
  path: string;
  referer: string | undefined;
  cookie: string | undefined;
  authorization: string | undefined;
}

interface Pictures {
  url: string;
  asked: Asked[];
  /** The most that were under way at the same time. */
  most: () => number;
}

const test = base.extend<{ pictures: Pictures }>({
  pictures: async ({}, use) => {
    const asked: Asked[] = [];
    let now = 0;
    let most = 0;
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      const { referer, cookie, authorization } = request.headers;
      asked.push({ path, referer, cookie, authorization });
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        if (path.includes('missing')) response.writeHead(404).end();
        else if (path.includes('page')) {
          response.setHeader('Content-Type', 'text/html');
          response.end('<!doctype html><script>window.pwned = true</script>');
        } else if (path.includes('drawing')) {
          response.setHeader('Content-Type', 'image/svg+xml');
          response.end(
            '<svg xmlns="http://www.w3.org/2000/svg" width="396" height="208"><script>top.pwned = true</script><rect width="396" height="208" fill="teal"/></svg>',
          );
        } else {
          response.setHeader('Content-Type', 'image/png');
          response.end(cardPicture(() => 90));
        }
      }, 150);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://127.0.0.1:${port}`, asked, most: () => most });
    server.closeAllConnections();
    server.close();
  },
});

const headers = { Authorization: 'Bearer phx_staff', 'Content-Type': 'application/json' };

/** Gives the first rows of the list these pictures. */
async function hang(app: string, addresses: string[]): Promise<string[]> {
  const rows = `${app}/api/projects/1/dashboard_templates/`;
  const answer = await fetch(`${rows}?limit=${addresses.length}`, { headers });
  const { results } = (await answer.json()) as { results: { id: string; template_name: string }[] };
  for (const [index, image_url] of addresses.entries()) {
    const body = JSON.stringify({ image_url });
    await fetch(`${rows}${results[index]?.id}/`, { method: 'PATCH', headers, body });
  }
  return results.map(({ template_name }) => template_name);
}

test('pictures come four at a time, tell nobody where they are seen, and move nothing', async ({
  page,
  app,
  sandbox,
  pictures,
  a11y,
}) => {
  await sandbox.reset({ seed: 40 });
  await hang(
    app,
    Array.from({ length: 40 }, (_, index) => `${pictures.url}/${index}.png`),
  );
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/projects/1/templates?view=gallery&size=40');
  await expect(page.getByRole('img', { name: /^Preview of / })).toHaveCount(40);
  await expect.poll(() => pictures.asked.length).toBeGreaterThan(7);
  const beforeScroll = pictures.asked.length;
  expect(beforeScroll).toBeLessThan(40);
  await a11y();
  await page.keyboard.press('End');
  await expect.poll(() => pictures.asked.length).toBeGreaterThan(beforeScroll);
  expect(pictures.most()).toBeLessThanOrEqual(4);
  for (const { referer, cookie, authorization } of pictures.asked) {
    expect([referer, cookie, authorization]).toEqual([undefined, undefined, undefined]);
  }
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
});

test('a picture that is not seen says why, and a hostile one does nothing', async ({
  page,
  app,
  pictures,
  expectConsole,
}) => {
  expectConsole(/404 \(Not Found\)|Failed to load resource/);
  const names = await hang(app, [
    `${app}/no-such-picture.png`,
    `${pictures.url}/page.html`,
    `${pictures.url}/drawing.svg`,
    'javascript:alert(1)',
  ]);
  await page.goto('/projects/1/templates?view=gallery');
  const card = (index: number) =>
    page.getByRole('listitem').filter({ hasText: names[index] ?? '' });
  await expect(card(0)).toContainText('404');
  await expect(card(1)).toContainText('did not load');
  await expect(card(3)).toContainText('This is no address of the web');
  await expect(card(2).getByRole('img', { name: /^Preview/ })).toBeVisible();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await expect(card(0).getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('the lightbox shows a picture whole and is leafed through by keys', async ({
  page,
  app,
  pictures,
  a11y,
}) => {
  const names = await hang(app, [`${pictures.url}/1.png`, `${pictures.url}/1.png`, '']);
  await page.goto('/projects/1/templates');
  await page.getByRole('button', { name: `Open preview of ${names[0]}` }).click();
  const dialog = page.getByRole('dialog', { name: names[0] ?? '' });
  await expect(dialog).toContainText('1 of 25');
  await expect(dialog).toContainText('396 × 208 pixels');
  await expect(dialog).toContainText(`The same image is that of ${names[1]}`);
  await expect(dialog).toContainText(new URL(pictures.url).host);
  await expect(dialog.getByRole('link', { name: 'Open the image' })).toHaveAttribute(
    'rel',
    'noopener noreferrer',
  );
  await a11y();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: names[2] ?? '' })).toContainText('It has no image');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Open preview of ${names[1]}` })).toBeFocused();
});

test('cards are chosen like rows', async ({ page }) => {
  await page.goto('/projects/1/templates?view=gallery');
  const boxes = page.getByRole('checkbox', { name: /^Select / });
  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('region', { name: 'Selected templates' })).toContainText(
    '3 selected',
  );
});
