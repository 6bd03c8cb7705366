import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** For a browser without a screen, as root, on a machine whose network answers to no one. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function find() {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), ...places].find((place) => existsSync(place));
}

/** @param {string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** The path of a Chromium for the browser tests; installs Debian's where there is none and we may. */
export function chromium() {
  const found = find();
  if (found !== undefined) return found;
  console.log('Installing Chromium…');
  const packages = ['install', '-y', '--no-install-recommends', 'chromium'];
  // Without a list of packages apt finds nothing: then fetch it and try again.
  const done = apt(packages) || (apt(['update']) && apt(packages));
  const now = find();
  if (!done || now === undefined) {
    console.error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH.');
    process.exit(1);
  }
  return now;
}
