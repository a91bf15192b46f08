/**
 * Who runs the app. Chromium's sandbox does not start as root, so root hands the app, its session bus and its
 * keychain to the user `nobody`; everybody else runs them as themselves.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** `nobody` and `nogroup` in Debian, and what other systems show for users that a container does not know. */
const NOBODY = 65534;

/**
 * @typedef {object} DesktopUser
 * @property {boolean} other true where programs run as another user than this process
 * @property {string} home a temporary home folder that belongs to the user
 * @property {Record<string, string>} env where the user's files are
 * @property {(name: string) => string} makeFolder makes an empty folder of the user's own, answers its path
 * @property {(command: string, args: readonly string[]) => [command: string, args: string[]]} command
 *   how a program is started as this user, to end when its starter does
 * @property {() => void} remove removes the home folder
 */

/** @returns {DesktopUser} */
export function createDesktopUser() {
  const other = process.getuid?.() === 0;
  const home = mkdtempSync(path.join(tmpdir(), 'easy-albums-'));
  if (other) chownSync(home, NOBODY, NOBODY);

  const makeFolder = (/** @type {string} */ name) => {
    const folder = path.join(home, name);
    mkdirSync(folder, { recursive: true });
    // A bus and a keychain trust only folders that nobody else can read.
    chmodSync(folder, 0o700);
    if (other) chownSync(folder, NOBODY, NOBODY);
    return folder;
  };
  return {
    other,
    home,
    env: {
      HOME: home,
      XDG_CONFIG_HOME: makeFolder('config'),
      XDG_DATA_HOME: makeFolder('data'),
      XDG_CACHE_HOME: makeFolder('cache'),
      XDG_STATE_HOME: makeFolder('state'),
      XDG_RUNTIME_DIR: makeFolder('run'),
    },
    makeFolder,
    command: (command, args) =>
      process.platform === 'linux'
        ? ['setpriv', [...(other ? AS_NOBODY : []), '--pdeathsig=SIGTERM', '--', command, ...args]]
        : [command, [...args]],
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** For `setpriv` of util-linux. */
export const AS_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/** True where `nobody` can reach and run `program`: every folder above it must be open to others. */
export function nobodyCanRun(/** @type {string} */ program) {
  return spawnSync('setpriv', [...AS_NOBODY, 'test', '-x', program]).status === 0;
}

/** True where `nobody` may make user namespaces, which Chromium's sandbox is built on. */
export function nobodyCanSandbox() {
  return spawnSync('setpriv', [...AS_NOBODY, 'unshare', '--user', '--pid', '--fork', 'true']).status === 0;
}
