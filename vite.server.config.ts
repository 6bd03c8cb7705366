import { defineConfig } from 'vite';

/** The server that `npm start` runs: its own code in one file, its packages as they are installed. */
export default defineConfig({
  build: {
    ssr: 'server/main.ts',
    outDir: 'dist-server',
    target: 'node20',
    copyPublicDir: false,
  },
});
