import type { RowSelection } from '#components/selection/selection.ts';
import type { ProblemCount } from '#template/catalog/entry.ts';
import type { Ordering } from '#queries/templates.ts';
import type { ListLook } from '#storage/preferences.ts';
import type { Template } from '#template/template.ts';

/** What the table and the gallery are both given. */
export interface ListViewProps {
  projectId: number;
  templates: readonly Template[];
  /** The rows are of the page before, while the next one is on its way. */
  stale: boolean;
  selection: RowSelection;
  /** By id, of those that were checked. */
  problems: ReadonlyMap<string, ProblemCount>;
  look: ListLook;
  /** How the rows are sorted, and what changes it; null: this list cannot be sorted. */
  sort: { ordering: Ordering; onSort: (ordering: Ordering) => void } | null;
  /** Shows the picture at full size. */
  onPreview: (template: Template) => void;
  onTag: (tag: string) => void;
  /** Someone is about to open the editor: time to load it. */
  onEditIntent: () => void;
}

/** What one row or card of them is given; the same as before, and it is not drawn anew. */
export type ListRowProps = Pick<
  ListViewProps,
  'projectId' | 'look' | 'onPreview' | 'onTag' | 'onEditIntent'
> &
  Pick<RowSelection, 'toggle'> & {
    template: Template;
    isSelected: boolean;
    problems: ProblemCount | undefined;
  };

export function rowProps(
  { projectId, selection, problems, look, onPreview, onTag, onEditIntent }: ListViewProps,
  template: Template,
): ListRowProps {
  return {
    projectId,
    template,
    isSelected: selection.isSelected(template.id),
    toggle: selection.toggle,
    problems: problems.get(template.id),
    look,
    onPreview,
    onTag,
    onEditIntent,
  };
}
