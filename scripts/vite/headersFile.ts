import type { Plugin } from 'vite';
import { headersFile as text } from '../../server/hostHeaders.ts';

/** Writes dist/_headers: the security headers, for static hosts that know such a file. */
export function headersFile(): Plugin {
  return {
    name: 'headers-file',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: text() });
    },
  };
}
