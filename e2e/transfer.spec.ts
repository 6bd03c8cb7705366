import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import type { APIRequestContext, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { createRow, officialTemplate } from './templates.ts';

interface SomeFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const tile = (body: string) => ({
  type: 'TEXT',
  body,
  layouts: { sm: { x: 0, y: 0, w: 6, h: 2 } },
});
const template = (name: string, more: object = {}) =>
  JSON.stringify({
    template_name: name,
    dashboard_description: '',
    dashboard_filters: {},
    tiles: [tile(name)],
    tags: [],
    ...more,
  });
const file = (name: string, content: string | Uint8Array): SomeFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

async function openImport(page: Page): Promise<void> {
  await page.goto('/projects/1/import');
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
}

const choose = (page: Page, files: SomeFile[]) =>
  page.getByLabel('Files', { exact: true }).setInputFiles(files);
const found = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Templates to import' })
    .getByRole('listitem', { name, exact: true });
const importButton = (page: Page, count: number) =>
  page.getByRole('button', {
    name: `Import ${count} template${count === 1 ? '' : 's'}`,
    exact: true,
  });

/** All rows that project 1 shows, as text, in the order of their names. */
async function rows(request: APIRequestContext, app: string, scope = ''): Promise<string[]> {
  const answer = await request.get(
    `${app}/api/projects/1/dashboard_templates/?limit=1000${scope}`,
    { headers: { Authorization: 'Bearer phx_staff' } },
  );
  // Numbers are compared as they are written, so they are read as texts.
  const kept = (await answer.text()).replaceAll(
    /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g,
    (token) => (token.startsWith('"') ? token : `"number ${token}"`),
  );
  const { results }: { results: Record<string, unknown>[] } = JSON.parse(kept);
  const server = [
    'id',
    'created_at',
    'created_by',
    'deleted',
    'team_id',
    'non_portable_references',
  ];
  return results
    .map((row) => JSON.stringify(Object.entries(row).filter(([key]) => !server.includes(key))))
    .sort();
}

const namesOf = (all: readonly string[]) =>
  all.map((row) => /\["template_name","((?:[^"\\]|\\.)*)"\]/.exec(row)?.[1]);

test('what an export holds, an import into an empty project makes again, value for value', async ({
  page,
  sandbox,
  request,
  app,
}) => {
  await createRow(
    request,
    app,
    '{"template_name":"Exact","tiles":[{"type":"TEXT","body":"x","big":12345678901234567890,"one":1.0,"z":1,"a":2}],"dashboard_filters":{"n":1e400},"tags":null,"variables":null}',
  );
  const before = await rows(request, app);
  await page.goto('/projects/1/templates?size=100');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const zip = await readFile(await (await downloading).path());
  await sandbox.reset({ seed: 'none' });
  await openImport(page);
  await choose(page, [file('everything.zip', zip)]);
  await expect(page.getByText(`A zip with ${before.length} templates.`)).toBeVisible();
  await importButton(page, before.length).click();
  await expect(
    page.getByRole('heading', { name: `Imported ${before.length} templates` }),
  ).toBeVisible();
  expect(await rows(request, app)).toEqual(before);
  await page.getByRole('button', { name: 'Import more' }).click();
  await choose(page, [file('everything.zip', zip)]);
  await expect(
    page.getByRole('heading', { name: `${before.length} templates: ${before.length} same` }),
  ).toBeVisible();
});

