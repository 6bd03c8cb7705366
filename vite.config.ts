import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { clientDocument } from './scripts/vite/clientDocument.ts';
import { compress } from './scripts/vite/compress.ts';
import { eagerCompile } from './scripts/vite/eagerCompile.ts';
import { earlyScript } from './scripts/vite/earlyScript.ts';
import { headersFile } from './scripts/vite/headersFile.ts';
import { moduleList } from './scripts/vite/moduleList.ts';
import { sandboxInDev } from './scripts/vite/sandboxInDev.ts';

/** What runs before the app is there, and what it hands over. */
const earlyModules = /\/src\/(early\.ts|early\/|storage\/connectionNames\.ts)/;

export default defineConfig({
  plugins: [
    react(),
    sandboxInDev(),
    earlyScript(),
    eagerCompile(),
    moduleList(),
    headersFile(),
    clientDocument(),
    compress(),
  ],
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
    // These browsers all know modulepreload.
    modulePreload: { polyfill: false },
    // Monaco is one large lazy chunk by nature; scripts/budget.mjs watches what people wait for.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: { index: 'index.html', early: 'src/early.ts' },
      output: {
        // What the entry needs at once is one file: in a dozen small ones it compresses far worse.
        codeSplitting: {
          groups: [
            { name: 'early', test: earlyModules, priority: 1 },
            { name: 'app', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
