import { useState, type FormEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { TagsInput } from './TagsInput.tsx';

const input = page.getByRole('textbox', { name: 'Tags' });

async function show(initial: string[], readOnlyReason: string | null = null) {
  const onSubmit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault());
  const current = { tags: initial };
  function Example() {
    const [tags, setTags] = useState(initial);
    return (
      <form onSubmit={onSubmit}>
        <TagsInput
          label="Tags"
          value={tags}
          onChange={(next) => {
            current.tags = next;
            setTags(next);
          }}
          readOnlyReason={readOnlyReason}
        />
        <button type="submit">Save</button>
      </form>
    );
  }
  await render(<Example />);
  return { current, onSubmit };
}

test('Enter, a comma and leaving the field add a tag, and none of them submits', async () => {
  const { current, onSubmit } = await show([]);
  await expect.element(page.getByRole('group', { name: 'Tags' })).toBeVisible();
  await input.click();
  await userEvent.keyboard(' growth {Enter}saas,web');
  await userEvent.tab();
  expect(current.tags).toEqual(['growth', 'saas', 'web']);
  await expect.element(input).toHaveValue('');
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a pasted list becomes tags, each once', async () => {
  const { current } = await show(['saas']);
  await input.click();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', 'growth, saas,,growth\nweb ');
  input
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await expect.poll(() => current.tags).toEqual(['saas', 'growth', 'web']);
  await expect.element(page.getByText('“saas” is already in the list.')).toBeVisible();
});

test('Backspace in the empty field and the buttons remove, and the focus stays in the field', async () => {
  const { current } = await show(['one', 'two', 'one', 'three']);
  await input.click();
  await userEvent.keyboard('x{Backspace}{Backspace}');
  expect(current.tags).toEqual(['one', 'two', 'one']);
  await page.getByRole('button', { name: 'Remove one' }).first().click();
  expect(current.tags).toEqual(['two', 'one']);
  await expect.element(input).toHaveFocus();
});

test('read only, it says why and keeps its tags', async () => {
  const { current } = await show(['one'], 'Only editors can.');
  await expect.element(input).toHaveAccessibleDescription('Only editors can.');
  await input.click();
  await userEvent.keyboard('{Backspace}x{Enter}');
  expect(current.tags).toEqual(['one']);
  await expect.element(page.getByRole('button', { name: 'Remove one' })).not.toBeInTheDocument();
});
