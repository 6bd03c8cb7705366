import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Case,
  openCases,
  patchCases,
  postCases,
  readCases,
  replaceCases,
  schemaLies,
} from './faults/cases.ts';
import { documentOf, Ledger, tilesOf, type Wanted } from './faults/ledger.ts';
import { Person } from './faults/person.ts';
import { expect, test as base } from './fixtures.ts';
import { crash, keptDrafts } from './keptDrafts.ts';
import { kill, startServer } from './server.ts';
import { freePort } from './servers/program.ts';
import { createRow, openTemplate, type Row, rowText } from './templates.ts';

interface Fixtures {
  ledger: Ledger;
  person: Person;
  /** Rows that nobody touches: they are as they were after each fault. */
  others: Row[];
  /** A template of the project’s own. */
  row: Row;
}

const test = base.extend<Fixtures>({
  others: async ({ sandbox, request, app }, use) => {
    await sandbox.reset({ seed: 'none' });
    const others = [];
    for (const name of ['Another', 'A third']) {
      others.push(await createRow(request, app, first(name)));
    }
    await use(others);
  },
  row: async ({ others: _others, request, app }, use) =>
    use(await createRow(request, app, first('Faulty'))),
  ledger: async ({ others: _others, app }, use, info) => {
    const ledger = new Ledger(app);
    await use(ledger);
    ledger.report(info);
  },
  person: async ({ page, expectConsole }, use) => {
    // The browser’s own words on what it was refused or lost.
    expectConsole(/^error: Failed to load resource/);
    await use(new Person(page));
  },
});

const first = (name: string) => documentOf({ name, description: '', tiles: tilesOf('first') });
const ofTemplates = 'dashboard_templates$';

/** Edits, saves into a fault, goes on as the screen says, and compares all rows: once for each case. */
function everyCase(
  moment: string,
  cases: (another: string) => Case[],
  hit: (id: string) => { method: string; path: string },
) {
  test(`no edit is lost, and nothing is done twice: faults of ${moment}`, async ({
    person,
    ledger,
    row,
    others,
    page,
    request,
    app,
    sandbox,
  }) => {
    test.setTimeout(240_000);
    const another = await rowText(request, app, others[0]?.id ?? '');
    await openTemplate(page, row, 'json');
    for (const { name, fault, way, says } of cases(another)) {
      await test.step(name, async () => {
        const wanted = await person.edit('Faulty');
        await ledger.open();
        await sandbox.faults([{ times: 1, ...hit(row.id), ...fault }]);
        await person.save();
        await person.goOn(way, says, wanted, () => sandbox.faults([]));
        await person.isDone(wanted);
        await sandbox.faults([]);
        await ledger.close(`${moment}: ${name}`, wanted, row.id);
      });
    }
  });
}

everyCase('the look before a save', readCases, (id) => ({ method: 'GET', path: id }));
everyCase('a change', patchCases, (id) => ({ method: 'PATCH', path: id }));

