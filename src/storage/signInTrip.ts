import * as v from 'valibot';

/** A sign-in that left this page: what has to be known when the person is back. */
const trip = v.object({
  host: v.string(),
  client: v.string(),
  redirect: v.string(),
  state: v.string(),
  verifier: v.string(),
  /** Keep the sign-in until the tab is closed. */
  keep: v.boolean(),
  /** The project that was named; null: to be chosen. */
  projectId: v.nullable(v.number()),
  /** The connection's place among the addresses: see `ConnectChoice`. */
  place: v.union([v.literal('home'), v.literal('beside'), v.object({ slug: v.string() })]),
  /** The address of the app that one was going to. */
  next: v.nullable(v.string()),
});
export type PendingTrip = v.InferOutput<typeof trip>;

const name = 'template-studio:sign-in';

/** Throws where storage is blocked: without it nobody could come back. */
export function rememberTrip(pending: PendingTrip): void {
  sessionStorage.setItem(name, JSON.stringify(pending));
}

/** What waits for the person, who is back: from now on it is nowhere else. null: nobody left from this tab. */
export function takeTrip(): PendingTrip | null {
  try {
    const text = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    const result = v.safeParse(trip, JSON.parse(text ?? 'null'));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
