import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { TemplateMenu } from '#components/TemplateMenu.tsx';
import { Thumbnail } from '#components/images/Thumbnail.tsx';
import { countOf } from '#template/tiles.ts';
import { authorLabel, type Template } from '#template/template.ts';
import type { ListColumn } from '#storage/preferences.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Chip } from '#ui/Chip.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '#ui/Table.tsx';
import type { ListViewProps } from './listView.ts';
import { RowCheckbox } from '#components/selection/RowCheckbox.tsx';
import { TemplateLink } from './TemplateLink.tsx';
import styles from './TemplateTable.module.css';

export function TemplateTable({
  projectId,
  templates,
  permissions,
  stale,
  selection,
  problems,
  look,
  sort,
  onPreview,
  onTag,
  onEditIntent,
}: ListViewProps) {
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
          {shows('tags') && <HeaderCell>Tags</HeaderCell>}
          {shows('scope') && <HeaderCell>Scope</HeaderCell>}
          {shows('tiles') && <HeaderCell numeric>Tiles</HeaderCell>}
          {shows('variables') && <HeaderCell numeric>Variables</HeaderCell>}
          {shows('author') && <HeaderCell>Author</HeaderCell>}
          {shows('created') && <HeaderCell {...sortBy(sort, 'created_at')}>Created</HeaderCell>}
          <HeaderCell className={styles.actions}>
            <span className="visually-hidden">Actions</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {templates.map((template) => (
          <TableRow
            key={template.id}
            data-row-of={template.id}
            selected={selection.isSelected(template.id)}
          >
            <Cell stacked="mark" className={styles.select}>
              <RowCheckbox template={template} selection={selection} />
            </Cell>
            {shows('preview') && (
              <Cell stacked="start" className={styles.picture}>
                <Thumbnail template={template} onOpen={() => onPreview(template)} />
              </Cell>
            )}
            <Cell stacked="title" className={styles.name}>
              <TemplateLink
                projectId={projectId}
                template={template}
                problems={problems.get(template.id)}
                onEditIntent={onEditIntent}
              />
              {template.dashboard_description && look.density === 'comfortable' && (
                <p className={styles.description}>{template.dashboard_description}</p>
              )}
            </Cell>
            {shows('tags') && (
              <Cell label="Tags" stacked={template.tags?.length ? 'line' : 'hidden'}>
                <TagList tags={template.tags ?? []} onTag={onTag} />
              </Cell>
            )}
            {shows('scope') && (
              <Cell label="Scope">
                <ScopeBadge scope={template.scope} />
              </Cell>
            )}
            {shows('tiles') && (
              <Cell numeric label="Tiles">
                {countOf(template.tiles)}
              </Cell>
            )}
            {shows('variables') && (
              <Cell numeric label="Variables" stacked="hidden">
                {countOf(template.variables)}
              </Cell>
            )}
            {shows('author') && (
              <Cell label="Author" stacked="hidden" className={styles.author}>
                <Author template={template} />
              </Cell>
            )}
            {shows('created') && (
              <Cell label="Created" className={styles.created}>
                {template.created_at === null ? '–' : <RelativeTime date={template.created_at} />}
              </Cell>
            )}
            <Cell stacked="end" className={styles.actions}>
              <TemplateMenu projectId={projectId} template={template} permissions={permissions} />
            </Cell>
          </TableRow>
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

const shownTags = 3;

function TagList({ tags, onTag }: { tags: string[]; onTag: (tag: string) => void }) {
  const rest = tags.slice(shownTags);
  return (
    <span className={styles.tagList}>
      {tags.slice(0, shownTags).map((tag) => (
        <Chip key={tag} onClick={() => onTag(tag)} title={`Search for ${tag}`}>
          {tag}
        </Chip>
      ))}
      {rest.length > 0 && <span title={rest.join(', ')}>+{rest.length}</span>}
    </span>
  );
}

/** PostHog's own templates have no author. */
function Author({ template: { created_by: author, team_id } }: { template: Template }) {
  if (author === null) return team_id === null ? 'PostHog' : '–';
  return <span title={author.email ?? undefined}>{authorLabel(author)}</span>;
}
