import { type Case, patchCases, postCases, readCases, replaceCases } from './faults/cases.ts';
import { documentOf, Ledger, tilesOf } from './faults/ledger.ts';
import { Person } from './faults/person.ts';
import { expect, test as base } from './fixtures.ts';
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
    test.setTimeout(120_000);
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
  test.setTimeout(120_000);
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
  test.setTimeout(120_000);
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
