/** `npm test`: sets up, builds, and runs every check and test; the last line adds them up. */
import { untilInterrupted } from './lib/interrupt.mjs';
import { reportFailure } from './lib/steps.mjs';
import { setUp } from './set-up.mjs';
import { oneCheck, summary, total } from './test/counts.mjs';

/** @typedef {import('./test/counts.mjs').Counts} Counts */

await untilInterrupted(async (interrupted) => {
  /** @type {Counts[]} */
  const counts = [];
  try {
    await setUp({ virtualDesktop: process.platform === 'linux' });
    // Only now: what these files import comes with the set-up.
    const { SUITES } = await import('./test/suites.mjs');
    for (const suite of SUITES) {
      if (interrupted.aborted) break;
      counts.push(await runSuite(suite, interrupted));
    }
  } catch (error) {
    reportFailure(error);
    counts.push(oneCheck(false));
  }
  const sum = total(counts);
  console.log(`\n${summary(sum)}`);
  return sum.failed === 0 ? 0 : 1;
});

/**
 * @param {import('./test/suites.mjs').Suite} suite
 * @param {AbortSignal} interrupted
 */
async function runSuite({ name, run }, interrupted) {
  console.log(`\n━━ ${name}`);
  const began = performance.now();
  try {
    const counts = await run(interrupted);
    console.log(`━━ ${name}: ${summary(counts)} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return counts;
  } catch (error) {
    reportFailure(error);
    return oneCheck(false);
  }
}
