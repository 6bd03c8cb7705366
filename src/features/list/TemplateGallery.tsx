import { type ListViewProps, rowProps } from './listView.ts';
import { TemplateCard } from './TemplateCard.tsx';
import styles from './TemplateGallery.module.css';

/** Cards with the picture at the crop of PostHog's own chooser, in the order that the chooser has them. */
export function TemplateGallery(view: ListViewProps) {
  const { templates, stale, selection } = view;
  return (
    <ul
      className={styles.gallery}
      aria-label="Templates"
      data-stale={stale || undefined}
      data-choosing={selection.any || undefined}
    >
      {templates.map((template) => (
        <TemplateCard key={template.id} {...rowProps(view, template)} />
      ))}
    </ul>
  );
}
