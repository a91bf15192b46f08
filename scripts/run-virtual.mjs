/**
 * `node scripts/run-virtual.mjs -- COMMAND …`: runs a command on a virtual desktop (display, session bus, unlocked
 * keychain), answers its exit code, and ends everything that was started there.
 */
import { pathToFileURL } from 'node:url';
import { runInForeground } from './lib/foreground.mjs';
import { untilInterrupted } from './lib/interrupt.mjs';
import { reportFailure, StepFailed } from './lib/steps.mjs';
import { startDesktop } from './virtual/desktop.mjs';

/**
 * Runs a command on a virtual desktop. With several, the command's programs share them out among themselves: they find the
 * environment of each in `VIRTUAL_DESKTOPS`, a JSON array.
 * @param {readonly string[]} command
 * @param {{ desktops?: number, env?: NodeJS.ProcessEnv, interrupted: AbortSignal }} options
 * @returns {Promise<number>} the command's exit code
 */
export async function runOnVirtualDesktop([program, ...args], options) {
  const { desktops: count = 1, env = process.env, interrupted } = options;
  if (program === undefined) {
    throw new StepFailed(
      'no command was given',
      'write it after two dashes: node scripts/run-virtual.mjs -- COMMAND',
    );
  }
  // A Wayland desktop that may be there too must not be chosen instead.
  const { WAYLAND_DISPLAY: _wayland, XAUTHORITY: _key, ...rest } = env;
  /** @type {import('./virtual/desktop.mjs').Desktop[]} */
  const desktops = [];
  try {
    for (let started = 0; started < count; started += 1) desktops.push(await startDesktop());
    const places = desktops.map((desktop) => desktop.env);
    const place = count === 1 ? places[0] : { VIRTUAL_DESKTOPS: JSON.stringify(places) };
    return await runInForeground(program, args, { env: { ...rest, ...place }, interrupted });
  } finally {
    for (const desktop of desktops) await desktop.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const dashes = process.argv.indexOf('--');
    const command = dashes < 0 ? [] : process.argv.slice(dashes + 1);
    await untilInterrupted((interrupted) => runOnVirtualDesktop(command, { interrupted }));
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}
