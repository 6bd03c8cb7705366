import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { dashboardsQuery } from '#queries/dashboards.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { useQuery } from '@tanstack/react-query';
import { LayoutDashboard } from 'lucide-react';
import { useState } from 'react';
import { useEditor } from '#features/editor/EditorContext.ts';
import styles from './choices.module.css';
import { type ChoicesProps, isPending } from './StarterChoices.tsx';
import type { StartSource } from './startSource.ts';

/** Dashboards from which on one searches rather than looks. */
const MANY = 12;

/** The project's dashboards; the list comes without tiles, so there is no picture before one is chosen. */
export function DashboardChoices({ pending, onChoose }: ChoicesProps) {
  const { projectId } = useEditor();
  const list = useQuery(dashboardsQuery(useConnection(), projectId));
  const [search, setSearch] = useState('');
  if (list.isPending) return <Skeleton height="12rem" />;
  if (list.isError) return <ErrorNotice error={list.error} onRetry={() => list.refetch()} />;
  if (list.data.length === 0) {
    return <p className={styles.none}>This project has no dashboards.</p>;
  }
  const wish = search.trim().toLowerCase();
  const shown = list.data.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(wish),
  );
  return (
    <>
      {list.data.length > MANY && (
        <SearchBox
          label="Search dashboards"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className={styles.none}>Nothing matches.</p>}
      <ul className={styles.rows} aria-label="Dashboards">
        {shown.map(({ id, name, description }) => {
          const source: StartSource = { kind: 'dashboard', id };
          return (
            <li key={id}>
              <button type="button" className={styles.row} onClick={() => onChoose(source)}>
                <LayoutDashboard aria-hidden size={18} />
                <span className={styles.words}>
                  <span className={styles.name}>{name || 'Untitled dashboard'}</span>
                  <span className={styles.description}>{description}</span>
                </span>
                {isPending(pending, source) && <Spinner />}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
