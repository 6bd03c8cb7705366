import { ToastProvider } from '#ui/Toaster.tsx';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { PaneBoundary } from './PaneBoundary.tsx';

let fails = true;
function Fragile() {
  if (fails) throw new TypeError('Cannot read it');
  return <p>Here again</p>;
}

test('a part that fails says so, leaves the rest alone, and can be tried again', async () => {
  fails = true;
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await render(
    <ToastProvider>
      <PaneBoundary name="Layout preview" safe="What you typed is safe.">
        <Fragile />
      </PaneBoundary>
      <p>The rest</p>
    </ToastProvider>,
  );
  await expect.element(page.getByRole('alert')).toHaveTextContent('Layout preview failed');
  await expect.element(page.getByText('The rest', { exact: true })).toBeVisible();
  fails = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Here again')).toBeVisible();
  logged.mockRestore();
});
