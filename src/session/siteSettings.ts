import { isLoopback, parseHost } from '#api/connection.ts';
import * as v from 'valibot';

const host = v.pipe(
  v.string('a text'),
  v.check(
    (text) => parseHost(text) === text && (text.startsWith('https:') || isLoopback(text)),
    'the address of a PostHog, such as https://eu.posthog.com, without a path',
  ),
);
const text = (most: number) =>
  v.pipe(
    v.string('a text'),
    v.nonEmpty('a text that is not empty'),
    v.maxLength(most, `a text of at most ${most} characters`),
  );
const ways = ['session', 'sign-in', 'key'] as const;

/** settings.json beside index.html: how whoever serves this app wants it. Messages say what is expected. */
const siteSettings = v.strictObject(
  {
    /** The PostHogs to choose from on the connect page. */
    hosts: v.exactOptional(
      v.pipe(v.array(host, 'a list of addresses'), v.nonEmpty('a list with at least one address')),
    ),
    /** The one project that the app opens. */
    project: v.exactOptional(
      v.pipe(
        v.number('the id of a project, a whole number from 1'),
        v.safeInteger('the id of a project, a whole number from 1'),
        v.minValue(1, 'the id of a project, a whole number from 1'),
      ),
    ),
    /** The ways in that the connect page offers. */
    ways: v.exactOptional(
      v.pipe(
        v.array(v.picklist(ways, `one of “${ways.join('”, “')}”`), 'a list of ways in'),
        v.nonEmpty('a list with at least one way in'),
      ),
    ),
    /** A line above every page. */
    banner: v.exactOptional(
      v.strictObject(
        {
          text: text(300),
          tone: v.exactOptional(v.picklist(['info', 'warning'], '“info” or “warning”')),
        },
        'an object such as { "text": "Staging" }',
      ),
    ),
    /** For trying out with the sandbox: offers to sign in on this machine, where PostHog would refuse it. */
    signInOnLoopback: v.exactOptional(v.boolean('true or false')),
  },
  'an object, such as { "hosts": ["https://eu.posthog.com"] }',
);

export type SiteSettings = v.InferOutput<typeof siteSettings>;

/** What is wrong with the file, and where. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** Such as `banner.tone`; null: the file as a whole. */
  readonly member: string | null;

  constructor(member: string | null, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.member = member;
  }
}

/** Throws `SettingsError` for the first thing that is wrong. */
export function parseSettings(json: string): SiteSettings {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const detail = cause instanceof Error ? ` (${cause.message})` : '';
    throw new SettingsError(null, `Expected is JSON, and this is none${detail}.`, { cause });
  }
  // Valibot takes a list for an object without members.
  const result = v.safeParse(siteSettings, Array.isArray(value) ? 'a list' : value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SettingsError(v.getDotPath(issue), sentence(issue));
}

function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'There is no such member.';
  if (issue.input === undefined) return 'It is missing.';
  const found = JSON.stringify(issue.input);
  return `Expected is ${issue.message}${found.length > 60 ? '' : `, not ${found}`}.`;
}

/**
 * Reads settings.json beside the page. Where there is none, a 404 or the page itself is what a server answers,
 * and nothing is set. Throws `SettingsError` for what is wrong in it, and an error where it did not come.
 */
export async function readSettings(base: string): Promise<SiteSettings> {
  const answer = await fetch(new URL('settings.json', base), { cache: 'no-cache' });
  const isPage = /\bhtml\b/i.test(answer.headers.get('Content-Type') ?? '');
  if (answer.status === 404 || answer.status === 410 || (answer.ok && isPage)) return {};
  if (!answer.ok) throw new Error(`The server answered ${answer.status} in the place of it.`);
  return parseSettings(await answer.text());
}
