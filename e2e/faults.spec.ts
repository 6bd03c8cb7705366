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
import type { Page } from 'playwright/test';
import type { Fault } from '../sandbox/playFault.ts';
import { expect, type Sandbox, test as base } from './fixtures.ts';
import { crash, keptDrafts } from './keptDrafts.ts';
import { kill, startServer } from './server.ts';
import { freePort } from './servers/program.ts';
import { createRow, openTemplate, type Row, rowText } from './templates.ts';

interface Fixtures {
  scene: Scene;
}

/** What each test of faults needs: somebody who edits a template, and all rows watched. */
interface Scene {
  page: Page;
  person: Person;
  ledger: Ledger;
  sandbox: Sandbox;
  row: Row;
  /** The text of a row that nobody touches, and that is as it was after each fault. */
  another: string;
}

const test = base.extend<Fixtures>({
  scene: async ({ page, request, app, sandbox, expectConsole }, use, info) => {
    // The browser’s own words on what it was refused or lost.
    expectConsole(/^error: Failed to load resource/);
    info.setTimeout(240_000); // of some twenty faults each, on a machine that may be busy
    await sandbox.reset({ seed: 'none' });
    const create = (name: string) =>
      createRow(request, app, documentOf({ name, description: '', tiles: tilesOf('first') }));
    await create('A third');
    const another = await rowText(request, app, (await create('Another')).id);
    const ledger = new Ledger(app);
    const row = await create('Faulty');
    await use({ page, person: new Person(page), ledger, sandbox, row, another });
    ledger.report(info);
  },
});

const ofTemplates = 'dashboard_templates$';
const proves = (moment: string) => `no edit is lost, and nothing is done twice: ${moment}`;

/** An edit, and the fault that it runs into; `run` takes the way on. Its row, new where `id` is null, holds it then. */
async function trial(
  { person, ledger, sandbox }: Scene,
  { name, id, archived = null, edit = 'Faulty' }: Trial,
  faults: Fault[],
  run: (wanted: Wanted) => Promise<void>,
): Promise<string> {
  return test.step(name, async () => {
    const wanted = await person.edit(edit);
    await ledger.open();
    await sandbox.faults(faults.map((fault) => ({ times: 1, ...fault })));
    await run(wanted);
    await person.isDone(wanted, id === null && archived === null ? 'Created' : 'Saved');
    await sandbox.faults([]);
    return ledger.close(name, wanted, id, archived);
  });
}

interface Trial {
  name: string;
  id: string | null;
  /** The row that a new one replaces. */
  archived?: string | null;
  /** What the template is called. */
  edit?: string;
}

/** Saves into a fault, and goes on as the screen says. */
const saves =
  ({ person, sandbox }: Scene, { way, says }: Case) =>
  async (wanted: Wanted) => {
    await person.save();
    await person.goOn(way, says, wanted, () => sandbox.faults([]));
  };

for (const [moment, cases, method] of [
  ['the look before a save', readCases, 'GET'],
  ['a change', patchCases, 'PATCH'],
] as const) {
  test(proves(`faults of ${moment}`), async ({ scene }) => {
    const { page, row, another } = scene;
    await openTemplate(page, row, 'json');
    for (const each of cases(another)) {
      const name = `${moment}: ${each.name}`;
      const fault = { ...each.fault, method, path: row.id };
      await trial(scene, { name, id: row.id }, [fault], saves(scene, each));
    }
  });
}

test(proves('faults of a create'), async ({ scene }) => {
  const { page, another } = scene;
  await openTemplate(page, { id: 'new' });
  for (const each of postCases(another)) {
    await page.getByRole('link', { name: 'Templates', exact: true }).first().click();
    await page.getByRole('link', { name: 'New template' }).click();
    const name = `a create: ${each.name}`;
    const fault = { ...each.fault, method: 'POST', path: ofTemplates };
    const id = await trial(scene, { name, id: null, edit: 'New' }, [fault], saves(scene, each));
    await expect(page).toHaveURL(new RegExp(id));
  }
});

test(proves('faults of a replacement'), async ({ scene, signIn }) => {
  const { page, row } = scene;
  await signIn('member');
  await openTemplate(page, row, 'json');
  let archived = row.id;
  for (const [step, cases] of Object.entries(replaceCases)) {
    for (const each of cases) {
      await page.getByRole('button', { name: 'Replace' }).click();
      const name = `a replacement, ${step}: ${each.name}`;
      const method = step === 'create' ? 'POST' : 'PATCH';
      const faults: Fault[] = [{ ...each.fault, method, path: 'dashboard_templates' }];
      // The old one is brought back once the new one was refused.
      if (step === 'restore') {
        faults.unshift({ method: 'POST', path: ofTemplates, kind: 'status', status: 403 });
      }
      archived = await trial(scene, { name, id: null, archived }, faults, saves(scene, each));
      await expect(page).toHaveURL(new RegExp(archived));
    }
  }
});

