import { loadable } from '#components/loadable.tsx';
import { ErrorNotice } from '#components/ErrorNotice.tsx';
import { PaneBoundary } from '#components/PaneBoundary.tsx';
import { WhenRested } from '#components/WhenRested.tsx';
import { useFailureToast } from '#components/useFailureToast.ts';
import { useTitle } from '#components/useTitle.ts';
import { paths } from '#paths.ts';
import { generationOf, type Ordering } from '#queries/templates.ts';
import { usePermissions } from '#queries/usePermissions.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Pagination } from '#ui/Pagination.tsx';
import { useHotkeys } from '#ui/useHotkeys.ts';
import { Plus, Upload } from 'lucide-react';
import { lazy, useCallback, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ActiveFilters } from './ActiveFilters.tsx';
import { BelowRows } from './BelowRows.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListFilters } from './ListFilters.tsx';
import styles from './ListPage.module.css';
import { LookMenu } from './LookMenu.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { ListView } from './ListView.tsx';
import { useListRows } from './useListRows.ts';
import { useRowsInTurn } from './useRowsInTurn.ts';
import { useListCommands } from './useListCommands.ts';
import { useListLook } from './useListLook.ts';
import { useProblemCounts } from './useProblemCounts.ts';
import { useSelection } from '#components/selection/useSelection.ts';
import { useListSearch } from './useListSearch.ts';
import { usePrefetchNextPage } from './usePrefetchNextPage.ts';

// What is told beside the list may come after it.
const ListNotices = lazy(async () => ({
  default: (await import('./ListNotices.tsx')).ListNotices,
}));
const ListKeys = lazy(async () => ({ default: (await import('./ListKeys.tsx')).ListKeys }));
const BulkBar = loadable(async () => (await import('./bulk/BulkBar.tsx')).BulkBar);

const Lightbox = loadable(async () => (await import('#components/lightbox/Lightbox.tsx')).Lightbox);

export function ListPage({
  projectId,
  onEditIntent,
}: {
  projectId: number;
  onEditIntent: () => void;
}) {
  useTitle('Templates');
  const connection = useConnection();
  const failed = useFailureToast();
  const [, navigate] = useLocation();
  const [search, changeSearch] = useListSearch(projectId);
  const list = useListRows(projectId, search);
  const permissions = usePermissions(projectId, list.sample);
  const searchBox = useRef<HTMLInputElement>(null);
  const focusSearch = useCallback(() => searchBox.current?.focus(), []);
  useHotkeys({ '/': focusSearch });
  usePrefetchNextPage(projectId, list.request, list.coverage === null ? list.total : undefined);

  const { page, size, view } = search;
  const { rows, total, everyMatching } = list;
  const drawn = useRowsInTurn(rows);
  const first = (page - 1) * size;
  const [previewed, setPreviewed] = useState<string | null>(null);
  const preview = useCallback(({ id }: Template) => setPreviewed(id), []);
  const searchFor = useCallback((tag: string) => changeSearch({ search: tag }), [changeSearch]);
  const problems = useProblemCounts(projectId, rows);
  const [look, setLook] = useListLook();
  const listed = JSON.stringify([connection.id, projectId, { ...search, page: 1, view: null }]);
  const selection = useSelection(listed, rows);
  const onPrevious = page > 1 ? () => changeSearch({ page: page - 1 }) : undefined;
  const onNext = first + size < total ? () => changeSearch({ page: page + 1 }) : undefined;
  useListCommands({
    search,
    onChange: changeSearch,
    rows,
    look,
    onLook: setLook,
    selection: selection.rows,
    onPrevious,
    onNext,
    onSearch: focusSearch,
  });
  // Servers before 2026 order as they like, and a search by how well a row matches (contract 2.3, 2.4).
  const sortable =
    search.search === '' && list.sample != null && generationOf(list.sample) !== 'staff-writes';
  const sort = sortable
    ? {
        ordering: search.ordering ?? 'template_name',
        onSort: (ordering: Ordering) => changeSearch({ ordering }),
      }
    : null;

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
      <WhenRested>
        <ListNotices projectId={projectId} listed={total} />
        <ListKeys
          projectId={projectId}
          rows={drawn}
          permissions={permissions}
          selection={selection.rows}
          onPrevious={onPrevious}
          onNext={onNext}
          onClear={() => selection.change({ kind: 'clear' })}
        />
      </WhenRested>
      <ListFilters
        projectId={projectId}
        search={search}
        onChange={changeSearch}
        searchBox={searchBox}
        busy={list.isStale}
        sample={list.sample ?? undefined}
      />
      <ActiveFilters
        projectId={projectId}
        search={search}
        coverage={list.coverage}
        onChange={changeSearch}
        onFailure={failed}
      />
      {list.isPending ? (
        <ListSkeleton view={view} />
      ) : list.error !== null ? (
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
            <ListView
              view={view}
              projectId={projectId}
              templates={drawn}
              stale={list.isStale}
              selection={selection.rows}
              problems={problems}
              look={look}
              sort={sort}
              onPreview={preview}
              onTag={searchFor}
              onEditIntent={onEditIntent}
            />
          </PaneBoundary>
          <BelowRows>
            <Pagination
              from={first + 1}
              to={first + rows.length}
              total={total}
              busy={list.isStale}
              onPrevious={onPrevious}
              onNext={onNext}
            />
          </BelowRows>
          {previewed !== null && (
            <Lightbox
              projectId={projectId}
              templates={drawn}
              startAt={previewed}
              onClose={() => setPreviewed(null)}
            />
          )}
          {selection.rows.any && (
            <BulkBar
              projectId={projectId}
              selection={selection.selection}
              change={selection.change}
              page={rows}
              total={total}
              permissions={permissions}
              everyMatching={everyMatching}
            />
          )}
        </>
      )}
    </main>
  );
}
