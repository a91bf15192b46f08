/** What `npm test` runs, in its order. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { buildTargets } from '../build.mjs';
import { runInForeground } from '../lib/foreground.mjs';
import { inProject, ROOT } from '../lib/paths.mjs';
import { reportFailure } from '../lib/steps.mjs';
import { packageForTests } from '../package/test-build.mjs';
import { runOnVirtualDesktop } from '../run-virtual.mjs';
import { countPlaywright, countVitest, failuresOfPlaywright, failuresOfVitest, oneCheck } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {Counts & { failures?: string[] }} Outcome with what failed, a line each, where the runner tells it */
/** @typedef {{ name: string, run: (interrupted: AbortSignal) => Promise<Outcome> }} Suite */

/**
 * Virtual desktops that share out the end-to-end tests. One app keeps a processor busy for half of the time at most: the rest is
 * waiting for windows.
 */
const DESKTOPS = 2;

/** @type {readonly Suite[]} */
export const SUITES = [
  {
    name: 'Build',
    run: async () => oneCheck(await succeeds(() => buildTargets(['app', 'function', 'demo']))),
  },
  check('Format and lint', [
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--error-on-warnings',
    '--colors=off',
  ]),
  check('Types: main, shared, function, scripts', [...tsc(), 'tsconfig.node.json']),
  check('Types: renderer', [...tsc(), 'tsconfig.renderer.json']),
  check('Types: tests', [...tsc(), 'tsconfig.test.json']),
  check('Import rules', ['scripts/check-imports.mjs']),
  vitest('Unit and integration tests', 'units', ['--project=unit', '--project=integration']),
  playwright('Every screen in every look', 'screens', [
    '--config',
    'playwright.screens.config.ts',
    '--project=proof',
  ]),
  { name: 'Packaging', run: async () => oneCheck(await succeeds(packageForTests)) },
  vitest('Tests of the package', 'packaged', ['--project=packaged']),
  playwright('The demo walk', 'walk', ['--config', 'playwright.walk.config.ts']),
  playwright(`End-to-end tests, on ${DESKTOPS} virtual desktops`, 'e2e', [], DESKTOPS),
];

function tsc() {
  return ['node_modules/typescript/bin/tsc', '--project'];
}

/**
 * One program that finds something wrong or does not.
 * @param {string} name
 * @param {string[]} args for Node
 * @returns {Suite}
 */
function check(name, args) {
  return {
    name,
    run: async (interrupted) =>
      oneCheck(
        (await runInForeground(process.execPath, args, { env: process.env, cwd: ROOT, interrupted })) === 0,
      ),
  };
}

/**
 * @param {string} name
 * @param {string} report
 * @param {string[]} options
 * @returns {Suite}
 */
function vitest(name, report, options) {
  const file = inProject('test-results', `${report}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...options, ...reporters];
  return {
    name,
    run: (interrupted) =>
      counted(file, { count: countVitest, failures: failuresOfVitest }, () =>
        runInForeground(process.execPath, args, { env: process.env, cwd: ROOT, interrupted }),
      ),
  };
}

/**
 * @param {string} name
 * @param {string} report as the config of Playwright names it
 * @param {string[]} options
 * @param {number} [desktops] how many virtual desktops its workers share out: each has a display, a bus and a keychain of its own, so
 * that no app meets another one
 * @returns {Suite}
 */
function playwright(name, report, options, desktops = 1) {
  const file = inProject('test-results', `${report}.json`);
  const command = [process.execPath, inProject('node_modules/@playwright/test/cli.js'), 'test', ...options];
  return {
    name,
    run: (interrupted) =>
      counted(file, { count: countPlaywright, failures: failuresOfPlaywright }, () =>
        runOnVirtualDesktop(command, { desktops, interrupted }),
      ),
  };
}

/**
 * Counts what a runner reports; a runner that leaves no report counts as one failure.
 * @template Report
 * @param {string} file
 * @param {{ count: (report: Report) => Counts, failures: (report: Report) => string[] }} read
 * @param {() => Promise<number>} work answers the runner's exit code
 * @returns {Promise<Outcome>}
 */
async function counted(file, { count, failures }, work) {
  rmSync(file, { force: true });
  const code = await work();
  if (!existsSync(file)) return oneCheck(false);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const outcome = { ...count(report), failures: failures(report) };
  // Whatever the report says, a runner that ends badly is not a pass.
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/** @param {() => Promise<unknown>} work */
async function succeeds(work) {
  try {
    await work();
    return true;
  } catch (error) {
    reportFailure(error);
    return false;
  }
}
