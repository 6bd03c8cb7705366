import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from 'playwright/test';
import type { Fault } from '../sandbox/playFault.ts';
import { keptInBrowser, secretsIn } from './keptInBrowser.ts';
import { type RunningServer, startServer } from './server.ts';

export { expect };

export interface Sandbox {
  faults: (rules: Fault[]) => Promise<void>;
  /** Sends the clock of codes and tokens ahead. */
  forward: (seconds: number) => Promise<void>;
  requests: () => Promise<{ method: string; url: string; status: number }[]>;
  reset: (how?: { seed?: 'demo' | 'none' | number; version?: '2026' | '2023' }) => Promise<void>;
}

interface Fixtures {
  /** The app's address, with a fresh sandbox behind it. */
  app: string;
  sandbox: Sandbox;
  /** Changes who the browser's session is. */
  signIn: (as: 'staff' | 'member' | 'viewer') => Promise<void>;
  /** Checks the page as it is now against WCAG 2.2 AA, in each of the colour schemes that are named. */
  a11y: (...schemes: ('light' | 'dark')[]) => Promise<void>;
  /** Allows messages on the console, such as the browser's own about a refused request. */
  expectConsole: (text: RegExp) => void;
  /** Fails a test that left something on the console, broke the CSP, asked a foreign address, or left a key anywhere. */
  clean: void;
}

interface WorkerFixtures {
  server: RunningServer;
  /**
   * A second host, empty at its start. It stands here, not in the specs that use it: a fixture of the worker in a
   * file would give the tests of that file workers, servers and browsers of their own.
   */
  other: RunningServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  other: [
    async ({}, use) => {
      const server = await startServer({ SANDBOX_SEED: 'none' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  sandbox: async ({ server }, use) => {
    const post = async (path: string, body: unknown) => {
      const answer = await fetch(`${server.url}/sandbox/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`sandbox/${path}: ${answer.status} ${await answer.text()}`);
    };
    const sandbox: Sandbox = {
      faults: (rules) => post('faults', rules),
      forward: (seconds) => post('clock', { forward: seconds }),
      requests: async () => (await fetch(`${server.url}/sandbox/requests`)).json(),
      reset: (how = {}) => post('reset', { seed: 'demo', version: '2026', ...how }),
    };
    await sandbox.reset();
    await use(sandbox);
  },

  // Asks for the sandbox so that it is reset before anything is asked of the app.
  app: async ({ server, sandbox: _sandbox }, use) => {
    await use(server.url);
  },

  signIn: async ({ app, context }, use) => {
    await use(async (as) => {
      const answer = await context.request.post(`${app}/api/login/`, {
        data: { email: `${as}@sandbox.test`, password: 'sandbox' },
      });
      expect(answer.ok(), await answer.text()).toBe(true);
    });
  },

  a11y: async ({ page }, use) => {
    await use(async (...schemes) => {
      for (const colorScheme of schemes.length === 0 ? [null] : schemes) {
        if (colorScheme !== null) await page.emulateMedia({ colorScheme });
        // No page here has a frame in it, so axe runs in the page alone; and of what is well it tells nothing.
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: { type: 'tag', values: standards }, resultTypes: ['violations'] })
          .setLegacyMode(true)
          .analyze();
        expect(
          violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
        ).toEqual([]);
      }
    });
  },

  expectConsole: async ({ page, clean: _clean }, use) => {
    await use((text) => expected.get(page)?.push(text));
  },

  clean: [
    async ({ page, app }, use) => {
      const patterns: RegExp[] = [];
      expected.set(page, patterns);
      const problems: string[] = [];
      const told: string[] = [];
      page.on('console', (message) => {
        told.push(message.text());
        if (message.type() === 'error' || message.type() === 'warning') {
          problems.push(`${message.type()}: ${message.text()}`);
        }
      });
      page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
      page.on('request', (request) => {
        told.push(request.url());
        const { origin, protocol } = new URL(request.url());
        const local = origin === app || protocol === 'data:' || protocol === 'blob:';
        if (!local && request.resourceType() !== 'image')
          problems.push(`foreign: ${request.url()}`);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use();
      const unexpected = problems.filter((text) => !patterns.some((pattern) => pattern.test(text)));
      expect(unexpected, 'what the browser complained about').toEqual([]);
      for (const open of page.context().pages()) {
        if (/^https?:/.test(open.url())) told.push((await keptInBrowser(open)).beyondTheTab);
      }
      expect(secretsIn(told.join('\n')), 'keys that were left behind').toEqual([]);
    },
    { auto: true },
  ],
});

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const expected = new WeakMap<object, RegExp[]>();
