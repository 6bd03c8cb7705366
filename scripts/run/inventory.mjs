import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './process.mjs';

/**
 * @typedef {{
 *   path: string, name: string, version: string, license: string, integrity: string,
 *   scope: 'required' | 'optional' | 'excluded', hasInstallScript: boolean, installed: boolean,
 * }} Package one entry of the lockfile; `excluded`: it builds and tests the app and is not shipped; `integrity` is
 * the lockfile's hash, and `license` what the package itself says where it is installed, else the lockfile; '' where
 * there is none
 */

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The app and every package of its lockfile. @returns {{ name: string, version: string, license: string, packages: Package[] }} */
export function inventory() {
  const { name, version, license } = json('package.json');
  /** @type {Record<string, any>} */
  const locked = json('package-lock.json').packages;
  const packages = Object.entries(locked)
    .filter(([where]) => where !== '')
    .map(([where, entry]) => {
      const manifest = path.join(where, 'package.json');
      const installed = existsSync(path.join(root, manifest));
      const own = installed ? json(manifest).license : undefined;
      return {
        path: where,
        name: where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: entry.version,
        license: typeof own === 'string' ? own : (entry.license ?? ''),
        integrity: entry.integrity ?? '',
        scope: /** @type {Package['scope']} */ (
          entry.dev || entry.devOptional ? 'excluded' : entry.optional ? 'optional' : 'required'
        ),
        hasInstallScript: entry.hasInstallScript === true,
        installed,
      };
    });
  return { name, version, license, packages };
}
