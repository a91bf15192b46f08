/** Where a sign-in outlives the app: the system's keychain, through keytar. There is no second place, above all no file. */
import { z } from 'zod';

export interface StoredSignIn {
  readonly refreshToken: string;
  /** The tenant's name for the person: tells whose pictures the profile holds. */
  readonly subject: string;
}

export interface Keychain {
  /** @throws {KeychainUnavailable} */
  read(): Promise<StoredSignIn | null>;
  /** Replaces what is stored. @throws {KeychainUnavailable} */
  write(signIn: StoredSignIn): Promise<void>;
  /** @throws {KeychainUnavailable} */
  clear(): Promise<void>;
}

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

const storedSchema = z.object({ refreshToken: z.string().min(1), subject: z.string().min(1) });

/**
 * @param account names one tenant and client, so that two set-ups on one computer stay apart
 * @param load loads keytar. It is native code: where its system library is missing, loading fails, and only then.
 */
export function createKeychain(account: string, load: () => Promise<KeytarModule>): Keychain {
  async function use<Value>(action: (keytar: KeytarModule) => Promise<Value>): Promise<Value> {
    try {
      return await action(await load());
    } catch (cause) {
      throw new KeychainUnavailable('the keychain did not do it', { cause });
    }
  }
  return {
    async read() {
      const text = await use((keytar) => keytar.getPassword(KEYCHAIN_SERVICE, account));
      return text === null ? null : parseStored(text);
    },
    async write({ refreshToken, subject }) {
      const text = JSON.stringify({ refreshToken, subject });
      await use((keytar) => keytar.setPassword(KEYCHAIN_SERVICE, account, text));
    },
    async clear() {
      await use((keytar) => keytar.deletePassword(KEYCHAIN_SERVICE, account));
    },
  };
}

/** What an older version or another program left there counts as nothing: the next sign-in replaces it. */
function parseStored(text: string): StoredSignIn | null {
  try {
    return storedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
