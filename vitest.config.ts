import { defineConfig } from 'vitest/config';

/** For tests that speak real protocols on loopback, on a computer that is busy with others. In ms. */
const INTEGRATION_LIMIT = 30_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // One fewer is usual, which leaves one of two processors idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: INTEGRATION_LIMIT,
          hookTimeout: INTEGRATION_LIMIT,
        },
      },
      // What electron-builder made: needs `node scripts/package.mjs` before it.
      { extends: true, test: { name: 'packaged', include: ['test/packaged/**/*.test.ts'] } },
    ],
  },
});
