import { ConnectionStore } from '#session/ConnectionStore.ts';
import { SessionProvider } from '#session/SessionProvider.tsx';
import { ToastProvider } from '#ui/Toaster.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { StatusBar } from './StatusBar.tsx';

const person = { id: 1, first_name: 'Sam', is_staff: true, team: { id: 1, name: 'Web' } };
const normal = (url: string) =>
  Response.json(new URL(url).pathname === '/api/users/@me/' ? person : { actions: { POST: {} } });
const refusal = (status: number, detail: string) => Response.json({ detail }, { status });

let answer: (url: string) => Response = normal;

/** The bar on a first visit to the PostHog of this site; returns what asks it everything anew. */
async function open() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await render(
    <QueryClientProvider client={client}>
      <SessionProvider store={new ConnectionStore()}>
        <ToastProvider>
          <StatusBar projectId={1} />
        </ToastProvider>
      </SessionProvider>
    </QueryClientProvider>,
  );
  await expect.poll(() => client.isFetching()).toBe(0);
  return () => void client.refetchQueries();
}

const bar = page.getByRole('complementary', { name: 'State of the connection' });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  answer = normal;
  vi.stubGlobal('fetch', async (url: string) => answer(url));
});

test('nothing is said where nothing stands in the way', async () => {
  await open();
  await expect.element(bar).toHaveTextContent(/^$/);
});

test('a wait is counted down for the eye, said once, and leaves by itself', async () => {
  const ask = await open();
  answer = () => {
    answer = normal;
    return refusal(429, 'Request was throttled. Expected available in 2 seconds.');
  };
  ask();
  await expect.element(bar.getByText('PostHog asks to wait: going on in 2 s')).toBeVisible();
  const said = 'PostHog asks to wait 2 seconds. It goes on by itself.';
  await expect.element(bar.getByRole('status')).toHaveTextContent(said);
  await expect.element(bar.getByText('going on in 1 s')).toBeVisible();
  await expect.element(bar.getByRole('status')).toHaveTextContent(said);
  await expect.element(bar, { timeout: 4_000 }).toHaveTextContent(/^$/);
});

test('a PostHog that does not answer is said, with the way to ask again', async () => {
  const ask = await open();
  answer = () => {
    throw new TypeError('Failed to fetch');
  };
  ask();
  await expect.element(bar.getByRole('status')).toHaveTextContent('PostHog does not answer.');
  answer = normal;
  await bar.getByRole('button', { name: 'Try again' }).click();
  await expect.element(bar).toHaveTextContent(/^$/);
});

test('a way in that only reads is one line for as long as it is so', async () => {
  answer = (url) =>
    url.includes('@me') ? normal(url) : Response.json({ name: 'Dashboard templates' });
  await open();
  await expect.element(bar).toHaveTextContent(/^You have viewer access here/);
  await expect.element(bar.getByRole('status')).toHaveTextContent(/^$/);
});
