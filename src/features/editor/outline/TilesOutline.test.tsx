import { checkJson, jsonText } from '#lib/jsonText.ts';
import { problemsByItem } from '#template/problemsByItem.ts';
import { problemOf } from '#template/problem.ts';
import { summarizeTiles } from '#template/tiles.ts';
import { useMemo, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { TilesOutline } from './TilesOutline.tsx';

const tile = (name: string, n: number) => ({
  type: 'INSIGHT',
  name,
  color: 'blue',
  query: { kind: 'InsightVizNode', source: { kind: 'FunnelsQuery' } },
  layouts: { sm: { x: (n % 2) * 6, y: Math.floor(n / 2) * 5, w: 6, h: 5 } },
});

const row = (name: RegExp) =>
  page.getByRole('list', { name: 'Tiles' }).getByRole('button', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function show(names: readonly string[], refusal: string | null = null) {
  const current = { text: checkJson(jsonText(names.map(tile))), selected: null as number | null };
  const onOpen = vi.fn<(index: number) => void>();
  const problems = problemsByItem(
    [problemOf('tile-name', 'warning', ['tiles', 1], { tile: 'Tile 2' })],
    'tiles',
  );
  function Example() {
    const [text, setText] = useState(current.text);
    const [selected, setSelected] = useState<number | null>(null);
    const tiles = useMemo(() => summarizeTiles(text), [text]);
    return (
      <TilesOutline
        tiles={tiles}
        selected={selected}
        onSelect={(index) => {
          current.selected = index;
          setSelected(index);
        }}
        onOpen={onOpen}
        refusal={refusal}
        problems={problems}
        variables={new Map([[0, ['SIGN_UP']]])}
        onEdit={(_, change) => {
          current.text = checkJson(change(current.text));
          setText(current.text);
        }}
      />
    );
  }
  await render(<Example />);
  const names_ = () => summarizeTiles(current.text).map(({ name }) => name);
  return { current, onOpen, names: names_ };
}

test('a row says what its tile is, how large, what it uses and what is the matter', async () => {
  await show(['Users', 'Growth']);
  await expect.element(row(/^Users Funnel · 6 × 5 · SIGN_UP blue$/)).toBeVisible();
  await expect.element(row(/^Growth Funnel · 6 × 5 1 problem blue$/)).toBeVisible();
});

test('arrows, Home, End and typing lead from row to row, Enter to where it is edited', async () => {
  const { current, onOpen } = await show(['Users', 'Growth', 'UK users']);
  await row(/^Users/).click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(row(/^Growth/)).toHaveFocus();
  await expect.element(row(/^Growth/)).toHaveAttribute('aria-current', 'true');
  await userEvent.keyboard('{End}{ArrowDown}');
  await expect.element(row(/^UK/)).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(row(/^Users/)).toHaveFocus();
  await userEvent.keyboard('uk');
  await expect.element(row(/^UK/)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith(2);
  expect(current.selected).toBe(2);
});

test('keys move, duplicate and remove a tile, and the focus stays with it', async () => {
  const { names } = await show(['Users', 'Growth', 'Churn']);
  await row(/^Users/).click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(row(/^Users/)).toHaveFocus();
  await expect.element(page.getByText('Users is now 2 of 3')).toBeInTheDocument();
  await userEvent.keyboard('{Control>}d{/Control}');
  await expect.element(row(/^Users \(copy\)/)).toHaveFocus();
  expect(names()).toEqual(['Growth', 'Users', 'Users (copy)', 'Churn']);
  await userEvent.keyboard('{Delete}');
  await expect.element(row(/^Churn/)).toHaveFocus();
  await userEvent.keyboard('{Delete}{Delete}{Delete}');
  await expect.poll(names).toEqual([]);
  await expect.element(button('Add tile')).toHaveFocus();
});

test('the menu of a row does the same, by pointer', async () => {
  const { names } = await show(['Users', 'Growth']);
  await row(/^Users/).hover();
  await button('Actions for Users').click();
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  expect(names()).toEqual(['Growth', 'Users']);
  await expect.element(row(/^Users/)).toHaveFocus();
});

test('a starter comes after the selected tile, in the first gap, and is selected', async () => {
  const { current, names } = await show(['Users', 'Growth', 'Churn']);
  await row(/^Users/).click();
  await button('Add tile').click();
  const trend = page.getByRole('menuitem', { name: 'Trend' });
  await expect.element(trend).toHaveAccessibleDescription('A line over the last 30 days');
  await trend.click();
  expect(names()).toEqual(['Users', 'Visitors by day', 'Growth', 'Churn']);
  expect(summarizeTiles(current.text)[1]?.layouts.sm).toEqual({ x: 6, y: 5, w: 6, h: 5 });
  await expect.element(row(/^Visitors by day/)).toHaveFocus();
});

test('a refusal is said, and nothing can be changed', async () => {
  const { names } = await show(['Users', 'Growth'], 'Only staff may change this.');
  await expect
    .element(button('Add tile'))
    .toHaveAccessibleDescription('Only staff may change this.');
  await row(/^Users/).click();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Only staff may change this.');
  await userEvent.keyboard('{Control>}d{/Control}{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Users', 'Growth']);
});

test('of thousands only those in sight are in the page, and the filter finds any', async () => {
  await show(Array.from({ length: 2_000 }, (_, n) => `Tile ${n}`));
  await row(/^Tile 0 /).click();
  await userEvent.keyboard('{End}');
  await expect.element(row(/^Tile 1999 /)).toHaveFocus();
  await expect.element(row(/^Tile 1999 /)).toBeInViewport();
  expect(document.querySelectorAll('li').length).toBeLessThan(60);

  const before = performance.now();
  await page.getByRole('searchbox', { name: 'Filter tiles' }).fill('tile 1234');
  await expect.element(page.getByText('1 of 2000')).toBeVisible();
  expect(performance.now() - before).toBeLessThan(1_000);
  await row(/^Tile 1234 /).click();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Empty the filter first.');
});
