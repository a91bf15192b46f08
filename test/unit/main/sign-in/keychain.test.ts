import { describe, expect, it } from 'vitest';
import {
  KEYCHAIN_SERVICE,
  KeychainUnavailable,
  type KeytarModule,
} from '../../../../src/main/keychain-entry.ts';
import { createKeychain } from '../../../../src/main/sign-in/keychain.ts';
import { MemoryKeytar } from '../support.ts';

const SIGN_IN = { refreshToken: 'refresh-token', subject: 'google-oauth2|111' };

function keychainOn(keytar: KeytarModule, account = 'family/client') {
  return createKeychain(account, async () => keytar);
}

describe('the keychain', () => {
  it('gives back what was put in, and nothing once it is cleared', async () => {
    const keychain = keychainOn(new MemoryKeytar());
    await expect(keychain.read()).resolves.toBeNull();
    await keychain.write(SIGN_IN);
    await expect(keychain.read()).resolves.toEqual(SIGN_IN);
    await keychain.write({ ...SIGN_IN, refreshToken: 'newer' });
    await expect(keychain.read()).resolves.toEqual({ ...SIGN_IN, refreshToken: 'newer' });
    await keychain.clear();
    await keychain.clear();
    await expect(keychain.read()).resolves.toBeNull();
  });

  it('keeps two set-ups on one computer apart', async () => {
    const keytar = new MemoryKeytar();
    await keychainOn(keytar, 'one/client').write(SIGN_IN);
    await expect(keychainOn(keytar, 'two/client').read()).resolves.toBeNull();
    await keychainOn(keytar, 'two/client').clear();
    await expect(keychainOn(keytar, 'one/client').read()).resolves.toEqual(SIGN_IN);
  });

  it('keeps one entry under the app’s name, which holds the refresh token and the subject alone', async () => {
    const keytar = new MemoryKeytar();
    const more = { ...SIGN_IN, accessToken: 'must stay in memory' };
    await keychainOn(keytar).write(more);
    expect([...keytar.entries]).toEqual([[`${KEYCHAIN_SERVICE}/family/client`, JSON.stringify(SIGN_IN)]]);
  });

  it.each([
    '',
    'a refresh token alone',
    '{}',
    '{"refreshToken":"","subject":"x"}',
    '{"refreshToken":7}',
    'null',
  ])('takes what it did not write for nothing: %s', async (content) => {
    const keytar = new MemoryKeytar();
    keytar.entries.set(`${KEYCHAIN_SERVICE}/family/client`, content);
    await expect(keychainOn(keytar).read()).resolves.toBeNull();
  });

  it('tells where it cannot be loaded, at its use and not before', async () => {
    const keychain = createKeychain('a', () => Promise.reject(new Error('libsecret-1.so.0: not found')));
    await expect(keychain.read()).rejects.toThrow(KeychainUnavailable);
    await expect(keychain.write(SIGN_IN)).rejects.toThrow(KeychainUnavailable);
    await expect(keychain.clear()).rejects.toThrow(KeychainUnavailable);
  });

  it('tells where it is locked, without quoting what it should have kept', async () => {
    const locked = () => Promise.reject(new Error('Cannot autolaunch D-Bus'));
    const keychain = keychainOn({ getPassword: locked, setPassword: locked, deletePassword: locked });
    await expect(keychain.read()).rejects.toThrow(KeychainUnavailable);
    await expect(keychain.clear()).rejects.toThrow(KeychainUnavailable);
    const failure = await keychain.write(SIGN_IN).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(KeychainUnavailable);
    expect(String(failure)).not.toContain('refresh-token');
  });
});
