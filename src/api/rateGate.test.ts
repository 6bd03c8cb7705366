import { expect, test } from 'vitest';
import { failureOf } from './errors.ts';
import { type Clock, RateGate } from './rateGate.ts';

/** A clock that stands still until it is told to go on; waits end in their order. */
class FakeClock implements Clock {
  #now = 1_000_000;
  #waits: { until: number; resolve: () => void }[] = [];

  readonly now = () => this.#now;

  readonly wait = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      this.#waits.push({ until: this.#now + milliseconds, resolve });
      signal?.addEventListener('abort', () => reject(signal.reason));
    });

  async advance(milliseconds: number) {
    const end = this.#now + milliseconds;
    for (;;) {
      await settle();
      const next = this.#waits
        .filter(({ until }) => until <= end)
        .sort((a, b) => a.until - b.until)[0];
      if (next === undefined) break;
      this.#waits = this.#waits.filter((wait) => wait !== next);
      this.#now = Math.max(this.#now, next.until);
      next.resolve();
    }
    this.#now = end;
    await settle();
  }
}

/** All that can happen without time going on has happened. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function setUp(counted = true) {
  const clock = new FakeClock();
  const start = clock.now();
  const gate = new RateGate(clock, counted);
  const went: { name: string; at: number }[] = [];
  const ask = (
    name: string,
    { again = false, signal }: { again?: boolean; signal?: AbortSignal } = {},
  ) =>
    gate.pass(signal, again).then(() => {
      went.push({ name, at: clock.now() - start });
    });
  return { clock, gate, went, ask, start };
}

test('requests go out at once as long as nobody minds', async () => {
  const { ask, went, gate } = setUp();
  for (let index = 0; index < 400; index += 1) void ask('x');
  await settle();
  expect(went.map(({ at }) => at)).toEqual(Array.from({ length: 400 }, () => 0));
  expect(gate.wait()).toBeNull();
});

test('after a refusal the refused one goes first, the others behind it at a gentle pace', async () => {
  const { clock, gate, went, ask, start } = setUp();
  gate.close(start + 37_000);
  expect(gate.wait()).toEqual({ kind: 'refused', until: start + 37_000, seconds: 37 });
  void ask('second');
  void ask('third');
  void ask('refused', { again: true });
  await clock.advance(36_999);
  expect(went).toEqual([]);
  await clock.advance(5_000);
  expect(went.map(({ name }) => name).toSorted()).toEqual(['refused', 'second', 'third']);
  expect(went.find(({ name }) => name === 'refused')?.at).toBe(37_000);
  expect(went.every(({ at }) => at >= 37_000)).toBe(true);
  expect(gate.wait()).toBeNull();
});

test('two that wait do not go out together', async () => {
  const { clock, gate, went, ask, start } = setUp(false);
  gate.close(start + 1_000);
  for (const name of ['a', 'b', 'c']) void ask(name);
  await clock.advance(10_000);
  expect(went).toEqual([
    { name: 'a', at: 1_000 },
    { name: 'b', at: 1_250 },
    { name: 'c', at: 1_500 },
  ]);
});

test('a second refusal holds back what was about to go', async () => {
  const { clock, gate, went, ask, start } = setUp();
  gate.close(start + 1_000);
  void ask('a');
  await clock.advance(500);
  gate.close(start + 9_000);
  await clock.advance(8_000);
  expect(went).toEqual([]);
  await clock.advance(1_000);
  expect(went).toEqual([{ name: 'a', at: 9_000 }]);
});

test('whoever gives up while waiting is let go', async () => {
  const { clock, gate, went, ask, start } = setUp();
  gate.close(start + 60_000);
  const controller = new AbortController();
  const asked = ask('a', { signal: controller.signal });
  await clock.advance(1_000);
  controller.abort(new Error('given up'));
  await expect(asked).rejects.toThrow('given up');
  await clock.advance(100_000);
  expect(went).toEqual([]);
});

test('nobody waits longer than five minutes: it is said at once', async () => {
  const { gate, ask, start } = setUp();
  gate.close(start + 300_001);
  const refused = await ask('a').catch((error: unknown) => failureOf(error));
  expect(refused).toEqual({ kind: 'rate-limited', retryAt: start + 300_001 });
  expect(gate.wait()).toBeNull();
});

test('many requests by a key are spread so that no minute has more than it may', async () => {
  const { clock, went, ask, gate } = setUp();
  for (let index = 0; index < 1_500; index += 1) void ask('x').catch(() => undefined);
  await clock.advance(20_000);
  expect(gate.wait()).toEqual({ kind: 'pace' });
  await clock.advance(240_000);
  expect(went.length).toBe(1_500);
  for (const { at } of went) {
    const within = went.filter((other) => other.at > at - 60_000 && other.at <= at);
    expect(within.length).toBeLessThanOrEqual(470);
  }
});

test('no hour has more than it may either', async () => {
  const { clock, went, ask } = setUp();
  // About what a job does: the next few are asked for when the last have gone.
  const worker = async () => {
    for (;;) await ask('x');
  };
  void worker().catch(() => undefined);
  await clock.advance(2 * 3_600_000);
  const times = went.map(({ at }) => at);
  for (const [index, at] of times.entries()) {
    expect((times[index + 4_780] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThanOrEqual(
      3_599_999,
    );
  }
  expect(times.length).toBeGreaterThan(5_000);
}, 120_000);

test('a session is not paced', async () => {
  const { ask, went } = setUp(false);
  for (let index = 0; index < 2_000; index += 1) void ask('x');
  await settle();
  expect(went.every(({ at }) => at === 0)).toBe(true);
  expect(went).toHaveLength(2_000);
});