test('files of every kind are recognised, and what they are is said', async ({
  page,
  sandbox,
  a11y,
}) => {
  await sandbox.reset({ seed: 'none' });
  await openImport(page);
  await a11y();
  const dashboard = {
    id: 7,
    name: 'Board',
    filters: { date_from: '-7d' },
    tiles: [
      {
        id: 1,
        layouts: {},
        color: 'blue',
        insight: {
          id: 3,
          name: 'Users',
          query: { kind: 'InsightVizNode', source: { kind: 'TrendsQuery', series: [] } },
        },
      },
      { id: 2, layouts: {}, text: { id: 5, body: '# Hello' } },
    ],
  };
  await choose(page, [
    file('traffic.json', await officialTemplate('website-traffic')),
    file('list.json', `[${template('One')},${template('Two')}]`),
    file(
      'answer.json',
      `{"count":9,"next":null,"previous":null,"results":[${template('Three', { id: 'x', team_id: 1 })}]}`,
    ),
    file('dashboard.json', JSON.stringify(dashboard)),
    file('tile.json', JSON.stringify(tile('alone'))),
    file('all.zip', zipSync({ 'a.json': Buffer.from(template('Zipped')) })),
    file(
      'notes.md',
      `# Mine\n\n\`\`\`json\n{template_name: 'Four', "tiles": [${JSON.stringify(tile('x'))}],}\n\`\`\`\n`,
    ),
    file('login.html', '<!doctype html>'),
  ]);
  const read = page.getByRole('list', { name: 'What was read' });
  for (const words of [
    'traffic.json A template.',
    'list.json A list of 2 templates.',
    'A list answer of PostHog with 1 template. 2 server fields were taken off: id, team_id.',
    'It is one page of 9: the other 8 are not in it.',
    'A dashboard with 2 tiles, made into a template as PostHog does it.',
    'One tile, made into a template.',
    'A zip with 1 template.',
    'It was not quite JSON and was mended: keys without quotes, single quotes, trailing commas.',
    'It is a web page or XML, not JSON.',
  ]) {
    await expect(read).toContainText(words);
  }
  await expect(page.getByRole('heading', { name: '8 templates: 8 new' })).toBeVisible();
  await expect(found(page, 'Board')).toContainText('2 tiles');
  await found(page, 'Website traffic').getByRole('button', { name: /hints/ }).click();
  await expect(
    found(page, 'Website traffic').getByRole('list', { name: 'Problems' }),
  ).toBeVisible();
  await a11y();
});

test('files are dropped, text is pasted anywhere and into the box', async ({ page, sandbox }) => {
  await sandbox.reset({ seed: 'none' });
  await openImport(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json'));
    return data;
  }, template('Dropped'));
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to read')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(found(page, 'Dropped')).toBeVisible();
  await expect(page.getByText('Drop to read')).toHaveCount(0);
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    `curl https://x -d '${template('Pasted')}'`,
  );
  await expect(found(page, 'Pasted')).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Paste templates' });
  await box.fill('{"tiles": [');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByText(/It is not JSON, and could not be mended/)).toBeVisible();
  await expect(box).toHaveValue('{"tiles": [');
  await box.fill(template('Typed'));
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(found(page, 'Typed')).toBeVisible();
  await expect(box).toHaveValue('');
  await page.getByRole('button', { name: 'Take dropped.json away' }).click();
  await expect(found(page, 'Dropped')).toHaveCount(0);
  await expect(importButton(page, 2)).toBeVisible();
});

test('new, same and changed are told apart, and done as one chose', async ({
  page,
  sandbox,
  request,
  app,
}) => {
  await sandbox.reset({ seed: 'none' });
  await createRow(request, app, template('Same'));
  await createRow(
    request,
    app,
    template('Changed', { tags: ['before'], image_url: 'not-shown.png' }),
  );
  await openImport(page);
  await choose(page, [
    file(
      'some.json',
      `[${template('Same')},${template('Changed', { tags: ['after'] })},${template('New')},${template('Left')},{"template_name":"Empty","tiles":[]}]`,
    ),
  ]);
  await expect(
    page.getByRole('heading', { name: '5 templates: 3 new, 1 changed, 1 same' }),
  ).toBeVisible();
  await expect(found(page, 'Empty')).toContainText('PostHog refuses a new template without tiles');
  await found(page, 'Changed').getByRole('button', { name: 'Changes' }).click();
  await expect(found(page, 'Changed')).toContainText('Tags: “after” added; “before” removed');
  await found(page, 'Left').getByRole('radio', { name: 'Skip' }).check();
  await found(page, 'Same').getByRole('radio', { name: 'Create' }).check();
  const name = page.getByRole('textbox', { name: 'Name for Same' });
  await expect(name).toHaveValue('Same (copy)');
  await name.fill('Changed');
  await expect(found(page, 'Same')).toContainText('The name is taken.');
  await page.getByRole('button', { name: 'Use “Changed (copy)”' }).click();
  expect(
    (await sandbox.requests()).filter(
      ({ method, url }) => method !== 'GET' && method !== 'OPTIONS' && !/login/.test(url),
    ),
  ).toHaveLength(2);
  await importButton(page, 3).click();
  await expect(page.getByRole('heading', { name: 'Imported 3 templates' })).toBeVisible();
  const after = await rows(request, app);
  expect(namesOf(after)).toEqual(['Changed (copy)', 'Changed', 'New', 'Same']);
  // Only what differed was sent: the file says nothing of the image.
  expect(after[1]).toContain('"not-shown.png"');
  expect(after[1]).toContain('["tags",["after"]]');
});

