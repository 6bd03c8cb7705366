import type { Template } from '#template/template.ts';
import { useCallback, useMemo, useState } from 'react';
import {
  changeSelection,
  nothingSelected,
  type RowSelection,
  type Selection,
  type SelectionChange,
} from './selection.ts';

/**
 * The rows that are chosen of what is listed. `listed` names what that is, the page aside: under another search
 * the choice would hold rows that nobody sees any more, so it is let go.
 */
export function useSelection(listed: string, page: readonly Template[]) {
  const [held, setHeld] = useState({ listed, selection: nothingSelected });
  const selection: Selection = held.listed === listed ? held.selection : nothingSelected;
  const change = useCallback(
    (changed: SelectionChange) =>
      setHeld((before) => ({
        listed,
        selection: changeSelection(
          before.listed === listed ? before.selection : nothingSelected,
          changed,
          page,
        ),
      })),
    [listed, page],
  );
  // For every row the same, whatever is chosen: rows that did not change need not be drawn again.
  const toggle = useCallback<RowSelection['toggle']>(
    (template, { range }) => change({ kind: 'toggle', template, range }),
    [change],
  );
  const rows = useMemo<RowSelection>(
    () => ({
      any: selection.everything || selection.rows.size > 0,
      isSelected: (id) => selection.everything || selection.rows.has(id),
      toggle,
      togglePage: (selected) => change({ kind: 'page', selected }),
    }),
    [selection, change, toggle],
  );
  return { selection, change, rows };
}
