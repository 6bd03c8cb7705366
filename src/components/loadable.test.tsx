import { ToastProvider } from '#ui/Toaster.tsx';
import type { ComponentType } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { loadable } from './loadable.tsx';
import { PaneBoundary } from './PaneBoundary.tsx';

const Greeting = ({ name }: { name: string }) => <p>{`Hello ${name}`}</p>;
type Load = () => Promise<ComponentType<{ name: string }>>;

test('what was loaded before is there at once', async () => {
  const Part = loadable<{ name: string }>(async () => Greeting, <p>Waiting</p>);
  await Part.load();
  const { container } = await render(<Part name="Max" />);
  expect(container.textContent).toBe('Hello Max');
});

test('what was not is there when it has come, asked for once', async () => {
  const load = vi.fn<Load>(async () => Greeting);
  const Part = loadable(load, <p>Waiting</p>);
  await render(
    <>
      <Part name="Max" />
      <Part name="Hedgehog" />
    </>,
  );
  await expect.element(page.getByText('Hello Max')).toBeVisible();
  await expect.element(page.getByText('Hello Hedgehog')).toBeVisible();
  await expect.element(page.getByText('Waiting')).not.toBeInTheDocument();
  expect(load).toHaveBeenCalledOnce();
});

test('what cannot be loaded is a failure of the part, and asked for anew', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi.fn<Load>(async () => Greeting).mockRejectedValueOnce(new TypeError('offline'));
  const Part = loadable(load);
  await render(
    <ToastProvider>
      <PaneBoundary name="The greeting">
        <Part name="Max" />
      </PaneBoundary>
    </ToastProvider>,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Hello Max')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
  logged.mockRestore();
});
