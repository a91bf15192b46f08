/** Cuts the app's power a hundred times in a row: the end-to-end test of it, with more rounds. */
import { inProject } from '../lib/paths.mjs';
import { packageForTests } from '../package/test-build.mjs';
import { runOnVirtualDesktop } from '../run-virtual.mjs';

const KILLS = 100;
const QUICK_KILLS = 3;

/**
 * @param {{ quick: boolean, interrupted: AbortSignal }} options
 * @returns {Promise<number>} an exit code
 */
export async function killApp({ quick, interrupted }) {
  await packageForTests();
  const playwright = inProject('node_modules/@playwright/test/cli.js');
  const env = { ...process.env, EASY_ALBUMS_KILLS: String(quick ? QUICK_KILLS : KILLS) };
  return runOnVirtualDesktop([process.execPath, playwright, 'test', 'kills'], { env, interrupted });
}
