/** A keychain and a token endpoint in memory, which remember what was asked of them and wait where a test says so. */
import { KeychainUnavailable } from '../../../../src/main/keychain-entry.ts';
import type { Keychain, StoredSignIn } from '../../../../src/main/sign-in/keychain.ts';
import type {
  CodeTokens,
  RenewedTokens,
  TokenEndpoint,
} from '../../../../src/main/sign-in/token-endpoint.ts';

export class MemoryKeychain implements Keychain {
  stored: StoredSignIn | null = null;
  broken = false;
  /** Waited for before a write takes place. */
  beforeWrite: Promise<void> = Promise.resolve();
  writes = 0;

  async read(): Promise<StoredSignIn | null> {
    this.#check();
    return this.stored;
  }
  async write(signIn: StoredSignIn): Promise<void> {
    this.writes += 1;
    await this.beforeWrite;
    this.#check();
    this.stored = signIn;
  }
  async clear(): Promise<void> {
    this.#check();
    this.stored = null;
  }
  #check(): void {
    if (this.broken) throw new KeychainUnavailable('no keychain');
  }
}

export class ScriptedTokens implements TokenEndpoint {
  readonly exchanges: { code: string; verifier: string; redirectUri: string }[] = [];
  readonly renewals: string[] = [];
  readonly revoked: string[] = [];
  onExchange: () => Promise<CodeTokens> = async () => ({
    accessToken: { value: 'access-1', lifetime: 3600 },
    refreshToken: 'refresh-1',
    idToken: 'id-token',
  });
  onRenew: (count: number) => Promise<RenewedTokens> = async (count) => ({
    accessToken: { value: `access-${count + 1}`, lifetime: 3600 },
    refreshToken: `refresh-${count + 1}`,
  });
  onRevoke: () => Promise<void> = async () => undefined;

  exchangeCode(code: string, verifier: string, redirectUri: string): Promise<CodeTokens> {
    this.exchanges.push({ code, verifier, redirectUri });
    return this.onExchange();
  }
  renew(refreshToken: string): Promise<RenewedTokens> {
    this.renewals.push(refreshToken);
    return this.onRenew(this.renewals.length);
  }
  async revoke(refreshToken: string): Promise<void> {
    this.revoked.push(refreshToken);
    await this.onRevoke();
  }
}
