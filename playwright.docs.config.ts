import { defineConfig } from '@playwright/test';

/** Not tests: a walk through the packaged app that leaves the pictures of docs/carers.md. */
export default defineConfig({
  testDir: 'test/docs',
  testMatch: '**/*.docs.ts',
  outputDir: 'test-results/docs',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: { actionTimeout: 20_000 },
});
