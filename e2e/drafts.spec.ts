import { pasteInto, replaceText, saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { crash, keptDrafts } from './keptDrafts.ts';
import { createRow, rowText, smallTemplate } from './templates.ts';

test('what was typed before a crash is offered back, and taken back', async ({
  page,
  context,
  request,
  app,
  a11y,
}) => {
  const row = await createRow(request, app, smallTemplate('Crashed'));
  const first = await context.newPage();
  await first.goto(`/projects/1/templates/${row.id}`);
  await first.getByRole('textbox', { name: 'Description' }).fill('Typed before the crash');
  await crash(first, 'Typed before the crash');

  await page.goto(`/projects/1/templates/${row.id}`);
  await expect(page.getByText(/Unsaved changes from \d\d:\d\d · 1 change/)).toBeVisible();
  await a11y();
  await page.getByText('What differs').click();
  await expect(page.getByText('Description added')).toBeVisible();
  await page.getByRole('button', { name: 'Take them back' }).click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Typed before the crash',
  );
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Crashed' })).toBeVisible();
  await expect.poll(() => keptDrafts(page)).toBe('[]');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Crashed');
  await expect(page.getByText(/Unsaved changes from/)).toHaveCount(0);
});

test('text of before is merged with what the server has since', async ({
  page,
  context,
  request,
  app,
}) => {
  const row = await createRow(request, app, smallTemplate('Moved on'));
  const first = await context.newPage();
  // On the JSON tab, whose text says all of the template, also what others change meanwhile.
  await first.goto(`/projects/1/templates/${row.id}?tab=json`);
  await replaceText(
    first,
    'Template JSON',
    '"dashboard_description": ""',
    '"dashboard_description": "Mine"',
  );
  await crash(first, 'Mine');
  await request.patch(`${app}/api/projects/1/dashboard_templates/${row.id}`, {
    headers: { Authorization: 'Bearer phx_staff' },
    data: { tags: ['theirs'] },
  });
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('button', { name: 'Take them back' }).click();
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Moved on' })).toBeVisible();
  const saved = JSON.parse(await rowText(request, app, row.id));
  expect(saved).toMatchObject({ dashboard_description: 'Mine', tags: ['theirs'] });
});

test('two new templates of two lost tabs are both kept', async ({ page, context }) => {
  for (const name of ['New one', 'New two']) {
    const tab = await context.newPage();
    await tab.goto('/projects/1/templates/new');
    await tab.getByRole('textbox', { name: 'Name' }).fill(name);
    await crash(tab, name);
  }
  await page.goto('/projects/1/templates');
  await expect(page.getByRole('link', { name: 'New two' })).toBeVisible();
  await page.getByRole('link', { name: 'New one' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('New one');
  await expect(page).toHaveURL(/\/new$/);
});

test('text that is no JSON is kept as it was typed', async ({ page, context, request, app }) => {
  const row = await createRow(request, app, smallTemplate('Broken'));
  const first = await context.newPage();
  await first.goto(`/projects/1/templates/${row.id}?tab=variables`);
  await pasteInto(first, 'Variables JSON', '[{"id": 12345678901234567890, oops');
  await crash(first, 'oops');
  await page.goto(`/projects/1/templates/${row.id}?tab=variables`);
  await page.getByRole('button', { name: 'Take them back' }).click();
  await expect(page.getByText('oops').first()).toBeVisible();
});

test('set aside, it is out of the way and still to be had from the list', async ({
  page,
  context,
  request,
  app,
}) => {
  const row = await createRow(request, app, smallTemplate('Aside'));
  const first = await context.newPage();
  await first.goto(`/projects/1/templates/${row.id}`);
  await first.getByRole('textbox', { name: 'Description' }).fill('For later');
  await crash(first, 'For later');
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText(/Unsaved changes from/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Templates', exact: true }).first().click();
  const notice = page.getByRole('listitem').filter({ hasText: 'Aside' }).getByRole('link');
  await notice.first().click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('For later');
});

test('two tabs know of each other, and a save in one is seen in the other', async ({
  page,
  context,
  request,
  app,
}) => {
  const row = await createRow(request, app, smallTemplate('Twice'));
  await page.goto(`/projects/1/templates/${row.id}`);
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/projects/1/templates/${row.id}`);
  await expect(page.getByText('Also open in another tab')).toBeVisible();
  await expect(other.getByText('Also open in another tab')).toBeVisible();

  await page.getByRole('textbox', { name: 'Description' }).fill('Here');
  await other.getByRole('textbox', { name: 'Name' }).fill('Twice and renamed');
  await saveChanges(other);
  await expect(other.getByRole('status', { name: 'Saved Twice and renamed' })).toBeVisible();
  await page.bringToFront();
  await expect(page.getByText(/Changed on the server/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring in' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Twice and renamed');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Here');
  await other.close();
  await expect(page.getByText('Also open in another tab')).toHaveCount(0);
});

test('where the browser keeps no data it says so, works, and asks before one leaves', async ({
  page,
  request,
  app,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is blocked', 'SecurityError');
    };
  });
  const row = await createRow(request, app, smallTemplate('Private'));
  await page.goto(`/projects/1/templates/${row.id}`);
  await expect(page.getByText(/This browser keeps no data here/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Description' }).fill('Not kept');
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Not kept');
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Private' })).toBeVisible();
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('This browser keeps no data here');
  await expect(notice).toContainText('All that goes to PostHog works as always');
});
