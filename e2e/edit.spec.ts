import { pasteInto, replaceText, saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { createRow, officialTemplate, rowText } from './templates.ts';

test('edits the form, reviews, saves, and sends only what changed', async ({
  page,
  request,
  app,
  sandbox,
  a11y,
}) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto('/projects/1/templates');
  await page.getByRole('searchbox', { name: 'Search templates' }).fill(row.template_name);
  await page.getByRole('link', { name: row.template_name, exact: true }).first().click();
  await page.goto(`/projects/1/templates/${row.id}`);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(row.template_name);
  await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Layout preview' })).toContainText(
    'Website Unique Users (Total)',
  );
  await a11y();

  await page.getByRole('textbox', { name: 'Description' }).fill('What people do on our site');
  await page.getByRole('textbox', { name: 'Tags' }).fill('web');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+s');
  const dialog = page.getByRole('dialog', { name: 'Review changes' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await a11y();
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status', { name: `Saved ${row.template_name}` })).toBeVisible();

  const saved = JSON.parse(await rowText(request, app, row.id));
  expect(saved.dashboard_description).toBe('What people do on our site');
  expect(saved.tags).toEqual(['web']);
  const patches = (await sandbox.requests()).filter(({ method }) => method === 'PATCH');
  expect(patches).toHaveLength(1);
});

test('an edit of one tile leaves a number beyond 2^53 in another as it was', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(
    request,
    app,
    `{"template_name":"Big","dashboard_description":"","dashboard_filters":{},"tags":[],"tiles":[{"type":"TEXT","body":"first","layouts":{}},{"type":"INSIGHT","name":"Counted","query":{"kind":"InsightVizNode","limit":12345678901234567890,"ratio":1.0},"layouts":{}}]}`,
  );
  await page.goto(`/projects/1/templates/${row.id}?tab=tiles`);
  await expect(page.getByRole('textbox', { name: 'Tiles JSON' })).toBeVisible();
  await replaceText(page, 'Tiles JSON', '"first"', '"changed"');
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Big' })).toBeVisible();
  const text = await rowText(request, app, row.id);
  expect(text).toContain('12345678901234567890');
  expect(text).toMatch(/"ratio":\s?1\.0[,}]/);
  expect(text).toContain('"changed"');
});

test('text that does not parse cannot be saved, and its problem leads to its place', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto(`/projects/1/templates/${row.id}?tab=variables`);
  await pasteInto(page, 'Variables JSON', '[{"id": ]');
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems.getByRole('listitem').first()).toContainText('cannot be saved');
  await expect(page.getByText('Not saved')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('dialog', { name: 'Review changes' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Details' }).click();
  await problems.getByRole('listitem').first().getByRole('button').first().click();
  await expect(page.getByRole('textbox', { name: 'Variables JSON' })).toBeFocused();
});

test('what was wrong before the edit is shown and does not lock one out', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, '{"template_name":"Odd","tiles":[{"type":"INSIGHT"}]}');
  await page.goto(`/projects/1/templates/${row.id}`);
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Odd and renamed');
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Odd and renamed' })).toBeVisible();
});

test('a taken name is said at the name', async ({ page, request, app, expectConsole }) => {
  expectConsole(/400/);
  const body = (name: string) =>
    JSON.stringify({ template_name: name, tiles: [{ type: 'TEXT', body: 'x' }] });
  await createRow(request, app, body('Taken'));
  const row = await createRow(request, app, body('Free'));
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Taken');
  await saveChanges(page);
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/taken/);
  await expect(name).toHaveValue('Taken');
});

