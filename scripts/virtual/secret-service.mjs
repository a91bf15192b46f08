import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../lib/run.mjs';
import { startHelper, withLimit } from './helper-process.mjs';

const READY_LIMIT = 15_000;
const ASK_AGAIN_AFTER = 50;

/**
 * A real Secret Service (gnome-keyring) on the bus of `env`, with an unlocked keychain in the user's home.
 * @param {import('./desktop-user.mjs').DesktopUser} user
 * @param {NodeJS.ProcessEnv} env
 */
export async function startSecretService(user, env) {
  const args = ['--foreground', '--unlock', '--components=secrets'];
  // The password of a keychain that is empty and goes away with the desktop.
  const helper = startHelper(...user.command('gnome-keyring-daemon', args), {
    env,
    input: 'virtual desktop',
  });
  helper.child.stdout?.resume();
  const stop = new AbortController();
  try {
    await withLimit(helper, defaultKeychain(env, stop.signal), READY_LIMIT);
  } finally {
    stop.abort();
  }
  return { helper };
}

/**
 * Ready is when the service has a default keychain, not when it has its name on the bus.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} stop
 */
async function defaultKeychain(env, stop) {
  const args = [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.secrets',
    '/org/freedesktop/secrets',
  ];
  const call = ['org.freedesktop.Secret.Service.ReadAlias', 'string:default'];
  while (!stop.aborted) {
    const answer = await run('dbus-send', [...args, ...call], { env, quiet: true });
    if (answer.ok && answer.stdout.trim().length > 1) return;
    await wait(ASK_AGAIN_AFTER);
  }
}
