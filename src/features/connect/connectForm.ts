import { parseHost } from '#session/host.ts';
import { parseProjectId } from '#paths.ts';
import * as v from 'valibot';

/** What a person types to connect. */
export const connectForm = v.object({
  host: v.pipe(
    v.string(),
    v.nonEmpty('Name the PostHog to connect to.'),
    v.check((text) => parseHost(text) !== null, 'This is not an address. Try us.posthog.com.'),
  ),
  key: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('Paste a personal API key. PostHog makes one under Settings, Personal API keys.'),
    v.check(
      (text) => !text.startsWith('phc_'),
      'This is a project token (phc_…), which can only send events. A personal API key begins with phx_.',
    ),
    // A header cannot hold anything else, and the browser's own message would not say so.
    v.regex(/^[\x21-\x7e]+$/, 'The key holds a space or a character that no key has.'),
  ),
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
