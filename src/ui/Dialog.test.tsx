import { StrictMode, useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { type Locator, page, userEvent } from 'vitest/browser';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Menu } from './Menu.tsx';
import { TextField } from './TextField.tsx';

interface ExampleProps {
  startAtReason?: boolean;
  dismissible?: boolean;
}

function Example({ startAtReason = false, dismissible = true }: ExampleProps) {
  const [open, setOpen] = useState(false);
  return (
    // Strict, because it shows and closes everything twice, as the app does while developed.
    <StrictMode>
      <Menu
        label="More"
        trigger="More"
        items={[{ label: 'Rename', onSelect: () => setOpen(true) }]}
      />
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Rename template"
        description="Its address stays."
        dismissible={dismissible}
        footer={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        <TextField label="Name" />
        <TextField
          label="Reason"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- in a dialog it only says where to begin
          autoFocus={startAtReason}
        />
      </Dialog>
    </StrictMode>
  );
}

const dialog = page.getByRole('dialog', { name: 'Rename template' });

test('it opens on its first field and Esc gives the focus back', async () => {
  await render(<Example />);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(dialog).toHaveAccessibleDescription('Its address stays.');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
});

test('autoFocus decides where it opens', async () => {
  await render(<Example startAtReason />);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
});

test('opened from a menu, it gives the focus back to the button of the menu', async () => {
  await render(<Example />);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus();
});

test('one that is not dismissible outlives Esc, pressed again and again', async () => {
  await render(<Example dismissible={false} />);
  await page.getByRole('button', { name: 'Open' }).click();
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await expect.element(dialog).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Close' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
});

test('the buttons of one that grows stay where they are', async () => {
  function Growing() {
    const [lines, setLines] = useState(1);
    return (
      <Dialog
        open
        growing
        onClose={() => {}}
        title="Review"
        footer={<Button onClick={() => setLines(lines + 6)}>More</Button>}
      >
        {Array.from({ length: lines }, (_, line) => (
          <p key={line}>A line</p>
        ))}
      </Dialog>
    );
  }
  await render(<Growing />);
  const button = page.getByRole('button', { name: 'More' });
  const dialog = page.getByRole('dialog', { name: 'Review' });
  const before = { button: button.element().getBoundingClientRect(), height: heightOf(dialog) };
  await button.click();
  expect(heightOf(dialog)).toBeGreaterThan(before.height);
  expect(button.element().getBoundingClientRect()).toEqual(before.button);
});

const heightOf = (dialog: Locator) => dialog.element().getBoundingClientRect().height;
