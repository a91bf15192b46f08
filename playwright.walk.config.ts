/** The walk that `npm start` does by itself where there is no display. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: 'walk.ts',
  outputDir: 'test-results/walk',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'line',
  use: { actionTimeout: 15_000 },
});