test('the form, the parts and the whole document are one thing', async ({ page, request, app }) => {
  const row = await createRow(request, app, await officialTemplate('advertising-analytics'));
  await page.goto(`/projects/1/templates/${row.id}?tab=json`);
  await replaceText(page, 'Template JSON', '"Advertising analytics"', '"Adverts"');
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Adverts');
  await page.getByRole('textbox', { name: 'Name' }).fill('Adverts 2');
  await page.getByRole('tab', { name: 'JSON', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Template JSON' })).toBeVisible();
  await expect(page.getByText('"Adverts 2"').first()).toBeVisible();
});

test('creates a template from pasted JSON', async ({ page, request, app }) => {
  await page.goto('/projects/1/templates');
  await page.getByRole('link', { name: 'New template' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name' }).fill('Made here');
  await page.getByRole('tab', { name: 'Tiles' }).click();
  await pasteInto(page, 'Tiles JSON', '[{"type":"TEXT","body":"Hello","layouts":{}}]');
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Created Made here' })).toBeVisible();
  await expect(page).toHaveURL(/templates\/[0-9a-f-]{36}\?tab=tiles$/);
  const id = /templates\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect(JSON.parse(await rowText(request, app, id)).tiles).toHaveLength(1);
});

test('unsaved changes that are left are kept, by link and by Back, and had again', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto('/projects/1/templates');
  await page.goto(`/projects/1/templates/${row.id}`);
  const description = page.getByRole('textbox', { name: 'Description' });
  await description.fill('Something new');
  await expect(page.getByText('Not saved')).toBeVisible();

  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Archive', level: 1 })).toBeVisible();
  const kept = page.getByRole('status', {
    name: `Kept your unsaved changes to ${row.template_name}`,
  });
  await kept.getByRole('button', { name: 'Back' }).click();
  await expect(description).toHaveValue('Something new');

  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Archive', level: 1 })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Take them back' }).click();
  await expect(description).toHaveValue('Something new');
});

test('discards changes back to what is saved', async ({ page, request, app }) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto(`/projects/1/templates/${row.id}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Other');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(row.template_name);
  await expect(page.getByText('Not saved')).toHaveCount(0);
});

test('previews the image while its address is typed, broken ones included', async ({
  page,
  request,
  app,
  expectConsole,
}) => {
  expectConsole(/404/);
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  const listed = await request.get(`${app}/api/projects/1/dashboard_templates/`, {
    headers: { Authorization: 'Bearer phx_staff' },
  });
  const rows: { image_url: string | null }[] = (await listed.json()).results;
  const image =
    rows.find(({ image_url }) => image_url?.includes('/sandbox/covers/'))?.image_url ?? '';
  await page.goto(`/projects/1/templates/${row.id}`);
  const field = page.getByRole('textbox', { name: 'Image URL' });
  await field.fill(image);
  await expect(page.getByText(/\d+ × \d+ pixels/)).toBeVisible();
  await field.fill(`${app}/sandbox/covers/no-such-picture.png`);
  await expect(page.getByText(/The image did not load/)).toBeVisible();
  await field.fill('javascript:alert(1)');
  await expect(page.getByRole('img', { name: /^Preview of/ })).toHaveCount(0);
});

test('a problem is mended by its button', async ({ page, request, app }) => {
  const row = await createRow(
    request,
    app,
    JSON.stringify({
      template_name: 'Fixable',
      dashboard_filters: {},
      tiles: [
        {
          type: 'INSIGHT',
          name: 'Signed up',
          query: { kind: 'InsightVizNode', source: { kind: 'TrendsQuery', series: ['{SIGNUP}'] } },
          layouts: { sm: { x: 0, y: 0, w: 6, h: 5 } },
        },
      ],
      variables: [],
    }),
  );
  await page.goto(`/projects/1/templates/${row.id}`);
  const fix = page.getByRole('button', { name: 'Declare the variable SIGNUP' });
  await fix.click();
  await expect(fix).toHaveCount(0);
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Fixable' })).toBeVisible();
  expect(JSON.parse(await rowText(request, app, row.id)).variables[0].id).toBe('SIGNUP');
});

test('Esc then Tab leaves the code editor', async ({ page, request, app }) => {
  const row = await createRow(request, app, await officialTemplate('website-traffic'));
  await page.goto(`/projects/1/templates/${row.id}?tab=tiles`);
  const editor = page.getByRole('textbox', { name: 'Tiles JSON' });
  await editor.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});

test('a template that is not there is said to be not there', async ({ page, expectConsole }) => {
  expectConsole(/404/);
  await page.goto('/projects/1/templates/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('no such template');
});
