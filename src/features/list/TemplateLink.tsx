import { paths } from '#paths.ts';
import { templateQuery } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { ProblemCount } from '#template/catalog/entry.ts';
import { type Template, templateLabel } from '#template/template.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { Link } from 'wouter';
import { ProblemBadge } from './ProblemBadge.tsx';
import styles from './TemplateLink.module.css';

interface Props {
  projectId: number;
  template: Template;
  problems: ProblemCount | undefined;
  onEditIntent: () => void;
}

/** A template's name as the way to it, with its star. Pointing at it fetches what its page will need. */
export function TemplateLink({ projectId, template, problems, onEditIntent }: Props) {
  const client = useQueryClient();
  const connection = useConnection();
  function prepare() {
    onEditIntent();
    void client.prefetchQuery(templateQuery(client, connection, projectId, template.id));
  }
  return (
    <div className={styles.name}>
      <Link
        href={paths.template(projectId, template.id)}
        className={styles.link}
        data-row={template.id}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        {templateLabel(template)}
      </Link>
      {template.is_featured === true && (
        <Star className={styles.star} size={14} aria-label="Featured" />
      )}
      <ProblemBadge count={problems} />
    </div>
  );
}
