// What the app is made of, as CycloneDX 1.5, on standard output: npm run --silent sbom > sbom.json
// With `all`, what builds and tests it too.
import { inventory } from './run/inventory.mjs';

const kinds = process.argv.includes('all') ? ['required', 'optional', 'excluded'] : ['required'];
const { name, version, license, packages } = inventory();

/** Lockfiles hold hashes as algorithm-base64; CycloneDX wants hex.
 * @param {string} integrity */
function hash(integrity) {
  const dash = integrity.indexOf('-');
  return {
    alg: integrity.slice(0, dash).replace('sha', 'SHA-'),
    content: Buffer.from(integrity.slice(dash + 1), 'base64').toString('hex'),
  };
}

/** @param {string} text an SPDX licence, or several */
const licences = (text) =>
  text.includes(' ')
    ? [{ expression: text.replace(/^\((.*)\)$/, '$1') }]
    : [{ license: { id: text } }];

/** @param {string} packageName @param {string} packageVersion */
const purl = (packageName, packageVersion) =>
  `pkg:npm/${packageName.replace('@', '%40')}@${packageVersion}`;

const components = packages
  .filter(({ scope }) => kinds.includes(scope))
  .map((known) => ({
    type: 'library',
    'bom-ref': known.path,
    name: known.name,
    version: known.version,
    scope: known.scope,
    licenses: licences(known.license),
    purl: purl(known.name, known.version),
    hashes: [hash(known.integrity)],
  }));

console.log(
  JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': name,
          name,
          version,
          licenses: licences(license),
        },
      },
      components,
    },
    null,
    2,
  ),
);
