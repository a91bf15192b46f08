/** One entry of the system's keychain, through keytar. */

/** The computer has no keychain, or it is locked or broken. */
export class KeychainUnavailable extends Error {
  override readonly name = 'KeychainUnavailable';
}

/** The part of keytar that is used. */
export interface KeytarModule {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export const KEYCHAIN_SERVICE = 'Easy Albums';

export interface KeychainEntry {
  /** Null where there is none. @throws {KeychainUnavailable} */
  read(): Promise<string | null>;
  /** Replaces what is stored. @throws {KeychainUnavailable} */
  write(secret: string): Promise<void>;
  /** @throws {KeychainUnavailable} */
  clear(): Promise<void>;
}

/** @param load loads keytar. It is native code: where its system library is missing, loading fails, and only then. */
export function createKeychainEntry(account: string, load: () => Promise<KeytarModule>): KeychainEntry {
  async function use<Value>(action: (keytar: KeytarModule) => Promise<Value>): Promise<Value> {
    try {
      return await action(await load());
    } catch (cause) {
      throw new KeychainUnavailable('the keychain did not do it', { cause });
    }
  }
  return {
    read: () => use((keytar) => keytar.getPassword(KEYCHAIN_SERVICE, account)),
    write: (secret) => use((keytar) => keytar.setPassword(KEYCHAIN_SERVICE, account, secret)),
    async clear() {
      await use((keytar) => keytar.deletePassword(KEYCHAIN_SERVICE, account));
    },
  };
}

/** keytar is native code and needs libsecret on Linux: loaded when first needed, so that its absence is no crash. */
export async function loadKeytar(): Promise<KeytarModule> {
  const { default: keytar } = await import('keytar');
  return keytar;
}
