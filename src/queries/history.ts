import type { Connection } from '#api/connection.ts';
import { parseTemplate } from '#api/contract.ts';
import { useConnection } from '#session/SessionProvider.tsx';
import {
  listVersions,
  pinVersion,
  readVersion,
  removeHistory,
  removeVersion,
} from '#storage/history.ts';
import type { Version } from '#storage/version.ts';
import { versionSource } from '#storage/versionTexts.ts';
import type { Template } from '#template/template.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { templateKeys } from './templates.ts';

export type { Version };

export const historyKey = (connection: Connection, projectId: number) =>
  [...templateKeys.project(connection, projectId), 'history'] as const;

/**
 * What this browser kept of a template, newest first, followed by what it kept of those that this one replaces.
 * Rejects where the browser keeps nothing.
 */
export function historyQuery(connection: Connection, projectId: number, templateId: string) {
  return queryOptions({
    queryKey: [...historyKey(connection, projectId), templateId],
    networkMode: 'always',
    staleTime: 0,
    queryFn: () => timeline(connection.host, projectId, templateId),
  });
}

async function timeline(host: string, projectId: number, templateId: string): Promise<Version[]> {
  const all: Version[] = [];
  const seen = new Set<string>();
  for (let id: string | null = templateId; id !== null && !seen.has(id);) {
    seen.add(id);
    const own: Version[] = await listVersions(host, projectId, id);
    all.push(...own);
    id = own.find(({ kind }) => kind === 'replaced')?.other ?? null;
  }
  return all;
}

/** What a version holds, as a row; null: it cannot be read any more. */
export function versionQuery(connection: Connection, version: Version) {
  return queryOptions({
    queryKey: [...templateKeys.project(connection, version.projectId), 'version', version.id],
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    // Megabytes each, and read again in no time.
    gcTime: 30_000,
    queryFn: async (): Promise<Template | null> => {
      const texts = await readVersion(version);
      return texts === null ? null : parseTemplate(versionSource(version.templateId, texts));
    },
  });
}

export function useHistoryEdits(projectId: number) {
  const client = useQueryClient();
  const connection = useConnection();
  const { host } = connection;
  const options = {
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: historyKey(connection, projectId) }),
  } as const;
  const pin = useMutation({
    ...options,
    mutationFn: ({ id, isPinned }: Pick<Version, 'id' | 'isPinned'>) => pinVersion(id, isPinned),
  });
  const remove = useMutation({ ...options, mutationFn: (id: string) => removeVersion(id) });
  const removeAll = useMutation({ ...options, mutationFn: () => removeHistory(host, projectId) });
  return { pin: pin.mutateAsync, remove: remove.mutateAsync, removeAll: removeAll.mutateAsync };
}
