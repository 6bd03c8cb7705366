import { securityHeaders } from './securityHeaders.ts';

/*
 * The headers as other servers want them written. None of these can put a nonce into a page, so styles that
 * stand in the page are allowed; scripts never are.
 */

const headers = Object.entries(securityHeaders({ styles: 'inline', connect: 'named' }));
const note = 'Written from server/securityHeaders.ts; its test holds this file to it.';

/** To be included in each nginx location that serves the app. */
export function nginxHeaders(): string {
  const lines = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  return [`# ${note}`, ...lines, ''].join('\n');
}

/** A Caddyfile snippet, `import template-studio-headers`. */
export function caddyHeaders(): string {
  const lines = headers.map(([name, value]) => `\t\t${name} "${value}"`);
  return [`# ${note}`, '(template-studio-headers) {', '\theader {', ...lines, '\t}', '}', ''].join(
    '\n',
  );
}

/**
 * dist/_headers, for hosts that know such a file (Netlify, Cloudflare Pages). They join the values of a header
 * that more than one rule gives, so no address has two rules for its caching.
 */
export function headersFile(): string {
  const fresh = [
    '/',
    '/index.html',
    '/connect',
    '/connect/return',
    '/projects/*',
    '/on/*',
    '/settings.json',
    '/oauth-client.json',
  ];
  return [
    '/*',
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    '/assets/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    ...fresh.flatMap((address) => [address, '  Cache-Control: no-cache']),
    '',
  ].join('\n');
}
