import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StepFailed } from '../lib/steps.mjs';

/**
 * The runtime in a folder that somebody named, as Electron's own zip unpacks it.
 * @param {string} folder
 * @returns {import('../electron-runtime.mjs').ElectronRuntime}
 */
export function readOverride(folder) {
  const file = path.join(folder, 'version');
  if (!existsSync(file)) {
    throw new StepFailed(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no file "version" in it`,
      "name the folder into which Electron's zip was unpacked, or unset the variable",
    );
  }
  const version = readFileSync(file, 'utf8').trim().replace(/^v/, '');
  return { dist: path.resolve(folder), version, source: 'override', official: false };
}
