import { defineConfig } from 'playwright/test';
import { chromiumArgs } from './scripts/run/chromium.mjs';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  // The machine has two cores; each worker has a server of its own.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is busy with something else may make one late; what fails twice has failed.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['line'], ['json'], ['./e2e/faults/reporter.ts']],
  use: {
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: chromiumArgs,
    },
  },
});
