import { unchangedCounts } from '#template/changeGroups.ts';
import { diffTemplates } from '#template/diff.ts';
import { testDraft } from '#template/testTemplate.ts';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { ChangeList } from './ChangeList.tsx';

const tile = (name: string, interval: string, x: number) => ({
  type: 'INSIGHT',
  name,
  query: { kind: 'InsightVizNode', source: { kind: 'TrendsQuery', interval } },
  layouts: { sm: { x, y: 0, w: 6, h: 5 } },
});
const still = Array.from({ length: 9 }, (_, n) => tile(`Still ${n}`, 'day', 0));

async function show(before: object[], after: object[], name = '') {
  const [old, now] = [before, after].map((tiles) =>
    testDraft({ template_name: tiles === after ? name : '' }, { tiles: JSON.stringify(tiles) }),
  );
  if (!old || !now) throw new Error('Two drafts were made.');
  const changes = diffTemplates(old, now);
  await render(<ChangeList changes={changes} unchanged={unchangedCounts(now, changes)} />);
}

test('changes are told by part, and what is as it was in a line', async () => {
  const wau = 'Weekly active users';
  await show([tile(wau, 'day', 0), ...still], [tile(wau, 'week', 6), ...still], 'New');
  const tiles = page.getByRole('region', { name: 'Tiles' });
  await expect
    .element(tiles.getByRole('listitem'))
    .toHaveTextContent('Tile “Weekly active users”: interval day to week, moved right by 6');
  await expect.element(tiles).toHaveTextContent('9 other tiles unchanged');
  await expect
    .element(page.getByRole('region', { name: 'Details' }))
    .toHaveTextContent('Name: none to “New”');
});

test('a change opens to what was before and what is after', async () => {
  await show([tile('A', 'day', 0)], [tile('A', 'week', 0)]);
  await expect.element(page.getByRole('deletion')).not.toBeInTheDocument();
  await page.getByText('interval day to week').click();
  await expect.element(page.getByRole('deletion')).toHaveTextContent('day');
  await expect.element(page.getByRole('insertion')).toHaveTextContent('week');
});

test('mere moves are shown when asked for, and at once where there is nothing else', async () => {
  const before = [tile('A', 'day', 0), tile('B', 'day', 0)];
  await show(before, [tile('A', 'week', 0), tile('B', 'day', 6)]);
  const moved = page.getByText('Tile “B”: moved right by 6');
  await expect.element(moved).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Show layout changes (1)' }).click();
  await expect.element(moved).toBeVisible();
  await page.getByRole('button', { name: 'Hide layout changes (1)' }).click();
  await expect.element(moved).not.toBeInTheDocument();
});

test('where tiles only moved, that is the change', async () => {
  await show([tile('B', 'day', 0)], [tile('B', 'day', 6)]);
  await expect.element(page.getByText('Tile “B”: moved right by 6')).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test('of thousands of changes the first are shown', async () => {
  await show(
    [],
    Array.from({ length: 2_000 }, (_, n) => tile(`T${n}`, 'day', 0)),
  );
  await expect.element(page.getByText('Tile “T99” added')).toBeInTheDocument();
  await expect.element(page.getByText('Tile “T100” added')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Show the other 1900' }).click();
  await expect.element(page.getByText('Tile “T1999” added')).toBeInTheDocument();
});
