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

  test('says what is wrong with a key, a scope, a project', async ({ page, expectConsole }) => {
    expectConsole(/401|403|404/);
    const key = page.getByRole('textbox', { name: 'Personal API key' });
    const project = page.getByRole('textbox', { name: 'Project ID' });
    const connect = page.getByRole('button', { name: 'Connect', exact: true });
    await project.fill('1');
    await key.fill('phx_wrong');
    await connect.click();
    await expect(page.getByRole('alert')).toContainText('does not know who you are');
    await key.fill('phx_member');
    await project.fill('3');
    await connect.click();
    await expect(page.getByRole('alert')).toContainText("You don't have access to the project.");
    await project.fill('77');
    await connect.click();
    await expect(page.getByRole('alert')).toContainText('no such project');
    await key.fill('phc_token');
    await connect.click();
    await expect(key).toHaveAccessibleDescription(/project token/);
  });

  test('a reading key makes the app read-only, and says why', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Personal API key' }).fill('phx_read');
    await page.getByRole('textbox', { name: 'Project ID' }).fill('1');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
    await page.getByRole('table', { name: 'Templates' }).getByRole('link').first().click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect(name).toHaveAttribute('readonly', '');
    await expect(name).toHaveAccessibleDescription(/dashboard_template:write/);
    await page.getByRole('tab', { name: 'Tiles' }).click();
    await expect(page.getByText(/to signed-in sessions only/)).toBeVisible();
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
