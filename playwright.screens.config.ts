import { defineConfig } from '@playwright/test';

/** The built page alone, in the system's Chromium, with a fake computer behind it: every screen in every look, in seconds. */
export default defineConfig({
  testDir: 'test/screens',
  outputDir: 'test-results/screens',
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/screens.json' }]],
  projects: [
    { name: 'proof', testMatch: '**/*.spec.ts' },
    // Not tests: they write the pictures that scripts/screens.mjs asks for.
    { name: 'pictures', testMatch: '**/*.pictures.ts' },
    // Nor are these: they write docs/screens.md.
    { name: 'docs', testMatch: '**/*.docs.ts' },
  ],
  use: {
    actionTimeout: 10_000,
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        '--font-render-hinting=none',
      ],
    },
  },
});
