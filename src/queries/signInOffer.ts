import { findSignInOffer } from '#session/signInOffer.ts';
import type { SiteSettings } from '#session/siteSettings.ts';
import { queryOptions } from '@tanstack/react-query';

/** Whether one may sign in with PostHog from this page, asked when somebody is about to. */
export function signInOfferQuery({ signInOnLoopback = false }: SiteSettings) {
  return queryOptions({
    queryKey: ['site', 'sign-in offer', signInOnLoopback],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => findSignInOffer(document.baseURI, signInOnLoopback),
  });
}
