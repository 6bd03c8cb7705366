import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { clientDocument } from './scripts/vite/clientDocument.ts';
import { compress } from './scripts/vite/compress.ts';
import { headersFile } from './scripts/vite/headersFile.ts';
import { moduleList } from './scripts/vite/moduleList.ts';
import { sandboxInDev } from './scripts/vite/sandboxInDev.ts';

export default defineConfig({
  plugins: [react(), sandboxInDev(), moduleList(), headersFile(), clientDocument(), compress()],
  // Relative to the <base> of index.html, so that dist/ works below any path.
  base: './',
  html: { cspNonce: '__NONCE__' },
  // Monaco's workers are ES modules; the default format (iife) cannot split them.
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // From these on browsers know light-dark(): it stays as it is written.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    manifest: true,
    // Monaco is one large lazy chunk by nature; scripts/budget.mjs watches what people wait for.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      output: {
        // What the entry needs at once is one file: in a dozen small ones it compresses far worse.
        codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] },
      },
    },
  },
});