test('all can be skipped at once, or those that are selected', async ({ page, sandbox }) => {
  await sandbox.reset({ seed: 'none' });
  await openImport(page);
  await choose(page, [
    file('some.json', `[${['A', 'B', 'C'].map((name) => template(name)).join()}]`),
  ]);
  await expect(importButton(page, 3)).toBeVisible();
  await page.getByRole('group', { name: 'For all' }).getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByText('Nothing is chosen.', { exact: false }).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select B' }).check();
  await page
    .getByRole('group', { name: 'For the 1 selected' })
    .getByRole('button', { name: 'Create' })
    .click();
  await expect(importButton(page, 1)).toBeVisible();
});

test('more than the cap allows is said before anything is written', async ({
  page,
  sandbox,
  request,
  app,
}) => {
  await sandbox.reset({ seed: 'none' });
  for (let n = 0; n < 97; n += 1) await createRow(request, app, template(`Row ${n}`));
  await openImport(page);
  const many = Array.from({ length: 5 }, (_, n) => template(`New ${n}`));
  await choose(page, [file('some.json', `[${many.join()}]`)]);
  await expect(
    page.getByText('The organization has room for 3 templates more, not for 5'),
  ).toBeVisible();
  await expect(page.getByText(/2 too many/)).toBeVisible();
  await expect(importButton(page, 5)).toHaveAttribute('aria-disabled', 'true');
  await found(page, 'New 0').getByRole('radio', { name: 'Skip' }).check();
  await found(page, 'New 1').getByRole('radio', { name: 'Skip' }).check();
  await importButton(page, 3).click();
  await expect(page.getByRole('heading', { name: 'Imported 3 templates' })).toBeVisible();
  expect(await rows(request, app)).toHaveLength(100);
});

test('an import that a reload cuts short goes on, and makes nothing twice', async ({
  page,
  sandbox,
  request,
  app,
  a11y,
  expectConsole,
}) => {
  expectConsole(/Failed to load|ERR_/);
  await sandbox.reset({ seed: 'none' });
  const many = Array.from({ length: 12 }, (_, n) => template(`The ${n}`));
  await openImport(page);
  await choose(page, [file('some.json', `[${many.join()}]`)]);
  await expect(importButton(page, 12)).toBeVisible();
  await sandbox.faults([
    { method: 'POST', path: 'dashboard_templates', kind: 'lost', times: 1 },
    { method: 'POST', path: 'dashboard_templates', kind: 'delay', ms: 200, times: 3 },
    { method: 'POST', path: 'dashboard_templates', kind: 'delay', ms: 2500 },
  ]);
  await importButton(page, 12).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Done' }).nth(2)).toBeVisible();
  await page.reload();
  const notice = page.getByText(/An import of 12 was interrupted: \d+ done/);
  await expect(notice).toBeVisible();
  await a11y();
  await sandbox.faults([]);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: /^Imported \d+ templates$/ })).toBeVisible({
    timeout: 20_000,
  });
  expect(namesOf(await rows(request, app))).toEqual(
    Array.from({ length: 12 }, (_, n) => `The ${n}`).sort(),
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a lost answer is no second template, and a refused one is tried again', async ({
  page,
  sandbox,
  request,
  app,
  expectConsole,
}) => {
  expectConsole(/Failed to load|ERR_/);
  await sandbox.reset({ seed: 'none' });
  await openImport(page);
  await choose(page, [file('some.json', `[${template('Lost')},${template('Refused')}]`)]);
  await expect(importButton(page, 2)).toBeVisible();
  await sandbox.faults([
    { method: 'POST', path: 'dashboard_templates', kind: 'lost', times: 1 },
    { method: 'POST', path: 'dashboard_templates', kind: 'status', status: 500, times: 1 },
  ]);
  await importButton(page, 2).click();
  await expect(page.getByRole('heading', { name: 'Imported 1 of 2 templates' })).toBeVisible();
  await expect(page.getByText(/PostHog failed/)).toBeVisible();
  await page.getByRole('button', { name: 'Try the 1 failed again' }).click();
  await expect(page.getByRole('heading', { name: 'Imported 2 templates' })).toBeVisible();
  expect(namesOf(await rows(request, app))).toEqual(['Lost', 'Refused']);
});

