import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inventory } from './run/inventory.mjs';

const { packages } = inventory();
const shipped = packages.filter(({ scope }) => scope !== 'excluded');

/** Licences that ask for no more than to be named. The font's covers the font alone. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
];
const offers = (licence: string) => licence.replaceAll(/[()]/g, '').split(' OR ');

test('the licence of every shipped package is permissive', () => {
  expect(shipped.length).toBeGreaterThan(30);
  const others = shipped
    .filter(({ license }) => !offers(license).some((offer) => permissive.includes(offer)))
    .map(({ name, license }) => `${name}: ${license}`);
  expect(others).toEqual(['@fontsource-variable/inter: OFL-1.1']);
});

test('the lockfile pins every package to its content', () => {
  expect(packages.filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([]);
});

test('package.json names one version of each package', () => {
  const file = path.join(import.meta.dirname, '../package.json');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('no package runs a script of its own when it is installed', () => {
  // fsevents is for macOS alone, and works from the file that it brings.
  const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
  expect(scripted.map(({ name }) => name).filter((name) => name !== 'fsevents')).toEqual([]);
  const running = packages.filter(({ path: where, installed }) => {
    if (!installed) return false;
    const { scripts = {} } = JSON.parse(readFileSync(path.join(where, 'package.json'), 'utf8'));
    return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
  });
  expect(running.map(({ name }) => name)).toEqual([]);
});

test('npm run sbom tells every shipped package, with licence and hash, as CycloneDX', () => {
  const bom = JSON.parse(
    execFileSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8' }),
  );
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
  const required = packages.filter(({ scope }) => scope === 'required');
  expect(bom.components).toHaveLength(required.length);
  expect(bom.components).toContainEqual(
    expect.objectContaining({
      type: 'library',
      name: 'react',
      purl: expect.stringMatching(/^pkg:npm\/react@\d/),
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
    }),
  );
  const names = bom.components.map((component: { 'bom-ref': string }) => component['bom-ref']);
  expect(new Set(names).size).toBe(names.length);
});
