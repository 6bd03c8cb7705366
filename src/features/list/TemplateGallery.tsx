import { ScopeBadge } from '#components/ScopeBadge.tsx';
import { TemplateMenu } from '#components/TemplateMenu.tsx';
import { Thumbnail } from '#components/Thumbnail.tsx';
import { countOf } from '#template/tiles.ts';
import { Chip } from '#ui/Chip.tsx';
import type { ListViewProps } from './listView.ts';
import styles from './TemplateGallery.module.css';
import { TemplateLink } from './TemplateLink.tsx';

export function TemplateGallery({
  projectId,
  templates,
  permissions,
  stale,
  onTag,
  onEditIntent,
}: ListViewProps) {
  return (
    <ul className={styles.gallery} aria-label="Templates" data-stale={stale || undefined}>
      {templates.map((template) => {
        const tiles = countOf(template.tiles) ?? 0;
        return (
          <li key={template.id} data-row-of={template.id} className={styles.card}>
            <Thumbnail template={template} />
            <div className={styles.body}>
              <TemplateLink projectId={projectId} template={template} onEditIntent={onEditIntent} />
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
              <span>{tiles === 1 ? '1 tile' : `${tiles} tiles`}</span>
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
