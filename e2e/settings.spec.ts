import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { studio } from './servers/studio.ts';
import { startServer } from './server.ts';

test('hosts, the way in, the project and the banner are what the settings say', async ({
  page,
  app,
  a11y,
  expectConsole,
}) => {
  const site = await studio({
    hosts: [app, 'https://eu.posthog.com'],
    ways: ['key'],
    project: 2,
    banner: { text: 'Staging: emptied every Friday.', tone: 'warning' },
  });
  expectConsole(new RegExp(`^foreign: ${site.url}/|404 \\(Not Found\\)`));
  await page.goto(`${site.app}/connect`);
  const host = page.getByRole('combobox', { name: 'Host' });
  await expect(host.getByRole('option')).toHaveText([new URL(app).host, 'eu.posthog.com']);
  await expect(page.getByRole('textbox', { name: 'Project ID' })).toHaveValue('2');
  await expect(page.getByText(/Sign(ing)? in with PostHog/)).toHaveCount(0);
  await a11y();
  await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page).toHaveURL(`${site.app}/projects/2/templates`);
  await expect(page.getByRole('region', { name: 'About this site' })).toHaveText(
    'Staging: emptied every Friday.',
  );
  await a11y();
  await page.getByRole('button', { name: /^Switch from/ }).click();
  await expect(page.getByRole('menuitemradio')).toHaveText(['Mobile']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Command menu' }).click();
  const menu = page.getByRole('dialog', { name: 'Command menu' });
  await expect(menu.getByRole('option', { name: 'What may I do?' })).toBeVisible();
  await expect(menu.getByRole('option', { name: /^Project: / })).toHaveCount(0);
  await menu.getByRole('option', { name: 'What may I do?' }).click();
  await expect(page.getByRole('region', { name: 'Projects' }).getByRole('link')).toHaveText([
    'Mobile',
  ]);
  await page.goto(`${site.app}/on/us.posthog.com/projects/2/templates`);
  await expect(page.getByRole('alert')).toContainText('does not connect to us.posthog.com');
  await site.stop();
});

test('a wrong file is named with its member, and nothing else starts', async ({
  page,
  a11y,
  expectConsole,
}) => {
  const site = await studio({ ways: ['key'], banner: { text: 'Hello', colour: 'red' } });
  expectConsole(new RegExp(`^foreign: ${site.url}/|404 \\(Not Found\\)`));
  await page.goto(site.app);
  await expect(page.getByRole('heading', { name: 'The settings are wrong' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveText(/banner\.colour\s*There is no such member/);
  await expect(page.getByText('Hello')).toHaveCount(0);
  await a11y();
  await site.setUp({ banner: { text: 'Hello' } });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
  await expect(page.getByText('Hello')).toBeVisible();
  await site.stop();
});

test('the list waits for no settings', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/settings.json', async (route) => {
    await held;
    await route.fulfill({ json: { banner: { text: 'Late, and here' } } });
  });
  await page.goto('/projects/1/templates');
  await expect(page.getByRole('table', { name: 'Templates' }).getByRole('row')).toHaveCount(26);
  await expect(page.getByText('Late, and here')).toHaveCount(0);
  release();
  await expect(page.getByText('Late, and here')).toBeVisible();
});

test('npm start serves the settings of a file, and the document of its address', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'template-studio-settings-'));
  const file = path.join(folder, 'settings.json');
  await writeFile(file, '{ "project": 2 }');
  const server = await startServer({
    SETTINGS_FILE: file,
    PUBLIC_URL: 'https://templates.example.com/studio',
    POSTHOG_HOST: 'http://127.0.0.1:9',
  });
  for (const [name, text] of [
    ['settings.json', '{ "project": 2 }'],
    ['oauth-client.json', '"client_id": "https://templates.example.com/studio/oauth-client.json"'],
  ]) {
    const answer = await fetch(`${server.url}/${name}`);
    expect(await answer.text()).toContain(text);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  }
  await server.stop();
  await rm(folder, { recursive: true });
  await expect(startServer({ SETTINGS_FILE: file })).rejects.toThrow('there is no file');
  await expect(startServer({ PUBLIC_URL: 'http://studio.example.com' })).rejects.toThrow(
    'PUBLIC_URL must begin with https://',
  );
});
