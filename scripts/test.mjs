/** `npm test`: sets up, builds, and runs every check and test; the last line adds them up. */
import { untilInterrupted } from './lib/interrupt.mjs';
import { reportFailure } from './lib/steps.mjs';
import { setUp } from './set-up.mjs';
import { oneCheck, summary, total } from './test/counts.mjs';

/** @typedef {import('./test/counts.mjs').Counts} Counts */

await untilInterrupted(async (interrupted) => {
  /** @type {Counts[]} */
  const counts = [];
  /** @type {string[]} */
  const failures = [];
  try {
    await setUp({ virtualDesktop: process.platform === 'linux' });
    // Only now: what these files import comes with the set-up.
    const { SUITES } = await import('./test/suites.mjs');
    for (const suite of SUITES) {
      if (interrupted.aborted) break;
      const outcome = await runSuite(suite, interrupted);
      counts.push(outcome);
      failures.push(...nameFailures(suite.name, outcome));
    }
  } catch (error) {
    reportFailure(error);
    counts.push(oneCheck(false));
  }
  const sum = total(counts);
  // Once more at the end: what went before fills many screens, and whoever reads it may be shown its end alone.
  if (failures.length > 0) console.log(`\n━━ What failed\n${failures.join('\n')}`);
  console.log(`\n${summary(sum)}`);
  return sum.failed === 0 ? 0 : 1;
});

/** @param {string} suite @param {import('./test/suites.mjs').Outcome} outcome @returns {string[]} a line each */
function nameFailures(suite, { failed, failures = [] }) {
  if (failed === 0) return [];
  return failures.length > 0 ? failures.map((failure) => `${suite} › ${failure}`) : [suite];
}

/**
 * @param {import('./test/suites.mjs').Suite} suite
 * @param {AbortSignal} interrupted
 * @returns {Promise<import('./test/suites.mjs').Outcome>}
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
