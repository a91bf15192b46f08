/** What every measurement of the app needs: the package, desktops, and programs on them that are started alike. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInForeground } from '../lib/foreground.mjs';
import { inProject } from '../lib/paths.mjs';
import { StepFailed, step } from '../lib/steps.mjs';
import { packageForTests } from '../package/test-build.mjs';
import { prepareLaunch } from '../unprivileged.mjs';
import { startDesktop } from '../virtual/desktop.mjs';
import { blankProgram } from './blank-program.mjs';

/**
 * @typedef {object} LaunchPlan as test/bench/app/program.ts reads it
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env
 * @property {string} profile a folder
 */
/**
 * @typedef {object} BenchDesktop
 * @property {string} folder for files of the measurement; the app may read them
 * @property {string} browser the folder of the `xdg-open` that the app finds first
 * @property {(config: string) => { app: LaunchPlan, blank: LaunchPlan }} launches the app with this configuration, and the blank window
 * @property {(end: () => unknown) => void} atEnd
 */

/**
 * Runs a built measurement with a plan, and ends everything that was started for it.
 * @param {string} name of the file in dist/bench
 * @param {(desktop: BenchDesktop) => Promise<object>} makePlan
 * @param {AbortSignal} interrupted
 * @returns {Promise<number>} an exit code
 */
export async function measureOnDesktop(name, makePlan, interrupted) {
  if (process.platform !== 'linux') {
    throw new StepFailed('the app is measured on a virtual desktop, which only Linux has', 'run it on Linux');
  }
  const program = await packageForTests();
  const blank = blankProgram(program);
  const folder = mkdtempSync(path.join(tmpdir(), 'easy-albums-bench-'));
  // The app may run as another user, and opens its browser there.
  chmodSync(folder, 0o755);
  /** @type {(() => unknown)[]} */
  const endings = [() => rmSync(folder, { recursive: true, force: true })];
  /** @param {() => unknown} end */
  const atEnd = (end) => endings.push(end);
  try {
    // A window that another one covers is not painted: each program has a desktop of its own.
    const [desktop, blankDesktop] = await step('Starting two virtual desktops', async () => {
      const first = await startDesktop();
      atEnd(first.close);
      const second = await startDesktop();
      atEnd(second.close);
      return [first, second];
    });
    const browser = path.join(folder, 'bin');
    const plan = await makePlan({
      folder,
      browser,
      atEnd,
      launches(config) {
        const env = {
          WAYLAND_DISPLAY: undefined,
          PATH: `${browser}${path.delimiter}${process.env['PATH'] ?? ''}`,
          EASY_ALBUMS_CONFIG: config,
          // Its words are read by the measurement.
          LANGUAGE: 'en',
        };
        return {
          app: launchPlan(program, { ...env, ...desktop.env }, atEnd),
          blank: launchPlan(blank, { ...env, ...blankDesktop.env }, atEnd),
        };
      },
    });
    const file = path.join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify(plan));
    const args = [inProject('dist/bench', `${name}.js`), file];
    return await runInForeground(process.execPath, args, { env: process.env, interrupted });
  } finally {
    for (const end of endings.reverse()) await end();
  }
}

/**
 * @param {string} program
 * @param {Record<string, string | undefined>} env
 * @param {(end: () => unknown) => void} atEnd
 * @returns {LaunchPlan}
 */
function launchPlan(program, env, atEnd) {
  const launch = prepareLaunch({ program, env });
  atEnd(launch.close);
  const profile = launch.makeFolder('profile');
  const sandbox = launch.chromiumSandbox ? [] : ['--no-sandbox'];
  return {
    executablePath: launch.executablePath,
    args: [`--user-data-dir=${profile}`, ...sandbox],
    env: launch.env,
    profile,
  };
}
