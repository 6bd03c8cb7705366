import * as v from 'valibot';

const keptSignIn = v.object({
  /** Names it among the tabs of this browser. */
  id: v.string(),
  client: v.string(),
  refresh: v.nullable(v.string()),
  until: v.number(),
  scopes: v.array(v.string()),
  projects: v.array(v.number()),
});

/** What a tab keeps of a sign-in beside its access token. */
export type KeptSignIn = v.InferOutput<typeof keptSignIn>;

/** null: it is not ours, or from another time. */
export function parseKept(value: unknown): KeptSignIn | null {
  const result = v.safeParse(keptSignIn, value);
  return result.success ? result.output : null;
}
