import type { RequestListener } from 'node:http';
import type { Page } from 'playwright/test';
import { submitKey } from './connectWithKey.ts';
import { expect, test } from './fixtures.ts';
import { listen } from './servers/listen.ts';
import { behindStrangeCertificate } from './servers/recipes.ts';

test.describe('with a key', () => {
  test.beforeEach(async ({ page, app }) => {
    await page.goto('/connect');
    await page.getByRole('textbox', { name: 'Host' }).fill(app);
  });

  test('connects, lists, and forgets the key on reload', async ({ page, a11y }) => {
    await a11y();
    await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
    await page.getByRole('textbox', { name: 'Project ID' }).fill('2');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page).toHaveURL(/\/projects\/2\/templates$/);
    await expect(page.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible();
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    expect(kept).not.toContain('phx_staff');
    await page.reload();
    await expect(page).toHaveURL(/\/connect/);
    await expect(page.getByRole('textbox', { name: 'Personal API key' })).toHaveValue('');
  });

  test('keeps the key for the life of the tab where one says so', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
    await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
    await page.getByRole('checkbox', { name: /Keep the key/ }).check();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
      'phx_staff',
    );
  });

  test('offers the projects of the key where none is named', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
    await page.getByRole('textbox', { name: 'Project ID' }).fill('');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const projects = page.getByRole('region', { name: 'Projects of this key' });
    await expect(projects.getByRole('button')).toHaveCount(3);
    await projects.getByRole('button').nth(1).click();
    await expect(page).toHaveURL(/\/projects\/2\/templates$/);
  });

  test('says what is wrong with a key, a scope, a project, and leads to what is right', async ({
    page,
    app,
    sandbox,
    expectConsole,
    a11y,
  }) => {
    expectConsole(/401|403|404/);
    const key = page.getByRole('textbox', { name: 'Personal API key' });
    const project = page.getByRole('textbox', { name: 'Project ID' });
    const alert = page.getByRole('alert');
    const connect = async (withKey: string, to: string) => {
      await key.fill(withKey);
      await project.fill(to);
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
    };
    await connect('phx_wrong', '1');
    await expect(alert).toContainText('does not know who you are');
    await connect('pha_expired', '1');
    await expect(alert).toContainText('expired');
    expect((await sandbox.requests()).length).toBeGreaterThan(0);
    await connect('pha_empty', '1');
    await expect(alert).toContainText('has no scopes');
    await expect(alert).toContainText('dashboard_template:read');
    await connect('phx_projects', '1');
    await expect(alert).toContainText('lacks the scope dashboard_template:read');
    await expect(page.getByRole('link', { name: 'Open the keys of this PostHog' })).toHaveAttribute(
      'href',
      `${app}/settings/user-api-keys`,
    );
    await a11y();
    await connect('phx_member', '77');
    await expect(alert).toContainText('no such project');
    await connect('phc_token', '77');
    await expect(key).toHaveAccessibleDescription(/project token/);
    await connect('phx_member', '3');
    await expect(alert).toContainText("You don't have access to the project.");
    await expect(alert).toContainText('Your key does not open project 3');
    await page.getByRole('button', { name: 'Choose a project' }).click();
    await page.getByRole('button', { name: 'Mobile (2)' }).click();
    await expect(page).toHaveURL(/\/projects\/2\/templates$/);
  });

  test('takes host and project from a pasted address, and a key out of its quotes', async ({
    page,
    app,
  }) => {
    const host = page.getByRole('textbox', { name: 'Host' });
    await host.fill(`${app}/project/2/dashboard/17?x=1`);
    await page.getByRole('textbox', { name: 'Personal API key' }).fill(' "phx_staff" ');
    await expect(host).toHaveValue(app);
    await expect(page.getByRole('textbox', { name: 'Project ID' })).toHaveValue('2');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page).toHaveURL(/\/projects\/2\/templates$/);
  });
});

test('a host that does not answer is told from one that refuses', async ({
  page,
  expectConsole,
}) => {
  expectConsole(/ERR_CONNECTION_REFUSED|ERR_UNSAFE_PORT|foreign: http:..127.0.0.1:9/);
  await submitKey(page, 'http://127.0.0.1:9', 'phx_staff');
  await expect(page.getByRole('alert')).toContainText('did not answer');
});

test('the session of the site is offered', async ({ page }) => {
  await page.goto('/connect');
  await page.getByRole('button', { name: 'Continue with this session' }).click();
  await expect(page).toHaveURL(/\/projects\/1\/templates$/);
});

/** A host that is no PostHog, while a test connects to it. */
async function tryHost(page: Page, answer: RequestListener): Promise<string> {
  const { url, stop } = await listen(answer);
  const host = new URL(url).host;
  await submitKey(page, host, 'phx_staff');
  const text = await page.getByRole('alert').innerText();
  await stop();
  return text.replaceAll(host, 'HOST');
}

