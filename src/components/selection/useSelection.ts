import type { Template } from '#template/template.ts';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
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
  const shown = useRef({ listed, page });
  useLayoutEffect(() => {
    shown.current = { listed, page };
  }, [listed, page]);
  // The same for every row on every page: rows that did not change need not be drawn again.
  const change = useCallback((changed: SelectionChange) => {
    const now = shown.current;
    setHeld((before) => ({
      listed: now.listed,
      selection: changeSelection(
        before.listed === now.listed ? before.selection : nothingSelected,
        changed,
        now.page,
      ),
    }));
  }, []);
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
