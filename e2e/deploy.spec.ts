import type { Page } from 'playwright/test';
import { submitKey } from './connectWithKey.ts';
import { code, saveChanges } from './code.ts';
import { expect, test as base } from './fixtures.ts';
import { startServer } from './server.ts';
import { listen } from './servers/listen.ts';
import type { Site } from './servers/program.ts';
import { caddy, dist, nginx } from './servers/recipes.ts';
import { staticHost } from './servers/staticHost.ts';
import { createRow, rowText } from './templates.ts';

interface Recipes {
  /** Runs a way of serving until the test ends; skips the test where its program is not to be had. */
  serve: (start: Promise<Site | null>) => Promise<string>;
  /** From the list to the editor, in colours, to a saved change: as a person would go. */
  journey: (site: string, way: 'session' | 'key') => Promise<void>;
}

const colours = (page: Page) =>
  code(page)
    .locator('span[class*="mtk"]')
    .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);

const test = base.extend<Recipes>({
  serve: [
    async ({ expectConsole }, use) => {
      const sites: Site[] = [];
      await use(async (start) => {
        const site = await start;
        base.skip(site === null, 'the program of this recipe is not installed');
        if (site === null) return '';
        sites.push(site);
        expectConsole(new RegExp(`^foreign: ${site.url}/`));
        return site.url;
      });
      await Promise.all(sites.map((site) => site.stop()));
    },
    { timeout: 180_000 },
  ],

  journey: async ({ page, request, app, expectConsole }, use) => {
    await use(async (site, way) => {
      const name = 'Served';
      const row = await createRow(
        request,
        app,
        `{"template_name":"${name}","dashboard_description":"before","tiles":[{"type":"TEXT","body":"a","layouts":{}}]}`,
      );
      if (way === 'session') {
        const login = await page.context().request.post(`${new URL(site).origin}/api/login/`, {
          data: { email: 'staff@sandbox.test', password: 'sandbox' },
        });
        expect(login.ok(), await login.text()).toBe(true);
        await page.goto(`${site}/projects/1/templates`);
      } else {
        // Nothing but the app is served here: the page asks once whether its own site is a PostHog.
        expectConsole(/404 \(Not Found\)/);
        await submitKey(page, app, 'phx_staff', site);
      }
      await page.getByRole('searchbox', { name: 'Search templates' }).fill(name);
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(`${site}/projects/1/templates/${row.id}`);
      await page.getByRole('textbox', { name: 'Description' }).fill('after');
      await page.getByRole('tab', { name: 'Tiles' }).click();
      await expect(code(page)).toContainText('"body"');
      await expect.poll(() => colours(page)).toBeGreaterThan(1);
      await saveChanges(page);
      await expect(page.getByRole('status', { name: `Saved ${name}` })).toBeVisible();
      expect(await rowText(request, app, row.id)).toContain('"after"');
    });
  },
});

interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

async function ask(address: string, encodings = 'gzip, br'): Promise<Answer> {
  const answer = await fetch(address, { headers: { 'Accept-Encoding': encodings } });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    text: await answer.text(),
  };
}

