import type { Page } from 'playwright/test';
import { connectWithKey } from './connectWithKey.ts';
import { expect, test } from './fixtures.ts';

const asking = (page: Page) => page.getByRole('dialog', { name: 'Your key no longer works' });

async function openFirst(page: Page) {
  await page.getByRole('table', { name: 'Templates' }).getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
}

test('a key that stops working in the middle of an edit is given again, and the text stays', async ({
  page,
  app,
  sandbox,
  expectConsole,
  a11y,
}) => {
  expectConsole(/401/);
  await connectWithKey(page, app, 'phx_staff');
  await openFirst(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Typed before the key was gone');
  await sandbox.faults([{ kind: 'status', status: 401, times: 1 }]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(asking(page)).toBeVisible();
  await a11y();

  await asking(page).getByRole('textbox', { name: 'Personal API key' }).fill('phx_wrong');
  await asking(page).getByRole('button', { name: 'Go on' }).click();
  await expect(asking(page).getByRole('alert')).toContainText('does not know who you are');
  await asking(page).getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
  await asking(page).getByRole('button', { name: 'Go on' }).click();
  await expect(asking(page)).toHaveCount(0);
  await expect(page.getByRole('status', { name: /PostHog knows you again/ })).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(
    page.getByRole('status', { name: 'Saved Typed before the key was gone' }),
  ).toBeVisible();
});

test('another person’s key is asked about, not taken in silence', async ({
  page,
  app,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/401/);
  await connectWithKey(page, app, 'phx_staff');
  await sandbox.faults([{ kind: 'status', status: 401, times: 1 }]);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('web');
  await asking(page).getByRole('textbox', { name: 'Personal API key' }).fill('phx_member');
  await asking(page).getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(asking(page).getByRole('alert')).toContainText('Until now you worked as Sam Staff');
  await asking(page).getByRole('button', { name: 'Go on as Mel Member' }).click();
  await page.getByRole('button', { name: 'Connection', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Connection' })).toContainText('Mel Member');
});

test('it can be put off: the page stays, and a line leads back to it', async ({
  page,
  app,
  sandbox,
  expectConsole,
}) => {
  expectConsole(/401/);
  await connectWithKey(page, app, 'phx_staff');
  await openFirst(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Still here');
  await sandbox.faults([{ kind: 'status', status: 401, times: 1 }]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await asking(page).getByRole('button', { name: 'Not now' }).click();
  await expect(asking(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Still here');
  await expect(page.getByText('nothing can be loaded or saved')).toBeVisible();
  await page.getByRole('button', { name: 'Give the key again' }).click();
  await asking(page).getByRole('textbox', { name: 'Personal API key' }).fill('phx_staff');
  await asking(page).getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('nothing can be loaded or saved')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Still here');
});

test('a session that has ended is taken up again in another tab', async ({
  page,
  context,
  app,
  sandbox,
  signIn,
  a11y,
  expectConsole,
}) => {
  expectConsole(/405/); // of the login page, to which the browser sends a redirected PATCH
  await page.goto('/');
  await openFirst(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Typed while signed in');
  await sandbox.faults([{ path: '^/api/', kind: 'login' }]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'You are signed out' });
  await expect(dialog).toBeVisible();
  await a11y();
  await expect(dialog.getByRole('link', { name: /^Sign in at/ })).toHaveAttribute(
    'href',
    `${app}/login`,
  );
  await dialog.getByRole('button', { name: 'I am signed in, go on' }).click();
  await expect(dialog.getByRole('alert')).toContainText('session has ended');
  await sandbox.faults([]);
  await context.clearCookies();
  await signIn('staff');
  await dialog.getByRole('button', { name: 'I am signed in, go on' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: 'Saved Typed while signed in' })).toBeVisible();
});

for (const [who, reason, why] of [
  ['phx_read', 'Your key can only read templates', /dashboard_template:write/],
  ['phx_viewer', 'You have viewer access here', /viewer access|official/],
] as const) {
  test(`with ${who} the app only reads, says why in one line, and no button must fail`, async ({
    page,
    app,
    a11y,
  }) => {
    await connectWithKey(page, app, who);
    const line = page.getByRole('complementary', { name: 'State of the connection' });
    await expect(line).toContainText(reason);
    await a11y();
    await expect(page.getByRole('link', { name: 'New template' })).toHaveCount(0);
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    for (const action of ['Duplicate', 'Archive']) {
      await expect(page.getByRole('menuitem', { name: action })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    }
    await page.keyboard.press('Escape');
    await openFirst(page);
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect(name).toHaveAttribute('readonly', '');
    await expect(name).toHaveAccessibleDescription(why);
    await page.getByRole('tab', { name: 'Tiles' }).click();
    await expect(page.getByText(/to signed-in sessions only/)).toBeVisible();
    for (const button of ['Save', 'Archive']) {
      await expect(page.getByRole('button', { name: button, exact: true })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
    }
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Archive' })
      .click();
    await expect(page.getByRole('textbox', { name: 'Restore by id' })).toHaveAttribute(
      'readonly',
      '',
    );
    await expect(page.getByRole('button', { name: 'Restore', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
}
