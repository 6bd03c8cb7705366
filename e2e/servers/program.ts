import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/** A server that runs for a test. */
export interface Site {
  /** Without a trailing slash. */
  url: string;
  stop: () => Promise<void>;
}

const folders = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

const find = (name: string) =>
  folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;

/** The path of a program; where it is missing and we may, Debian's is installed. Null, and a loud line, where not. */
export function program(name: string): string | null {
  const found = find(name);
  if (found !== null) return found;
  if (process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (args: string[]) =>
      spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=100', ...args], { stdio: 'ignore', env })
        .status === 0;
    const packages = ['install', '-y', '--no-install-recommends', name];
    if (apt(packages) || (apt(['update']) && apt(packages))) return find(name);
  }
  console.warn(`\n!! ${name} is not installed: its recipe in deploy/ is NOT TESTED here.\n`);
  return null;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Whether something answers, with a certificate that nobody vouches for. */
const isStrange = (error: unknown) =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/.test(String(error.cause.code));

/** Starts a program and waits until its address answers; rejects with what it printed where it ends before. */
export async function serve(
  url: string,
  [file, ...args]: [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
): Promise<Site> {
  const child: ChildProcess = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += String(chunk)));
  child.stderr?.on('data', (chunk) => (printed += String(chunk)));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    try {
      await fetch(url);
      return { url, stop };
    } catch (error) {
      if (isStrange(error)) return { url, stop };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await stop();
  throw new Error(`${file} did not start: ${printed}`);
}
