import type { Page } from 'playwright/test';
import { expect, test as base } from './fixtures.ts';
import { type Studio, studio } from './servers/studio.ts';
import { createRow, rowText } from './templates.ts';

interface Fixtures {
  /** The app on a static host that is not PostHog's own, at its root or below a path. */
  deployed: (below?: '' | '/studio') => Promise<Studio>;
}

const test = base.extend<Fixtures>({
  deployed: async ({ expectConsole, sandbox }, use) => {
    const sites: Studio[] = [];
    await use(async (below = '') => {
      await sandbox.reset({ seed: 'none' });
      const site = await studio({ signInOnLoopback: true, ways: ['sign-in', 'key'] }, below);
      sites.push(site);
      expectConsole(new RegExp(`^foreign: ${site.url}/`));
      // The page asks once whether its own site is a PostHog.
      expectConsole(/404 \(Not Found\)/);
      return site;
    });
    await Promise.all(sites.map(({ stop }) => stop()));
  },
});

const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in with PostHog' });
const rows = (page: Page) => page.getByRole('table', { name: 'Templates' }).getByRole('link');

/** From the connect page to PostHog's question. */
async function leave(page: Page, posthog: string, keep = false) {
  const host = page.getByRole('textbox', { name: 'Host' });
  if (await host.isEditable()) await host.fill(posthog);
  if (keep) await page.getByRole('checkbox', { name: /^Stay signed in/ }).check();
  await signInButton(page).click();
  await expect(page.getByRole('heading', { name: 'Allow Template Studio?' })).toBeVisible();
}

const allow = (page: Page) => page.getByRole('button', { name: 'Allow', exact: true }).click();

const kept = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );

