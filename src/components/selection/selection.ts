import type { Template } from '#template/template.ts';

/** Which rows are chosen. `everything`: all that match, also those that no page has shown. */
export interface Selection {
  rows: ReadonlyMap<string, Template>;
  everything: boolean;
  /** The row that was changed last: where a range begins. */
  anchor: string | null;
}

export const nothingSelected: Selection = { rows: new Map(), everything: false, anchor: null };

export type SelectionChange =
  | { kind: 'toggle'; template: Template; range: boolean }
  | { kind: 'page'; selected: boolean }
  | { kind: 'everything' }
  | { kind: 'drop'; ids: readonly string[] }
  | { kind: 'clear' };

/** `page`: the rows on screen, in their order. */
export function changeSelection(
  selection: Selection,
  change: SelectionChange,
  page: readonly Template[],
): Selection {
  switch (change.kind) {
    case 'toggle':
      return toggle(selection, change.template, change.range, page);
    case 'page': {
      const rows = new Map(selection.rows);
      for (const row of page) {
        if (change.selected) rows.set(row.id, row);
        else rows.delete(row.id);
      }
      return { rows, everything: false, anchor: null };
    }
    case 'everything':
      return { ...selection, everything: true };
    case 'drop': {
      const rows = new Map(selection.rows);
      for (const id of change.ids) rows.delete(id);
      return { rows, everything: false, anchor: null };
    }
    case 'clear':
      return nothingSelected;
  }
}

/** A range takes the state that its first row was given, as in a list of files. */
function toggle(
  selection: Selection,
  template: Template,
  range: boolean,
  page: readonly Template[],
): Selection {
  const rows = new Map(selection.rows);
  const from = range ? page.findIndex(({ id }) => id === selection.anchor) : -1;
  const to = page.findIndex(({ id }) => id === template.id);
  if (from === -1 || to === -1) {
    if (rows.has(template.id)) rows.delete(template.id);
    else rows.set(template.id, template);
    return { rows, everything: false, anchor: template.id };
  }
  const select = rows.has(page[from]?.id ?? '');
  for (const row of page.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (select) rows.set(row.id, row);
    else rows.delete(row.id);
  }
  return { rows, everything: false, anchor: template.id };
}

/** The same for whoever draws the rows. */
export interface RowSelection {
  any: boolean;
  isSelected: (id: string) => boolean;
  /** `range`: from the row that was changed last to this one (Shift held). */
  toggle: (template: Template, how: { range: boolean }) => void;
  /** All rows of the page, or none of them. */
  togglePage: (selected: boolean) => void;
}
