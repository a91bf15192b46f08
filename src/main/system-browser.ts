/** Opens the system browser, for addresses of the tenant's sign-in alone. */
import type { Shell } from 'electron';

/**
 * @throws where the address is none of the tenant's, or the system has no browser to open
 */
export async function openSignIn(shell: Shell, url: URL, tenant: string): Promise<void> {
  if (url.origin !== tenant || url.pathname !== '/authorize')
    throw new Error('not an address of the sign-in');
  await shell.openExternal(url.href);
}
