import { existsSync } from 'node:fs';
import type { SandboxOptions } from '../sandbox/createSandbox.ts';
import { clientDocument, PublicUrlError } from './clientDocument.mjs';

export interface ServerOptions {
  /** 0: any free port. */
  port: number;
  /** The PostHog to stand in front of, without a trailing slash; null: the sandbox. */
  posthogHost: string | null;
  /** Whether pages may talk to that PostHog alone, and to no other that a person names. */
  posthogOnly: boolean;
  /** The client metadata document of this deployment; null: what the build holds. */
  clientDocument: string | null;
  /** A file to serve as settings.json; null: what the build holds. */
  settingsFile: string | null;
  sandbox: SandboxOptions;
}

type Environment = Readonly<Record<string, string | undefined>>;

function parsePort(text: string | undefined): number {
  const port = Number(text ?? '5173');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new OptionError(`PORT must be a whole number from 0 to 65535, not “${text}”.`);
  }
  return port;
}

function parseHost(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new OptionError(
      `POSTHOG_HOST must be an address such as https://us.posthog.com, not “${text}”.`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new OptionError('POSTHOG_HOST must begin with https:// or http://.');
  }
  return url.href.replace(/\/+$/, '');
}

function parseSeed(text: string | undefined): SandboxOptions['seed'] {
  if (text === undefined || text === '' || text === 'demo') return 'demo';
  if (text === 'none') return 'none';
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new OptionError(`SANDBOX_SEED must be demo, none or a whole number, not “${text}”.`);
}

function parseVersion(text: string | undefined): SandboxOptions['version'] {
  if (text === undefined || text === '' || text === '2026') return '2026';
  if (text === '2023') return '2023';
  throw new OptionError(`SANDBOX_VERSION must be 2026 or 2023, not “${text}”.`);
}

function parsePublicUrl(text: string | undefined, loopback: boolean): string | null {
  if (text === undefined || text === '') return null;
  try {
    return clientDocument(text, { loopback });
  } catch (error) {
    if (error instanceof PublicUrlError) throw new OptionError(error.message);
    throw error;
  }
}

function parseFile(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!existsSync(text)) throw new OptionError(`SETTINGS_FILE: there is no file ${text}.`);
  return text;
}

/** A variable that cannot be understood; its message is for the person who set it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Reads the variables of the README. Throws `OptionError`. */
export function readOptions(env: Environment): ServerOptions {
  const port = parsePort(env['PORT']);
  const folder = env['SANDBOX_DATA'] || '.sandbox';
  const testControls = env['SANDBOX_TEST_CONTROLS'] === '1';
  return {
    port,
    posthogHost: parseHost(env['POSTHOG_HOST']),
    posthogOnly: env['POSTHOG_ONLY'] === '1',
    clientDocument: parsePublicUrl(env['PUBLIC_URL'], testControls),
    settingsFile: parseFile(env['SETTINGS_FILE']),
    sandbox: {
      dataDir: folder === ':memory:' ? null : folder,
      ...(env['DATABASE_URL'] ? { databaseUrl: env['DATABASE_URL'] } : {}),
      seed: parseSeed(env['SANDBOX_SEED']),
      version: parseVersion(env['SANDBOX_VERSION']),
      publicUrl: `http://localhost:${port}`,
      testControls,
    },
  };
}
