import { jsonText } from '#lib/jsonText.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from './connection.ts';
import { failureOf } from './errors.ts';
import { send } from './http.ts';
import { linkTo } from './link.ts';
import { patchTemplate } from './templates.ts';

let count = 0;
function connection(): Connection {
  count += 1;
  const credential = { kind: 'key', key: 'phx_a' } as const;
  return { id: `test ${count}`, name: 'test', host: 'https://ph.example.org', credential };
}

const json = (value: unknown, status = 200) => Response.json(value, { status });
const throttled = (seconds: number) =>
  json({ detail: `Request was throttled. Expected available in ${seconds} seconds.` }, 429);
const unknownKey = () => json({ detail: 'Personal API key … is invalid.' }, 401);

const answers = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
/** Each request gets the next of the answers; a function is one that fails. */
function play(...list: (Response | (() => Response))[]) {
  for (const answer of list) {
    answers.mockImplementationOnce(async () => (typeof answer === 'function' ? answer() : answer));
  }
}
const lost = () => {
  throw new TypeError('Failed to fetch');
};
const keys = () =>
  answers.mock.calls.map(([, { headers }]) => new Headers(headers).get('Authorization'));
const kindOf = (error: unknown) => failureOf(error)?.kind;
const get = (to: Connection, signal?: AbortSignal) =>
  send(to, { method: 'GET', path: '/api/x', signal });

beforeEach(() => {
  vi.useFakeTimers();
  answers.mockReset();
  vi.stubGlobal('fetch', answers);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a POST that was throttled is sent again after the wait, and once', async () => {
  const to = connection();
  play(throttled(37), json({ id: 1 }));
  const answer = send(to, { method: 'POST', path: '/api/x', body: jsonText({}) });
  await vi.advanceTimersByTimeAsync(36_900);
  expect(answers).toHaveBeenCalledTimes(1);
  expect(linkTo(to).gate.wait()).toMatchObject({ kind: 'refused', seconds: 37 });
  await vi.advanceTimersByTimeAsync(200);
  expect(await answer).toBe('{"id":1}');
  expect(answers).toHaveBeenCalledTimes(2);
  expect(linkTo(to).gate.wait()).toBeNull();
});

test('a wait can be called off', async () => {
  play(throttled(37));
  const controller = new AbortController();
  const answer = get(connection(), controller.signal);
  const ended = answer.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_000);
  controller.abort(new Error('never mind'));
  expect(await ended).toHaveProperty('message', 'never mind');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toHaveBeenCalledTimes(1);
});

test('more than five minutes are not sat out, by this request or the next', async () => {
  const to = connection();
  play(throttled(1_000));
  expect(kindOf(await get(to).catch((error: unknown) => error))).toBe('rate-limited');
  expect(kindOf(await get(to).catch((error: unknown) => error))).toBe('rate-limited');
  expect(answers).toHaveBeenCalledTimes(1);
});

test('a key that stops working asks for another, sends nothing until then, and all goes on', async () => {
  const to = connection();
  play(json({}), unknownKey());
  await get(to);
  expect(linkTo(to).state().access).toBe('good');
  expect(kindOf(await get(to).catch((error: unknown) => error))).toBe('unauthenticated');
  expect(linkTo(to).state().access).toBe('refused');
  expect(kindOf(await get(to).catch((error: unknown) => error))).toBe('unauthenticated');
  expect(answers).toHaveBeenCalledTimes(2);
  linkTo(to).renew({ kind: 'key', key: 'phx_b' });
  play(json({}));
  await get(to); // by whoever holds the connection since before
  expect(keys()).toEqual(['Bearer phx_a', 'Bearer phx_a', 'Bearer phx_b']);
});

test('a key that never worked is the form’s to ask for', async () => {
  const to = connection();
  play(unknownKey());
  await get(to).catch(() => undefined);
  expect(linkTo(to).state().access).toBe('untried');
});

test('nothing is sent once a connection is forgotten', async () => {
  const to = connection();
  linkTo(to).close();
  expect(kindOf(await get(to).catch((error: unknown) => error))).toBe('unauthenticated');
  expect(answers).not.toHaveBeenCalled();
});

test('an answer of any kind shows that PostHog can be reached', async () => {
  const to = connection();
  play(lost, json({}, 404));
  expect(kindOf(await get(to).catch((error: unknown) => error))).toBe('network');
  expect(linkTo(to).state().reached).toBe(false);
  await get(to).catch(() => undefined);
  expect(linkTo(to).state().reached).toBe(true);
});

test('a large upload has longer than a small one', async () => {
  answers.mockImplementation(
    (_url, { signal }) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      ),
  );
  const after = async (body: string) => {
    const began = Date.now();
    const request = { method: 'POST', path: '/api/x', body: jsonText(body) } as const;
    const ended = send(connection(), request).catch((error: unknown) => failureOf(error));
    await vi.runAllTimersAsync();
    return { failure: await ended, seconds: (Date.now() - began) / 1000 };
  };
  expect(await after('small')).toEqual({ failure: { kind: 'timeout', seconds: 31 }, seconds: 31 });
  expect((await after('x'.repeat(2_000_000))).seconds).toBeGreaterThan(90);
});

test('an answer may take its time as long as something comes', async () => {
  const chunks = ['{"a":', '1', '}'];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) {
        controller.close();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 25_000));
      controller.enqueue(new TextEncoder().encode(chunk));
    },
  });
  play(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  const answer = get(connection());
  await vi.advanceTimersByTimeAsync(80_000);
  expect(await answer).toBe('{"a":1}');
});

test('a page instead of data is told from something else', async () => {
  const page = () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } });
  play(page());
  expect(failureOf(await get(connection()).catch((error: unknown) => error))).toEqual({
    kind: 'html',
    status: 200,
  });
});

test('a PATCH whose answer was lost is sent once more, and tells so when that fails too', async () => {
  const row = { id: 'a', scope: 'team', team_id: 1 };
  const patch = async () => {
    const ended = patchTemplate(connection(), 1, row, jsonText({ deleted: true })).catch(
      (error: unknown) => error,
    );
    await vi.advanceTimersByTimeAsync(2_000);
    return ended;
  };
  play(lost, json({ id: 'a' }));
  expect(await patch()).toMatchObject({ id: 'a' });
  play(json({ detail: '' }, 502), json({ detail: 'Not found.' }, 404));
  expect(await patch()).toMatchObject({ afterLost: true, failure: { kind: 'not-found' } });
  answers.mockClear();
  play(json({ detail: 'No.' }, 400));
  expect(await patch()).toMatchObject({ afterLost: false, failure: { kind: 'invalid' } });
  expect(answers).toHaveBeenCalledTimes(1);
});
