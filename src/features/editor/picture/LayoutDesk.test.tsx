import '#ui/tokens.css';
import '#ui/base.css';
import { checkJson, jsonText, splitArray, splitObject } from '#lib/jsonText.ts';
import { placeTiles } from '#template/placeTiles.ts';
import { summarizeTiles } from '#template/tiles.ts';
import { useMemo, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { LayoutDesk } from './LayoutDesk.tsx';

const at = (x: number, y: number, w: number, h: number) => ({ sm: { x, y, w, h } });
const three = [
  { name: 'Visits', type: 'INSIGHT', filters: {}, layouts: at(0, 0, 6, 5) },
  { name: 'Users', type: 'INSIGHT', filters: {}, color: 'blue', layouts: at(6, 0, 6, 5) },
  { type: 'TEXT', body: '# Notes', layouts: at(0, 5, 12, 2) },
];

interface ExampleProps {
  tiles?: unknown;
  refusal?: string | null;
  onPlace?: (name: string) => void;
  onSelect?: (index: number | null) => void;
}

/** As the editor has it: what is placed is written into the text, and the picture is drawn from that. */
function Example({ tiles: first = three, refusal = null, onPlace, onSelect }: ExampleProps) {
  const [text, setText] = useState(jsonText(first));
  const tiles = useMemo(() => summarizeTiles(text), [text]);
  const [selected, setSelected] = useState<number | null>(null);
  return (
    <div style={{ inlineSize: '24rem' }}>
      <button type="button" onClick={() => setSelected(tiles.length - 1)}>
        Select the last
      </button>
      <LayoutDesk
        tiles={tiles}
        selected={selected}
        onSelect={(index) => {
          setSelected(index);
          onSelect?.(index);
        }}
        refusal={refusal}
        onPlace={(name, breakpoint, boxes) => {
          setText(checkJson(placeTiles(text, breakpoint, boxes)));
          onPlace?.(name);
        }}
      />
      <textarea aria-label="Tiles" readOnly value={text} />
    </div>
  );
}

const tile = (name: string | RegExp) => page.getByRole('option', { name });
const layouts = (): unknown[] => {
  // The text area of the example.
  const { value } = page.getByRole('textbox', { name: 'Tiles' }).element() as HTMLTextAreaElement;
  return splitArray(value).map((each) => JSON.parse(splitObject(each).get('layouts') ?? 'null'));
};

test('each tile says what it is and where it stands', async () => {
  await render(<Example />);
  await expect
    .element(page.getByRole('listbox', { name: 'Dashboard, wide' }))
    .toHaveAccessibleDescription(/Drag a tile/);
  await expect.element(tile('Users, line, blue: column 7, row 1, 6 wide, 5 high')).toBeVisible();
  await expect.element(tile('Notes, text: column 1, row 6, 12 wide, 2 high')).toBeVisible();
});

test('by keys a tile is found, picked up, moved and dropped', async () => {
  const onPlace = vi.fn<(name: string) => void>();
  await render(<Example onPlace={onPlace} />);
  await tile(/Visits/).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(tile(/Users/)).toHaveFocus();
  await userEvent.keyboard(' {ArrowDown}');
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('Users: column 7, row 8, 6 wide, 5 high');
  expect(onPlace).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(onPlace.mock.calls).toEqual([['Move “Users”']]);
  expect(layouts()).toEqual([at(0, 0, 6, 5), at(6, 7, 6, 5), at(0, 5, 12, 2)]);
  await expect.element(tile(/Users/)).toHaveFocus();
});

test('shift and arrows resize what is carried, Escape puts it back', async () => {
  const onPlace = vi.fn<(name: string) => void>();
  await render(<Example onPlace={onPlace} />);
  await tile(/Visits/).click();
  await userEvent.keyboard(' {Shift>}{ArrowRight}{ArrowDown}{/Shift}');
  await expect.element(tile(/Visits.* 7 wide, 6 high/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(tile(/Visits.* 6 wide, 5 high/)).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent(/^Put back Visits/);
  expect(onPlace).not.toHaveBeenCalled();
  await userEvent.keyboard(' {Shift>}{ArrowLeft}{/Shift} ');
  expect(onPlace.mock.calls).toEqual([['Resize “Visits”']]);
  expect(layouts()[0]).toEqual(at(0, 0, 5, 5));
});

test('what is carried by keys is put back when the focus leaves', async () => {
  await render(<Example />);
  await tile(/Visits/).click();
  await userEvent.keyboard(' {ArrowRight}');
  await page.getByRole('radio', { name: 'Wide' }).click();
  await expect.element(tile(/Visits.*column 1, row 1/)).toBeVisible();
});

test('a tile is dragged by the pointer onto another, which makes room', async () => {
  const onPlace = vi.fn<(name: string) => void>();
  const onSelect = vi.fn<(index: number | null) => void>();
  await render(<Example onPlace={onPlace} onSelect={onSelect} />);
  await userEvent.dragAndDrop(tile(/Visits/), tile(/Users/));
  await expect.poll(() => layouts()).toEqual([at(6, 0, 6, 5), at(6, 5, 6, 5), at(0, 10, 12, 2)]);
  expect(onPlace.mock.calls).toEqual([['Move “Visits”']]);
  // A drag is no click.
  expect(onSelect).not.toHaveBeenCalled();
});

test('dragging the lower right corner resizes', async () => {
  await render(<Example />);
  const { width, height } = tile(/Visits/)
    .element()
    .getBoundingClientRect();
  await userEvent.dragAndDrop(tile(/Visits/), tile(/Users/), {
    sourcePosition: { x: width - 3, y: height - 3 },
    targetPosition: { x: width / 2, y: height - 3 },
  });
  await expect.poll(() => layouts()[0]).toEqual(at(0, 0, 9, 5));
});

test('the selected tile has buttons for whoever does not drag', async () => {
  await render(<Example />);
  await tile(/Users/).click();
  const tools = page.getByRole('group', { name: 'Place of “Users”' });
  await expect
    .element(tools.getByRole('button', { name: 'Move right' }))
    .toHaveAccessibleDescription('It is at the right edge.');
  await tools.getByRole('button', { name: 'Move left' }).click();
  expect(layouts()[1]).toEqual(at(5, 0, 6, 5));
  await tools.getByRole('button', { name: 'Make taller' }).click();
  expect(layouts()[1]).toEqual(at(5, 0, 6, 6));
});

test('where nothing may be moved the reason is shown, and tiles can be selected only', async () => {
  const onPlace = vi.fn<(name: string) => void>();
  await render(<Example refusal="Members may not change tiles." onPlace={onPlace} />);
  await expect
    .element(page.getByRole('listbox'))
    .toHaveAccessibleDescription('Members may not change tiles.');
  await userEvent.dragAndDrop(tile(/Visits/), tile(/Users/));
  await tile(/Visits/).click();
  await expect.element(tile(/Visits/)).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('status')).toHaveTextContent('Members may not change tiles.');
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect.element(tile(/Users/)).toHaveAttribute('aria-selected', 'true');
  await expect.element(page.getByRole('button', { name: 'Move left' })).not.toBeInTheDocument();
  expect(onPlace).not.toHaveBeenCalled();
});

test('in one column a step changes places, and stores a narrow layout', async () => {
  await render(<Example />);
  await page.getByRole('radio', { name: 'Narrow' }).click();
  await expect.element(page.getByText(/follows the wide layout/)).toBeVisible();
  await tile(/Visits/).click();
  await userEvent.keyboard(' {ArrowDown} ');
  expect(layouts()).toMatchObject([
    { ...at(0, 0, 6, 5), xs: { x: 0, y: 5, w: 1, h: 5 } },
    { ...at(6, 0, 6, 5), xs: { x: 0, y: 0, w: 1, h: 5 } },
    { ...at(0, 5, 12, 2), xs: { x: 0, y: 10, w: 1, h: 2 } },
  ]);
  await expect.element(page.getByText(/As these tiles store it/)).toBeVisible();
});

test('of two thousand tiles few are in the page, and the one that is selected comes into sight', async () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({
    name: `Tile ${index}`,
    layouts: at((index % 2) * 6, Math.floor(index / 2) * 5, 6, 5),
  }));
  await render(<Example tiles={many} />);
  await expect.element(tile(/^Tile 0,/)).toBeVisible();
  expect(page.getByRole('option').elements().length).toBeLessThan(60);
  await page.getByRole('button', { name: 'Select the last' }).click();
  await expect.element(tile(/^Tile 1999,/)).toBeInViewport();
  expect(window.scrollY).toBe(0);
  expect(page.getByRole('option').elements().length).toBeLessThan(60);
});

test('enlarged it is the same desk, and Escape lets go of a tile before it closes', async () => {
  await render(<Example />);
  await page.getByRole('button', { name: 'Enlarge the layout' }).click();
  const dialog = page.getByRole('dialog', { name: 'Layout' });
  await dialog.getByRole('option', { name: /Visits/ }).click();
  await userEvent.keyboard(' {ArrowRight}{Escape}');
  await expect.element(dialog.getByRole('status')).toHaveTextContent(/^Put back/);
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});
