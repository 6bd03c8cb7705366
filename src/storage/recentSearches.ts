import * as v from 'valibot';
import { placeList, type ProjectPlace } from './placeList.ts';

const search = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));

const { recall, keep } = placeList('recent-searches', search, 8);

/** The last eight, the latest first. */
export const recallSearches = recall;

/** A search for less that went before it, as "web" before "website", is taken for the way to it. */
export function rememberSearch(place: ProjectPlace, text: string): void {
  const read = v.safeParse(search, text);
  if (!read.success) return;
  const now = read.output.toLowerCase();
  const [last, ...before] = recall(place);
  const kept =
    last === undefined || now.startsWith(last.toLowerCase()) ? before : [last, ...before];
  keep(place, [read.output, ...kept.filter((other) => other.toLowerCase() !== now)]);
}

export function forgetSearch(place: ProjectPlace, text: string): void {
  keep(
    place,
    recall(place).filter((other) => other !== text),
  );
}
