import { isWebAddress } from '#template/limits.ts';

/** An address that a picture can have, or null: PostHog checks nothing, so the text may be anything (contract 8.31). */
export function pictureAddress(text: string | null): string | null {
  return text !== null && isWebAddress(text) ? new URL(text.trim()).href : null;
}
