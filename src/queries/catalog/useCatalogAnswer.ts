import { useConnection } from '#session/SessionProvider.tsx';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { templateKeys } from '../templates.ts';
import type { CatalogQuestions, QuestionKind } from './messages.ts';
import { useCatalog } from './useCatalog.ts';

/** What the catalog says to a question, asked anew whenever it has learned something. null: nothing is asked. */
export function useCatalogAnswer<Kind extends QuestionKind>(
  projectId: number,
  question: Kind,
  asks: CatalogQuestions[Kind]['asks'] | null,
) {
  const connection = useConnection();
  const { catalog, state } = useCatalog(projectId, asks !== null);
  const answer = useQuery({
    queryKey: [
      ...templateKeys.project(connection, projectId),
      'catalog',
      question,
      asks,
      state?.version ?? 0,
    ],
    enabled: catalog !== null && asks !== null,
    // The rows live in the worker: what was shown is not kept on the page as well.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    placeholderData: keepPreviousData,
    queryFn: () => {
      if (catalog === null || asks === null) throw new Error('There is no catalog to ask');
      return catalog.ask(question, asks);
    },
  });
  return { answer, catalog, state };
}
