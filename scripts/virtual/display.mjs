import { chmodSync, mkdirSync } from 'node:fs';
import { firstLine, startHelper } from './helper-process.mjs';

/** CSS pixels at density 1. A common laptop's, so that screens are tested where they are tight. */
const SCREEN = '1366x768x24';
const READY_LIMIT = 15_000;

/** Only root's X server makes it where it is missing, and only in the usual place do all programs look. */
const SOCKET_FOLDER = '/tmp/.X11-unix';

/** Every user's X server puts its socket there. The mode is set on its own: `mkdir` takes the umask's bits out of it. */
function makeSocketFolder() {
  mkdirSync(SOCKET_FOLDER, { recursive: true });
  try {
    chmodSync(SOCKET_FOLDER, 0o1777);
  } catch {
    // It belongs to root, whose system made it as it has to be.
  }
}

/**
 * A display in memory (Xvfb). It chooses a free number itself.
 * @param {import('./desktop-user.mjs').DesktopUser} user
 * @param {NodeJS.ProcessEnv} env
 */
export async function startDisplay(user, env) {
  makeSocketFolder();
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
  // Root's own programs and the user's draw on it alike, and no key file could be read by both.
  if (user.other) args.push('-ac');
  const [command, commandArgs] = user.command('Xvfb', args);
  const helper = startHelper(command, commandArgs, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const numbers = helper.child.stdio[3];
  if (!numbers || !('setEncoding' in numbers)) throw new Error('Xvfb has no channel for its number');
  const number = await firstLine(helper, numbers, READY_LIMIT);
  return { helper, env: { DISPLAY: `:${number.trim()}` } };
}
