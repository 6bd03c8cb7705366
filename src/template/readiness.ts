import type { JsonText } from '#lib/jsonText.ts';
import { variablesIn } from './variables.ts';

/** How many variables PostHog asks for before it makes a dashboard of the template. */
export function askedFor(variables: JsonText): number {
  return variablesIn(JSON.parse(variables)).filter(({ required }) => required).length;
}
