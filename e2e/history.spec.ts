import { code, pasteInto, replaceText } from './code.ts';
import { expect, test } from './fixtures.ts';
import { createRow, officialTemplate } from './templates.ts';

test('one history over form, code and the whole document', async ({ page, request, app }) => {
  const row = await createRow(request, app, await officialTemplate('advertising-analytics'));
  await page.goto(`/projects/1/templates/${row.id}`);
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Adverts');
  await page.getByRole('tab', { name: 'Filters' }).click();
  await pasteInto(page, 'Filters JSON', '{"date_from": "-7d"}');
  await page.getByRole('tab', { name: 'JSON', exact: true }).click();
  await replaceText(page, 'Template JSON', '-7d', '-14d');
  await page.getByRole('tab', { name: 'Filters' }).click();
  const filters = page.getByRole('textbox', { name: 'Filters JSON' });
  await expect(code(page)).toContainText('-14d');

  await filters.press('ControlOrMeta+z');
  await page.getByRole('tab', { name: 'Filters' }).click();
  await expect(code(page)).toContainText('-7d');
  await filters.press('ControlOrMeta+z');
  await expect(code(page)).not.toContainText('-7d');
  await filters.press('ControlOrMeta+z');
  await expect(name).toBeFocused();
  await expect(name).toHaveValue(row.template_name);
  await expect(page.getByText('Not saved')).toHaveCount(0);

  await name.press('ControlOrMeta+Shift+z');
  await expect(name).toHaveValue('Adverts');
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('tab', { name: 'Filters' }).click();
  await expect(code(page)).toContainText('-14d');
});

test('keys pressed one after the other are one step, a discard is one that can be taken back', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto(`/projects/1/templates/${row.id}`);
  const name = page.getByRole('textbox', { name: 'Name' });
  const description = page.getByRole('textbox', { name: 'Description' });
  await description.fill('');
  await name.fill('Another name');
  await description.pressSequentially('Typed key by key');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Not saved')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(description).toHaveValue('Typed key by key');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(description).toHaveValue('');
});

test('the address names the place, and leads there', async ({ page, request, app }) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto(`/projects/1/templates/${row.id}?at=/tiles/1/query`);
  await expect(page.getByRole('tab', { name: 'Tiles' })).toHaveAttribute('aria-selected', 'true');
  const trail = page.getByRole('navigation', { name: 'Place in the document' });
  await expect(trail.getByRole('button').last()).toHaveText('query');
  await trail.getByRole('button').nth(1).click();
  await expect(page).toHaveURL(/at=\/tiles\/1$/);
  const editor = page.getByRole('textbox', { name: 'Tiles JSON' });
  await expect(editor).toBeFocused();
  await editor.press('ControlOrMeta+Home');
  await expect(page).toHaveURL(/at=\/tiles$/);
});
