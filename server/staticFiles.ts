import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Serving, securityHeaders } from './securityHeaders.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

const newNonce = () => randomBytes(16).toString('base64');

/** The file's bytes, or null where there is no such file inside the folder. */
async function read(folder: string, name: string): Promise<Buffer | null> {
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep)) return null;
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

async function asset(
  folder: string,
  name: string,
  request: Request,
  security: Record<string, string>,
): Promise<Response | null> {
  const type = types[path.extname(name)];
  // Build records (.vite) and compressed copies are not for visitors to ask for.
  if (type === undefined || name.includes('/.')) return null;
  const accepted = request.headers.get('Accept-Encoding') ?? '';
  const encoding = encodings.find((known) => accepted.includes(known.name));
  const compressed = encoding ? await read(folder, name + encoding.suffix) : null;
  const body = compressed ?? (await read(folder, name));
  if (body === null) return null;
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers: Record<string, string> = {
    ...security,
    'Content-Type': type,
    // Vite puts a hash of the content into the names in assets/.
    'Cache-Control': name.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : name.endsWith('.json')
        ? 'no-cache' // what a deployment sets up holds from the next page on
        : 'public, max-age=3600',
    ETag: tag,
    Vary: 'Accept-Encoding',
    ...(compressed && encoding ? { 'Content-Encoding': encoding.name } : {}),
  };
  if (request.headers.get('If-None-Match') === tag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(body), { headers });
}

async function page(
  folder: string,
  cookies: string[],
  connect: Serving['connect'],
): Promise<Response> {
  const html = await read(folder, '/index.html');
  if (html === null)
    return new Response('The app is not built: run npm run build.', { status: 503 });
  const nonce = newNonce();
  const response = new Response(html.toString('utf8').replaceAll('__NONCE__', nonce), {
    headers: {
      ...securityHeaders({ styles: { nonce }, connect }),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    },
  });
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** JSON files by their addresses, read each time they are asked for. */
export type OwnFiles = Readonly<Record<string, () => Promise<string>>>;

interface Site {
  /** The cookies that come with a page. */
  cookiesFor: (request: Request) => Promise<string[]>;
  /** For the security headers. */
  connect: Serving['connect'];
  /** What is served in the place of the folder's files. */
  own: OwnFiles;
}

async function ownFile(
  read: () => Promise<string>,
  security: Record<string, string>,
): Promise<Response> {
  try {
    return new Response(await read(), {
      headers: { ...security, 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' },
    });
  } catch (error) {
    console.error(error);
    return new Response('Not to be read', { status: 503, headers: security });
  }
}

/**
 * Serves the built app from a folder: its files, and for every other address without a file ending its
 * page, since the app reads addresses itself. A missing file stays missing: a script that turned out to
 * be a page would only confuse.
 */
export function createStaticFiles(
  folder: string,
  { cookiesFor, connect, own }: Site,
): (request: Request) => Promise<Response> {
  const root = path.resolve(folder);
  // No file has styles of its own making: a nonce that no one knows allows none.
  const security = securityHeaders({ styles: { nonce: newNonce() }, connect });
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const headers = { ...security, Allow: 'GET, HEAD' };
      return new Response('Method not allowed', { status: 405, headers });
    }
    let name: string;
    try {
      name = decodeURIComponent(new URL(request.url).pathname);
    } catch {
      return new Response('Bad address', { status: 400, headers: security });
    }
    const read = Object.hasOwn(own, name) ? own[name] : undefined;
    if (read !== undefined) return ownFile(read, security);
    // Addresses of the app may hold dots too: those of a connection hold its host.
    const isFile = path.extname(name) !== '' && !/^\/(projects|on)\//.test(name);
    if (!isFile) return page(root, await cookiesFor(request), connect);
    return (
      (await asset(root, name, request, security)) ??
      new Response('Not found', {
        status: 404,
        headers: { ...security, 'Content-Type': 'text/plain' },
      })
    );
  };
}
