import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { TabPanel, Tabs } from './Tabs.tsx';

const tabs = ['Details', 'Tiles', 'JSON'].map((label) => ({ id: label.toLowerCase(), label }));

function Example() {
  const [selected, setSelected] = useState('details');
  return (
    <>
      <Tabs label="Template" tabs={tabs} selected={selected} onSelect={setSelected} />
      {tabs.map(({ id, label }) => (
        <TabPanel key={id} id={id} selected={id === selected} keepMounted={id === 'details'}>
          <label>
            {`Field of ${label}`}
            <input />
          </label>
        </TabPanel>
      ))}
    </>
  );
}

const tab = (name: string) => page.getByRole('tab', { name });

test('arrows select around the corner, and Tab leaves for the panel', async () => {
  await render(<Example />);
  await userEvent.tab();
  await expect.element(tab('Details')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(tab('JSON')).toHaveFocus();
  await expect.element(tab('JSON')).toHaveAttribute('aria-selected', 'true');
  await expect.element(page.getByRole('tabpanel', { name: 'JSON' })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(tab('Tiles')).toHaveFocus();
  await userEvent.tab();
  await expect.element(page.getByRole('textbox', { name: 'Field of Tiles' })).toHaveFocus();
});

test('a panel that is kept keeps what was typed, out of sight', async () => {
  await render(<Example />);
  await page.getByRole('textbox', { name: 'Field of Details' }).fill('draft');
  await tab('JSON').click();
  await expect
    .element(page.getByRole('textbox', { name: 'Field of Details' }))
    .not.toBeInTheDocument();
  await tab('Details').click();
  await expect
    .element(page.getByRole('textbox', { name: 'Field of Details' }))
    .toHaveValue('draft');
});
