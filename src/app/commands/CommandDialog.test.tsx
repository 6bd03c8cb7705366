import type { Command } from '#components/commands/command.ts';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { arrangeCommands } from './arrangeCommands.ts';
import { CommandDialog } from './CommandDialog.tsx';

const command = (label: string, group: string): Command => ({
  id: label,
  label,
  group,
  icon: null,
  to: `/${label}`,
});

const commands = [
  ...['Website traffic', 'Pirate metrics'].map((label) => command(label, 'Opened lately')),
  ...Array.from({ length: 12 }, (_, at) => command(`Command ${at + 1}`, 'This list')),
  { ...command('Dark', 'Theme'), shortcut: 'mod+d', checked: true },
];

type OnChoose = Parameters<typeof CommandDialog>[0]['onChoose'];

function Example({ onChoose, onClose }: { onChoose: OnChoose; onClose: () => void }) {
  const [text, setText] = useState('');
  return (
    <CommandDialog
      text={text}
      onText={setText}
      groups={arrangeCommands(commands, text)}
      isSearching={false}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}

async function show() {
  const chosen = vi.fn<OnChoose>();
  const onClose = vi.fn<() => void>();
  await render(<Example onChoose={chosen} onClose={onClose} />);
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  return { chosen, onClose };
}

/** The option that a screen reader is told of. */
function active(): string | null | undefined {
  const id = page.getByRole('combobox').element().getAttribute('aria-activedescendant');
  const option = document.getElementById(id ?? '');
  return option?.getAttribute('aria-selected') === 'true' ? option.textContent : null;
}

test('arrows, Page Up and Down, Home and End move; at the ends the arrows go round', async () => {
  await show();
  expect(active()).toBe('Website traffic');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()).toBe('Command 1');
  await userEvent.keyboard('{PageDown}');
  expect(active()).toBe('Command 9');
  await userEvent.keyboard('{End}');
  expect(active()).toMatch(/^Dark/);
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toBe('Website traffic');
  await userEvent.keyboard('{ArrowUp}{PageUp}');
  expect(active()).toBe('Command 5');
  await userEvent.keyboard('{Home}');
  expect(active()).toBe('Website traffic');
});

test('Enter does it, with Ctrl in a new tab', async () => {
  const { chosen } = await show();
  await userEvent.keyboard('met pir{Enter}');
  expect(chosen).toHaveBeenLastCalledWith(commands[1], { inNewTab: false });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(chosen).toHaveBeenLastCalledWith(commands[1], { inNewTab: true });
});

test('marks what was found, names the groups, and begins again at the best with each letter', async () => {
  await show();
  await userEvent.keyboard('{End}');
  await userEvent.keyboard('met pir');
  expect(active()).toBe('Pirate metrics');
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Pir',
    'met',
  ]);
  await expect
    .element(page.getByRole('group', { name: 'Opened lately' }).getByRole('option'))
    .toHaveTextContent('Pirate metrics');
});

test('says that nothing is found, and Enter does nothing then', async () => {
  const { chosen } = await show();
  await userEvent.keyboard('nosuchthing{Enter}{ArrowDown}');
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('Nothing is called “nosuchthing”');
  expect(chosen).not.toHaveBeenCalled();
});

test('Escape closes it', async () => {
  const { onClose } = await show();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a click does it without taking the focus from the box', async () => {
  const { chosen } = await show();
  await page.getByRole('option', { name: /Dark/ }).click();
  expect(chosen.mock.lastCall?.[0].label).toBe('Dark');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
});
