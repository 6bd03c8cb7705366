// What each part of the site makes people load, compressed, against scripts/budget.json. Fails with the name of
// what grew since the sizes were recorded; `node scripts/budget.mjs --record` records them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const budgetFile = path.join(root, 'scripts/budget.json');
/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @typedef {{ file: string, isEntry: boolean, imports: string[], modules: Record<string, number> }} Chunk */
/** @typedef {{ from: string | null, kilobytes: number, packages: string[], recorded: Record<string, number> }} Part */

/** @type {Chunk[]} */
const chunks = json(path.join(root, 'dist/.vite/modules.json'));
/** In the order in which they are loaded: each is counted without what those before it brought. @type {Record<string, Part>} */
const budget = json(budgetFile);

/** A chunk and all that it imports at once. @param {Chunk[]} first */
function closure(first) {
  const wanted = [...first];
  for (const { imports } of wanted) {
    wanted.push(
      ...chunks.filter((chunk) => imports.includes(chunk.file) && !wanted.includes(chunk)),
    );
  }
  return wanted;
}

/** The chunks that begin a part: those of the page itself, or the one that holds the module `from`. @param {string | null} from */
function beginningOf(from) {
  const found = chunks.filter((chunk) =>
    from === null
      ? chunk.isEntry
      : Object.keys(chunk.modules).some((id) => id.endsWith(`/${from}`)),
  );
  if (found.length === 0) throw new Error(`No chunk holds ${from}: is its name still right?`);
  return found;
}

/** @param {string} id of a module */
const packageOf = (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];

/** The package that a module is of, or the folder of ours. @param {string} id */
function ownerOf(id) {
  return packageOf(id) ?? /\/src\/((?:features\/)?[^/]+)/.exec(id)?.[1] ?? 'the build’s own';
}

/** Kilobytes of code by owner, before minification: what tells what grew. @param {Chunk[]} loaded */
function sizesOf(loaded) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const { modules } of loaded) {
    for (const [id, bytes] of Object.entries(modules)) {
      sizes[ownerOf(id)] = (sizes[ownerOf(id)] ?? 0) + bytes / 1000;
    }
  }
  const owners = Object.keys(sizes).toSorted();
  return Object.fromEntries(owners.map((owner) => [owner, Number((sizes[owner] ?? 0).toFixed(1))]));
}

/** @param {number} number */
const shown = (number) => number.toFixed(1).padStart(7);

let failed = false;
/** @type {Set<Chunk>} */
const counted = new Set();
/** What a part may hold, those after it may too. @type {Set<string>} */
const allowed = new Set();
for (const [name, part] of Object.entries(budget)) {
  const loaded = closure(beginningOf(part.from)).filter((chunk) => !counted.has(chunk));
  for (const chunk of loaded) counted.add(chunk);
  const kilobytes = loaded.reduce(
    (sum, { file }) =>
      sum + brotliCompressSync(readFileSync(path.join(root, 'dist', file))).length / 1000,
    0,
  );
  const sizes = sizesOf(loaded);
  console.log(`${shown(kilobytes)} kB of ${part.kilobytes}  ${name}`);
  if (process.argv.includes('--record')) part.recorded = sizes;

  part.packages.forEach((owner) => allowed.add(owner));
  const packages = new Set(
    loaded.flatMap(({ modules }) => Object.keys(modules).flatMap((id) => packageOf(id) ?? [])),
  );
  const unwanted = [...packages].filter((name) => !allowed.has(name));
  if (unwanted.length > 0) {
    failed = true;
    console.error(`Not allowed in ${name}: ${unwanted.join(', ')} (scripts/budget.json)`);
  }
  if (kilobytes > part.kilobytes) {
    failed = true;
    console.error(
      `${name} is over its budget. Grown since it was recorded, in kB before compression:`,
    );
    for (const owner of Object.keys(sizes)) {
      const grown = (sizes[owner] ?? 0) - (part.recorded[owner] ?? 0);
      if (grown >= 0.1) console.error(`  ${shown(grown)}  ${owner}`);
    }
  }
}
if (process.argv.includes('--record')) {
  writeFileSync(budgetFile, `${JSON.stringify(budget, null, 2)}\n`);
}
process.exit(failed ? 1 : 0);