const secured = {
  'content-security-policy': expect.stringMatching(
    /script-src 'self'; .*frame-ancestors 'none'; .*require-trusted-types-for 'script'/,
  ),
  'permissions-policy': expect.stringContaining('camera=()'),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** What every way of serving owes a browser; a mere host of files neither compresses nor hides. */
async function keepsItsPromises(site: string, { mere = false } = {}) {
  const pages = [
    '/',
    '/connect',
    '/connect/return?code=x&state=y',
    '/projects/1/templates',
    '/projects/1/templates/a.js',
    '/on/us.posthog.com',
    '/on/us.posthog.com/projects/1/templates',
  ];
  let html = '';
  for (const address of pages) {
    const page = await ask(site + address);
    expect(page.status, address).toBe(200);
    expect(page.headers, address).toMatchObject({ ...secured, 'cache-control': 'no-cache' });
    expect(page.headers['content-type']).toContain('text/html');
    html = page.text;
  }
  const scripts = Array.from(html.matchAll(/"\.(\/assets\/[^"]+\.js)"/g), ([, file]) => file ?? '');
  expect(scripts).not.toEqual([]);
  for (const address of scripts) {
    const asset = await ask(site + address);
    expect(asset.headers, address).toMatchObject(secured);
    expect(asset.headers['content-type']).toContain('javascript');
    expect(asset.headers['cache-control']).toContain('immutable');
  }
  if (!mere) {
    const encodings = await Promise.all(
      scripts.map(async (address) => (await ask(site + address)).headers['content-encoding'] ?? ''),
    );
    expect(encodings.join(' ')).toMatch(/br|gzip/);
  }
  const settings = await ask(`${site}/settings.json`);
  expect(settings.headers['content-type']).toContain('application/json');
  expect(settings.headers['cache-control']).toBe('no-cache');
  const gone = await ask(`${site}/assets/gone.js`);
  expect(gone.status).toBe(404);
  expect(gone.headers['cache-control'] ?? '').not.toContain('immutable');
  if (!mere) expect((await ask(`${site}/.vite/manifest.json`)).text).not.toContain('isEntry');
}

const inFront = {
  'npm start': (posthog: string) => startServer({ POSTHOG_HOST: posthog }),
  nginx: (posthog: string) => nginx('nginx.conf', posthog),
  Caddy: (posthog: string) => caddy('Caddyfile', posthog),
};

for (const [way, start] of Object.entries(inFront)) {
  test(`${way} passes off no other site’s requests as its own, and no answer as a page`, async ({
    serve,
    request,
  }) => {
    // Says which origin it was told, on a page.
    const posthog = await listen(({ headers }, response) =>
      response.setHeader('Content-Type', 'text/html').end(headers.origin ?? 'none'),
    );
    const site = await serve(start(posthog.url));
    const ask = async (from: string, headers: Record<string, string>) => {
      const answer = await request.post(`${site}/api/login/`, {
        headers: { ...headers, Origin: from },
      });
      expect(answer.headers()).toMatchObject({
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
      });
      return answer.text();
    };
    expect(await ask(site, { 'Sec-Fetch-Site': 'same-origin' })).toBe(posthog.url);
    expect(await ask(site, {})).toBe(posthog.url); // by http a browser does not say
    const evil = 'https://evil.example.org';
    expect(await ask(evil, { 'Sec-Fetch-Site': 'cross-site' })).toBe(evil);
    expect(await ask(evil, { 'Sec-Fetch-Site': 'same-site' })).toBe(evil);
    await posthog.stop();
  });
}

test('npm start, in front of a PostHog', async ({ app, serve, journey }) => {
  const site = await serve(startServer({ POSTHOG_HOST: app }));
  await keepsItsPromises(site);
  expect((await ask(`${site}/healthz`)).text).toBe('ok\n');
  await journey(site, 'session');
});

test('npm start, held to one PostHog', async ({ app, serve, journey, page, expectConsole }) => {
  const site = await serve(startServer({ POSTHOG_HOST: app, POSTHOG_ONLY: '1' }));
  await journey(site, 'session');
  expectConsole(/connect-src|Content Security Policy/);
  await submitKey(page, app, 'phx_staff', site);
  await expect(page.getByRole('alert')).toContainText('did not answer');
});

test('nginx', async ({ app, serve, journey }) => {
  const site = await serve(nginx('nginx.conf', app));
  await keepsItsPromises(site);
  await journey(site, 'session');
});

test('nginx, below a path', async ({ app, serve, journey }) => {
  const site = await serve(nginx('nginx-below-a-path.conf', app));
  await keepsItsPromises(`${site}/studio`);
  await journey(`${site}/studio`, 'key');
});

test('Caddy', async ({ app, serve, journey }) => {
  const site = await serve(caddy('Caddyfile', app));
  await keepsItsPromises(site);
  await journey(site, 'session');
});

test('Caddy, below a path', async ({ app, serve, journey }) => {
  const site = await serve(caddy('Caddyfile-below-a-path', app));
  await keepsItsPromises(`${site}/studio`);
  await journey(`${site}/studio`, 'key');
});

test('a static host that obeys _headers, with a key to a PostHog elsewhere', async ({
  serve,
  journey,
}) => {
  const site = await serve(staticHost(dist));
  await keepsItsPromises(site, { mere: true });
  await journey(site, 'key');
});
