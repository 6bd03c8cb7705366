import { counted } from '#lib/counted.ts';
import { Thumbnail } from '#components/images/Thumbnail.tsx';
import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { TemplateMenu } from '#components/TemplateMenu.tsx';
import { askedFor } from '#template/readiness.ts';
import { countOf } from '#template/tiles.ts';
import { Chip } from '#ui/Chip.tsx';
import type { ListViewProps } from './listView.ts';
import { RowCheckbox } from '#components/selection/RowCheckbox.tsx';
import styles from './TemplateGallery.module.css';
import { TemplateLink } from './TemplateLink.tsx';

/** Cards with the picture at the crop of PostHog's own chooser, in the order that the chooser has them. */
export function TemplateGallery({
  projectId,
  templates,
  permissions,
  stale,
  selection,
  problems,
  onPreview,
  onTag,
  onEditIntent,
}: ListViewProps) {
  return (
    <ul
      className={styles.gallery}
      aria-label="Templates"
      data-stale={stale || undefined}
      data-choosing={selection.any || undefined}
    >
      {templates.map((template) => {
        const tiles = countOf(template.tiles);
        return (
          <li
            key={template.id}
            data-row-of={template.id}
            className={styles.card}
            data-selected={selection.isSelected(template.id) || undefined}
          >
            <RowCheckbox template={template} selection={selection} className={styles.select} />
            <Thumbnail template={template} roomy onOpen={() => onPreview(template)} />
            <div className={styles.body}>
              <TemplateLink
                projectId={projectId}
                template={template}
                problems={problems.get(template.id)}
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
                <TemplateMenu projectId={projectId} template={template} permissions={permissions} />
              </span>
            </footer>
          </li>
        );
      })}
    </ul>
  );
}

/** What stands between choosing the template and a dashboard that works. */
function readiness(variables: number): string {
  if (variables === 0) return 'works at once';
  return `asks for ${counted(variables, 'variable')}`;
}
