import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

async function setUp(isThere: boolean) {
  const { behindScript, scriptCame } = await import('./behindScript.ts');
  const ask = vi.fn<() => Promise<string>>(async () => 'rows');
  return { answer: behindScript(isThere, ask), ask, scriptCame };
}

test('asks at once where the script is there', async () => {
  const { answer, ask } = await setUp(true);
  expect(ask).toHaveBeenCalledOnce();
  await expect(answer).resolves.toBe('rows');
});

test('waits for a script that is on its way', async () => {
  const { answer, ask, scriptCame } = await setUp(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(ask).not.toHaveBeenCalled();
  scriptCame();
  await expect(answer).resolves.toBe('rows');
});

test('does not wait for ever', async () => {
  const { answer } = await setUp(false);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(answer).resolves.toBe('rows');
});
