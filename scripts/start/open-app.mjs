/** Opens the packaged app for a person, until they close it. */
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { runInForeground } from '../lib/foreground.mjs';
import { CACHE } from '../lib/paths.mjs';
import { prepareLaunch } from '../unprivileged.mjs';
import { startDesktop } from '../virtual/desktop.mjs';

/**
 * @param {{ program: string, config: string, demo: boolean, interrupted: AbortSignal }} options
 * @returns {Promise<number>} the app's exit code
 */
export async function openApp({ program, config, demo, interrupted }) {
  if (process.getuid?.() === 0) return openAppFromRoot({ program, config, interrupted });
  // The demo must not touch what belongs to a real installation on this computer.
  const args = demo ? [`--user-data-dir=${path.join(CACHE, 'demo-profile')}`] : [];
  return runInForeground(program, args, { env: { ...process.env, EASY_ALBUMS_CONFIG: config }, interrupted });
}

/**
 * The sandbox does not start as root, and root's keychain lets nobody else in: the app gets a user, a session bus
 * and a keychain of its own, on root's display. They last as long as the app.
 * @param {{ program: string, config: string, interrupted: AbortSignal }} options
 */
async function openAppFromRoot({ program, config, interrupted }) {
  const desktop = await startDesktop({ display: false });
  const launch = prepareLaunch({ program, env: { ...desktop.env, EASY_ALBUMS_CONFIG: config } });
  try {
    const env = { ...launch.env, ...displayKey(launch.makeFolder('key')) };
    const args = [`--user-data-dir=${launch.makeFolder('profile')}`];
    if (!launch.chromiumSandbox) args.push('--no-sandbox');
    return await runInForeground(launch.executablePath, args, { env, interrupted });
  } finally {
    await desktop.close();
    launch.close();
  }
}

/**
 * A copy of the key to root's display, where there is one, that the app can read.
 * @param {string} folder of the app's user
 * @returns {Record<string, string>} for the environment
 */
function displayKey(folder) {
  const file = process.env['XAUTHORITY'] || path.join(homedir(), '.Xauthority');
  if (!existsSync(file)) return {};
  const copy = path.join(folder, 'Xauthority');
  copyFileSync(file, copy);
  chmodSync(copy, 0o644);
  return { XAUTHORITY: copy };
}
