import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const versions = '/usr/lib/postgresql';

/** The folder of the newest installed server's programs, or null. */
function programs() {
  if (!existsSync(versions)) return null;
  return (
    readdirSync(versions)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => path.join(versions, version, 'bin'))
      .find((bin) => existsSync(path.join(bin, 'initdb'))) ?? null
  );
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** PostgreSQL refuses to run as root: there it runs as the user that Debian's package made. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  /** @param {string} flag */
  const id = (flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Runs `work` with the address of a throw-away PostgreSQL, or returns null where none is installed.
 * @template T @param {(url: string) => Promise<T>} work @returns {Promise<T | null>}
 */
export async function withPostgres(work) {
  const bin = programs();
  if (bin === null) return null;
  const user = owner();
  const folder = mkdtempSync(path.join(tmpdir(), 'template-studio-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'studio', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder, '-F'],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      const ready = spawnSync(path.join(bin, 'pg_isready'), [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
      ]);
      if (ready.status === 0) break;
      await sleep(100);
    }
    return await work(`postgres://studio@127.0.0.1:${port}/postgres`);
  } finally {
    const closed = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGINT');
    await closed;
    rmSync(folder, { recursive: true, force: true });
  }
}
