import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { useHotkeys, type Hotkeys } from './useHotkeys.ts';

interface ExampleProps {
  hotkeys: Hotkeys;
  onKeyDown: () => void;
  inDialog?: boolean;
}

function Example({ hotkeys, onKeyDown, inDialog }: ExampleProps) {
  useHotkeys(hotkeys, { inDialog });
  return <input aria-label="Name" onKeyDown={onKeyDown} />;
}

test('a chord with mod works while typing, before the field sees it; a plain key does not', async () => {
  const save = vi.fn<() => void>();
  const help = vi.fn<() => void>();
  const onKeyDown = vi.fn<() => void>();
  await render(<Example hotkeys={{ 'mod+s': save, '?': help }} onKeyDown={onKeyDown} />);
  const field = page.getByRole('textbox', { name: 'Name' });

  await userEvent.keyboard('{Shift>}?{/Shift}');
  expect(help).toHaveBeenCalledTimes(1);

  await field.click();
  await userEvent.keyboard('?');
  expect(help).toHaveBeenCalledTimes(1);
  await expect.element(field).toHaveValue('?');

  onKeyDown.mockClear();
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(save).toHaveBeenCalledTimes(1);
  expect(onKeyDown.mock.calls.length).toBe(1); // Control itself
});

test('plain keys rest while a dialog is open, but for its own', async () => {
  const help = vi.fn<() => void>();
  const own = vi.fn<() => void>();
  await render(
    <>
      <Example hotkeys={{ '?': help }} onKeyDown={vi.fn<() => void>()} />
      <Example hotkeys={{ t: own }} onKeyDown={vi.fn<() => void>()} inDialog />
      <dialog
        ref={(element) => {
          element?.showModal();
        }}
      >
        Open
      </dialog>
    </>,
  );
  await userEvent.keyboard('?t');
  expect(help).not.toHaveBeenCalled();
  expect(own).toHaveBeenCalledTimes(1);
});
