import { expect, test } from './fixtures.ts';
import { createRow, officialTemplate } from './templates.ts';

const screens = [
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

for (const { width, height, colorScheme } of screens) {
  test.describe(`${width} pixels wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('every page is accessible and no wider than the screen', async ({
      page,
      request,
      app,
      a11y,
    }) => {
      test.slow(); // nine pages, each checked by axe
      const { id } = await createRow(request, app, await officialTemplate('website-traffic'));
      const pages = [
        { address: '/projects/1/templates', shown: page.getByRole('table', { name: 'Templates' }) },
        {
          address: '/projects/1/templates?view=gallery',
          shown: page.getByRole('list', { name: 'Templates' }),
        },
        {
          address: `/projects/1/templates/${id}`,
          shown: page.getByRole('textbox', { name: 'Name' }),
        },
        {
          address: `/projects/1/templates/${id}?tab=tiles`,
          shown: page.getByRole('textbox', { name: 'Tiles JSON' }),
        },
        {
          address: `/projects/1/templates/${id}?tab=variables`,
          shown: page.getByRole('textbox', { name: 'Variables JSON' }),
        },
        {
          address: `/projects/1/templates/${id}?tab=json`,
          shown: page.getByRole('textbox', { name: 'Template JSON' }),
        },
        {
          address: '/projects/1/templates/new',
          shown: page.getByRole('textbox', { name: 'Name' }),
        },
        {
          address: '/projects/1/archive',
          shown: page.getByRole('heading', { name: 'Archive', level: 1 }),
        },
        { address: '/connect', shown: page.getByRole('button', { name: 'Connect', exact: true }) },
      ];
      for (const { address, shown } of pages) {
        await page.goto(address);
        await expect(shown).toBeVisible();
        await a11y();
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, address).toBeLessThanOrEqual(0);
      }
    });
  });
}

for (const { width, height, colorScheme } of screens) {
  test.describe(`dialogs, ${width} pixels wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('every dialog of a template is accessible', async ({ page, request, app, a11y }) => {
      const { id } = await createRow(request, app, await officialTemplate('website-traffic'));
      await page.goto(`/projects/1/templates/${id}`);
      await page.getByRole('textbox', { name: 'Name' }).fill('Another name');
      for (const [button, dialog] of [
        ['Will it work?', 'Will it work?'],
        ['Enlarge the layout', 'Layout'],
        ['Keyboard shortcuts', 'Keyboard shortcuts'],
        ['Save', 'Review changes'],
      ] as const) {
        await page.getByRole('button', { name: button, exact: true }).click();
        await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
        await a11y();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog', { name: dialog })).toHaveCount(0);
      }
    });
  });
}

test('finds, edits and saves a template by keyboard alone', async ({ page, request, app }) => {
  await createRow(
    request,
    app,
    await officialTemplate('website-traffic').then((text) =>
      text.replace('"Website traffic"', '"Keyboard only"'),
    ),
  );
  await page.goto('/projects/1/templates');
  await expect(page.getByRole('table', { name: 'Templates' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command menu' })).toBeVisible();
  await page.keyboard.type('Keyboard only');
  await expect(page.getByRole('option', { name: /Keyboard only/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Keyboard only');
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Saved Keyboard only!' })).toBeVisible();
});
