import * as v from 'valibot';
import { placeList, type ProjectPlace } from './placeList.ts';

const savedView = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  /** The query string of the list's address, without its question mark. */
  query: v.string(),
});

/** A name for what the list shows: search, filters, order and look, which its address holds. */
export type SavedView = v.InferOutput<typeof savedView>;

const { recall, keep } = placeList('views', savedView, 50);

/** In the order that they were put in. */
export const recallViews = recall;

/** Applies a change to the views as they are kept by now: another tab may have changed them. False: not kept. */
export function changeViews(
  place: ProjectPlace,
  change: (views: SavedView[]) => SavedView[],
): boolean {
  return keep(place, change(recall(place)));
}
