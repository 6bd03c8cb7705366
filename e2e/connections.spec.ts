import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import type { RunningServer } from './server.ts';
import { createRow } from './templates.ts';

const switcher = (page: Page) => page.getByRole('button', { name: /^Switch from/ });
const hostOf = ({ url }: RunningServer) => new URL(url).host;
const rowOf = (name: string) => JSON.stringify({ template_name: name, tiles: [{ type: 'TEXT' }] });

/** From the list of the site's own PostHog to that of the other one, by key. */
async function connectOther(page: Page, other: RunningServer, keep = false) {
  await page.goto('/');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
  await switcher(page).click();
  await page.getByRole('menuitem', { name: 'Connect another…' }).click();
  await page.getByRole('textbox', { name: 'Host' }).fill(`${other.url}/project/1/dashboard/3`);
  await page.getByRole('textbox', { name: 'Personal API key' }).fill(' "phx_staff" ');
  if (keep) await page.getByRole('checkbox', { name: /Keep the key/ }).check();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page).toHaveURL(`/on/${hostOf(other)}/projects/1/templates`);
}

/** Work at the other host, and off to the one at `app` before it is saved. */
async function leaveUnsaved(page: Page, other: RunningServer, app: string) {
  await connectOther(page, other);
  await page.getByRole('link', { name: 'Distant lighthouse' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Not saved yet');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await switcher(page).click();
  await page.getByRole('menuitem', { name: new URL(app).host }).click();
}

test.beforeEach(async ({ other, request, expectConsole }) => {
  await fetch(`${other.url}/sandbox/reset`, { method: 'POST', body: '{"seed":"none"}' });
  await createRow(request, other.url, rowOf('Distant lighthouse'));
  expectConsole(new RegExp(`foreign: ${other.url}`));
});

test('two hosts stand side by side, and nothing of one shows under the other', async ({
  page,
  other,
  app,
  a11y,
}) => {
  await connectOther(page, other);
  await expect(page.getByRole('link', { name: 'Distant lighthouse' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Templates' }).getByRole('row')).toHaveCount(2);
  await expect(page).toHaveTitle(`Templates · ${hostOf(other)} · Template Studio`);
  await expect(switcher(page)).toHaveText(`${hostOf(other)} · Web`);

  await switcher(page).click();
  await a11y();
  await page.getByRole('menuitem', { name: new URL(app).host }).click();
  await expect(page).toHaveURL('/projects/1/templates');
  await expect(page.getByRole('table', { name: 'Templates' }).getByRole('row')).toHaveCount(26);
  await expect(page.getByRole('link', { name: 'Distant lighthouse' })).toHaveCount(0);

  await page.goBack();
  await page.getByRole('link', { name: 'Distant lighthouse' }).click();
  await expect(page).toHaveURL(new RegExp(`/on/${hostOf(other)}/projects/1/templates/[0-9a-f-]+$`));
  await page.getByRole('textbox', { name: 'Name' }).fill('Renamed over there');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Renamed over there' })).toBeVisible();
  const list = await fetch(`${other.url}/api/projects/1/dashboard_templates/`, {
    headers: { Authorization: 'Bearer phx_staff' },
  });
  expect(await list.text()).toContain('Renamed over there');
});

test('the projects of a connection are switched from the header', async ({ page, other }) => {
  await connectOther(page, other);
  await switcher(page).click();
  await expect(page.getByRole('menuitemradio', { name: 'Web' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Partner' }).click();
  await expect(page).toHaveURL(`/on/${hostOf(other)}/projects/3/templates`);
  await expect(switcher(page)).toHaveText(`${hostOf(other)} · Partner`);
});

test('after a reload its address asks for the key in place, and goes on', async ({
  page,
  other,
  a11y,
}) => {
  await connectOther(page, other);
  await page.goto(`/on/${hostOf(other)}/projects/1/templates?search=lighthouse`);
  await expect(page.getByRole('heading', { name: `Connect to ${hostOf(other)}` })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Host' })).toHaveValue(other.url);
  await expect(page.getByRole('textbox', { name: 'Host' })).toHaveAttribute('readonly', '');
  await a11y();
  await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Distant lighthouse' })).toBeVisible();
  await expect(page).toHaveURL(`/on/${hostOf(other)}/projects/1/templates?search=lighthouse`);
});

test('a key that is kept for the tab needs no asking, and the site stays without prefix', async ({
  page,
  other,
}) => {
  await connectOther(page, other, true);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Distant lighthouse' })).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL('/projects/1/templates');
  await expect(page.getByRole('table', { name: 'Templates' }).getByRole('row')).toHaveCount(26);
});

test('an address of a PostHog that this browser never saw warns before it takes a key', async ({
  page,
  a11y,
}) => {
  await page.goto('/on/posthog.example.org/projects/4/templates');
  await expect(page.getByText('has not been connected to posthog.example.org')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Host' })).toHaveValue(
    'https://posthog.example.org',
  );
  await expect(page.getByRole('textbox', { name: 'Project ID' })).toHaveValue('4');
  await a11y();
  await page.goto('/on/us.p\u043Esthog.com/projects/4/templates');
  await expect(page.getByText('has not been connected to us.xn--psthog-wqf.com')).toBeVisible();
});

test('the home connection has no prefix, also where an address gives it one', async ({
  page,
  app,
}) => {
  await page.goto(`/on/${new URL(app).host}/projects/2/templates?page=1`);
  await expect(page).toHaveURL('/projects/2/templates?page=1');
});

test('a rename is kept, changes no address, and shows in the title', async ({ page, other }) => {
  await connectOther(page, other, true);
  await switcher(page).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Europe');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(switcher(page)).toHaveText('Europe · Web');
  await page.reload();
  await expect(page).toHaveTitle('Templates · Europe · Template Studio');
  await expect(page).toHaveURL(`/on/${hostOf(other)}/projects/1/templates`);
});

test('forgetting removes the key, the name and what was loaded, here and in other tabs', async ({
  page,
  context,
  other,
  a11y,
}) => {
  await connectOther(page, other, true);
  await page.getByRole('link', { name: 'Distant lighthouse' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Distant lighthouse');
  await page.goBack();
  const tab = await context.newPage();
  await tab.goto(`/on/${hostOf(other)}/projects/1/templates`);
  await tab.getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
  await tab.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(tab.getByRole('link', { name: 'Distant lighthouse' })).toBeVisible();

  await page.bringToFront();
  await switcher(page).click();
  await page.getByRole('menuitem', { name: 'Forget…' }).click();
  await a11y();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page).toHaveURL('/projects/1/templates');
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain('phx_staff');
  expect(kept).not.toContain(hostOf(other));
  await switcher(page).click();
  await expect(page.getByRole('menuitem', { name: hostOf(other) })).toHaveCount(0);
  await expect(tab.getByText('has not been connected to')).toBeVisible();
  await expect(tab.getByRole('link', { name: 'Distant lighthouse' })).toHaveCount(0);
});

test('work that is not saved is kept through a switch, and one is led back to it', async ({
  page,
  other,
  app,
}) => {
  await leaveUnsaved(page, other, app);
  await expect(page).toHaveURL('/projects/1/templates');
  await expect(page.getByText('Kept your unsaved changes to Not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/on/${hostOf(other)}/projects/1/templates/`));
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Not saved yet');
});

test('where work cannot be kept, one is asked before a switch, and before it is forgotten', async ({
  page,
  other,
  app,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', { get: () => undefined }),
  );
  await leaveUnsaved(page, other, app);
  await page.getByRole('button', { name: 'Stay' }).click();
  await switcher(page).click();
  await page.getByRole('menuitem', { name: 'Forget…' }).click();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Not saved yet');
});
