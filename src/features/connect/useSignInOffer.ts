import type { SiteSettings } from '#queries/settings.ts';
import { signInOfferQuery } from '#queries/signInOffer.ts';
import { refuseSignInAt, type SignInOffer } from '#session/signInOffer.ts';
import { useQuery } from '@tanstack/react-query';

/**
 * Whether one may sign in from here, or why not. `host`: at the one that is fixed; null: at one that a person is
 * about to name. undefined: not known yet, or not a way in that this site offers.
 */
export function useSignInOffer(
  settings: SiteSettings,
  host: string | null,
): SignInOffer | undefined {
  const enabled = settings.ways?.includes('sign-in') ?? true;
  const offer = useQuery({ ...signInOfferQuery(settings), enabled }).data;
  const why = host === null ? null : refuseSignInAt(host, settings);
  return offer?.offered && why !== null ? { offered: false, why } : offer;
}
