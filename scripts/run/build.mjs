import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, run, tool } from './process.mjs';

const sources = [
  'src',
  'sandbox',
  'server',
  'public',
  'scripts/vite',
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'vite.server.config.ts',
];
const outputs = ['dist/index.html', 'dist-server/main.js'];

/** @param {string} name @returns {number} when the newest file below was changed, in milliseconds */
function newest(name) {
  const file = path.join(root, name);
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((child) => newest(path.join(name, child))));
}

function stale() {
  if (!outputs.every((name) => existsSync(path.join(root, name)))) return true;
  const built = Math.min(...outputs.map((name) => statSync(path.join(root, name)).mtimeMs));
  return sources.some((name) => newest(name) > built);
}

/**
 * Builds the site into dist/ and the server into dist-server/.
 * @param {string[]} args for the site's build, such as `--base=/templates/`
 */
export async function build(args = []) {
  const vite = tool('vite');
  const site = await run(vite, ['build', '--logLevel', 'warn', ...args]);
  if (site !== 0) return site;
  return run(vite, ['build', '--logLevel', 'warn', '--config', 'vite.server.config.ts']);
}

export async function buildIfStale() {
  if (!stale()) return;
  console.log('Building…');
  const code = await build();
  if (code !== 0) process.exit(code);
}
