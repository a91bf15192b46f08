import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** The name that Electron gives the profile folder: `productName` in package.json. */
const PRODUCT = 'Easy Albums';

/**
 * Where this computer's real configuration is: the file that `EASY_ALBUMS_CONFIG` names, else the one in the
 * profile; null where there is none, so that the demo is meant. A file that is named and missing is the app's to
 * complain of.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {(file: string) => boolean} exists
 * @returns {string | null}
 */
export function realConfig(env = process.env, platform = process.platform, exists = existsSync) {
  const named = env['EASY_ALBUMS_CONFIG'];
  if (named) return path.resolve(named);
  const file = path.join(profilesFolder(env, platform), PRODUCT, 'config.json');
  return exists(file) ? file : null;
}

/**
 * Electron's `appData` (electronjs.org/docs/latest/api/app, "app.getPath").
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
function profilesFolder(env, platform) {
  const home = env['HOME'] ?? homedir();
  if (platform === 'win32') return env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || path.join(home, '.config');
}
