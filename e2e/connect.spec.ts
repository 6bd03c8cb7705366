import { createServer, type RequestListener } from 'node:http';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

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
    await expect(alert).toContainText(/scope/);
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
  await page.goto('/connect');
  await page.getByRole('textbox', { name: 'Host' }).fill('http://127.0.0.1:9');
  await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
  await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('did not answer');
});

test('the session of the site is offered', async ({ page }) => {
  await page.goto('/connect');
  await page.getByRole('button', { name: 'Continue with this session' }).click();
  await expect(page).toHaveURL(/\/projects\/1\/templates$/);
});

/** A host that is no PostHog, while a test connects to it. */
async function tryHost(page: Page, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  await page.goto('/connect');
  await page.getByRole('textbox', { name: 'Host' }).fill(host);
  await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
  await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  const text = await page.getByRole('alert').innerText();
  server.closeAllConnections();
  server.close();
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

test('a host that sends on to another address says so', async ({ page, expectConsole }) => {
  expectConsole(/foreign|CORS|ERR_|redirect/i);
  const text = await tryHost(page, (request, response) => {
    if (request.url === '/_health') response.end('ok');
    else response.writeHead(301, { Location: 'http://127.0.0.1:9/elsewhere' }).end();
  });
  expect(text).toContain('sends on to another address');
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
