import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium as chromiumPath, chromiumArgs } from '../run/chromium.mjs';
import { root } from '../run/process.mjs';

// Lighthouse brings more packages than the whole app: it is fetched for the benchmark and kept out of the lock.
const version = '12.8.2';
const folder = path.join(root, 'bench-results', 'lighthouse');
const script = path.join(folder, 'node_modules/lighthouse/cli/index.js');

function install() {
  if (existsSync(script)) return;
  mkdirSync(folder, { recursive: true });
  const npm = process.env['npm_execpath'] ?? 'npm';
  const [command, ...before] = npm.endsWith('.js') ? [process.execPath, npm] : [npm];
  spawnSync(
    command,
    [...before, 'install', '--prefix', folder, '--no-audit', '--no-fund', `lighthouse@${version}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

/**
 * Lighthouse's mobile audit of the list.
 * @param {string} list
 * @returns {{ scores: Record<string, number>, failed: { id: string, title: string, score: number }[] } | null} scores of 100; null: it could not be fetched or run
 */
export function audit(list) {
  install();
  if (!existsSync(script)) return null;
  const report = path.join(folder, 'report.json');
  const flags = chromiumArgs.concat('--headless=new').join(' ');
  const { status } = spawnSync(
    process.execPath,
    [
      script,
      list,
      '--output=json',
      `--output-path=${report}`,
      '--quiet',
      `--chrome-flags=${flags}`,
    ],
    {
      env: { ...process.env, CHROME_PATH: chromiumPath() },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status !== 0) return null;
  /** @type {{ categories: Record<string, { score: number, auditRefs: { id: string, weight: number }[] }>, audits: Record<string, { title: string, score: number | null }> }} */
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
    ),
    failed: weighed.flatMap((id) => {
      const { title = '', score = null } = audits[id] ?? {};
      return score !== null && score < 1 ? [{ id, title, score }] : [];
    }),
  };
}
