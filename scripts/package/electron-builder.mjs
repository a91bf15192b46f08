/** Calls electron-builder with electron-builder.yml and an Electron that is already on this computer. */
import { ROOT } from '../lib/paths.mjs';
import { lastLines, run } from '../lib/run.mjs';
import { StepFailed } from '../lib/steps.mjs';

/**
 * @typedef {object} PackageOptions
 * @property {import('../electron-runtime.mjs').ElectronRuntime} runtime
 * @property {string} output folder
 * @property {Record<string, boolean>} [fuses] that differ from electron-builder.yml
 * @property {string[]} [targets] such as `deb`; without, those of electron-builder.yml
 */

/**
 * The app as a folder that runs, for this system.
 * @param {PackageOptions} options
 */
export async function packageFolder(options) {
  await electronBuilder({ ...options, targets: ['dir'] });
}

/** @param {PackageOptions} options */
export async function electronBuilder({ runtime, output, fuses = {}, targets = [] }) {
  const settings = {
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    'directories.output': output,
    ...Object.fromEntries(Object.entries(fuses).map(([name, value]) => [`electronFuses.${name}`, value])),
  };
  const args = [
    'node_modules/electron-builder/cli.js',
    PLATFORM_FLAGS[process.platform] ?? '--linux',
    ...targets,
    '--publish=never',
    ...Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`),
  ];
  const answer = await run(process.execPath, args, { cwd: ROOT, quiet: true });
  if (answer.ok) return;
  throw new StepFailed(
    `electron-builder ended with ${answer.code ?? 'no result'}`,
    'see what it says below; on a computer without internet it can make the folder only',
    { cause: new Error(lastLines(answer.output, 30)) },
  );
}

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const PLATFORM_FLAGS = { linux: '--linux', darwin: '--mac', win32: '--win' };
