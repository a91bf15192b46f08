/** The tokens of whoever is signed in: the refresh token in the keychain, the access token in memory, renewed in time. */

import { KeychainUnavailable } from '../keychain-entry.ts';
import type { Log } from '../log.ts';
import { reasonOf } from '../log.ts';
import type { Keychain } from './keychain.ts';
import { type AccessToken, type TokenEndpoint, TokenRefused } from './token-endpoint.ts';

/** Nobody is signed in, or no longer. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

export interface SessionDependencies {
  readonly keychain: Keychain;
  readonly tokens: TokenEndpoint;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The tenant no longer takes the refresh token. Called once for each session that ends so. */
  readonly onLost: () => void;
}

export interface NewSession {
  readonly subject: string;
  readonly refreshToken: string;
  readonly accessToken: AccessToken;
}

interface Held {
  readonly subject: string;
  refreshToken: string;
  access: { readonly value: string; readonly renewAt: number; readonly endsAt: number } | null;
  /** The one renewal in flight, which all who need a token wait for. */
  renewal: Promise<string> | null;
}

/** Renewal begins this long before the end, or a fifth of the lifetime where that is shorter. Milliseconds. */
const RENEW_AHEAD_MS = 5 * 60_000;

export interface Session {
  /** Who is signed in, as the tenant names them; null where nobody is. */
  readonly subject: string | null;
  /** Takes up the sign-in that the keychain holds; answers its subject. @throws {KeychainUnavailable} */
  restore(): Promise<string | null>;
  /** Holds a new sign-in. It is in the keychain when this answers `true`; with `false` it lasts for this run alone. */
  begin(session: NewSession): Promise<boolean>;
  /**
   * A token that is good now. One that is near its end is renewed behind the caller's back.
   *
   * @param refused a token that the function just answered 401 for: a newer one is answered
   * @throws {NotSignedIn | NetworkFailure | TimedOut | Unavailable | BadAnswer}
   */
  accessToken(refused?: string): Promise<string>;
  /** Settles once a renewal that is under way, and what the keychain has to do, are done. Never rejects. */
  settled(): Promise<void>;
  /** Revokes and forgets. Without a network the revocation is left out; forgetting always happens. */
  end(): Promise<void>;
}

export function createSession({ keychain, tokens, log, now, onLost }: SessionDependencies): Session {
  let held: Held | null = null;
  let keychainQueue: Promise<unknown> = Promise.resolve();

  /**
   * One use of the keychain after the other. It answers from threads of its own, in any order: a renewal that is being
   * stored must not outlast the sign-out, or the sign-in of somebody else, that came behind it.
   */
  function inTurn<Value>(action: () => Promise<Value>): Promise<Value> {
    const result = keychainQueue.then(action);
    keychainQueue = result.catch(() => undefined);
    return result;
  }

  function withTimes({ value, lifetime }: AccessToken): Held['access'] {
    const endsAt = now() + lifetime * 1000;
    return { value, endsAt, renewAt: endsAt - Math.min(RENEW_AHEAD_MS, (lifetime * 1000) / 5) };
  }

  async function store(session: Held): Promise<boolean> {
    try {
      await keychain.write({ refreshToken: session.refreshToken, subject: session.subject });
      return true;
    } catch (cause) {
      if (!(cause instanceof KeychainUnavailable)) throw cause;
      log.warn('keychain.write-failed', { reason: reasonOf(cause) });
      return false;
    }
  }

  /** To be called once nobody is held. */
  async function clearKeychain(): Promise<void> {
    try {
      await inTurn(async () => {
        if (!held) await keychain.clear();
      });
    } catch (cause) {
      log.warn('keychain.clear-failed', { reason: reasonOf(cause) });
    }
  }

  async function renew(session: Held): Promise<string> {
    try {
      const renewed = await tokens.renew(session.refreshToken);
      if (held !== session) {
        // Signed out meanwhile: what just came must not live on at the tenant.
        if (renewed.refreshToken) await tokens.revoke(renewed.refreshToken);
        throw new NotSignedIn('signed out during a renewal');
      }
      if (renewed.refreshToken) {
        session.refreshToken = renewed.refreshToken;
        await inTurn(async () => held === session && store(session));
        if (held !== session) throw new NotSignedIn('signed out during a renewal');
      }
      session.access = withTimes(renewed.accessToken);
      log.info('session.renewed');
      return renewed.accessToken.value;
    } catch (cause) {
      if (cause instanceof TokenRefused && cause.error === 'invalid_grant' && held === session) {
        held = null;
        await clearKeychain();
        onLost();
        throw new NotSignedIn('the refresh token is no longer good', { cause });
      }
      throw cause;
    }
  }

  function renewOnce(session: Held): Promise<string> {
    session.renewal ??= renew(session).finally(() => {
      session.renewal = null;
    });
    return session.renewal;
  }

  return {
    get subject() {
      return held?.subject ?? null;
    },
    async restore() {
      const stored = await keychain.read();
      if (!stored) return null;
      held = { ...stored, access: null, renewal: null };
      return stored.subject;
    },
    async begin({ subject, refreshToken, accessToken }) {
      const session: Held = { subject, refreshToken, access: null, renewal: null };
      return inTurn(async () => {
        const remembered = await store(session);
        session.access = withTimes(accessToken);
        held = session;
        return remembered;
      });
    },
    async accessToken(refused) {
      const session = held;
      if (!session) throw new NotSignedIn('nobody is signed in');
      const { access } = session;
      if (!access || access.value === refused || now() >= access.endsAt) return renewOnce(session);
      if (now() >= access.renewAt) {
        renewOnce(session).catch((cause) => log.warn('session.renewal-failed', { reason: reasonOf(cause) }));
      }
      return access.value;
    },
    async settled() {
      await held?.renewal?.catch(() => undefined);
      await keychainQueue;
    },
    async end() {
      const session = held;
      held = null;
      await clearKeychain();
      if (!session) return;
      try {
        await tokens.revoke(session.refreshToken);
      } catch (cause) {
        log.warn('session.revocation-failed', { reason: reasonOf(cause) });
      }
    },
  };
}
