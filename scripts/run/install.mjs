import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './process.mjs';

const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.setup-stamp');
const lock = path.join(root, '.install-lock');

/** What is installed depends on this; while it is the same, so is node_modules. */
function wanted() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json'])
    hash.update(readFileSync(path.join(root, name)));
  return `${process.platform} ${process.arch} ${process.versions.modules} ${hash.digest('hex')}`;
}

const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** Two commands at once must not install over each other: the second waits for the first. */
async function takeLock() {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
      try {
        if (holder > 0) process.kill(holder, 0);
        else rmSync(lock, { force: true });
      } catch {
        rmSync(lock, { force: true }); // Its process is gone.
      }
      await sleep(200);
    }
  }
}

/** Installs the packages of the lockfile where they are missing or of another lockfile. */
export async function install() {
  if (installed()) return;
  await takeLock();
  try {
    if (installed()) return;
    console.log('Installing packages…');
    const npm = process.env['npm_execpath'];
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
    const { status } = spawnSync(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      // A caller's NODE_ENV=production would leave out what builds and tests the app.
      env: { ...process.env, NODE_ENV: 'development' },
    });
    if (status !== 0) {
      console.error('npm ci failed');
      process.exit(status ?? 1);
    }
    mkdirSync(modules, { recursive: true });
    writeFileSync(stamp, wanted());
  } finally {
    rmSync(lock, { force: true });
  }
}