/** Signed in, in the editor of a template whose name was changed and not saved. */
async function edit(page: Page, { app: site }: Studio, posthog: string, id: string) {
  await page.goto(`${site}/projects/1/templates/${id}`);
  await leave(page, posthog);
  await allow(page);
  await expect(page).toHaveURL(`${site}/projects/1/templates/${id}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Changed');
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
}

const template = '{"template_name":"Seen signed in","tiles":[{"type":"TEXT","body":"a"}]}';

test('signs in, chooses a project, and is a stranger again after a reload', async ({
  page,
  request,
  app,
  deployed,
  sandbox,
  a11y,
}) => {
  const site = await deployed();
  await createRow(request, app, template);
  await page.goto(`${site.app}/connect`);
  await expect(signInButton(page)).toBeVisible();
  await a11y();
  await leave(page, app);
  await page.getByRole('radio', { name: /Mel Member/ }).check();
  await allow(page);
  const projects = page.getByRole('region', { name: 'Projects of this sign-in' });
  await expect(projects.getByRole('button')).toHaveCount(2);
  await expect(page).toHaveURL(`${site.app}/connect/return`);
  await a11y();
  await projects.getByRole('button', { name: 'Web (1)' }).click();
  await expect(page).toHaveURL(`${site.app}/projects/1/templates`);
  await expect(rows(page)).toHaveText('Seen signed in');

  await page.getByRole('button', { name: 'Connection', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Connection' });
  await expect(dialog).toContainText('Signed in with PostHog');
  await expect(dialog).toContainText('Mel Member');
  const asked = await sandbox.requests();
  expect(asked.filter(({ url }) => /json_schema|personal_api_keys/.test(url))).toEqual([]);

  expect(await kept(page)).not.toMatch(/ph[ar]_/);
  await page.reload();
  await expect(signInButton(page)).toBeVisible();
});

test('below a path: kept for the tab, pinned to a project, and signed out', async ({
  page,
  app,
  deployed,
  expectConsole,
}) => {
  expectConsole(/403/); // the list of projects, which such a token may not ask for
  const site = await deployed('/studio');
  await page.goto(`${site.app}/projects/2/templates?scope=team`);
  await leave(page, app, true);
  await page.getByRole('combobox', { name: 'What may it open?' }).selectOption('project:2');
  await allow(page);
  await expect(page).toHaveURL(`${site.app}/projects/2/templates?scope=team`);
  await expect(page.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: /^Switch from/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('cannot revoke them');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(signInButton(page)).toBeVisible();
  expect(await kept(page)).not.toMatch(/ph[ar]_/);
});

test('what comes to nothing is said: denied, too late, and not asked for', async ({
  page,
  app,
  deployed,
  sandbox,
  expectConsole,
  a11y,
}) => {
  expectConsole(/400 \(Bad Request\)/);
  const site = await deployed();
  await page.goto(`${site.app}/connect`);
  await leave(page, app);
  await page.getByRole('button', { name: 'Deny' }).click();
  await expect(page.getByRole('alert')).toContainText('told not to let Template Studio in');
  await expect(page).toHaveURL(`${site.app}/connect/return`);
  await a11y();

  await page.getByRole('link', { name: 'Back to connecting' }).click();
  await page.route('**/oauth/token/', async (route) => {
    await sandbox.forward(5 * 60 + 1);
    await route.continue();
  });
  await leave(page, app);
  await allow(page);
  await expect(page.getByRole('alert')).toContainText('The sign-in took too long');

  await page.unroute('**/oauth/token/');
  await page.goto(`${site.app}/connect/return?code=made-up&state=x`);
  await expect(page.getByRole('alert')).toContainText('No tab waits for this sign-in');
  await expect(page).toHaveURL(`${site.app}/connect/return`);
});

test('a token that ends while a save is under way is exchanged once, and the save goes on', async ({
  page,
  request,
  app,
  deployed,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/401 \(Unauthorized\)/);
  const site = await deployed();
  const row = await createRow(request, app, template);
  await edit(page, site, app, row.id);
  await sandbox.forward(3601);
  await sandbox.faults([{ kind: 'delay', path: '^/oauth/token', ms: 500 }]);
  await save(page);
  // Whatever else is asked in the meantime waits for the same exchange.
  await page.getByRole('status', { name: 'Saved Changed' }).waitFor();
  expect(await rowText(request, app, row.id)).toContain('Changed');
  const exchanges = (await sandbox.requests()).filter(({ url }) => url.includes('/oauth/token'));
  expect(exchanges.filter(({ status }) => status === 200)).toHaveLength(2); // the code, and one refresh
});

test('of a tab and its copy one alone exchanges the tokens, and the other asks to sign in', async ({
  page,
  context,
  request,
  app,
  deployed,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/401 \(Unauthorized\)/);
  const site = await deployed();
  await createRow(request, app, template);
  await page.goto(`${site.app}/projects/1/templates`);
  await leave(page, app, true);
  await allow(page);
  await expect(rows(page)).toHaveText('Seen signed in');
  // Once it is reloaded the tab holds its sign-in by what it kept, as its copy does.
  await page.reload();
  await expect(rows(page)).toHaveText('Seen signed in');
  const opened = context.waitForEvent('page');
  await page.evaluate(() => void window.open(location.href));
  const copy = await opened;
  await expect(rows(copy)).toHaveText('Seen signed in');

  await sandbox.forward(3601);
  const search = (tab: Page) => tab.getByRole('searchbox', { name: 'Search templates' });
  await search(copy).fill('signed');
  await expect(copy.getByRole('dialog', { name: 'You are signed out' })).toBeVisible();
  await search(page).fill('signed');
  await expect(page).toHaveURL(/search=signed/);
  await expect(rows(page)).toHaveText('Seen signed in');
  await page.reload();
  await expect(rows(page)).toHaveText('Seen signed in');
  const exchanges = (await sandbox.requests()).filter(({ url }) => url.includes('/oauth/token'));
  expect(exchanges.map(({ status }) => status)).toEqual([200, 200]); // the code, and one refresh
});

test('a sign-in that has ended is begun again in a tab of its own, and the edit is saved', async ({
  page,
  context,
  request,
  app,
  deployed,
  sandbox,
  expectConsole,
  a11y,
}) => {
  expectConsole(/401 \(Unauthorized\)|400 \(Bad Request\)/);
  const site = await deployed();
  const row = await createRow(request, app, template);
  await edit(page, site, app, row.id);
  await sandbox.forward(31 * 24 * 3600);
  await save(page);
  const dialog = page.getByRole('dialog', { name: 'You are signed out' });
  await expect(dialog).toBeVisible();
  await a11y();

  const denied = context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'Sign in with PostHog' }).click();
  await (await denied).getByRole('button', { name: 'Deny' }).click();
  await expect(dialog.getByRole('alert')).toContainText('told not to let Template Studio in');

  const opened = context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'Sign in with PostHog' }).click();
  await allow(await opened);
  await expect(page.getByRole('status', { name: /PostHog knows you again/ })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Changed' })).toBeVisible();
  expect(await rowText(request, app, row.id)).toContain('Changed');
});

test('on this machine, where PostHog would refuse it, it is not offered, and one is told why', async ({
  page,
}) => {
  await page.goto('/connect');
  await expect(page.getByText(/needs Template Studio at a public https address/)).toBeVisible();
  await expect(signInButton(page)).toHaveCount(0);
});
