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
 * @param {readonly string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, interrupted: AbortSignal }} options
 */
export async function runOnVirtualDesktop([program, ...args], { env = process.env, interrupted }) {
  if (program === undefined) {
    throw new StepFailed(
      'no command was given',
      'write it after two dashes: node scripts/run-virtual.mjs -- COMMAND',
    );
  }
  const desktop = await startDesktop();
  try {
    // A Wayland desktop that may be there too must not be chosen instead.
    const { WAYLAND_DISPLAY: _wayland, XAUTHORITY: _key, ...rest } = env;
    return await runInForeground(program, args, { env: { ...rest, ...desktop.env }, interrupted });
  } finally {
    await desktop.close();
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
