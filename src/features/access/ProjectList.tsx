import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { groupBy } from '#lib/groupBy.ts';
import { paths } from '#paths.ts';
import { projectLabel, projectsQuery } from '#queries/projects.ts';
import { useOpensProject } from '#queries/settings.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import styles from './AccessPage.module.css';

/** The projects that this way in opens, by organization. */
export function ProjectList({ projectId }: { projectId: number }) {
  const { data, error, refetch } = useQuery(projectsQuery(useConnection()));
  const opensProject = useOpensProject();
  if (error !== null && data === undefined) return <ErrorNotice error={error} onRetry={refetch} />;
  if (data === undefined) return <Skeleton width="60%" />;
  const offered = data.projects.filter(({ id }) => opensProject(id));
  const groups = groupBy(offered, ({ organization }) => organization?.name ?? '');
  return (
    <>
      {[...groups].map(([name, projects]) => (
        <div key={name} className={styles.organization}>
          {name !== '' && <h3>{name}</h3>}
          <ul className={styles.projects}>
            {projects.map((project) => (
              <li key={project.id}>
                <Link
                  href={paths.access(project.id)}
                  aria-current={project.id === projectId ? 'page' : undefined}
                >
                  {projectLabel(project)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!data.complete && (
        <p className={styles.why}>
          {data.projects.length === 0
            ? 'This way in may not say which projects it opens. You can open one by its number in the address.'
            : 'There may be more: this way in may not list them all.'}
        </p>
      )}
    </>
  );
}
