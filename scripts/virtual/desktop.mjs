/** A desktop that nobody sees: a display, a session bus and an unlocked keychain, all gone afterwards. */
import { randomUUID } from 'node:crypto';
import { StepFailed } from '../lib/steps.mjs';
import { createDesktopUser } from './desktop-user.mjs';
import { startDisplay } from './display.mjs';
import { endLeftovers, MARK } from './leftovers.mjs';
import { startSecretService } from './secret-service.mjs';
import { startSessionBus } from './session-bus.mjs';

/** @typedef {import('./helper-process.mjs').Helper} Helper */
/**
 * @typedef {object} Desktop
 * @property {Record<string, string>} env what a program needs to find the display, the bus and the keychain
 * @property {() => Promise<void>} close ends everything that was started on it
 */

/**
 * @param {{ display?: boolean }} [options] `display: false` keeps the display that is there
 * @returns {Promise<Desktop>}
 */
export async function startDesktop({ display = true } = {}) {
  const user = createDesktopUser();
  const mark = randomUUID();
  /** @type {Helper[]} */
  const helpers = [];
  const close = async () => {
    // Whoever uses the display, the bus or the keychain ends before these do.
    await endLeftovers(mark, new Set(helpers.map(({ child }) => child.pid)));
    for (const helper of helpers.reverse()) await helper.stop();
    await endLeftovers(mark);
    user.remove();
  };
  /** @type {Record<string, string>} */
  const env = { [MARK]: mark };
  const forHelpers = () => ({ ...process.env, ...user.env, ...env });
  try {
    if (display) {
      const screen = await startDisplay(user, forHelpers());
      helpers.push(screen.helper);
      Object.assign(env, screen.env);
    }
    const bus = await startSessionBus(user, forHelpers());
    helpers.push(bus.helper);
    Object.assign(env, bus.env);
    helpers.push((await startSecretService(user, forHelpers())).helper);
  } catch (cause) {
    await close();
    throw new StepFailed(
      'the virtual desktop did not start',
      'see that xvfb, dbus-daemon and gnome-keyring are installed: node scripts/set-up.mjs --virtual-desktop',
      { cause },
    );
  }
  return { env, close };
}
