import type { ListViewProps } from './listView.ts';
import { TemplateCard } from './TemplateCard.tsx';
import { useRowsInTurn } from './useRowsInTurn.ts';
import styles from './TemplateGallery.module.css';

/** Cards with the picture at the crop of PostHog's own chooser, in the order that the chooser has them. */
export function TemplateGallery({
  projectId,
  templates,
  stale,
  selection,
  problems,
  look,
  onPreview,
  onTag,
  onEditIntent,
}: ListViewProps) {
  const rows = useRowsInTurn(templates);
  return (
    <ul
      className={styles.gallery}
      aria-label="Templates"
      data-stale={stale || undefined}
      data-choosing={selection.any || undefined}
    >
      {rows.map((template) => (
        <TemplateCard
          key={template.id}
          projectId={projectId}
          template={template}
          isSelected={selection.isSelected(template.id)}
          toggle={selection.toggle}
          problems={problems.get(template.id)}
          look={look}
          onPreview={onPreview}
          onTag={onTag}
          onEditIntent={onEditIntent}
        />
      ))}
    </ul>
  );
}
