import type { ListColumn } from '#storage/preferences.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { HeaderCell, Table, TableBody, TableHead, TableRow } from '#ui/Table.tsx';
import { type ListViewProps, rowProps } from './listView.ts';
import { TemplateRow } from './TemplateRow.tsx';
import styles from './TemplateTable.module.css';

export function TemplateTable(view: ListViewProps) {
  const { templates, stale, selection, look, sort } = view;
  const shows = (column: ListColumn) => !look.hidden.includes(column);
  const chosen = templates.filter(({ id }) => selection.isSelected(id)).length;
  return (
    <Table label="Templates" busy={stale} data-density={look.density} className={styles.table}>
      <TableHead>
        <TableRow>
          <HeaderCell className={styles.select}>
            <Checkbox
              label="Select all on this page"
              hiddenLabel
              checked={chosen === templates.length}
              indeterminate={chosen > 0 && chosen < templates.length}
              onChange={() => selection.togglePage(chosen < templates.length)}
            />
          </HeaderCell>
          {shows('preview') && (
            <HeaderCell className={styles.picture}>
              <span className="visually-hidden">Preview</span>
            </HeaderCell>
          )}
          <HeaderCell {...sortBy(sort, 'template_name')}>Name</HeaderCell>
          {shows('tags') && <HeaderCell className={styles.tags}>Tags</HeaderCell>}
          {shows('scope') && <HeaderCell className={styles.scope}>Scope</HeaderCell>}
          {shows('tiles') && (
            <HeaderCell numeric className={styles.tiles}>
              Tiles
            </HeaderCell>
          )}
          {shows('variables') && (
            <HeaderCell numeric className={styles.variables}>
              Variables
            </HeaderCell>
          )}
          {shows('author') && <HeaderCell className={styles.author}>Author</HeaderCell>}
          {shows('created') && (
            <HeaderCell className={styles.created} {...sortBy(sort, 'created_at')}>
              Created
            </HeaderCell>
          )}
          <HeaderCell className={styles.actions}>
            <span className="visually-hidden">Actions</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {templates.map((template) => (
          <TemplateRow key={template.id} {...rowProps(view, template)} />
        ))}
      </TableBody>
    </Table>
  );
}

/** What makes a header a button that sorts by its column, and by it the other way round. */
function sortBy(sort: ListViewProps['sort'], column: 'template_name' | 'created_at') {
  if (sort === null) return {};
  const { ordering, onSort } = sort;
  const state: 'ascending' | 'descending' | 'none' =
    ordering === column ? 'ascending' : ordering === `-${column}` ? 'descending' : 'none';
  // Names are read from A; of dates the newest are looked for first.
  const first = column === 'created_at' ? (`-${column}` as const) : column;
  const other = column === 'created_at' ? column : (`-${column}` as const);
  return { sort: state, onSort: () => onSort(ordering === first ? other : first) };
}
