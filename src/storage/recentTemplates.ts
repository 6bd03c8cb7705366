import * as v from 'valibot';
import { placeList, type ProjectPlace } from './placeList.ts';

const recentTemplate = v.object({ id: v.pipe(v.string(), v.nonEmpty()), name: v.string() });

/** A template that was opened in this browser: how to get to it, and nothing that is in it. */
export type RecentTemplate = v.InferOutput<typeof recentTemplate>;

const { recall, keep } = placeList('recent-templates', recentTemplate, 8);

/** The last eight, the latest first. */
export const recallRecentTemplates = recall;

export function rememberTemplate(place: ProjectPlace, { id, name }: RecentTemplate): void {
  keep(place, [{ id, name }, ...recall(place).filter((other) => other.id !== id)]);
}

/** It is not there any more. */
export function forgetTemplate(place: ProjectPlace, id: string): void {
  keep(
    place,
    recall(place).filter((other) => other.id !== id),
  );
}
