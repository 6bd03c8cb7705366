import type { JsonText } from '#lib/jsonText.ts';
import type { Starter } from '#template/starters.ts';
import { duplicateTile, insertTile, removeTile, reorderTile } from '#template/tileEdits.ts';
import { useState } from 'react';
import type { OutlineCommand, Refusals } from './outlineCommands.ts';

interface Options {
  /** Of all tiles, in their order. */
  labels: readonly string[];
  refusal: string | null;
  /** Some tiles are not shown, so that nobody sees where one would go. */
  filtered: boolean;
  onEdit: (name: string, change: (text: JsonText) => string) => void;
  /** null: there is no tile left. */
  onSelect: (index: number | null) => void;
  onOpen: (index: number) => void;
}

/** What the outline does with the tiles; `news` says the last of it, for those who do not see it. */
export function useOutlineEdits({ labels, refusal, filtered, onEdit, onSelect, onOpen }: Options) {
  const [news, setNews] = useState('');
  const last = labels.length - 1;

  function edit(
    doing: string,
    done: string,
    change: (text: JsonText) => string,
    selected: number | null,
  ) {
    onEdit(doing, change);
    setNews(done);
    onSelect(selected);
  }

  function add({ label, tile, size }: Starter, index: number) {
    edit(`Add ${label}`, `Added ${label}`, (text) => insertTile(text, index, tile, size), index);
  }

  function move(from: number, to: number) {
    const label = labels[from] ?? '';
    const done = `${label} is now ${to + 1} of ${labels.length}`;
    edit(`Move ${label}`, done, (text) => reorderTile(text, from, to), to);
  }

  function refusalsOf(index: number): Refusals {
    const order = refusal ?? (filtered ? 'Empty the filter first.' : null);
    return {
      open: null,
      duplicate: refusal,
      up: order ?? (index === 0 ? 'It is the first.' : null),
      down: order ?? (index === last ? 'It is the last.' : null),
      remove: refusal,
    };
  }

  function run(command: OutlineCommand, index: number) {
    const reason = refusalsOf(index)[command];
    const label = labels[index] ?? '';
    if (reason !== null) {
      setNews(reason);
      return;
    }
    switch (command) {
      case 'open':
        return onOpen(index);
      case 'duplicate':
        return edit(
          `Duplicate ${label}`,
          `Duplicated ${label}`,
          (text) => duplicateTile(text, index),
          index + 1,
        );
      case 'up':
        return move(index, index - 1);
      case 'down':
        return move(index, index + 1);
      case 'remove':
        return edit(
          `Remove ${label}`,
          `Removed ${label}`,
          (text) => removeTile(text, index),
          last === 0 ? null : Math.min(index, last - 1),
        );
    }
  }

  return { news, add, refusalsOf, run };
}