test('an import can be set aside', async ({ page, sandbox, request, app, expectConsole }) => {
  expectConsole(/Failed to load|ERR_/);
  await sandbox.reset({ seed: 'none' });
  await openImport(page);
  await choose(page, [file('some.json', `[${template('A')},${template('B')}]`)]);
  await expect(importButton(page, 2)).toBeVisible();
  await sandbox.faults([{ method: 'POST', path: 'dashboard_templates', kind: 'drop' }]);
  await importButton(page, 2).click();
  await expect(page.getByRole('heading', { name: 'Imported 0 of 2 templates' })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText(/was interrupted/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
  await expect(page.getByText(/was interrupted/)).toHaveCount(0);
  expect(await rows(request, app)).toEqual([]);
});

test('in a browser that keeps nothing it works all the same, and that is said once', async ({
  page,
  sandbox,
  request,
  app,
}) => {
  await sandbox.reset({ seed: 'none' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('Blocked on purpose', 'SecurityError');
        },
      },
    });
  });
  await openImport(page);
  await choose(page, [file('some.json', `[${template('A')},${template('B')}]`)]);
  await importButton(page, 2).click();
  await expect(page.getByRole('heading', { name: 'Imported 2 templates' })).toBeVisible();
  await expect(page.getByText(/This browser keeps no data here/)).toHaveCount(1);
  expect(namesOf(await rows(request, app))).toEqual(['A', 'B']);
});

test('a member imports what members may, and is told the rest before', async ({
  page,
  sandbox,
  request,
  app,
  signIn,
}) => {
  await sandbox.reset({ seed: 'none' });
  await createRow(request, app, template('Mine', { tiles: [tile('before')] }), 'phx_member');
  await signIn('member');
  await openImport(page);
  await choose(page, [
    file(
      'some.json',
      `[${template('Mine', { tiles: [tile('after')], tags: ['kept'] })},${template('Official', { scope: 'global', image_url: 'not-shown.png', is_featured: true, availability_contexts: null })}]`,
    ),
  ]);
  await expect(found(page, 'Mine')).toContainText('a new template takes its place');
  await expect(found(page, 'Official')).toContainText(
    'Left out, since you may not set it here: Image URL, Scope, Featured.',
  );
  await importButton(page, 2).click();
  await expect(page.getByRole('heading', { name: 'Imported 2 templates' })).toBeVisible();
  const after = await rows(request, app);
  expect(namesOf(after)).toEqual(['Mine', 'Official']);
  expect(after[0]).toContain('"after"');
  expect(after[0]).toContain('["tags",["kept"]]');
  expect(after[1]).toContain('["scope","team"]');
});

test('a PostHog of 2023 gets what it knows, and the rest is named', async ({ page, sandbox }) => {
  await sandbox.reset({ version: '2023' });
  await openImport(page);
  await choose(page, [
    file('a.json', template('For old', { is_featured: true, availability_contexts: ['general'] })),
  ]);
  await expect(found(page, 'For old')).toContainText(
    'Left out, since you may not set it here: Featured, Contexts.',
  );
  await importButton(page, 1).click();
  await expect(page.getByRole('heading', { name: 'Imported 1 template' })).toBeVisible();
  await page.getByRole('link', { name: 'For old' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('For old');
});

test('a whole folder is read, its manifest tells renamed rows', async ({
  page,
  sandbox,
  request,
  app,
}, info) => {
  await sandbox.reset({ seed: 'none' });
  const { id } = await createRow(request, app, template('Before'));
  const folder = info.outputPath('templates');
  await mkdir(folder, { recursive: true });
  const manifest = { format: 'template-studio/1', templates: { 'after.json': id } };
  await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
  await writeFile(`${folder}/after.json`, template('After'));
  await writeFile(`${folder}/picture.png`, 'png');
  await openImport(page);
  await page.getByLabel('Folder', { exact: true }).setInputFiles(folder);
  await expect(page.getByRole('heading', { name: '1 template: 1 changed' })).toBeVisible();
  await expect(found(page, 'After')).toContainText('the project has it as Before');
  await importButton(page, 1).click();
  await expect(page.getByRole('heading', { name: 'Imported 1 template' })).toBeVisible();
  expect(namesOf(await rows(request, app))).toEqual(['After']);
});

test('a viewer may look at what is in a file, and no more', async ({ page, signIn }) => {
  await signIn('viewer');
  await openImport(page);
  await choose(page, [file('a.json', template('New'))]);
  await expect(page.getByText('You can look, but not import')).toBeVisible();
  await expect(found(page, 'New')).toContainText('It cannot be created.');
  await expect(importButton(page, 0)).toHaveAttribute('aria-disabled', 'true');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the page fits and is accessible', async ({ page, a11y }) => {
    await openImport(page);
    await choose(page, [file('one.json', template('One'))]);
    await expect(importButton(page, 1)).toBeVisible();
    await a11y('light', 'dark');
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
    await importButton(page, 1).click();
    await expect(page.getByRole('heading', { name: 'Imported 1 template' })).toBeVisible();
    await a11y('light', 'dark');
  });
});
