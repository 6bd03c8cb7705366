import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { TemplateMenu } from '#components/TemplateMenu.tsx';
import { Thumbnail } from '#components/images/Thumbnail.tsx';
import { RowCheckbox } from '#components/selection/RowCheckbox.tsx';
import { counted } from '#lib/counted.ts';
import { askedFor } from '#template/readiness.ts';
import { countOf } from '#template/tiles.ts';
import { Chip } from '#ui/Chip.tsx';
import { memo } from 'react';
import type { ListRowProps } from './listView.ts';
import styles from './TemplateGallery.module.css';
import { TemplateLink } from './TemplateLink.tsx';

/** One template as PostHog's chooser shows it, drawn anew only when something of its own has changed. */
export const TemplateCard = memo(function TemplateCard({
  projectId,
  template,
  isSelected,
  toggle,
  problems,
  onPreview,
  onTag,
  onEditIntent,
}: ListRowProps) {
  const tiles = countOf(template.tiles);
  return (
    <li data-row-of={template.id} className={styles.card} data-selected={isSelected || undefined}>
      <RowCheckbox
        template={template}
        isSelected={isSelected}
        toggle={toggle}
        className={styles.select}
      />
      <Thumbnail template={template} roomy onOpen={() => onPreview(template)} />
      <div className={styles.body}>
        <TemplateLink
          projectId={projectId}
          template={template}
          problems={problems}
          onEditIntent={onEditIntent}
        />
        <p className={styles.description}>{template.dashboard_description}</p>
        <div className={styles.tags}>
          {(template.tags ?? []).slice(0, 3).map((tag) => (
            <Chip key={tag} onClick={() => onTag(tag)} title={`Search for ${tag}`}>
              {tag}
            </Chip>
          ))}
        </div>
      </div>
      <footer className={styles.footer}>
        <ScopeBadge scope={template.scope} />
        <span className={styles.facts}>
          {`${counted(tiles, 'tile')}, ${readiness(askedFor(template.variables))}`}
        </span>
        <span className={styles.menu}>
          <TemplateMenu projectId={projectId} template={template} />
        </span>
      </footer>
    </li>
  );
});

/** What stands between choosing the template and a dashboard that works. */
function readiness(variables: number): string {
  if (variables === 0) return 'works at once';
  return `asks for ${counted(variables, 'variable')}`;
}
