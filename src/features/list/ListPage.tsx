import { CutOffNotice } from '#components/drafts/CutOffNotice.tsx';
import { DraftsNotice } from '#components/drafts/DraftsNotice.tsx';
import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { PaneBoundary } from '#components/PaneBoundary.tsx';
import { useTitle } from '#components/useTitle.ts';
import { paths } from '#paths.ts';
import { listQuery } from '#queries/templates.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { buttonClass } from '#ui/Button.tsx';
import { Pagination } from '#ui/Pagination.tsx';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { ListEmpty } from './ListEmpty.tsx';
import { ListFilters } from './ListFilters.tsx';
import { listRequest } from './listAddress.ts';
import styles from './ListPage.module.css';
import { ListSkeleton } from './ListSkeleton.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { TemplateTable } from './TemplateTable.tsx';
import { useListSearch } from './useListSearch.ts';
import { usePrefetchNextPage } from './usePrefetchNextPage.ts';

export function ListPage({
  projectId,
  onEditIntent,
}: {
  projectId: number;
  onEditIntent: () => void;
}) {
  useTitle('Templates');
  const connection = useConnection();
  const [search, changeSearch] = useListSearch(projectId);
  const request = listRequest(search);
  const list = useQuery(listQuery(connection, projectId, request));
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set());
  const permissions = usePermissions(
    projectId,
    list.isSuccess ? (list.data.templates[0] ?? null) : undefined,
  );
  const searchBox = useRef<HTMLInputElement>(null);
  useHotkeys({ '/': () => searchBox.current?.focus() });
  usePrefetchNextPage(projectId, request, list.data?.count);

  const { page, size, view } = search;
  const rows = list.data?.templates ?? [];
  const total = list.data?.count ?? 0;
  const first = (page - 1) * size;

  const View = view === 'gallery' ? TemplateGallery : TemplateTable;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Templates</h1>
        {permissions.create === null && (
          <Link
            href={paths.newTemplate(projectId)}
            className={buttonClass({ variant: 'primary' })}
            onPointerEnter={onEditIntent}
            onFocus={onEditIntent}
          >
            <Plus aria-hidden size={16} />
            New template
          </Link>
        )}
      </header>
      <CutOffNotice projectId={projectId} />
      <DraftsNotice projectId={projectId} />
      <ListFilters
        search={search}
        onChange={changeSearch}
        searchBox={searchBox}
        busy={list.isPlaceholderData}
        sample={rows[0]}
      />
      {list.isPending ? (
        <ListSkeleton view={view} />
      ) : list.isError ? (
        <ErrorNotice error={list.error} onRetry={() => list.refetch()} />
      ) : rows.length === 0 ? (
        <ListEmpty
          projectId={projectId}
          search={search}
          pastEnd={total > 0}
          mayCreate={permissions.create === null}
          onChange={changeSearch}
        />
      ) : (
        <>
          <PaneBoundary name="The list">
            {' '}
            <View
              projectId={projectId}
              templates={rows}
              permissions={permissions}
              stale={list.isPlaceholderData}
              selection={{
                isSelected: (id) => selected.has(id),
                toggle: ({ id }) =>
                  setSelected(
                    (ids) =>
                      new Set(
                        ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id],
                      ),
                  ),
              }}
              onTag={(tag) => changeSearch({ search: tag })}
              onEditIntent={onEditIntent}
            />
          </PaneBoundary>
          <Pagination
            from={first + 1}
            to={first + rows.length}
            total={total}
            busy={list.isPlaceholderData}
            onPrevious={page > 1 ? () => changeSearch({ page: page - 1 }) : undefined}
            onNext={first + size < total ? () => changeSearch({ page: page + 1 }) : undefined}
          />
        </>
      )}
    </main>
  );
}
