import { useCatalogAnswer } from '#queries/catalog/useCatalogAnswer.ts';
import { everyTemplate } from '#queries/everyTemplate.ts';
import { listQuery, parseTemplate } from '#queries/templates.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import type { Template } from '#template/template.ts';
import { checkJson } from '#lib/jsonText.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { catalogQuery, isLocal, listRequest, type ListSearch } from './listAddress.ts';

/** How much of what there is was looked through, where only what is loaded can be. */
export interface Coverage {
  looked: number;
  /** As the server says. */
  of: number;
  isChecking: boolean;
  /** null: nothing is on its way. */
  loading: { loaded: number; count: number } | null;
  loadAll: () => Promise<void>;
  stop: () => void;
}

const noRows: Template[] = [];

/** Distinct ids a request, from the catalog: one message. */
const everything = 1_000_000;

/**
 * The rows of the page in the address. What PostHog can be asked for, it is asked for; a filter that it does not
 * know is looked for in the catalog of what is loaded, and `coverage` says how much that is.
 */
export function useListRows(projectId: number, search: ListSearch) {
  const connection = useConnection();
  const local = isLocal(search);
  const request = useMemo(() => {
    const asked = listRequest(search);
    // With a filter of ours the server is still asked, for the catalog and to learn how much there is.
    return local ? { ...asked, search: undefined, offset: 0 } : asked;
  }, [search, local]);
  const list = useQuery(listQuery(connection, projectId, request));

  const query = useMemo(() => catalogQuery(search), [search]);
  const { page, size } = search;
  const { answer, catalog, state } = useCatalogAnswer(
    projectId,
    'page',
    local ? { query, offset: (page - 1) * size, limit: size } : null,
  );
  const count = useCatalogAnswer(projectId, 'count', local ? { query } : null).answer.data;
  const found = useMemo(
    () => answer.data?.sources.map((source) => parseTemplate(checkJson(source))),
    [answer.data],
  );

  const everyMatching = useCallback(
    async (signal: AbortSignal, onProgress: (loaded: number, count: number) => void) => {
      if (local && catalog !== null) {
        const { sources } = await catalog.ask('page', { query, offset: 0, limit: everything });
        return sources.map((source) => parseTemplate(checkJson(source)));
      }
      const { limit: _limit, offset: _offset, ...matching } = request;
      const rows: Template[] = [];
      for await (const some of everyTemplate(connection, projectId, matching, signal)) {
        rows.push(...some.templates);
        onProgress(some.loaded, some.count);
      }
      return rows;
    },
    [local, catalog, query, request, connection, projectId],
  );

  const coverage: Coverage | null =
    !local || catalog === null || state === null
      ? null
      : {
          looked: Math.min(count ?? 0, list.data?.count ?? 0),
          of: list.data?.count ?? 0,
          isChecking: state.isChecking,
          loading: state.loading,
          loadAll: () => catalog.loadAll(),
          stop: () => catalog.stopLoading(),
        };

  return {
    rows: (local ? found : list.data?.templates) ?? noRows,
    total: (local ? answer.data?.total : list.data?.count) ?? 0,
    /** Any row of the project: tells how old its server is. null: it has none; undefined: not known yet. */
    sample: list.isSuccess ? (list.data.templates[0] ?? null) : undefined,
    isPending: list.isPending || (local && answer.data === undefined && !list.isError),
    isStale: local ? answer.isPlaceholderData : list.isPlaceholderData,
    error: list.error,
    refetch: () => list.refetch(),
    request,
    coverage,
    everyMatching,
  };
}
