import type { Page } from 'playwright/test';
import { code, pasteInto, replaceText, saveChanges } from './code.ts';
import { expect, test } from './fixtures.ts';
import { createRow, openTemplate, rowText } from './templates.ts';

const trend = (name: string, x: number) => ({
  type: 'INSIGHT',
  name,
  query: {
    kind: 'InsightVizNode',
    source: { kind: 'TrendsQuery', series: [{ kind: 'EventsNode', event: name }] },
  },
  layouts: { sm: { x, y: 0, w: 6, h: 5, minW: 3, minH: 5 } },
});

const variable = (id: string) => ({
  id,
  name: id,
  type: 'event',
  default: { id: 'x' },
  description: '',
  required: true,
});

const twoTiles = JSON.stringify({
  template_name: 'Four views',
  dashboard_description: '',
  dashboard_filters: {},
  tags: [],
  tiles: [trend('Signed up', 0), trend('Paid', 6)],
  variables: [],
});

const outline = (page: Page) => page.getByRole('region', { name: 'Outline' });
const picture = (page: Page) => page.getByRole('region', { name: 'Layout preview' });
const tiles = (page: Page) => page.getByRole('textbox', { name: 'Tiles JSON' });

test('a tile chosen in the picture or the outline is the one in the code', async ({
  page,
  request,
  app,
  a11y,
}) => {
  const row = await createRow(request, app, twoTiles);
  await openTemplate(page, row);
  await picture(page).getByRole('option', { name: /^Paid/ }).click();
  await expect(page).toHaveURL(/tab=tiles&at=\/tiles\/1$/);
  await expect(tiles(page)).toBeVisible();
  await expect(outline(page).getByRole('button', { name: /^Paid/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await a11y();

  await tiles(page).press('ControlOrMeta+Home');
  await tiles(page).press('ArrowDown');
  await tiles(page).press('ArrowDown');
  await expect(page).toHaveURL(/at=\/tiles\/0$/);
  await expect(picture(page).getByRole('option', { name: /^Signed up/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a tile is moved by keys in the picture, and undo puts it back', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, twoTiles);
  await openTemplate(page, row, 'tiles');
  const tile = picture(page).getByRole('option', { name: /^Signed up/ });
  await tile.press('Space');
  await tile.press('ArrowDown');
  await tile.press('ArrowDown');
  await tile.press('Shift+ArrowLeft');
  await tile.press('Enter');
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(review).toContainText('Signed up');
  await review.getByRole('button', { name: 'Keep editing' }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Not saved')).toHaveCount(0);
});

test('tiles are added, reordered, duplicated and removed in the outline', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, twoTiles);
  await openTemplate(page, row, 'tiles');
  await outline(page).getByRole('button', { name: 'Add tile' }).click();
  await page.getByRole('menuitem', { name: /^Funnel/ }).click();
  await expect(outline(page).getByText('3 tiles')).toBeVisible();
  const paid = outline(page).getByRole('button', { name: /^Paid/ });
  await paid.click();
  await page.keyboard.press('Alt+ArrowUp');
  await paid.press('ControlOrMeta+d');
  await expect(outline(page).getByText('4 tiles')).toBeVisible();
  await outline(page)
    .getByRole('button', { name: /^Signed up Line/ })
    .click();
  await page.keyboard.press('Delete');
  await expect(outline(page).getByText('3 tiles')).toBeVisible();
  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Four views' })).toBeVisible();
  const saved = JSON.parse(await rowText(request, app, row.id));
  expect(saved.tiles.map(({ name }: { name: string }) => name)).toEqual([
    'Paid',
    'Paid (copy)',
    'From a page view to a click',
  ]);
});

test('a variable is added and used in two tiles with three clicks at most', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, twoTiles);
  await openTemplate(page, row);
  await page.evaluate(() => {
    Object.assign(globalThis, { clicks: 0 });
    window.addEventListener(
      'click',
      (event) => {
        // What a key presses is a click of no pointer.
        if (event.detail > 0)
          Object.assign(globalThis, { clicks: Reflect.get(globalThis, 'clicks') + 1 });
      },
      true,
    );
  });
  await picture(page)
    .getByRole('option', { name: /^Signed up/ })
    .click();
  await code(page).click();
  for (const event of ['Signed up', 'Paid']) {
    await page.keyboard.press('ControlOrMeta+f');
    const find = page.getByRole('textbox', { name: 'Find' });
    await find.fill(`"event": "${event}"`);
    await find.press('Enter');
    await find.press('Escape');
    await page.keyboard.insertText('"event": "{SIGNUP}"');
  }
  await page.keyboard.press('ArrowLeft');
  // Both are found, and Monaco has the fix of the one at the caret: before, its key says that there is none.
  await expect(page.getByRole('button', { name: 'Declare the variable SIGNUP' })).toHaveCount(2);
  await expect(page.getByRole('listbox', { name: /^Show Code Actions/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+.');
  // The button of the problem says the same: Enter is for Monaco's own menu.
  await expect(
    page.locator('.action-widget').getByText('Declare the variable SIGNUP'),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Declare the variable SIGNUP' })).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'clicks'))).toBeLessThanOrEqual(3);

  await saveChanges(page);
  await expect(page.getByRole('status', { name: 'Saved Four views' })).toBeVisible();
  const saved = JSON.parse(await rowText(request, app, row.id));
  expect(saved.variables.map(({ id }: { id: string }) => id)).toEqual(['SIGNUP']);
  expect(JSON.stringify(saved.tiles).split('{SIGNUP}')).toHaveLength(3);
});

test('F2 renames a variable in tiles and variables with no click, as one step', async ({
  page,
  request,
  app,
}) => {
  const withVariable = JSON.parse(twoTiles);
  withVariable.tiles[0].query.source.series = ['{SIGNUP}'];
  withVariable.variables = [
    { id: 'SIGNUP', name: 'S', type: 'event', default: {}, description: '', required: true },
  ];
  const row = await createRow(request, app, JSON.stringify(withVariable));
  await openTemplate(page, row, 'tiles');
  await tiles(page).focus();
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.fill('{SIGNUP');
  await find.press('Enter');
  await find.press('Escape');
  await expect(tiles(page)).toBeFocused();
  // Monaco focuses its box after 100 ms, whether that has been drawn by then or not: on a busy machine it has not.
  await expect(async () => {
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: /^Rename/ })).toBeFocused({ timeout: 1_500 });
  }).toPass();
  await page.keyboard.type('JOINED');
  await page.keyboard.press('Enter');
  await expect(code(page)).toContainText('{JOINED}');
  await page.getByRole('tab', { name: 'Variables' }).click();
  await expect(code(page)).toContainText('"JOINED"');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(code(page)).toContainText('"SIGNUP"');
  await expect(page.getByText('Not saved')).toHaveCount(0);
});

test('the form of variables and their JSON are one thing', async ({ page, request, app, a11y }) => {
  const row = await createRow(request, app, twoTiles);
  await openTemplate(page, row, 'variables');
  await page.getByRole('button', { name: 'Add variable' }).click();
  const id = page.getByRole('textbox', { name: 'ID' });
  await expect(id).toBeFocused();
  await page.keyboard.type('CHECKOUT');
  await page.keyboard.press('Enter');
  await expect(code(page)).toContainText('"CHECKOUT"');
  await page.getByRole('textbox', { name: 'Event', exact: true }).fill('checked_out');
  await expect(code(page)).toContainText('"checked_out"');
  await a11y();
  await page.getByRole('textbox', { name: 'Variables JSON' }).press('ControlOrMeta+z');
  await expect(page.getByRole('textbox', { name: 'Event', exact: true })).toHaveValue('$pageview');
});

test("the app's own chords work inside the code editor", async ({ page, request, app }) => {
  const row = await createRow(request, app, twoTiles);
  await openTemplate(page, row, 'tiles');
  await tiles(page).press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command menu' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tiles(page)).toBeFocused();
  await tiles(page).press('ControlOrMeta+s');
  await expect(page.getByRole('status', { name: 'Nothing has changed.' })).toBeVisible();
});

test('all that can be mended is mended as one step', async ({ page, request, app }) => {
  const broken = JSON.parse(twoTiles);
  broken.tiles[1].layouts.sm.x = 3;
  broken.tiles[1].query.source.series = ['{signup}'];
  broken.variables = [variable('SIGNUP'), variable('UNUSED')];
  const row = await createRow(request, app, JSON.stringify(broken));
  await openTemplate(page, row, 'variables');
  await page.getByRole('button', { name: /^Mend all that can be/ }).click();
  await expect(page.getByRole('button', { name: /^Mend all that can be/ })).toHaveCount(0);
  await expect(code(page)).not.toContainText('UNUSED');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Not saved')).toHaveCount(0);
});

test('every kind of fix works by its button, and the focus stays in the list', async ({
  page,
  request,
  app,
}) => {
  const broken = JSON.parse(twoTiles);
  broken.tiles[0].query.source.series = ['{NEW}', '{signup}', 'of {SIGNUP}'];
  broken.tiles[1].layouts.sm.x = 3;
  broken.variables = [variable('SIGNUP'), variable('UNUSED')];
  const row = await createRow(request, app, JSON.stringify(broken));
  await openTemplate(page, row, 'filters');
  await pasteInto(page, 'Filters JSON', '{"date_from": "-7d", "date_from": "-30d"}');
  const problems = page.getByRole('region', { name: 'Problems' });
  for (const name of [
    'Declare the variable NEW',
    'Remove this variable',
    'Make the whole text {SIGNUP}',
    'Move the tiles apart',
    'Keep only the last of the equal keys',
  ]) {
    const fix = problems.getByRole('button', { name }).first();
    await fix.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Mended: ${name}`)).toBeAttached();
    await expect(problems.getByRole('button', { name })).toHaveCount(
      name.startsWith('Make the whole') ? 1 : 0,
    );
    if (!name.startsWith('Make the whole')) {
      await expect(problems.getByRole('heading', { name: /^Problems/ })).toBeFocused();
    }
  }
  await expect(code(page)).toContainText('-30d');
  await expect(code(page)).not.toContainText('-7d');
  for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Undo' }).click();
  await expect(problems.getByRole('button', { name: 'Declare the variable NEW' })).toBeVisible();
});

test("'Will it work?' fills the variables in, says what would come out, and sends nothing", async ({
  page,
  request,
  app,
  sandbox,
}) => {
  const template = JSON.parse(twoTiles);
  template.tiles[0].query.source.series = ['{SIGNUP}'];
  template.tiles[1] = { type: 'INSIGHT', name: 'Nothing in it', layouts: {} };
  template.variables = [
    {
      id: 'SIGNUP',
      name: 'Sign up',
      description: 'What counts as one',
      type: 'event',
      default: { id: '$pageview', math: 'dau', type: 'events' },
      required: true,
    },
  ];
  const row = await createRow(request, app, JSON.stringify(template));
  await openTemplate(page, row);
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  const before = await sandbox.requests();
  await page.getByRole('button', { name: 'Will it work?' }).click();
  const trial = page.getByRole('dialog', { name: 'Will it work?' });
  await expect(trial).toContainText('Nothing in it');
  await expect(trial).toContainText('$pageview');
  await trial.getByRole('textbox', { name: 'Sign up' }).fill('joined');
  await expect(trial).toContainText('joined');
  const writes = (await sandbox.requests())
    .slice(before.length)
    .filter(({ method }) => method !== 'GET');
  expect(writes).toEqual([]);
  await trial.getByRole('button', { name: 'Signed up' }).click();
  await expect(trial).toHaveCount(0);
  await expect(page).toHaveURL(/tab=tiles&at=\/tiles\/0$/);
});

test('a place is copied as a path and as a link that leads there', async ({
  page,
  context,
  request,
  app,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const row = await createRow(request, app, twoTiles);
  await page.goto(`/projects/1/templates/${row.id}?at=/tiles/1/name`);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const trail = page.getByRole('navigation', { name: 'Place in the document' });
  await expect(trail.getByRole('button', { name: 'name' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy path' }).click();
  await expect.poll(clipboard).toBe('/tiles/1/name');
  await page.getByRole('button', { name: 'Copy link to this place' }).click();
  await expect.poll(clipboard).toContain(`${row.id}?tab=tiles&at=/tiles/1/name`);
});

test('changes are reviewed in words, with those of the layout folded, and as text by one key', async ({
  page,
  request,
  app,
}) => {
  const row = await createRow(request, app, twoTiles);
  await openTemplate(page, row, 'tiles');
  await replaceText(page, 'Tiles JSON', '"event": "Paid"', '"event": "Payed"');
  const tile = picture(page).getByRole('option', { name: /^Signed up/ });
  await tile.press('Space');
  await tile.press('ArrowRight');
  await tile.press('Enter');
  await page.keyboard.press('ControlOrMeta+s');
  const review = page.getByRole('dialog', { name: 'Review changes' });
  await expect(review.getByRole('button', { name: 'Save changes' })).toBeFocused();
  await expect(review).toContainText('Tile “Paid”');
  await expect(review.getByText(/moved right/)).toHaveCount(0);
  await review.getByRole('button', { name: /^Show layout changes/ }).click();
  await expect(review.getByText(/moved right/).first()).toBeVisible();
  await page.keyboard.press('t');
  await expect(review.getByRole('textbox', { name: /, after$/ })).toBeVisible();
});
