import { painted } from '#lib/afterPaint.ts';
import type { SiteSettings } from '#session/siteSettings.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';

export type { SiteSettings };

/**
 * What settings.json says, asked once a page. Nothing that the first list needs waits for it: what is set is put
 * to use where it is known, and a file that is wrong stops the app when that is known (SettingsGate).
 */
export const settingsQuery = queryOptions({
  queryKey: ['site', 'settings'],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: (failures, { name }) => failures < 2 && name !== 'SettingsError',
  queryFn: async () => {
    await painted();
    const { readSettings } = await import('#session/siteSettings.ts');
    return readSettings(document.baseURI);
  },
});

/** null: not known yet. */
export function useSettings(): SiteSettings | null {
  return useQuery(settingsQuery).data ?? null;
}

/** Whether a project is one that this site opens; all are, until its settings are known to name one. */
export function useOpensProject(): (projectId: number) => boolean {
  const only = useSettings()?.project;
  return (projectId) => only === undefined || projectId === only;
}
