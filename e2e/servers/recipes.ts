import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, program, serve, type Site } from './program.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const deploy = path.join(root, 'deploy');

/** The folder of the built site. */
export const dist = path.join(root, 'dist');

/** What a test puts in the place of a recipe's addresses and folders. */
type Places = Record<string, string>;

async function recipe(name: string, places: Places): Promise<string> {
  let text = await readFile(path.join(deploy, name), 'utf8');
  for (const [written, here] of Object.entries(places)) {
    if (!text.includes(written)) throw new Error(`deploy/${name} says nothing of “${written}”`);
    text = text.replaceAll(written, here);
  }
  return text;
}

/** A folder for one server, which goes with it. */
export async function inFolder(start: (folder: string) => Promise<Site>): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'template-studio-site-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { url, stop } = await start(folder);
    return { url, stop: () => stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The built site for the path /studio/, as docs/deploying.md says: one line of its page is another. */
export async function builtBelowPath(folder: string): Promise<void> {
  await cp(dist, folder, { recursive: true });
  const page = path.join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<base href="/" />', '<base href="/studio/" />'));
}

/** nginx with a recipe of deploy/; null where there is no nginx. */
export async function nginx(
  name: 'nginx.conf' | 'nginx-below-a-path.conf',
  posthog: string,
): Promise<Site | null> {
  const file = program('nginx');
  if (file === null) return null;
  const listen = `127.0.0.1:${await freePort()}`;
  return inFolder(async (folder) => {
    const below = name === 'nginx-below-a-path.conf';
    if (below) await builtBelowPath(path.join(folder, 'www/studio'));
    const site = await recipe(name, {
      'listen 80;': `listen ${listen};`,
      ...(below
        ? { '/srv/www': path.join(folder, 'www') }
        : { '/srv/template-studio': dist, 'https://us.posthog.com': posthog }),
    });
    await mkdir(path.join(folder, 'snippets'));
    await cp(
      path.join(deploy, 'headers.nginx.conf'),
      path.join(folder, 'snippets/headers.nginx.conf'),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(' ');
    const main = [
      process.getuid?.() === 0 ? 'user root;' : '',
      `daemon off; pid ${folder}/pid; error_log stderr warn;`,
      'events {}',
      `http { include /etc/nginx/mime.types; access_log off; ${temporary}`,
      site,
      '}',
    ];
    const config = path.join(folder, 'nginx.conf');
    await writeFile(config, main.join('\n'));
    return serve(`http://${listen}`, [file, '-c', config, '-p', folder]);
  });
}

/** Caddy with a recipe of deploy/; null where there is no Caddy. */
export async function caddy(
  name: 'Caddyfile' | 'Caddyfile-below-a-path',
  posthog: string,
): Promise<Site | null> {
  const file = program('caddy');
  if (file === null) return null;
  const url = `http://127.0.0.1:${await freePort()}`;
  return inFolder(async (folder) => {
    const below = name === 'Caddyfile-below-a-path';
    const built = below ? path.join(folder, 'built') : dist;
    if (below) await builtBelowPath(built);
    const site = await recipe(name, {
      [below ? 'www.example.com' : 'studio.example.com']: url,
      '/srv/template-studio': built,
      ...(below ? {} : { 'https://us.posthog.com': posthog }),
    });
    for (const part of ['headers.Caddyfile', 'files.Caddyfile'])
      await cp(path.join(deploy, part), path.join(folder, part));
    return runCaddy(file, folder, url, site);
  });
}

/** A site by https, with a certificate that no browser knows; null where there is no Caddy. */
export async function behindStrangeCertificate(site: string): Promise<Site | null> {
  const file = program('caddy');
  if (file === null) return null;
  const url = `https://localhost:${await freePort()}`;
  const served = `${url} {\n\ttls internal\n\treverse_proxy ${site}\n}`;
  return inFolder((folder) => runCaddy(file, folder, url, served));
}

async function runCaddy(file: string, folder: string, url: string, site: string): Promise<Site> {
  const config = path.join(folder, 'Caddyfile');
  const options = '{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n';
  await writeFile(config, options + site);
  const run = ['run', '--config', config, '--adapter', 'caddyfile'] as const;
  return serve(url, [file, ...run], {
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  });
}
