import { defineConfig } from 'vitest/config';

/** Ends what hangs, and measures nothing: the computer may be busy with others. In ms. */
const LIMIT = 60_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // One fewer is usual, which leaves one of two processors idle.
    maxWorkers: '100%',
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    setupFiles: ['test/patience.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
      // What electron-builder made: needs `node scripts/package.mjs` before it.
      { extends: true, test: { name: 'packaged', include: ['test/packaged/**/*.test.ts'] } },
    ],
  },
});
