import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { TemplateMenu } from '#components/TemplateMenu.tsx';
import { Thumbnail } from '#components/Thumbnail.tsx';
import { countOf } from '#template/tiles.ts';
import { authorLabel, type Template } from '#template/template.ts';
import { Chip } from '#ui/Chip.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '#ui/Table.tsx';
import type { ListViewProps } from './listView.ts';
import { TemplateLink } from './TemplateLink.tsx';
import styles from './TemplateTable.module.css';

export function TemplateTable({
  projectId,
  templates,
  permissions,
  stale,
  onTag,
  onEditIntent,
}: ListViewProps) {
  return (
    <Table label="Templates" busy={stale}>
      <TableHead>
        <TableRow>
          <HeaderCell className={styles.picture}>
            <span className="visually-hidden">Preview</span>
          </HeaderCell>
          <HeaderCell>Name</HeaderCell>
          <HeaderCell>Tags</HeaderCell>
          <HeaderCell>Scope</HeaderCell>
          <HeaderCell numeric>Tiles</HeaderCell>
          <HeaderCell numeric>Variables</HeaderCell>
          <HeaderCell>Author</HeaderCell>
          <HeaderCell>Created</HeaderCell>
          <HeaderCell className={styles.actions}>
            <span className="visually-hidden">Actions</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {templates.map((template) => (
          <TableRow key={template.id}>
            <Cell stacked="start" className={styles.picture}>
              <Thumbnail template={template} />
            </Cell>
            <Cell stacked="title" className={styles.name}>
              <TemplateLink projectId={projectId} template={template} onEditIntent={onEditIntent} />
              {template.dashboard_description && (
                <p className={styles.description}>{template.dashboard_description}</p>
              )}
            </Cell>
            <Cell label="Tags" stacked={template.tags?.length ? 'line' : 'hidden'}>
              <TagList tags={template.tags ?? []} onTag={onTag} />
            </Cell>
            <Cell label="Scope">
              <ScopeBadge scope={template.scope} />
            </Cell>
            <Cell numeric label="Tiles">
              {countOf(template.tiles)}
            </Cell>
            <Cell numeric label="Variables" stacked="hidden">
              {countOf(template.variables)}
            </Cell>
            <Cell label="Author" stacked="hidden" className={styles.author}>
              <Author template={template} />
            </Cell>
            <Cell label="Created" className={styles.created}>
              {template.created_at === null ? '–' : <RelativeTime date={template.created_at} />}
            </Cell>
            <Cell stacked="end" className={styles.actions}>
              <TemplateMenu projectId={projectId} template={template} permissions={permissions} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
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
