import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { Menu } from './Menu.tsx';

const item = (name: string) => page.getByRole('menuitem', { name });

async function show() {
  const edit = vi.fn<() => void>();
  const archive = vi.fn<() => void>();
  const copy = vi.fn<() => void>();
  await render(
    <div style={{ overflow: 'hidden', width: '60px', height: '40px', marginLeft: 'auto' }}>
      <Menu
        label="Actions for Growth"
        trigger="…"
        items={[
          { label: 'Edit', onSelect: edit },
          { label: 'Export JSON', onSelect: vi.fn<() => void>() },
          'separator',
          { label: 'Copy to project', onSelect: copy, disabledReason: 'Sign in first.' },
          { label: 'Archive', onSelect: archive, danger: true },
        ]}
      />
    </div>,
  );
  return { trigger: page.getByRole('button', { name: 'Actions for Growth' }), edit, archive, copy };
}

test('arrows, Home, End and typing move in the menu, and Enter chooses', async () => {
  const { trigger, archive } = await show();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('menu', { name: 'Actions for Growth' })).toBeVisible();
  await expect.element(trigger).toHaveAttribute('aria-expanded', 'true');
  await expect.element(item('Edit')).toHaveFocus();

  await userEvent.keyboard('{ArrowUp}');
  await expect.element(item('Archive')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Edit')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(item('Archive')).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(item('Edit')).toHaveFocus();
  await userEvent.keyboard('ex');
  await expect.element(item('Export JSON')).toHaveFocus();

  await userEvent.keyboard('{End}{Enter}');
  expect(archive).toHaveBeenCalledTimes(1);
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(trigger).toHaveFocus();
});

test('Esc and Tab close the menu and give the focus back', async () => {
  const { trigger } = await show();
  for (const key of ['{Escape}', '{Tab}']) {
    await trigger.click();
    await expect.element(item('Edit')).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await expect.element(trigger).toHaveFocus();
  }
});

test('a second press of the button closes the menu', async () => {
  const { trigger } = await show();
  await trigger.click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  await trigger.click();
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('an item with a reason can be reached and read, but not chosen', async () => {
  const { trigger, copy } = await show();
  await trigger.click();
  await userEvent.keyboard('c');
  await expect.element(item('Copy to project')).toHaveFocus();
  await expect.element(item('Copy to project')).toHaveAccessibleDescription('Sign in first.');
  await userEvent.keyboard('{Enter}');
  expect(copy).not.toHaveBeenCalled();
  await expect.element(page.getByRole('menu')).toBeVisible();
});

test('the menu is whole and inside the viewport, though its button is in a clipping corner', async () => {
  const { trigger } = await show();
  await trigger.click();
  const menu = page.getByRole('menu').element().getBoundingClientRect();
  expect(menu.right).toBeLessThanOrEqual(window.innerWidth);
  expect(menu.left).toBeGreaterThanOrEqual(0);
  const below = document.elementFromPoint(menu.left + 40, menu.bottom - 20);
  expect(below?.closest('[role=menu]')).not.toBeNull();
});
