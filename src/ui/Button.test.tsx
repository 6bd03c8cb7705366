import type { FormEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { Button } from './Button.tsx';

test('a button with a reason keeps its place in the tab order, explains itself and does nothing', async () => {
  const onClick = vi.fn<() => void>();
  const onSubmit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault());
  await render(
    <form onSubmit={onSubmit}>
      <Button type="submit" onClick={onClick} disabledReason="Nothing has changed.">
        Save
      </Button>
    </form>,
  );
  const button = page.getByRole('button', { name: 'Save' });
  await expect.element(button).toHaveAccessibleDescription('Nothing has changed.');

  await userEvent.tab();
  await expect.element(button).toHaveFocus();
  await expect.element(page.getByRole('tooltip')).toBeVisible();
  await userEvent.keyboard('{Enter} ');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Nothing has changed.')).not.toBeVisible();
  expect(onClick).not.toHaveBeenCalled();
  expect(onSubmit).not.toHaveBeenCalled();
});

test('the focus stays on a button while its reason goes and it becomes busy', async () => {
  const onClick = vi.fn<() => void>();
  const screen = await render(<Button disabledReason="Not yet.">Save</Button>);
  const button = page.getByRole('button', { name: 'Save' });
  await userEvent.tab();
  await expect.element(button).toHaveFocus();

  await screen.rerender(<Button onClick={onClick}>Save</Button>);
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onClick).toHaveBeenCalledTimes(1);

  const width = button.element().clientWidth;
  await screen.rerender(
    <Button onClick={onClick} busy>
      Save
    </Button>,
  );
  await userEvent.keyboard('{Enter}');
  expect(onClick).toHaveBeenCalledTimes(1);
  await expect.element(button).toHaveFocus();
  expect(button.element().clientWidth).toBe(width);
});
