import { ConnectionStore } from '#session/ConnectionStore.ts';
import { SessionProvider } from '#session/SessionProvider.tsx';
import { bundledSchema } from '#template/schema.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { AccessPage } from './AccessPage.tsx';

const web = { id: 1, name: 'Web', organization: 'a' };
const person = {
  id: 1,
  first_name: 'Ada',
  is_staff: true,
  team: web,
  organization: { id: 'a', name: 'Organization A', projects: [web] },
  organizations: [{ id: 'a', name: 'Organization A' }],
};
const row = (index: number) => ({
  id: `0190a000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  template_name: `Template ${index}`,
  scope: 'team',
  team_id: 1,
  is_featured: false,
  created_by: null,
  non_portable_references: null,
  tiles: [],
});

/** What PostHog answers on a path; a function may answer late, or refuse. */
type Answers = Record<string, unknown>;
const normal: Answers = {
  '/api/users/@me/': person,
  '/api/projects/': { results: [web] },
  '/api/projects/1/dashboard_templates/': {
    count: 96,
    results: Array.from({ length: 96 }, (_, index) => row(index)),
  },
  '/api/projects/1/dashboard_templates/json_schema': bundledSchema,
};

async function open(answers: Answers = {}) {
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    const path = new URL(url).pathname;
    const answer =
      method === 'OPTIONS' ? { actions: { POST: {} } } : { ...normal, ...answers }[path];
    if (typeof answer === 'function') return answer();
    return answer === undefined
      ? Response.json({ detail: 'Not found.' }, { status: 404 })
      : Response.json(answer);
  });
  await render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <SessionProvider store={new ConnectionStore()}>
        <AccessPage projectId={1} />
      </SessionProvider>
    </QueryClientProvider>,
  );
}

const main = page.getByRole('main');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('says what may be done, and marks the way in that is taken', async () => {
  await open();
  await expect.element(main).toHaveTextContent(/You are Ada \(staff\) on .*, by the session/);
  await expect.element(page.getByRole('table', { name: 'What may be changed' })).toBeVisible();
  await expect
    .element(page.getByRole('columnheader', { name: 'Session of the browser Yours' }))
    .toBeVisible();
});

test('before PostHog has answered it says so, and claims nothing', async () => {
  await open({ '/api/users/@me/': () => new Promise(() => {}) });
  await expect.element(page.getByText('Asking PostHog…')).toBeInTheDocument();
  await expect.element(main).not.toHaveTextContent(/You may|Yes/);
});

test('the cap is a meter, with a word for what cannot be counted', async () => {
  await open();
  const meter = page.getByRole('meter', {
    name: '96 of 100 templates of the organization are taken.',
  });
  await expect.element(meter).toHaveAttribute('value', '96');
});

test('a count that fails is said where the number would be, and can be asked for again', async () => {
  let refuses = true;
  await open({
    '/api/projects/': () =>
      refuses
        ? Response.json({ detail: 'A server error occurred.' }, { status: 500 })
        : Response.json({ results: [web] }),
  });
  const projects = page.getByRole('region', { name: 'Projects' });
  await expect.element(projects.getByRole('alert').first()).toBeVisible();
  await expect.element(page.getByRole('meter')).not.toBeInTheDocument();
  refuses = false;
  await projects.getByRole('button', { name: 'Try again' }).first().click();
  await expect.element(projects.getByRole('link', { name: 'Web' })).toBeVisible();
});

test('a schema that is newer than the bundled one is told by what differs', async () => {
  const newer = JSON.stringify(bundledSchema).replace('["event"]', '["event","element"]');
  await open({ '/api/projects/1/dashboard_templates/json_schema': JSON.parse(newer) });
  const facts = page.getByRole('region', { name: 'This PostHog' });
  await expect.element(facts).toHaveTextContent(/newer than the copy that comes with the app/);
  await expect
    .element(facts.getByRole('listitem'))
    .toHaveTextContent('variables › type: values also "element"');
});
