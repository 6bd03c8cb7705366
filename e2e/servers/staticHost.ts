import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listen } from './listen.ts';
import type { Site } from './program.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

interface Rule {
  /** An address, or the beginning of one where it ends with a star. */
  address: string;
  headers: [name: string, value: string][];
}

function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('  ')) {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    } else if (line !== '') rules.push({ address: line, headers: [] });
  }
  return rules;
}

const fits = ({ address }: Rule, pathname: string) =>
  address.endsWith('*') ? pathname.startsWith(address.slice(0, -1)) : pathname === address;

/** A host of static files that does no more than Netlify's and Cloudflare's: it obeys `_headers`, and answers an address without a file with the page. */
export async function staticHost(folder: string): Promise<Site> {
  const rules = readRules(readFileSync(path.join(folder, '_headers'), 'utf8'));
  return listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(folder, path.normalize(pathname));
    const isFile = existsSync(asked) && statSync(asked).isFile();
    if (!isFile && pathname.startsWith('/assets/')) {
      response.writeHead(404).end();
      return;
    }
    for (const rule of rules.filter((known) => fits(known, pathname)))
      for (const [name, value] of rule.headers) response.appendHeader(name, value);
    const file = isFile ? asked : path.join(folder, 'index.html');
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
}
