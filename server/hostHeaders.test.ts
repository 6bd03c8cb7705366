import { expect, test } from 'vitest';
import { caddyHeaders, headersFile, nginxHeaders } from './hostHeaders.ts';
import { securityHeaders } from './securityHeaders.ts';

// `npx vitest run server -u` writes the files anew.
test('the files of deploy/ are what the source of the headers says', async () => {
  await expect(nginxHeaders()).toMatchFileSnapshot('../deploy/headers.nginx.conf');
  await expect(caddyHeaders()).toMatchFileSnapshot('../deploy/headers.Caddyfile');
});

test('every way of serving says the same, but for the styles', () => {
  const served = securityHeaders({ styles: { nonce: 'N' }, connect: 'named' });
  const withNonce = /style-src-elem 'self' 'nonce-N'; style-src-attr 'unsafe-inline'/;
  for (const text of [nginxHeaders(), caddyHeaders(), headersFile()]) {
    for (const [name, value] of Object.entries(served)) {
      expect(text).toContain(name);
      expect(text).toContain(value.replace(withNonce, "style-src 'self' 'unsafe-inline'"));
    }
  }
});

test('no script may stand in a page or be made of a text', () => {
  for (const styles of ['inline', { nonce: 'N' }] as const) {
    const policy = securityHeaders({ styles, connect: 'named' })['Content-Security-Policy'] ?? '';
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts).toBe("'self'");
    expect(policy).not.toMatch(/unsafe-eval|blob:/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
});

test('in front of one PostHog the page can be held to it', () => {
  const { 'Content-Security-Policy': policy } = securityHeaders({
    styles: { nonce: 'N' },
    connect: 'own',
  });
  expect(policy).toContain("connect-src 'self';");
});
