import { keptHere, type KeptHere, removeKept } from '#storage/keptHere.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

export type { KeptHere };

/** What this browser keeps of a project, or with null of all projects of a host. */
export function keptHereQuery(host: string, projectId: number | null) {
  return queryOptions({
    queryKey: ['kept', host, projectId],
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    queryFn: () => keptHere(host, projectId),
  });
}

/** Takes away the unsaved text and the history of all projects of a host. */
export function useRemoveKept() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (host: string) => removeKept(host),
    onSettled: () => client.invalidateQueries({ queryKey: ['kept'] }),
  });
}