test(proves('faults of opening a template'), async ({ scene }) => {
  const { page, person, row, sandbox, another } = scene;
  await openTemplate(page, row, 'json');
  for (const { name, fault, way, says } of openCases(another)) {
    const faults = [{ ...fault, method: 'GET', path: row.id }];
    await trial(scene, { name: `opening: ${name}`, id: row.id }, faults, async (wanted) => {
      await expect.poll(() => keptDrafts(page)).toContain(wanted.description);
      await page.reload();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
      expect(await keptDrafts(page)).toContain(wanted.description);
      await sandbox.faults([]);
      const again = page.getByRole('main').getByRole('button', { name: 'Try again' });
      if (way === 'retry') await again.click();
      else await page.reload();
      await person.takeBack();
    });
  }
});

test(proves('a schema that lies'), async ({ scene }) => {
  const { page, person, row, sandbox } = scene;
  for (const { name, body, says } of schemaLies) {
    const lie: Fault = { path: 'json_schema', kind: 'body', body, times: 1000 };
    await sandbox.faults([lie]);
    await openTemplate(page, row, 'tiles');
    await expect(page.getByText(says)).toBeVisible();
    await trial(scene, { name: `a schema: ${name}`, id: row.id }, [lie], () => person.save());
  }
});

test(proves('faults of the tab and the list'), async ({ scene, context, app }) => {
  const { page, person, ledger, row, sandbox } = scene;
  const isSaved = (wanted: Wanted) =>
    expect
      .poll(async () => (await fetch(`${app}/sandbox/rows`)).text())
      .toContain(wanted.description);

  for (const { name, kind, ms } of [
    { name: 'killed while somebody types', kind: null, ms: 0 },
    { name: 'killed before its save is answered', kind: 'late', ms: 60_000 },
    { name: 'killed before its save is carried out', kind: 'delay', ms: 60_000 },
  ] as const) {
    await test.step(name, async () => {
      const tab = new Person(await context.newPage());
      await openTemplate(tab.page, row, 'json');
      const wanted = await tab.edit(`Tab ${name}`);
      await ledger.open();
      if (kind !== null) {
        await sandbox.faults([{ times: 1, method: 'PATCH', path: row.id, kind, ms }]);
        await tab.save();
      }
      if (kind === 'late') await isSaved(wanted);
      await crash(tab.page, wanted.description);
      await openTemplate(page, row, 'json');
      if (kind === 'late') {
        // It is on the server: there is nothing to offer, and nothing is kept any more.
        await expect(page.getByRole('heading', { level: 1, name: wanted.name })).toBeVisible();
        await expect.poll(() => keptDrafts(page)).toBe('[]');
      } else {
        await person.takeBack();
        await person.isDone(wanted);
      }
      await ledger.close(`a tab ${name}`, wanted, row.id);
    });
  }

  const twice = { name: 'save is pressed twice, and undo before its answer', id: row.id };
  await trial(scene, { ...twice, edit: 'Twice' }, [], async () => {
    let answer = () => {};
    const undone = new Promise<void>((resolve) => (answer = resolve));
    await page.route(
      (url) => url.pathname.includes(row.id),
      async (route) => {
        const response = await route.fetch();
        if (route.request().method() === 'PATCH') await undone;
        await route.fulfill({ response });
      },
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await person.review.getByRole('button', { name: 'Save changes' }).dblclick();
    await sent;
    await page.keyboard.press('ControlOrMeta+z');
    answer();
    await page.unrouteAll({ behavior: 'wait' });
  });

  const html: Fault = { path: ofTemplates, kind: 'html', times: 100 };
  const listed = { name: 'the list fails while text is kept', id: row.id };
  await trial(scene, listed, [html], async (wanted) => {
    await expect.poll(() => keptDrafts(page)).toContain(wanted.description);
    await page.goto('/projects/1/templates');
    await expect(page.getByRole('alert')).toContainText('A page came instead of data');
    await sandbox.faults([]);
    await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
    const table = page.getByRole('table', { name: 'Templates' });
    await table.getByRole('link', { name: 'Twice' }).click();
    await person.takeBack();
  });
});

test(proves('the server is killed while it saves'), async ({ page, expectConsole }, info) => {
  test.setTimeout(240_000);
  expectConsole(/^error: Failed to load resource|^foreign: http:\/\/localhost/); // its own server
  const person = new Person(page);
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
