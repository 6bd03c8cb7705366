import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Relative, so that dist/ works under any path an operator serves it from.
  base: './',
  // Monaco's workers are ES modules; the default format (iife) cannot split them.
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    // Monaco is one large lazy chunk by nature; scripts/budget.mjs watches what matters.
    chunkSizeWarningLimit: 5000,
  },
});
