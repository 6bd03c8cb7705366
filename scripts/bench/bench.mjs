// `npm run bench [-- --rounds N] [-- --against FILE]`: how long people wait, beside a baseline of the same run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumArgs, chromium as chromiumPath } from '../run/chromium.mjs';
import { root } from '../run/process.mjs';
import { serve } from '../run/server.mjs';
import { benchTyping } from './typing.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, against: { type: 'string' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number.');

const server = await serve({ SANDBOX_SEED: 'none' });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const setting = { browser, url: server.url, rounds, log: console.log };
const typing = await benchTyping(setting).finally(async () => {
  await browser.close();
  server.stop();
});

/** @param {number} value */
const ms = (value) => `${value.toFixed(1)} ms`;
/** @param {number} value */
const times = (value) => `${value.toFixed(2)}×`;
/** @param {number} bytes */
const kilobytes = (bytes) => `${bytes / 1000} kB`;

console.log('\nKeystroke to frame, in the JSON of tiles');
console.table([
  {
    tiles: 'empty text box',
    p50: ms(typing.textBox.p50),
    p95: ms(typing.textBox.p95),
  },
  ...typing.sizes.map((size) => ({
    tiles: kilobytes(size.bytes),
    p50: ms(size.p50),
    p95: ms(size.p95),
    'p95 to text box': times(size.toTextBox),
    'p95 to 20 kB': times(size.toSmallest),
    'open (cold)': ms(size.open),
    'checked (cold)': ms(size.checked),
    'checked after a key': ms(size.recheck),
  })),
]);

if (values.against !== undefined) {
  /** @type {{ typing: typeof typing }} */
  const before = JSON.parse(readFileSync(values.against, 'utf8'));
  console.log(`\nAgainst ${values.against}: p95 to the text box of the same run`);
  console.table(
    typing.sizes.map(({ bytes, toTextBox }) => {
      const old = before.typing.sizes.find((each) => each.bytes === bytes)?.toTextBox;
      return {
        tiles: kilobytes(bytes),
        before: old === undefined ? '–' : times(old),
        now: times(toTextBox),
      };
    }),
  );
}

const folder = path.join(root, 'bench-results');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
writeFileSync(file, `${JSON.stringify({ machine, rounds, typing }, null, 2)}\n`);
console.log(path.relative(root, file));
