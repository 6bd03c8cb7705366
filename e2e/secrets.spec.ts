import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { keptInBrowser } from './keptInBrowser.ts';
import { dist } from './servers/recipes.ts';
import { studio } from './servers/studio.ts';
import { createRow } from './templates.ts';

const key = 'phx_staff';

test('the built site holds no key', async () => {
  const names = (await readdir(dist, { recursive: true })).filter((name) =>
    /\.(js|css|html|json|svg|txt)$/.test(name),
  );
  expect(names.length).toBeGreaterThan(20);
  for (const name of names)
    expect(await readFile(path.join(dist, name), 'utf8'), name).not.toMatch(
      /ph[xsc]_[A-Za-z0-9]{8}/,
    );
});

for (const keep of [false, true]) {
  test(`a key leaves no trace where one does ${keep ? '' : 'not '}keep it for the tab`, async ({
    page,
    request,
    app,
  }) => {
    const printed: string[] = [];
    page.on('console', (message) => printed.push(message.text()));
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    page.on('request', (asked) => addresses.push(asked.url(), asked.postData() ?? ''));
    const row = await createRow(
      request,
      app,
      '{"template_name":"Seen with a key","tiles":[{"type":"TEXT","body":"a","layouts":{}}]}',
    );

    await page.goto('/connect');
    await page.getByRole('textbox', { name: 'Host' }).fill(app);
    await page.getByRole('textbox', { name: 'Personal API key' }).fill(key);
    await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
    if (keep) await page.getByRole('checkbox', { name: /Keep the key/ }).check();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search templates' }).fill('Seen with a key');
    await page.getByRole('link', { name: 'Seen with a key', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(row.id));
    await page.getByRole('textbox', { name: 'Description' }).fill('changed');
    await saveChanges(page);
    await expect(page.getByRole('status', { name: 'Saved Seen with a key' })).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Actions for Seen with a key', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(page.getByRole('status', { name: 'Archived Seen with a key' })).toBeVisible();

    const { beyondTheTab, session } = await keptInBrowser(page);
    expect(beyondTheTab).toContain('Seen with a key'); // the archive's journal: the search does read it
    expect(beyondTheTab).not.toContain(key);
    expect(await page.content()).not.toContain(key);
    expect(session.includes(key)).toBe(keep);
    expect(printed.join('\n')).not.toContain(key);
    expect(addresses.join('\n')).not.toContain(key);
  });
}

for (const keep of [false, true]) {
  test(`a sign-in leaves no trace where one does ${keep ? '' : 'not '}stay signed in for the tab`, async ({
    page,
    request,
    app,
    sandbox,
    expectConsole,
  }) => {
    const site = await studio({ signInOnLoopback: true });
    expectConsole(new RegExp(`^foreign: ${site.url}/|404|401`));
    const printed: string[] = [];
    page.on('console', (message) => printed.push(message.text()));
    const row = await createRow(
      request,
      app,
      '{"template_name":"Seen signed in","tiles":[{"type":"TEXT","body":"a","layouts":{}}]}',
    );
    // What was a secret on the way: all that the token endpoint was told, and said.
    const secrets = new Set<string>();
    page.on('request', (asked) => {
      if (!asked.url().includes('/oauth/token')) return;
      const told = new URLSearchParams(asked.postData() ?? '');
      for (const name of ['code', 'code_verifier', 'refresh_token'])
        if (told.has(name)) secrets.add(told.get(name) ?? '');
    });
    page.on('response', async (answer) => {
      if (!answer.url().includes('/oauth/token') || !answer.ok()) return;
      const { access_token, refresh_token } = await answer.json();
      secrets.add(access_token).add(refresh_token);
    });
    const referrers: string[] = [];
    page.on('request', (asked) => referrers.push(asked.headers()['referer'] ?? ''));

    await page.goto(`${site.app}/projects/1/templates/${row.id}`);
    await page.getByRole('textbox', { name: 'Host' }).fill(app);
    if (keep) await page.getByRole('checkbox', { name: /^Stay signed in/ }).check();
    await page.getByRole('button', { name: 'Sign in with PostHog' }).click();
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByRole('textbox', { name: 'Description' }).fill('changed');
    await sandbox.forward(3601);
    await saveChanges(page);
    await expect(page.getByRole('status', { name: 'Saved Seen signed in' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Description' }).fill('a draft');
    await expect(page.getByText('Not saved', { exact: true })).toBeVisible();

    const { beyondTheTab, session } = await keptInBrowser(page);
    expect(secrets.size).toBe(6); // the code, its verifier, and two pairs of tokens
    expect(beyondTheTab).toContain('Seen signed in');
    for (const secret of secrets) {
      expect(beyondTheTab).not.toContain(secret);
      expect(await page.content()).not.toContain(secret);
      expect(printed.join('\n')).not.toContain(secret);
      expect(referrers.join('\n')).not.toContain(secret);
    }
    // The pair in force, for the life of the tab, and only where one said so.
    expect([...secrets].filter((secret) => session.includes(secret))).toHaveLength(keep ? 2 : 0);
    expect(session).not.toContain('verifier');
    await site.stop();
  });
}
