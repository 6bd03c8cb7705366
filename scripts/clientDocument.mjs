// Writes dist/oauth-client.json for the address that the app is deployed at, into a build that is there already:
//   node scripts/clientDocument.mjs https://templates.example.com/studio/ [folder]
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientDocument, PublicUrlError } from '../server/clientDocument.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [url = process.env['PUBLIC_URL'], folder = path.join(root, 'dist')] = process.argv.slice(2);

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

if (url === undefined) {
  fail('Usage: node scripts/clientDocument.mjs https://templates.example.com/studio/ [folder]');
}
if (!existsSync(path.join(folder, 'index.html'))) fail(`There is no build in ${folder}.`);
try {
  const file = path.join(folder, 'oauth-client.json');
  writeFileSync(file, clientDocument(url));
  console.log(`Wrote ${file}`);
} catch (error) {
  if (error instanceof PublicUrlError) fail(error.message);
  throw error;
}
