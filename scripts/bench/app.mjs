/** Gets everything ready for test/bench/app: packages, demo services, a desktop, two programs that are started alike. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInForeground } from '../lib/foreground.mjs';
import { inProject } from '../lib/paths.mjs';
import { StepFailed, step } from '../lib/steps.mjs';
import { packageForTests } from '../package/test-build.mjs';
import { startDemoServices } from '../start/demo-services.mjs';
import { prepareLaunch } from '../unprivileged.mjs';
import { startDesktop } from '../virtual/desktop.mjs';
import { blankProgram } from './blank-program.mjs';

const FULL = { rounds: 9, signIns: 5 };
const QUICK = { rounds: 2, signIns: 2 };

/**
 * @param {{ quick: boolean, results: string, interrupted: AbortSignal }} options
 * @returns {Promise<number>} an exit code
 */
export async function benchApp({ quick, results, interrupted }) {
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
  try {
    const services = await step('Starting the demo services', startDemoServices);
    endings.push(services.stop);
    const desktop = await step('Starting a virtual desktop', startDesktop);
    endings.push(desktop.close);
    const browser = path.join(folder, 'bin');
    const env = {
      ...desktop.env,
      WAYLAND_DISPLAY: undefined,
      PATH: `${browser}${path.delimiter}${process.env['PATH'] ?? ''}`,
      EASY_ALBUMS_CONFIG: services.config,
    };
    const plan = {
      app: launchPlan(program, env, endings),
      blank: launchPlan(blank, env, endings),
      browser,
      renderer: inProject('dist/app/renderer'),
      results,
      ...(quick ? QUICK : FULL),
    };
    const file = path.join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify(plan));
    const args = [inProject('dist/bench/app.js'), file];
    return await runInForeground(process.execPath, args, { env: process.env, interrupted });
  } finally {
    for (const end of endings.reverse()) await end();
  }
}

/**
 * @param {string} program
 * @param {Record<string, string | undefined>} env
 * @param {(() => unknown)[]} endings
 */
function launchPlan(program, env, endings) {
  const launch = prepareLaunch({ program, env });
  endings.push(launch.close);
  const profile = launch.makeFolder('profile');
  const sandbox = launch.chromiumSandbox ? [] : ['--no-sandbox'];
  return {
    executablePath: launch.executablePath,
    args: [`--user-data-dir=${profile}`, ...sandbox],
    env: launch.env,
    profile,
  };
}
