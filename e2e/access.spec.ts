import { connectWithKey } from './connectWithKey.ts';
import { expect, test } from './fixtures.ts';
import { openList } from './list.ts';

// What is said of each field is held against the sandbox in scripts/access.test.ts; here: that it is shown.
for (const [who, answer, name, official] of [
  ['staff', 'change every field of every one', 'Yes', 'Yes'],
  ['member', 'change name, description, tags, and scope', 'Yes', 'No'],
  ['viewer', 'You may read every template of this project, and change none', 'No', 'No'],
] as const) {
  test(`“What may I do?” tells a ${who} in a sentence and a table`, async ({
    page,
    signIn,
    a11y,
  }) => {
    await signIn(who);
    await openList(page);
    await page.getByRole('button', { name: 'Connection' }).click();
    await page
      .getByRole('dialog', { name: 'Connection' })
      .getByRole('link', { name: 'What may I do?' })
      .click();
    await expect(page.getByRole('heading', { name: 'What may I do?' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(answer);
    const fields = page.getByRole('table', { name: 'What may be changed' });
    const row = fields.getByRole('row').filter({ hasText: /^Name/ });
    await expect(row.getByRole('cell').nth(2)).toHaveText(name);
    await expect(row.getByRole('cell').nth(3)).toHaveText(official);
    await expect(page.getByRole('meter', { name: /^\d+ of 100 templates/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'This PostHog' })).toContainText(
      'It is the same as the copy that comes with the app.',
    );
    await expect(
      page.getByRole('columnheader', { name: 'Session of the browser Yours' }),
    ).toBeVisible();
    await a11y();
  });
}

test('a key that only reads is told its scopes, what it lacks, and where that is changed', async ({
  page,
  app,
  a11y,
}) => {
  await connectWithKey(page, app, 'phx_read');
  await page
    .getByRole('complementary', { name: 'State of the connection' })
    .getByRole('link', { name: 'What may I do?' })
    .click();
  await expect(page.getByRole('main')).toContainText('which may only read templates');
  const scopes = page.getByRole('region', { name: 'Scopes' });
  await expect(scopes.getByRole('listitem').filter({ hasText: ':read' }).first()).toContainText(
    'Has',
  );
  await expect(scopes.getByRole('listitem').filter({ hasText: ':write' })).toContainText('Lacks');
  await expect(scopes.getByRole('link', { name: /scopes in PostHog/ })).toHaveAttribute(
    'href',
    `${app}/settings/user-api-keys`,
  );
  await expect(page.getByRole('region', { name: 'This PostHog' })).toContainText(
    'PostHog gives its JSON schema to sessions only.',
  );
  await expect(page.getByRole('meter', { name: /^At least \d+ of 100/ })).toBeVisible();
  await a11y();
});

test('on an old PostHog the page says how old, and which schema it has; the command menu leads there', async ({
  page,
  sandbox,
}) => {
  await sandbox.reset({ seed: 3, version: '2023' });
  await openList(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('what may');
  await page.getByRole('option', { name: 'What may I do?' }).click();
  const facts = page.getByRole('region', { name: 'This PostHog' });
  await expect(facts).toContainText('from before April 2026');
  await expect(facts.getByRole('listitem')).toHaveText(
    'is_featured: not in the schema of this PostHog',
  );
  await expect(
    page.getByText('This PostHog has no limit on the number of templates.'),
  ).toBeVisible();
});
