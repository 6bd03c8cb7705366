import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { ToastProvider, useToast, type Toast } from './Toaster.tsx';

function Buttons({ toasts }: { toasts: Toast[] }) {
  const { show } = useToast();
  return toasts.map((toast) => (
    <button type="button" key={toast.message} onClick={() => show(toast)}>
      {`Show ${toast.message}`}
    </button>
  ));
}

async function show(...toasts: Toast[]) {
  await render(
    <ToastProvider>
      <Buttons toasts={toasts} />
    </ToastProvider>,
  );
  for (const { message } of toasts)
    await page.getByRole('button', { name: `Show ${message}` }).click();
}

const status = (name: string) => page.getByRole('status', { name });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a toast stays ten seconds, not counting those in which it is hovered', async () => {
  await show({ message: 'Archived Growth' });
  await vi.advanceTimersByTimeAsync(9_000);
  await expect.element(status('Archived Growth')).toBeVisible();

  await status('Archived Growth').hover();
  await vi.advanceTimersByTimeAsync(60_000);
  await expect.element(status('Archived Growth')).toBeVisible();

  await page.getByRole('button', { name: 'Show Archived Growth' }).hover();
  await vi.advanceTimersByTimeAsync(900);
  await expect.element(status('Archived Growth')).toBeVisible();
  await vi.advanceTimersByTimeAsync(200);
  await expect.element(status('Archived Growth')).not.toBeInTheDocument();
});

test('its clock stops while the page is hidden', async () => {
  await show({ message: 'Saved' });
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(60_000);
  await expect.element(status('Saved')).toBeVisible();

  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(10_100);
  await expect.element(status('Saved')).not.toBeInTheDocument();
});

test('F6 leads to the newest and back, and the action leads out', async () => {
  const onAction = vi.fn<() => Promise<void>>(async () => {});
  await show(
    { message: 'Saved' },
    { message: 'Archived Growth', action: { label: 'Undo', onAction } },
  );
  await vi.advanceTimersByTimeAsync(100);
  const opener = page.getByRole('button', { name: 'Show Archived Growth' });

  await userEvent.keyboard('{F6}');
  await expect.element(status('Archived Growth')).toHaveFocus();
  await userEvent.keyboard('{F6}');
  await expect.element(opener).toHaveFocus();

  await userEvent.keyboard('{F6}{Tab}');
  await expect
    .element(status('Archived Growth').getByRole('button', { name: 'Undo' }))
    .toHaveFocus();
  await vi.advanceTimersByTimeAsync(60_000);
  await userEvent.keyboard('{Enter}');
  expect(onAction).toHaveBeenCalledTimes(1);
  await expect.element(status('Archived Growth')).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('a toast that left with the focus in it does not stop the clock of the next', async () => {
  const onAction = vi.fn<() => void>();
  await show(
    { message: 'Archived Growth', action: { label: 'Undo', onAction } },
    { message: 'Saved' },
  );
  await vi.advanceTimersByTimeAsync(100);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(onAction).toHaveBeenCalledTimes(1);
  await expect.element(status('Archived Growth')).not.toBeInTheDocument();

  await page.getByRole('button', { name: 'Show Saved' }).hover();
  await vi.advanceTimersByTimeAsync(10_100);
  await expect.element(status('Saved')).not.toBeInTheDocument();
});
