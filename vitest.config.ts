import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs } from './scripts/run/chromium.mjs';

export default defineConfig({
  test: {
    projects: [
      {
        // Everything that is pure.
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,server,scripts}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The sandbox in process. Its database takes seconds to open: the files of a worker share one.
        test: {
          name: 'sandbox',
          environment: 'node',
          include: ['sandbox/**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Found one by one, on a fresh clone, they would make Vite reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@cfworker/json-schema',
            '@monaco-editor/react',
            '@tanstack/react-query',
            'fflate',
            'idb',
            'jsonc-parser',
            'lucide-react',
            'marked',
            'react',
            'react-dom',
            'react-dom/client',
            'react-hook-form',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
            'valibot',
            'vitest-browser-react',
            'wouter',
          ],
        },
        // Components, in the browser they run in.
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: chromiumArgs,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
