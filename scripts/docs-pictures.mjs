/**
 * `node scripts/docs-pictures.mjs [screens|carers]`: makes the pictures of docs/screens.md and of docs/carers.md anew, or those of one of
 * the two. The first are of the built page alone, the others of the packaged app on a virtual desktop.
 */
import { buildTargets } from './build.mjs';
import { runInForeground } from './lib/foreground.mjs';
import { untilInterrupted } from './lib/interrupt.mjs';
import { inProject, ROOT } from './lib/paths.mjs';
import { reportFailure, StepFailed } from './lib/steps.mjs';
import { packageForTests } from './package/test-build.mjs';
import { runOnVirtualDesktop } from './run-virtual.mjs';

const PLAYWRIGHT = inProject('node_modules/@playwright/test/cli.js');

/** @type {Record<string, (interrupted: AbortSignal) => Promise<number>>} */
const PAGES = {
  screens(interrupted) {
    const args = [PLAYWRIGHT, 'test', '--config', 'playwright.screens.config.ts', '--project', 'docs'];
    return runInForeground(process.execPath, args, { env: process.env, cwd: ROOT, interrupted });
  },
  async carers(interrupted) {
    await packageForTests();
    const command = [
      process.execPath,
      PLAYWRIGHT,
      'test',
      '--config',
      inProject('playwright.docs.config.ts'),
    ];
    return runOnVirtualDesktop(command, { interrupted });
  },
};

await untilInterrupted(async (interrupted) => {
  try {
    const [word = 'all'] = process.argv.slice(2);
    const pages = word === 'all' ? Object.values(PAGES) : [PAGES[word]];
    await buildTargets(['app']);
    for (const make of pages) {
      if (!make) throw new StepFailed(`there is no page called "${word}"`, 'name screens, carers or nothing');
      const code = await make(interrupted);
      if (code !== 0) return code;
    }
    return 0;
  } catch (error) {
    reportFailure(error);
    return 1;
  }
});
