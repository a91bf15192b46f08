/** Without a display: the main job on a virtual one, each step printed, a screenshot of each screen. */
import { inProject } from '../lib/paths.mjs';
import { runOnVirtualDesktop } from '../run-virtual.mjs';

/**
 * @param {{ interrupted: AbortSignal }} options
 * @returns {Promise<number>} 0 where every step went well
 */
export async function walk({ interrupted }) {
  console.log('• There is no display here, so the app walks through the main job on a virtual one:\n');
  const playwright = inProject('node_modules/@playwright/test/cli.js');
  const command = [process.execPath, playwright, 'test', '--config', inProject('playwright.walk.config.ts')];
  return runOnVirtualDesktop(command, { interrupted });
}