test('no edit is lost, and nothing is done twice: faults of a create', async ({
  person,
  ledger,
  others,
  page,
  request,
  app,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const another = await rowText(request, app, others[0]?.id ?? '');
  await openTemplate(page, { id: 'new' });
  for (const { name, fault, way, says } of postCases(another)) {
    await test.step(name, async () => {
      await page.getByRole('link', { name: 'Templates', exact: true }).first().click();
      await page.getByRole('link', { name: 'New template' }).click();
      const wanted = await person.edit('New');
      await ledger.open();
      await sandbox.faults([{ times: 1, method: 'POST', path: ofTemplates, ...fault }]);
      await person.save();
      await person.goOn(way, says, wanted, () => sandbox.faults([]));
      await person.isDone(wanted, 'Created');
      await sandbox.faults([]);
      const id = await ledger.close(`a create: ${name}`, wanted, null);
      await expect(page).toHaveURL(new RegExp(id));
    });
  }
});

test('no edit is lost, and nothing is done twice: faults of a replacement', async ({
  person,
  ledger,
  row,
  page,
  sandbox,
  signIn,
}) => {
  test.setTimeout(240_000);
  await signIn('member');
  await openTemplate(page, row, 'json');
  let id = row.id;
  for (const [step, cases] of Object.entries(replaceCases)) {
    for (const { name, fault, way, says } of cases) {
      await test.step(`${step} ${name}`, async () => {
        await page.getByRole('button', { name: 'Replace' }).click();
        const wanted = await person.edit('Faulty');
        await ledger.open();
        const refusal = { method: 'POST', path: ofTemplates, kind: 'status', status: 403 } as const;
        const method = step === 'create' ? 'POST' : 'PATCH';
        await sandbox.faults([
          ...(step === 'restore' ? [{ ...refusal, times: 1 }] : []),
          { times: 1, method, path: 'dashboard_templates', ...fault },
        ]);
        await person.save();
        await person.goOn(way, says, wanted, () => sandbox.faults([]));
        await person.isDone(wanted);
        await sandbox.faults([]);
        id = await ledger.close(`a replacement, ${step}: ${name}`, wanted, null, id);
        await expect(page).toHaveURL(new RegExp(id));
      });
    }
  }
});

test('no edit is lost, and nothing is done twice: faults of opening a template', async ({
  person,
  ledger,
  row,
  others,
  page,
  request,
  app,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const another = await rowText(request, app, others[0]?.id ?? '');
  await openTemplate(page, row, 'json');
  for (const { name, fault, way, says } of openCases(another)) {
    await test.step(name, async () => {
      const wanted = await person.edit('Faulty');
      await ledger.open();
      await expect.poll(() => keptDrafts(page)).toContain(wanted.description);
      await sandbox.faults([{ times: 1, method: 'GET', path: row.id, ...fault }]);
      await page.reload();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
      expect(await keptDrafts(page)).toContain(wanted.description);
      await sandbox.faults([]);
      const again = page.getByRole('main').getByRole('button', { name: 'Try again' });
      if (way === 'retry') await again.click();
      else await page.reload();
      await page.getByRole('button', { name: 'Take them back' }).click();
      await person.save();
      await person.isDone(wanted);
      await ledger.close(`opening: ${name}`, wanted, row.id);
    });
  }
});

test('no edit is lost, and nothing is done twice: a schema that lies', async ({
  person,
  ledger,
  row,
  page,
  sandbox,
}) => {
  test.setTimeout(240_000);
  for (const { name, body, says } of schemaLies) {
    await test.step(name, async () => {
      await ledger.open();
      await sandbox.faults([{ path: 'json_schema', kind: 'body', body }]);
      await openTemplate(page, row, 'tiles');
      await expect(page.getByText(says)).toBeVisible();
      const wanted = await person.edit('Faulty');
      await person.save();
      await person.isDone(wanted);
      await ledger.close(`a schema: ${name}`, wanted, row.id);
    });
  }
});

test('no edit is lost, and nothing is done twice: faults of the tab and the list', async ({
  person,
  ledger,
  row,
  page,
  context,
  app,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const patch = { times: 1, method: 'PATCH', path: row.id } as const;
  const isSaved = (wanted: Wanted) =>
    expect
      .poll(async () => (await fetch(`${app}/sandbox/rows`)).text())
      .toContain(wanted.description);
  const inAnotherTab = async () => {
    const tab = new Person(await context.newPage());
    await openTemplate(tab.page, row, 'json');
    return tab;
  };

  await test.step('a tab is killed while somebody types', async () => {
    const tab = await inAnotherTab();
    const wanted = await tab.edit('Killed');
    await ledger.open();
    await crash(tab.page, wanted.description);
    await openTemplate(page, row, 'json');
    await page.getByRole('button', { name: 'Take them back' }).click();
    await person.save();
    await person.isDone(wanted);
    await ledger.close('a tab killed while somebody types', wanted, row.id);
  });

  await test.step('a tab is killed before its save is answered', async () => {
    const tab = await inAnotherTab();
    const wanted = await tab.edit('Unanswered');
    await ledger.open();
    await sandbox.faults([{ ...patch, kind: 'late', ms: 60_000 }]);
    await tab.save();
    await isSaved(wanted);
    await crash(tab.page, wanted.description);
    await page.reload();
    // It is on the server: there is nothing to offer, and nothing is kept any more.
    await expect(page.getByRole('heading', { level: 1, name: wanted.name })).toBeVisible();
    await expect.poll(() => keptDrafts(page)).toBe('[]');
    await ledger.close('a tab killed before its save is answered', wanted, row.id);
  });

  await test.step('a save is carried out after its tab was killed', async () => {
    const tab = await inAnotherTab();
    const wanted = await tab.edit('Late');
    await ledger.open();
    await sandbox.faults([{ ...patch, kind: 'delay', ms: 1_500 }]);
    await tab.save();
    await crash(tab.page, wanted.description);
    await page.reload();
    await page.getByRole('button', { name: 'Take them back' }).click();
    await isSaved(wanted);
    await person.save();
    await person.isDone(wanted);
    await ledger.close('a save carried out after its tab was killed', wanted, row.id);
  });

  await test.step('save is pressed twice, and undo before the answer', async () => {
    const wanted = await person.edit('Twice');
    await ledger.open();
    await sandbox.faults([{ ...patch, kind: 'late', ms: 500 }]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await person.review.getByRole('button', { name: 'Save changes' }).dblclick();
    await page.keyboard.press('ControlOrMeta+z');
    await person.isDone(wanted);
    await ledger.close('save pressed twice', wanted, row.id);
  });

  await test.step('the list fails while text is kept', async () => {
    const wanted = await person.edit('Listed');
    await ledger.open();
    await expect.poll(() => keptDrafts(page)).toContain(wanted.description);
    await sandbox.faults([{ path: ofTemplates, kind: 'html' }]);
    await page.goto('/projects/1/templates');
    await expect(page.getByRole('alert')).toContainText('A page came instead of data');
    await sandbox.faults([]);
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
    await page
      .getByRole('table', { name: 'Templates' })
      .getByRole('link', { name: 'Twice' })
      .click();
    await page.getByRole('button', { name: 'Take them back' }).click();
    await person.save();
    await person.isDone(wanted);
    await ledger.close('the list fails while text is kept', wanted, row.id);
  });
});

test('no edit is lost, and nothing is done twice: the server is killed while it saves', async ({
  person,
  page,
  expectConsole,
}, info) => {
  test.setTimeout(240_000);
  expectConsole(/^foreign: http:\/\/localhost/); // a server of its own
  const folder = await mkdtemp(path.join(tmpdir(), 'template-studio-fault-'));
  const PORT = String(await freePort());
  const start = () => startServer({ SANDBOX_DATA: folder, SANDBOX_SEED: 'none', PORT });
  let server = await start();
  const { url } = server;
  const ledger = new Ledger(url);
  try {
    await page.goto(`${url}/projects/1/templates/new`);
    let id: string | null = null;
    for (const method of ['POST', 'PATCH']) {
      await test.step(method, async () => {
        const wanted = await person.edit('Killed');
        await ledger.open();
        const faults = [{ method, kind: 'late', ms: 60_000 }];
        await fetch(`${url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) });
        await person.save();
        await expect
          .poll(async () => (await fetch(`${url}/sandbox/rows`)).text())
          .toContain(wanted.description);
        await kill(server);
        const says = method === 'POST' ? /the list could not be asked/ : /PostHog did not answer/;
        await person.goOn('again', says, wanted, async () => {
          server = await start();
        });
        await person.isDone(wanted, id === null ? 'Created' : 'Saved');
        id = await ledger.close(`killed at a ${method}`, wanted, id);
      });
    }
    ledger.report(info);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
