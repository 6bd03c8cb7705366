/** @typedef {import('playwright').Page} Page */

const templates = '/api/projects/1/dashboard_templates/';
const headers = { Authorization: 'Bearer phx_staff' };

/** Waits for what loads late: pictures, fonts, and the editor's colours. @param {Page} page */
export async function settle(page) {
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.loading === 'lazy'),
  );
  await page.waitForTimeout(800);
}

/** @param {Page} page @param {string} [query] */
export async function openList(page, query = '') {
  await page.goto(`/projects/1/templates${query}`);
  // The last that comes once the page rests.
  await page.getByRole('button', { name: 'Views' }).waitFor();
}

/** Every template of the list is loaded, so that what looks through them looks through all. @param {Page} page */
export async function loadAll(page) {
  await page.getByRole('button', { name: 'Load all' }).click();
  await page.getByText(/all \d+/).waitFor();
}

/** The row of a name, past the app. @param {Page} page @param {string} name */
export async function rowOf(page, name) {
  const answer = await page.request.get(`${templates}?limit=500`, { headers });
  const { results } = await answer.json();
  const row = results.find((/** @type {any} */ one) => one.template_name === name);
  if (row === undefined) throw new Error(`The sandbox has no template “${name}”`);
  return row;
}

/** What somebody else does, past the app. @param {Page} page @param {string} id @param {object} data */
export async function changeElsewhere(page, id, data) {
  const answer = await page.request.patch(templates + id, { headers, data });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** @param {Page} page @param {string} name @param {string} [query] */
export async function openTemplate(page, name, query = '') {
  const row = await rowOf(page, name);
  await page.goto(`/projects/1/templates/${row.id}${query}`);
  await page.getByRole('tab', { name: 'Details' }).waitFor();
  return row;
}

/** Into the code editor, at the end of the first place where the text stands. @param {Page} page @param {string} label @param {string} text */
export async function caretAfter(page, label, text) {
  await page.getByRole('textbox', { name: label }).focus();
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.fill(text);
  await find.press('Enter');
  await find.press('Escape');
  await page.keyboard.press('ArrowRight');
}
