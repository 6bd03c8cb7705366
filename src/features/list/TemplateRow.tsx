import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { TemplateMenu } from '#components/TemplateMenu.tsx';
import { Thumbnail } from '#components/images/Thumbnail.tsx';
import { RowCheckbox } from '#components/selection/RowCheckbox.tsx';
import type { ListColumn } from '#storage/preferences.ts';
import { authorLabel, type Template } from '#template/template.ts';
import { countOf } from '#template/tiles.ts';
import { Chip } from '#ui/Chip.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { Cell, TableRow } from '#ui/Table.tsx';
import { memo } from 'react';
import type { ListRowProps } from './listView.ts';
import { TemplateLink } from './TemplateLink.tsx';
import styles from './TemplateTable.module.css';

/** One line of the table, drawn anew only when something of its own has changed. */
export const TemplateRow = memo(function TemplateRow({
  projectId,
  template,
  isSelected,
  toggle,
  problems,
  look,
  onPreview,
  onTag,
  onEditIntent,
}: ListRowProps) {
  const shows = (column: ListColumn) => !look.hidden.includes(column);
  return (
    <TableRow data-row-of={template.id} selected={isSelected}>
      <Cell stacked="mark" className={styles.select}>
        <RowCheckbox template={template} isSelected={isSelected} toggle={toggle} />
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
          problems={problems}
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
        <TemplateMenu projectId={projectId} template={template} />
      </Cell>
    </TableRow>
  );
});

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
