import { defineConfig } from '@playwright/test';

/** The demo without a display: not a test, though a step that fails fails it. */
export default defineConfig({
  testDir: 'test/walk',
  testMatch: '**/*.walk.ts',
  outputDir: 'test-results/walk',
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['./test/walk/reporter.ts'], ['json', { outputFile: 'test-results/walk.json' }]],
  use: { actionTimeout: 20_000 },
});
