import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { SearchBox } from './SearchBox.tsx';
import { Select } from './Select.tsx';
import { Switch } from './Switch.tsx';
import { TextArea } from './TextArea.tsx';
import { TextField } from './TextField.tsx';

test('a field is named by its label and described by its error, its reason and its hint', async () => {
  await render(<TextField label="Host" hint="With https." error="Not an address." />);
  const host = page.getByRole('textbox', { name: 'Host' });
  await expect.element(host).toHaveAccessibleDescription('Not an address. With https.');
  await expect.element(host).toBeInvalid();
});

test('a select and a switch that are read only can be focused and read, not changed', async () => {
  const onChange = vi.fn<() => void>();
  const reason = 'Only staff can.';
  await render(
    <>
      <Select label="Scope" defaultValue="global" readOnlyReason={reason} onChange={onChange}>
        <option value="team">Project</option>
        <option value="global">Everyone</option>
      </Select>
      <Switch label="Featured" defaultChecked readOnlyReason={reason} onChange={onChange} />
    </>,
  );
  const select = page.getByRole('combobox', { name: 'Scope' });
  const featured = page.getByRole('switch', { name: 'Featured' });

  await userEvent.tab();
  await expect.element(select).toHaveFocus();
  await expect.element(select).toHaveAccessibleDescription(reason);
  await userEvent.keyboard('{ArrowUp}P');
  await expect.element(select).toHaveValue('global');

  await userEvent.tab();
  await expect.element(featured).toHaveAccessibleDescription(reason);
  await userEvent.keyboard(' ');
  await page.getByText('Featured').click({ force: true });
  await expect.element(featured).toBeChecked();
  expect(onChange).not.toHaveBeenCalled();
});

test('the limit of a text is counted when it is near, in characters, and a longer text is kept', async () => {
  await render(<TextArea label="Description" maxLength={10} />);
  const description = page.getByRole('textbox', { name: 'Description' });
  await description.fill('1234567');
  await expect.element(page.getByText('7 / 10')).not.toBeInTheDocument();
  await description.fill('1234567🎉');
  await expect.element(page.getByText('8 / 10')).toBeVisible();
  await description.fill('123456789012');
  await expect.element(page.getByText('12 / 10')).toBeVisible();
  await expect.element(description).toHaveValue('123456789012');
});

test('a text area grows with its text', async () => {
  await render(<TextArea label="Description" rows={2} />);
  const description = page.getByRole('textbox', { name: 'Description' });
  const before = description.element().clientHeight;
  await description.fill('one\ntwo\nthree\nfour');
  expect(description.element().clientHeight).toBeGreaterThan(before);
});

test('the clear button of a search empties it as typing would, and the focus goes to the field', async () => {
  function Example() {
    const [search, setSearch] = useState('growth');
    return (
      <>
        <SearchBox
          label="Search templates"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <output>{`Searching “${search}”`}</output>
      </>
    );
  }
  await render(<Example />);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect.element(page.getByText('Searching “”')).toBeVisible();
  await expect.element(page.getByRole('searchbox', { name: 'Search templates' })).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Clear search' })).not.toBeInTheDocument();
});
