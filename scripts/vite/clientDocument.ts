import type { Plugin } from 'vite';
import { clientDocument as text } from '../../server/clientDocument.mjs';

/** Writes dist/oauth-client.json where PUBLIC_URL says what address the build is for. */
export function clientDocument(): Plugin {
  return {
    name: 'client-document',
    apply: 'build',
    generateBundle() {
      const url = process.env['PUBLIC_URL'];
      if (!url) return;
      this.emitFile({ type: 'asset', fileName: 'oauth-client.json', source: text(url) });
    },
  };
}
