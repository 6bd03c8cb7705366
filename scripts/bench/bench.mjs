// `npm run bench [-- --rounds N] [-- --only list,actions,…] [-- --against FILE]`: how long people wait, beside a
// floor of the same run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumArgs, chromium as chromiumPath } from '../run/chromium.mjs';
import { root } from '../run/process.mjs';
import { serve } from '../run/server.mjs';
import { actionsOnce, slowClicks } from './actions.mjs';
import { editorsHeap } from './editors.mjs';
import { serveFloor } from './floor.mjs';
import { galleryScroll } from './gallery.mjs';
import { audit } from './lighthouse.mjs';
import { loadTwice } from './loading.mjs';
import { plain, slow } from './profiles.mjs';
import { report } from './report.mjs';
import { benchTyping } from './typing.mjs';

const sections = ['list', 'actions', 'clicks', 'gallery', 'editors', 'typing', 'lighthouse'];
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: sections.join(',') },
    against: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number.');
const wanted = values.only.split(',');
const unknown = wanted.filter((name) => !sections.includes(name));
if (unknown.length > 0)
  throw new Error(`--only takes ${sections.join(', ')}, not ${unknown.join(', ')}.`);

const load = loadavg()[0] ?? 0;
if (load > 1)
  console.warn(`The machine is busy (load ${load.toFixed(1)}): ratios hold, times do not.`);

const sandbox = { SANDBOX_SEED: '200' };
const app = await serve(sandbox);
const list = `${app.url}/projects/1/templates`;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });

/** @param {string} name @param {() => unknown} work */
async function section(name, work) {
  if (!wanted.includes(name)) return undefined;
  console.log(name);
  return work();
}

async function loads() {
  const floor = await serveFloor(sandbox);
  const found = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const profile of [plain, slow]) {
      // In turns, so that a busy moment of the machine meets both.
      const pages = [
        { page: 'app', address: list },
        { page: 'floor', address: `${floor.url}/projects/1/templates` },
      ];
      for (const { page, address } of round % 2 === 0 ? pages : pages.toReversed()) {
        const { cold, warm } = await loadTwice(browser, address, profile);
        found.push({ profile: profile.name, cache: 'cold', page, ...cold });
        found.push({ profile: profile.name, cache: 'warm', page, ...warm });
      }
    }
  }
  floor.stop();
  return found;
}

async function actions() {
  const found = [];
  for (let round = 0; round < rounds; round += 1) found.push(await actionsOnce(browser, list));
  return found;
}

const results = {
  machine: { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, load },
  rounds,
  loads: await section('list', loads),
  actions: await section('actions', actions),
  clicks: await section('clicks', () => slowClicks(browser, list)),
  editors: await section('editors', () => editorsHeap(browser, list)),
  gallery: await section('gallery', () => galleryScroll(browser, app.url)),
  typing: await section('typing', () =>
    benchTyping({ browser, url: app.url, rounds: Math.min(rounds, 3), log: console.log }),
  ),
  lighthouse: await section('lighthouse', () => audit(list)),
};
await browser.close();
app.stop();

const before =
  values.against === undefined ? null : JSON.parse(readFileSync(values.against, 'utf8'));
report(results, before);

const folder = path.join(root, 'bench-results');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(path.relative(root, file));
process.exit(0);
