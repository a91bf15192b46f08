/** `node scripts/docs-pictures.mjs`: builds the page and makes the pictures of docs/screens.md anew. */
import { buildTargets } from './build.mjs';
import { runInForeground } from './lib/foreground.mjs';
import { untilInterrupted } from './lib/interrupt.mjs';
import { inProject, ROOT } from './lib/paths.mjs';
import { reportFailure } from './lib/steps.mjs';

await untilInterrupted(async (interrupted) => {
  try {
    await buildTargets(['app']);
    const playwright = inProject('node_modules/@playwright/test/cli.js');
    const args = [playwright, 'test', '--config', 'playwright.screens.config.ts', '--project', 'docs'];
    return await runInForeground(process.execPath, args, { env: process.env, cwd: ROOT, interrupted });
  } catch (error) {
    reportFailure(error);
    return 1;
  }
});