const open = (headers: Record<string, string | undefined> = {}) => ({
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, accept',
  ...headers,
});

test('a host that answers, but not to other sites, is told from one that does not', async ({
  page,
  expectConsole,
  a11y,
}) => {
  expectConsole(/foreign|CORS|ERR_FAILED/);
  const text = await tryHost(page, (_request, response) => response.end('hello'));
  expect(text).toContain('HOST answers, but not to this page');
  expect(text).toContain('CORS');
  await a11y();
  await expect(page.getByRole('link', { name: /^Open 127/ })).toBeVisible();
});

test('a host that sends on to another address says so, and no key goes there', async ({
  page,
  expectConsole,
}) => {
  expectConsole(/foreign|CORS|ERR_|redirect/i);
  const asked: (string | undefined)[] = [];
  const elsewhere = await listen(({ method, headers }, response) => {
    if (method !== 'OPTIONS') asked.push(headers.authorization);
    response.writeHead(200, open({ 'Content-Type': 'application/json' })).end('{}');
  });
  const on = { Location: `${elsewhere.url}/elsewhere` };
  // As PostHog's own redirect to https, and as a proxy's that lets pages of other sites in.
  const closed = await tryHost(page, (request, response) => {
    if (request.url === '/_health') response.end('ok');
    else response.writeHead(301, on).end();
  });
  expect(closed).toContain('sends on to another address');
  const opened = await tryHost(page, ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(200, open()).end();
    else response.writeHead(302, open(on)).end();
  });
  expect(opened).toContain('It sends on to another address');
  expect(asked).toEqual([]);
  await elsewhere.stop();
});

test.describe('by https', () => {
  test('a certificate that the browser does not trust is a cause that is named', async ({
    page,
    app,
    expectConsole,
  }) => {
    expectConsole(/foreign|ERR_CERT/);
    const site = await behindStrangeCertificate(app);
    test.skip(site === null, 'Caddy is not installed');
    if (site === null) return;
    await submitKey(page, site.url, 'phx_staff');
    await expect(page.getByRole('alert')).toContainText('A certificate that this browser does not');
    await expect(page.getByRole('link', { name: /^Open localhost/ })).toHaveAttribute(
      'href',
      site.url,
    );
    await site.stop();
  });

  test.describe('where the certificate is good', () => {
    test.use({ ignoreHTTPSErrors: true });

    test('a PostHog without https is not asked, and its https address is offered', async ({
      page,
      app,
      expectConsole,
    }) => {
      const site = await behindStrangeCertificate(app);
      test.skip(site === null, 'Caddy is not installed');
      if (site === null) return;
      expectConsole(new RegExp(`^foreign: ${site.url}/`));
      await submitKey(page, 'http://posthog.example.org', 'phx_staff', site.url);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('may not talk to an address without https');
      await alert.getByRole('button', { name: 'Use https://posthog.example.org' }).click();
      await expect(page.getByRole('textbox', { name: 'Host' })).toHaveValue(
        'https://posthog.example.org',
      );
      await site.stop();
    });
  });
});

test('a key goes to another site without cookies, and with the headers that PostHog lets through', async ({
  page,
  context,
  expectConsole,
}) => {
  expectConsole(/foreign|404/);
  await context.addCookies([{ name: 'sessionid', value: 'a', url: 'http://127.0.0.1' }]);
  const wanted = new Set<string>();
  let withKey = 0;
  await tryHost(page, ({ method, headers }, response) => {
    expect(headers.cookie).toBeUndefined();
    for (const name of headers['access-control-request-headers']?.split(',') ?? [])
      wanted.add(name);
    if (headers.authorization === 'Bearer phx_staff') withKey += 1;
    if (method === 'OPTIONS') response.writeHead(200, open()).end();
    else response.writeHead(404, open({ 'Content-Type': 'application/json' })).end('{}');
  });
  expect(withKey).toBeGreaterThan(0);
  expect([...wanted]).toEqual(['authorization']);
});

test('a host that is no PostHog is recognised by its pages and by its JSON', async ({
  page,
  expectConsole,
}) => {
  expectConsole(/foreign|404/);
  const html = await tryHost(page, ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(200, open()).end();
    else response.writeHead(404, open({ 'Content-Type': 'text/html' })).end('<!doctype html>');
  });
  expect(html).toContain('does not look like a PostHog');
  const signIn = await tryHost(page, ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(200, open()).end();
    else response.writeHead(200, open({ 'Content-Type': 'text/html' })).end('<!doctype html>');
  });
  expect(signIn).toContain('A page came instead of data');
  const json = await tryHost(page, ({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(200, open()).end();
    else response.writeHead(404, open({ 'Content-Type': 'application/json' })).end('{}');
  });
  expect(json).toContain('does not look like a PostHog');
});
