import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { useTitle } from '#components/useTitle.ts';
import { paths } from '#paths.ts';
import { everyTemplate } from '#queries/everyTemplate.ts';
import { generationOf, listQuery, type Ordering } from '#queries/templates.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import type { Template } from '#template/template.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Pagination } from '#ui/Pagination.tsx';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { useQuery } from '@tanstack/react-query';
import { Plus, Upload } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ListEmpty } from './ListEmpty.tsx';
import { ListFilters } from './ListFilters.tsx';
import { listRequest } from './listAddress.ts';
import styles from './ListPage.module.css';
import { LookMenu } from './LookMenu.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { TemplateTable } from './TemplateTable.tsx';
import { useListCommands } from './useListCommands.ts';
import { useListLook } from './useListLook.ts';
import { useRowKeys } from './useRowKeys.ts';
import { useSelection } from './useSelection.ts';
import { useListSearch } from './useListSearch.ts';
import { usePrefetchNextPage } from './usePrefetchNextPage.ts';

const BulkBar = lazy(async () => ({ default: (await import('./bulk/BulkBar.tsx')).BulkBar }));

const Lightbox = lazy(async () => ({
  default: (await import('#components/lightbox/Lightbox.tsx')).Lightbox,
}));

const noRows: Template[] = [];

export function ListPage({
  projectId,
  onEditIntent,
}: {
  projectId: number;
  onEditIntent: () => void;
}) {
  useTitle('Templates');
  const connection = useConnection();
  const [, navigate] = useLocation();
  const [search, changeSearch] = useListSearch(projectId);
  const request = listRequest(search);
  const list = useQuery(listQuery(connection, projectId, request));
  const permissions = usePermissions(
    projectId,
    list.isSuccess ? (list.data.templates[0] ?? null) : undefined,
  );
  const searchBox = useRef<HTMLInputElement>(null);
  useHotkeys({ '/': () => searchBox.current?.focus() });
  usePrefetchNextPage(projectId, request, list.data?.count);

  const { page, size, view } = search;
  const rows = list.data?.templates ?? noRows;
  const total = list.data?.count ?? 0;
  const first = (page - 1) * size;
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [look, setLook] = useListLook();
  const listed = JSON.stringify([connection.id, projectId, { ...search, page: 1, view: null }]);
  const selection = useSelection(listed, rows);
  const onPrevious = page > 1 ? () => changeSearch({ page: page - 1 }) : undefined;
  const onNext = first + size < total ? () => changeSearch({ page: page + 1 }) : undefined;
  useRowKeys({
    projectId,
    rows,
    permissions,
    selection: selection.rows,
    onPrevious,
    onNext,
    onClear: () => selection.change({ kind: 'clear' }),
  });
  useListCommands({
    search,
    onChange: changeSearch,
    rows,
    look,
    onLook: setLook,
    selection: selection.rows,
    onPrevious,
    onNext,
    onSearch: () => searchBox.current?.focus(),
  });
  // Servers before 2026 order as they like, and a search by how well a row matches (contract 2.3, 2.4).
  const sortable =
    search.search === '' && rows[0] !== undefined && generationOf(rows[0]) !== 'staff-writes';
  const sort = sortable
    ? {
        ordering: search.ordering ?? 'template_name',
        onSort: (ordering: Ordering) => changeSearch({ ordering }),
      }
    : null;

  async function everyMatching(
    signal: AbortSignal,
    onProgress: (loaded: number, count: number) => void,
  ) {
    const { limit: _limit, offset: _offset, ...matching } = request;
    const found: Template[] = [];
    for await (const some of everyTemplate(connection, projectId, matching, signal)) {
      found.push(...some.templates);
      onProgress(some.loaded, some.count);
    }
    return found;
  }

  const View = view === 'gallery' ? TemplateGallery : TemplateTable;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Templates</h1>
        <div className={styles.tools}>
          {view === 'table' && <LookMenu look={look} onChange={setLook} />}
          {permissions.create === null && (
            <>
              <Button icon={<Upload />} onClick={() => navigate(paths.importing(projectId))}>
                Import
              </Button>
              <Link
                href={paths.newTemplate(projectId)}
                className={buttonClass({ variant: 'primary' })}
                onPointerEnter={onEditIntent}
                onFocus={onEditIntent}
              >
                <Plus aria-hidden size={16} />
                New template
              </Link>
            </>
          )}
        </div>
      </header>
      <ListFilters
        projectId={projectId}
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
          <View
            projectId={projectId}
            templates={rows}
            permissions={permissions}
            stale={list.isPlaceholderData}
            selection={selection.rows}
            look={look}
            sort={sort}
            onPreview={({ id }) => setPreviewed(id)}
            onTag={(tag) => changeSearch({ search: tag })}
            onEditIntent={onEditIntent}
          />
          <Pagination
            from={first + 1}
            to={first + rows.length}
            total={total}
            busy={list.isPlaceholderData}
            onPrevious={onPrevious}
            onNext={onNext}
          />
          {previewed !== null && (
            <Suspense>
              <Lightbox
                projectId={projectId}
                templates={rows}
                startAt={previewed}
                onClose={() => setPreviewed(null)}
              />
            </Suspense>
          )}
          {selection.rows.any && (
            <Suspense>
              <BulkBar
                projectId={projectId}
                selection={selection.selection}
                change={selection.change}
                page={rows}
                total={total}
                permissions={permissions}
                everyMatching={everyMatching}
              />
            </Suspense>
          )}
        </>
      )}
    </main>
  );
}
