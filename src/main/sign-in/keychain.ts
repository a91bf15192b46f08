/** Where a sign-in outlives the app: the system's keychain. There is no second place, above all no file. */
import { z } from 'zod';
import { createKeychainEntry, type KeytarModule } from '../keychain-entry.ts';

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

const storedSchema = z.object({ refreshToken: z.string().min(1), subject: z.string().min(1) });

/**
 * @param account names one tenant and client, so that two set-ups on one computer stay apart
 * @param load loads keytar
 */
export function createKeychain(account: string, load: () => Promise<KeytarModule>): Keychain {
  const entry = createKeychainEntry(account, load);
  return {
    async read() {
      const text = await entry.read();
      return text === null ? null : parseStored(text);
    },
    write: ({ refreshToken, subject }) => entry.write(JSON.stringify({ refreshToken, subject })),
    clear: () => entry.clear(),
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
