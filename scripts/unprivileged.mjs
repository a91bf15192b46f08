/**
 * How the packaged app is started so that Chromium's sandbox is on, also from root: as `nobody`, with a home folder
 * of its own. For Playwright's `_electron.launch` and for `npm start`.
 */
import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDesktopUser, nobodyCanRun, nobodyCanSandbox } from './virtual/desktop-user.mjs';

/**
 * @typedef {object} Launch
 * @property {string} executablePath
 * @property {Record<string, string>} env the whole environment, not an addition
 * @property {boolean} chromiumSandbox false only where root is not allowed to make a sandbox for another user
 * @property {(command: string, args: readonly string[]) => [command: string, args: string[]]} command
 *   how another program is started as the app's user, to end when its starter does
 * @property {(name: string) => string} makeFolder makes an empty folder that the app may write into, and its user alone
 * @property {() => void} close removes the home folder with all that is in it; call it once the app has ended
 */

/**
 * @param {{ program: string, env?: Record<string, string | undefined> }} options `program` is the packaged app, `env`
 *   what it gets besides this process's environment; undefined takes a variable away
 * @returns {Launch}
 */
export function prepareLaunch({ program, env = {} }) {
  const user = createDesktopUser();
  const sandbox = !user.other || nobodyCanSandbox();
  const home = process.platform === 'linux' ? user.env : {};
  // Root's display key and Wayland socket are closed to another user.
  const hidden = user.other ? { XAUTHORITY: undefined, WAYLAND_DISPLAY: undefined } : {};
  return {
    executablePath: sandbox ? launcher(user, program) : program,
    env: defined({ ...process.env, ...hidden, ...home, ...env }),
    chromiumSandbox: sandbox,
    command: user.command,
    makeFolder: user.makeFolder,
    close: user.remove,
  };
}

/**
 * A script that becomes the app, so that its process is the one that was started.
 * @param {import('./virtual/desktop-user.mjs').DesktopUser} user
 * @param {string} program
 */
function launcher(user, program) {
  if (process.platform !== 'linux') return program;
  const reachable = user.other ? programForNobody(user, program) : program;
  const [command, args] = user.command(reachable, []);
  const file = path.join(user.home, 'launch');
  writeFileSync(file, `#!/bin/sh\nexec ${[command, ...args].map(quoted).join(' ')} "$@"\n`, { mode: 0o755 });
  return file;
}

/**
 * The program itself, or a copy of its folder where a folder above it is closed to others, as root's home is.
 * @param {import('./virtual/desktop-user.mjs').DesktopUser} user
 * @param {string} program
 */
function programForNobody(user, program) {
  if (nobodyCanRun(program)) return program;
  const copy = path.join(user.home, 'app');
  cpSync(path.dirname(program), copy, { recursive: true });
  chmodSync(copy, 0o755);
  return path.join(copy, path.basename(program));
}

/** @param {string} text for a shell */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>}
 */
function defined(env) {
  /** @type {Record<string, string>} */
  const kept = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) kept[name] = value;
  return kept;
}
