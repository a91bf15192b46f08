import { defineConfig } from '@playwright/test';
import { takeVirtualDesktop } from './test/e2e/support/virtual-desktops.ts';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // One display, one keychain: one app at a time on each desktop.
  workers: takeVirtualDesktop(),
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A test that fails now and then fails.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { actionTimeout: 15_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
