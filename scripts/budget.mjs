// What the list route loads, compressed, against scripts/budget.json. Fails with the name of what grew.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

/** @type {{ file: string, isEntry: boolean, imports: string[], modules: string[] }[]} */
const chunks = json('dist/.vite/modules.json');
/** @type {{ listRouteKilobytes: number, packages: string[] }} */
const budget = json('scripts/budget.json');

/** The entry and all that it imports at once: what is on the way before the first row. */
function firstLoad() {
  const wanted = chunks.filter(({ isEntry }) => isEntry).map(({ file }) => file);
  for (const file of wanted) {
    const { imports } = chunks.find((chunk) => chunk.file === file) ?? { imports: [] };
    wanted.push(...imports.filter((name) => !wanted.includes(name)));
  }
  return chunks.filter(({ file }) => wanted.includes(file));
}

const loaded = firstLoad().map(({ file, modules }) => ({
  file,
  modules,
  bytes: brotliCompressSync(readFileSync(path.join(root, 'dist', file))).length,
}));
const kilobytes = loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
for (const { file, bytes } of loaded)
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
console.log(`${kilobytes.toFixed(1).padStart(7)} kB  in all, of ${budget.listRouteKilobytes} kB`);

const packages = new Set(
  loaded
    .flatMap(({ modules }) => modules)
    .map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1])
    .filter((name) => name !== undefined),
);
const unwanted = [...packages].filter((name) => !budget.packages.includes(name));

if (unwanted.length > 0) {
  console.error(`Not allowed in the first load: ${unwanted.join(', ')} (scripts/budget.json)`);
}
if (kilobytes > budget.listRouteKilobytes) {
  console.error('The list route is over its budget. Its largest modules of ours and others:');
  for (const name of packages) console.error(`  ${name}`);
}
process.exit(unwanted.length > 0 || kilobytes > budget.listRouteKilobytes ? 1 : 0);
