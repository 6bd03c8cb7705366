import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { SplitPane } from './SplitPane.tsx';

function Example({ width }: { width: number }) {
  const [size, setSize] = useState(50);
  return (
    <div style={{ width, height: 200 }}>
      <SplitPane
        label="Resize the editor"
        first={<p>Left</p>}
        second={<p>Right</p>}
        size={size}
        onResize={setSize}
        min={25}
        max={70}
      />
    </div>
  );
}

const separator = page.getByRole('separator', { name: 'Resize the editor' });

test('keys move the separator within its limits', async () => {
  await page.viewport(1000, 600);
  await render(<Example width={900} />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(separator).toHaveAttribute('aria-valuenow', '52');
  await userEvent.keyboard('{End}{ArrowRight}');
  await expect.element(separator).toHaveAttribute('aria-valuenow', '70');
  await userEvent.keyboard('{Home}');
  await expect.element(separator).toHaveAttribute('aria-valuenow', '25');
  const left = page.getByText('Left').element().getBoundingClientRect();
  expect(left.width).toBeCloseTo(900 * 0.25, -1);
});

test('dragging it resizes the panes', async () => {
  await page.viewport(1000, 600);
  await render(<Example width={900} />);
  await userEvent.dragAndDrop(separator, page.getByText('Left'), {
    targetPosition: { x: 300, y: 10 },
  });
  await expect
    .poll(() => Number(separator.element().getAttribute('aria-valuenow')))
    .toBeLessThan(40);
});

test('in a narrow place the panes are stacked and there is nothing to drag', async () => {
  await page.viewport(1000, 600);
  await render(<Example width={390} />);
  const left = page.getByText('Left').element().getBoundingClientRect();
  const right = page.getByText('Right').element().getBoundingClientRect();
  expect(right.top).toBeGreaterThanOrEqual(left.bottom);
  await expect.element(page.getByText('Right')).toBeVisible();
  await expect.element(separator).not.toBeInTheDocument();
});
