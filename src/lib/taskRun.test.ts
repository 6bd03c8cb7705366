import { describe, expect, test } from 'vitest';
import { TaskRun } from './taskRun.ts';

const wait = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a run over many items', () => {
  test('runs each item once, no more than a few at the same time', async () => {
    let now = 0;
    let most = 0;
    const seen: number[] = [];
    const run = new TaskRun({
      items: Array.from({ length: 30 }, (_, index) => index),
      atOnce: 3,
      run: async (item) => {
        now += 1;
        most = Math.max(most, now);
        await wait();
        now -= 1;
        seen.push(item);
        return item * 2;
      },
    });
    await run.start();
    expect(most).toBe(3);
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect(run.progress().phase).toBe('finished');
    expect(run.progress().tasks[7]?.state).toEqual({ status: 'done', result: 14 });
  });

  test('keeps what failed with its error, and tries only that again', async () => {
    const tries = new Map<number, number>();
    const run = new TaskRun({
      items: [0, 1, 2, 3],
      run: async (item) => {
        const count = (tries.get(item) ?? 0) + 1;
        tries.set(item, count);
        await wait();
        if (item % 2 === 1 && count === 1) throw new Error(`no ${item}`);
      },
    });
    await run.start();
    expect(run.progress().counts).toEqual({ waiting: 0, running: 0, done: 2, failed: 2 });
    await run.retry();
    expect(run.progress().counts.done).toBe(4);
    expect([...tries.values()].toSorted((a, b) => a - b)).toEqual([1, 1, 2, 2]);
  });

  test('a stop begins nothing more, lets what runs end, and can go on', async () => {
    const run = new TaskRun({ items: [1, 2, 3, 4, 5, 6], atOnce: 2, run: () => wait(5) });
    const first = run.start();
    await wait();
    run.stop();
    await first;
    expect(run.progress().phase).toBe('stopped');
    expect(run.progress().counts).toEqual({ waiting: 4, running: 0, done: 2, failed: 0 });
    await run.start();
    expect(run.progress().counts.done).toBe(6);
  });

  test('going on before a stop has come to rest runs nothing twice', async () => {
    const seen: number[] = [];
    const run = new TaskRun({
      items: [1, 2, 3, 4],
      atOnce: 2,
      run: async (item) => {
        await wait(3);
        seen.push(item);
      },
    });
    void run.start();
    await wait();
    run.stop();
    await run.start();
    expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    expect(run.progress().phase).toBe('finished');
  });

  test('shows the same progress until something changes, and tells of each change', async () => {
    const run = new TaskRun({ items: [1], run: () => wait() });
    expect(run.progress()).toBe(run.progress());
    let told = 0;
    run.subscribe(() => (told += 1));
    await run.start();
    expect(told).toBeGreaterThanOrEqual(3);
  });
});
