import type { SiteSettings, WayIn } from '#session/siteSettings.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';

export type { SiteSettings, WayIn };

/**
 * What settings.json says, asked once a page. Nothing that the first list needs waits for it: what is set is put
 * to use where it is known, and a file that is wrong stops the app when that is known (SettingsGate).
 */
export const settingsQuery = queryOptions({
  queryKey: ['site', 'settings'],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: async () => {
    const { readSettings } = await import('#session/readSettings.ts');
    return readSettings(document.baseURI);
  },
});

/** Whether one may sign in with PostHog from this page, asked when somebody is about to. */
export function signInOfferQuery({ signInOnLoopback = false }: SiteSettings) {
  return queryOptions({
    queryKey: ['site', 'sign-in offer', signInOnLoopback],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { findSignInOffer } = await import('#session/signInOffer.ts');
      return findSignInOffer(document.baseURI, signInOnLoopback);
    },
  });
}

/** null: not known yet. */
export function useSettings(): SiteSettings | null {
  return useQuery(settingsQuery).data ?? null;
}
