import { defineConfig } from '@playwright/test';

/** Named where several runs share the tests out: each has a report and a folder of its own. */
const part = process.env['E2E_PART'] ?? 'e2e';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: `test-results/${part}`,
  // One display, one keychain: one app at a time on each desktop.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A test that fails now and then fails.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `test-results/${part}.json` }]],
  use: { actionTimeout: 15_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
