import type { Shell } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { openSignIn } from '../../../src/main/system-browser.ts';

const TENANT = 'https://family.eu.auth0.com';

function shellThat(openExternal: (address: string) => Promise<void>): Shell {
  return { openExternal } as unknown as Shell;
}

describe('the system browser', () => {
  it('opens the tenant’s sign-in', async () => {
    const openExternal = vi.fn(async () => undefined);
    await openSignIn(shellThat(openExternal), new URL(`${TENANT}/authorize?a=b`), TENANT);
    expect(openExternal).toHaveBeenCalledExactlyOnceWith(`${TENANT}/authorize?a=b`);
  });

  it.each([
    'https://other.eu.auth0.com/authorize',
    'http://family.eu.auth0.com/authorize',
    'https://family.eu.auth0.com:8443/authorize',
    'https://family.eu.auth0.com/v2/logout',
    'https://family.eu.auth0.com.evil.example/authorize',
    'file:///authorize',
  ])('opens nothing else: %s', async (address) => {
    const openExternal = vi.fn(async () => undefined);
    await expect(openSignIn(shellThat(openExternal), new URL(address), TENANT)).rejects.toThrow();
    expect(openExternal).not.toHaveBeenCalled();
  });

  it('that is not there is told', async () => {
    const shell = shellThat(() => Promise.reject(new Error('no xdg-open')));
    await expect(openSignIn(shell, new URL(`${TENANT}/authorize`), TENANT)).rejects.toThrow('no xdg-open');
  });
});
