import { caretAfter, changeElsewhere, loadAll, openList, openTemplate, rowOf } from './steps.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name of the file, without its ending
 * @property {{ width: number, height: number }} size
 * @property {boolean} [dark]
 * @property {(page: import('playwright').Page) => Promise<import('playwright').Locator | void>} pose
 *   brings the page to where the picture is taken; a locator: of this alone
 */

const wide = { width: 1280, height: 800 };
const low = { width: 1280, height: 620 };
const phone = { width: 390, height: 844 };

/** @type {(page: import('playwright').Page, name: string) => import('playwright').Locator} */
const dialog = (page, name) => page.getByRole('dialog', { name });

/** @type {Picture[]} */
export const pictures = [
  {
    name: 'connect',
    size: { width: 1280, height: 1000 },
    async pose(page) {
      await page.goto('/connect');
      await page.getByRole('button', { name: 'Continue with this session' }).waitFor();
      return page.getByRole('main');
    },
  },
  { name: 'list', size: wide, pose: (page) => openList(page) },
  { name: 'gallery', size: wide, dark: true, pose: (page) => openList(page, '?view=gallery') },
  { name: 'phone', size: phone, pose: (page) => openList(page) },
  {
    name: 'find',
    size: low,
    async pose(page) {
      await openList(page, '?problems=any');
      await loadAll(page);
    },
  },
  {
    name: 'usage',
    size: low,
    async pose(page) {
      await page.goto('/projects/1/usage?of=event:$pageview');
      await loadAll(page);
      await page
        .getByRole('region', { name: 'Where it is used' })
        .getByRole('link')
        .first()
        .waitFor();
    },
  },
  {
    name: 'editor',
    size: wide,
    async pose(page) {
      await openTemplate(page, 'Checkout health', '?tab=tiles');
      await page.getByRole('textbox', { name: 'Tiles JSON' }).waitFor();
    },
  },
  {
    name: 'details',
    size: wide,
    pose: async (page) => void (await openTemplate(page, 'Checkout health')),
  },
  {
    name: 'code',
    size: wide,
    async pose(page) {
      await openTemplate(page, 'Checkout health', '?tab=tiles');
      await caretAfter(page, 'Tiles JSON', '"kind": "');
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible').waitFor();
    },
  },
  {
    name: 'problems',
    size: { width: 1280, height: 1040 },
    async pose(page) {
      await openTemplate(page, 'Activation, unfinished', '?tab=tiles');
      await page.getByRole('textbox', { name: 'Tiles JSON' }).waitFor();
    },
  },
  {
    name: 'trial',
    size: wide,
    async pose(page) {
      await openTemplate(page, 'Activation, unfinished');
      await page.getByRole('button', { name: 'Will it work?' }).click();
      await dialog(page, 'Will it work?').getByRole('textbox').first().waitFor();
      return dialog(page, 'Will it work?');
    },
  },
  {
    name: 'review',
    size: wide,
    async pose(page) {
      await openTemplate(page, 'Checkout health');
      await page
        .getByRole('textbox', { name: 'Description' })
        .fill('Where people leave the checkout, week by week');
      await page.getByRole('textbox', { name: 'Tags' }).fill('weekly');
      await page.keyboard.press('Enter');
      const tile = page.getByRole('region', { name: 'Layout preview' }).getByRole('option').first();
      await tile.press('Space');
      await tile.press('Shift+ArrowRight');
      await tile.press('Enter');
      await page.keyboard.press('ControlOrMeta+s');
      await dialog(page, 'Review changes').getByRole('listitem').first().waitFor();
      return dialog(page, 'Review changes');
    },
  },
  {
    name: 'history',
    size: wide,
    async pose(page) {
      const { id } = await openTemplate(page, 'Checkout health');
      await page
        .getByRole('textbox', { name: 'Description' })
        .fill('Where people leave the checkout, week by week');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('status', { name: 'Saved Checkout health' }).waitFor();
      await page.goto('/projects/1/templates');
      await changeElsewhere(page, id, { tags: ['checkout', 'weekly'] });
      await page.goto(`/projects/1/templates/${id}?history`);
      await dialog(page, 'History').getByText('added').waitFor();
      return dialog(page, 'History');
    },
  },
  {
    name: 'conflict',
    size: wide,
    async pose(page) {
      const { id } = await openTemplate(page, 'Checkout health');
      await page
        .getByRole('textbox', { name: 'Description' })
        .fill('Where people leave the checkout');
      await changeElsewhere(page, id, {
        dashboard_description: 'Of all shops, by week',
        tags: ['checkout', 'weekly'],
      });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await dialog(page, 'Changed on the server meanwhile').getByRole('radio').first().waitFor();
      return dialog(page, 'Changed on the server meanwhile');
    },
  },
  {
    name: 'bulk',
    size: low,
    async pose(page) {
      await openList(page);
      const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ });
      await boxes.nth(2).click();
      await boxes.nth(5).click({ modifiers: ['Shift'] });
      await page.getByRole('region', { name: 'Selected templates' }).waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'import',
    size: wide,
    async pose(page) {
      const known = await rowOf(page, 'Checkout health');
      const file = (/** @type {string} */ name, /** @type {object} */ content) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content)),
      });
      await page.goto('/projects/1/import');
      await page.getByLabel('Files', { exact: true }).setInputFiles([
        file('checkout-health.json', { ...known, dashboard_description: 'As it was in spring' }),
        file('launch-week.json', {
          ...known,
          id: undefined,
          template_name: 'Launch week',
          tiles: known.tiles.slice(3),
        }),
        file('notes.json', { title: 'no template' }),
      ]);
      await page
        .getByRole('list', { name: 'Templates to import' })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'copy',
    size: wide,
    async pose(page) {
      await openList(page, '?search=Checkout+health');
      await page.getByRole('button', { name: 'Actions for Checkout health', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Copy to…' }).click();
      const copying = dialog(page, 'Copy “Checkout health”');
      await copying.getByRole('checkbox', { name: 'Mobile' }).click();
      await copying.getByRole('checkbox', { name: 'Partner' }).click();
      await copying.getByText('PostHog makes the copy itself.').waitFor();
      await page.mouse.move(0, 0);
      return copying;
    },
  },
  {
    name: 'archive',
    size: { width: 1280, height: 520 },
    async pose(page) {
      await openList(page);
      const names = await page
        .getByRole('table', { name: 'Templates' })
        .getByRole('link')
        .allInnerTexts();
      for (const name of names.slice(6, 9)) {
        await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
        await page.getByRole('menuitem', { name: 'Archive' }).click();
        await page.getByRole('status', { name: `Archived ${name}` }).waitFor();
      }
      await page.goto('/projects/1/archive');
      await page
        .getByRole('button', { name: /^Restore / })
        .first()
        .waitFor();
    },
  },
  {
    name: 'commands',
    size: wide,
    async pose(page) {
      await openList(page);
      await page.keyboard.press('ControlOrMeta+k');
      await dialog(page, 'Command menu').getByRole('combobox').fill('check');
      await dialog(page, 'Command menu')
        .getByRole('option', { name: /Checkout health/ })
        .first()
        .waitFor();
      return dialog(page, 'Command menu');
    },
  },
  {
    name: 'access',
    size: { width: 1280, height: 760 },
    async pose(page) {
      await page.request.post('/api/login/', {
        data: { email: 'member@sandbox.test', password: 'sandbox' },
      });
      await page.goto('/projects/1/access');
      await page.getByRole('meter').waitFor();
    },
  },
];
