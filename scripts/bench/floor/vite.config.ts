import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from '../../vite/compress.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), compress()],
  build: { outDir: '../../../bench-results/floor/dist', emptyOutDir: true, target: 'es2023' },
});
