/** Opens the system browser, for addresses of the tenant's sign-in alone. */
import { spawn } from 'node:child_process';
import type { Shell } from 'electron';

/** Rejects where the system has nothing that opens the address, as far as it tells. */
export type OpenAddress = (address: string) => Promise<void>;

/** @throws where the address is none of the tenant's, and what `open` throws */
export async function openSignIn(open: OpenAddress, url: URL, tenant: string): Promise<void> {
  if (url.origin !== tenant || url.pathname !== '/authorize')
    throw new Error('not an address of the sign-in');
  await open(url.href);
}

/** Where no desktop is running, xdg-open stays as long as the browser does. Whatever fails, fails before. Milliseconds. */
const OPENED_AFTER_MS = 3000;

/**
 * On Linux, Electron starts `xdg-open` and never looks at how it ends: without a browser the person would wait in vain.
 * So it is started here. Under Wayland Electron keeps the task, because it alone can hand the focus to the browser
 * (https://wayland.app/protocols/xdg-activation-v1), and a browser that opens behind the app helps nobody.
 */
export function systemBrowser(
  shell: Pick<Shell, 'openExternal'>,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  openedAfterMs: number = OPENED_AFTER_MS,
): OpenAddress {
  return platform === 'linux' && !environment['WAYLAND_DISPLAY']
    ? (address) => xdgOpen(address, environment, openedAfterMs)
    : (address) => shell.openExternal(address);
}

/** @see https://portland.freedesktop.org/doc/xdg-open.html – its exit codes */
function xdgOpen(address: string, env: NodeJS.ProcessEnv, openedAfterMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opener = spawn('xdg-open', [address], { env, stdio: 'ignore', detached: true });
    opener.unref();
    const stays = setTimeout(resolve, openedAfterMs);
    opener.once('error', (cause) => {
      clearTimeout(stays);
      reject(cause);
    });
    opener.once('exit', (code, signal) => {
      clearTimeout(stays);
      if (code === 0) resolve();
      else reject(new Error(`xdg-open ended with ${code ?? signal}`));
    });
  });
}
