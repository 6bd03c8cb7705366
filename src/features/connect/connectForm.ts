import { parseHost } from '#session/host.ts';
import { parseProjectId } from '#paths.ts';
import * as v from 'valibot';

/** A key as it is copied from a page, a script or a header: without quotes, white space and the word Bearer. */
function cleanKey(text: string): string {
  return text
    .trim()
    .replace(/^(["'`])(.*)\1$/s, '$2')
    .replace(/^(Authorization:\s*)?Bearer\s+/i, '')
    .trim();
}

/** What PostHog's other secrets begin with, and what each of them is. */
const otherSecrets: [prefix: string, what: string][] = [
  ['phc_', 'a project token (phc_…), which can only send events'],
  ['phs_', 'a feature flags secure key (phs_…), which can only read flags'],
  ['phr_', 'a refresh token (phr_…), which can only fetch an access token'],
];

export const keyField = v.pipe(
  v.string(),
  v.transform(cleanKey),
  v.nonEmpty('Paste a personal API key. PostHog makes one under Settings, Personal API keys.'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const other = otherSecrets.find(([prefix]) => dataset.value.startsWith(prefix));
    if (other === undefined) return;
    addIssue({ message: `This is ${other[1]}. A personal API key begins with phx_.` });
  }),
  // A header cannot hold anything else, and the browser's own message would not say so.
  v.regex(/^[\x21-\x7e]+$/, 'The key holds a space or a character that no key has.'),
);

/** What a person types to connect. */
export const connectForm = v.object({
  host: v.pipe(
    v.string(),
    v.nonEmpty('Name the PostHog to connect to.'),
    v.check((text) => parseHost(text) !== null, 'This is not an address. Try us.posthog.com.'),
  ),
  key: keyField,
  projectId: v.pipe(
    v.string(),
    v.trim(),
    v.check(
      (text) => text === '' || parseProjectId(text) !== null,
      'A project id is a whole number. PostHog shows it under Settings, Project.',
    ),
  ),
  keepKey: v.boolean(),
});

export type ConnectForm = v.InferOutput<typeof connectForm>;

/** What a person types to give a key again. */
export const renewForm = v.object({ key: keyField, keepKey: v.boolean() });
export type RenewForm = v.InferOutput<typeof renewForm>;
