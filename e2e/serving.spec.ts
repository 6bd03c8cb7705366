import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { startServer } from './server.ts';

test('a page comes with its security headers and is never cached', async ({ request, app }) => {
  const page = await request.get(`${app}/projects/1/templates`);
  const headers = page.headers();
  expect(headers['content-type']).toContain('text/html');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-eval');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
  const html = await page.text();
  expect(html).toContain(nonce);
  expect(html).not.toContain('__NONCE__');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  const again = await request.get(`${app}/`);
  expect(again.headers()['content-security-policy']).not.toContain(nonce);
});

test('the browser makes no markup and no code of a text, and shows the page in no frame', async ({
  page,
  app,
  expectConsole,
}) => {
  expectConsole(/CSP: |Trusted(HTML|Script)|Content Security Policy|unsafe-eval/);
  await page.goto('/connect');
  const refused = await page.evaluate(async () => {
    // What a debugger runs may make code; a callback is the page's own.
    await new Promise((resolve) => setTimeout(resolve));
    const tries: Record<string, () => unknown> = {
      markup: () => (document.createElement('div').innerHTML = '<b>a</b>'),
      // oxlint-disable-next-line typescript/no-implied-eval -- this is what is tried
      code: () => new Function('return 1')(),
      worker: () => new Worker('https://evil.example.org/a.js'),
    };
    return Object.entries(tries).map(([name, act]) => {
      try {
        act();
        return `${name} was made`;
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : ''}`;
      }
    });
  });
  expect(refused).toEqual(['markup: TypeError', 'code: EvalError', 'worker: TypeError']);
  await page.route('https://frame.example.org/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${app}/"></iframe>` }),
  );
  expectConsole(/frame|foreign/i);
  await page.goto('https://frame.example.org/');
  expect(page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
});

test('the health check of the container tells a server that serves from one that is gone', async ({
  app,
}) => {
  const text = await readFile(new URL('../Dockerfile', import.meta.url), 'utf8');
  const [, command = '[]'] = /HEALTHCHECK[^]*?CMD (\[.*\])/.exec(text) ?? [];
  const [program = '', ...args]: string[] = JSON.parse(command);
  const check = (port: string) =>
    spawnSync(program, args, { env: { ...process.env, PORT: port } }).status;
  expect(check(new URL(app).port)).toBe(0);
  expect(check('9')).toBe(1);
});

test('assets are compressed and cached for ever; a missing one is missing', async ({
  request,
  app,
}) => {
  const html = await (await request.get(`${app}/`)).text();
  const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
  const asset = await request.get(app + script, { headers: { 'Accept-Encoding': 'br' } });
  expect(asset.headers()['content-encoding']).toBe('br');
  expect(asset.headers()['cache-control']).toContain('immutable');
  const tag = asset.headers()['etag'] ?? '';
  const known = await request.get(app + script, {
    headers: { 'Accept-Encoding': 'br', 'If-None-Match': tag },
  });
  expect(known.status()).toBe(304);
  for (const name of ['/assets/gone.js', '/.vite/manifest.json', '/..%2fpackage.json', '/x.php']) {
    expect((await request.get(app + name)).status(), name).toBe(404);
  }
});

test('a port that is taken is a clear error', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, resolve));
  const address = holder.address();
  const port = String(typeof address === 'object' && address ? address.port : 0);
  await expect(startServer({ PORT: port })).rejects.toThrow(`Port ${port} is taken`);
  holder.close();
});

test('a variable that makes no sense is a clear error', async () => {
  await expect(startServer({ PORT: 'http' })).rejects.toThrow('PORT must be');
  await expect(startServer({ SANDBOX_VERSION: '2019' })).rejects.toThrow('SANDBOX_VERSION must be');
  await expect(startServer({ POSTHOG_HOST: 'posthog' })).rejects.toThrow('POSTHOG_HOST must be');
});

test.describe('with a data folder', () => {
  let folder = '';
  test.beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'template-studio-e2e-'));
  });
  test.afterEach(() => rm(folder, { recursive: true, force: true }));

  test('what was written is there after a kill and a restart, and two servers do not share it', async () => {
    test.slow();
    const first = await startServer({ SANDBOX_DATA: folder });
    const created = await fetch(`${first.url}/api/projects/1/dashboard_templates/`, {
      method: 'POST',
      headers: { Authorization: 'Bearer phx_staff', 'Content-Type': 'application/json' },
      body: JSON.stringify({ template_name: 'Kept', tiles: [{ type: 'TEXT', body: 'x' }] }),
    });
    const { id } = await created.json();
    await expect(startServer({ SANDBOX_DATA: folder })).rejects.toThrow(
      /in use|held|another process/i,
    );
    const gone = new Promise((resolve) => first.process.once('close', resolve));
    first.process.kill('SIGKILL');
    await gone;
    const second = await startServer({ SANDBOX_DATA: folder });
    const row = await fetch(`${second.url}/api/projects/1/dashboard_templates/${id}`, {
      headers: { Authorization: 'Bearer phx_staff' },
    });
    expect((await row.json()).template_name).toBe('Kept');
    await second.stop();
  });
});

test('stops within a second of SIGTERM', async () => {
  const server = await startServer();
  const started = Date.now();
  await server.stop();
  // Generous, since the machine may be busy: what matters is that nothing waits for a connection to end.
  expect(Date.now() - started).toBeLessThan(5000);
});

test('POSTHOG_HOST passes the API on, header for header', async ({ app, request }) => {
  const front = await startServer({ POSTHOG_HOST: app });
  const list = await request.get(`${front.url}/api/projects/1/dashboard_templates/?limit=2`, {
    headers: { Authorization: 'Bearer phx_staff' },
  });
  expect((await list.json()).results).toHaveLength(2);
  const refused = await request.delete(`${front.url}/api/projects/1/dashboard_templates/x`, {
    headers: { Authorization: 'Bearer phx_staff' },
  });
  expect([refused.status(), await refused.text()]).toEqual([405, '']);
  const login = await request.post(`${front.url}/api/login/`, {
    data: { email: 'member@sandbox.test', password: 'sandbox' },
  });
  expect(login.headers()['set-cookie']).toContain('sessionid=');
  await front.stop();
});

test('a PostHog that does not answer is a 502 in its own format', async ({ request }) => {
  const front = await startServer({ POSTHOG_HOST: 'http://127.0.0.1:9' });
  const answer = await request.get(`${front.url}/api/users/@me/`);
  expect(answer.status()).toBe(502);
  expect((await answer.json()).code).toBe('bad_gateway');
  await front.stop();
});
