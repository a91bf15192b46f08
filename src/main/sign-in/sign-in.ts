/**
 * The state machine of signing in and out: `signedOut → waitingForBrowser → exchanging → signedIn`, with a way back
 * from everywhere. What the person sees follows from its status alone.
 */
import type { AppConfig } from '../../shared/config.ts';
import type { GooglePermission } from '../../shared/function-api.ts';
import type { AppStatus, SignedOutReason } from '../../shared/ipc.ts';
import { unlessAborted } from '../abort.ts';
import { NetworkFailure, TimedOut } from '../http.ts';
import { KeychainUnavailable } from '../keychain-entry.ts';
import type { Log } from '../log.ts';
import { reasonOf } from '../log.ts';
import { authorizationUrl } from './authorization-request.ts';
import {
  AllPortsTaken,
  type Callback,
  type CallbackListener,
  listenForCallback,
} from './loopback-callback.ts';
import { createSignInSecrets, type SignInSecrets } from './pkce.ts';
import type { Session } from './session.ts';
import { isAccountRefused, type TokenEndpoint } from './token-endpoint.ts';

export type SignInStatus = Exclude<AppStatus, { kind: 'notSetUp' }>;

export interface SignInDependencies {
  readonly config: AppConfig;
  readonly session: Session;
  readonly tokens: TokenEndpoint;
  /** Answers the subject of a good ID token. */
  readonly verifyIdToken: (idToken: string, nonce: string, signal: AbortSignal) => Promise<string>;
  /** Opens the system browser; rejects where there is none. */
  readonly openBrowser: (url: URL) => Promise<void>;
  /** Brings the app's window in front of the browser. */
  readonly comeToFront: () => void;
  /** Gives the profile's picture files to this person, deleting those of anybody else. */
  readonly claimFiles: (subject: string) => Promise<void>;
  readonly deleteFiles: () => Promise<void>;
  readonly onStatus: (status: SignInStatus) => void;
  readonly log: Log;
  /** Milliseconds that the browser may take. */
  readonly browserTimeoutMs?: number;
}

/** Five minutes: time enough to find a password, and short enough that a forgotten browser ends in a calm screen. */
const BROWSER_TIMEOUT_MS = 5 * 60_000;

export interface SignIn {
  readonly status: SignInStatus;
  /** Takes up an earlier sign-in. Needs no network. */
  restore(): Promise<void>;
  /** Opens the browser. A second call while one sign-in is under way does nothing. */
  start(): Promise<void>;
  /**
   * Asks the person at Google for more, while they stay signed in as they are, whatever comes of it.
   *
   * @param permissions all that is wanted: Google takes away what is not named again
   */
  ask(permissions: readonly GooglePermission[]): Promise<AskOutcome>;
  openBrowserAgain(): Promise<void>;
  /** Ends an attempt, or gives back a sign-in for which there is no keychain. */
  stop(): Promise<void>;
  continueWithoutKeychain(): void;
  signOut(): Promise<void>;
  /** The tenant no longer takes the refresh token. */
  lost(): void;
}

/** `done`: the person went through it; whether they gave what was asked for, the next call shows. */
export type AskOutcome = 'done' | 'otherAccount' | 'signedOut' | TellableReason;
type TellableReason = Exclude<SignedOutReason, 'never' | 'elsewhere'>;

interface Attempt {
  /** Null for a sign-in; or else what is asked for, and of whom. */
  readonly asks: { readonly permissions: readonly GooglePermission[]; readonly subject: string } | null;
  readonly secrets: SignInSecrets;
  readonly cancel: AbortController;
  url: URL | null;
}

export function createSignIn(dependencies: SignInDependencies): SignIn {
  const { config, session, tokens, log, onStatus } = dependencies;
  let status: SignInStatus = { kind: 'signedOut', reason: 'never' };
  let attempt: Attempt | null = null;
  /** What an attempt that comes to nothing goes back to: a sign-in that is still good. */
  let earlier: SignInStatus | null = null;

  function become(next: SignInStatus): void {
    status = next;
    log.info('sign-in.status', {
      kind: next.kind,
      ...(next.kind === 'signedOut' ? { reason: next.reason } : {}),
    });
    onStatus(next);
  }

  async function open(url: URL): Promise<void> {
    try {
      await dependencies.openBrowser(url);
    } catch (cause) {
      throw new SignInEnded('browserMissing', { cause });
    }
  }

  async function run(current: Attempt): Promise<void> {
    const { secrets, cancel, asks } = current;
    const listener = await listen(config.callbackPorts, secrets.state);
    const timeout = setTimeout(
      () => cancel.abort(new SignInEnded('timedOut')),
      dependencies.browserTimeoutMs ?? BROWSER_TIMEOUT_MS,
    );
    try {
      current.url = authorizationUrl(config, listener.redirectUri, secrets, asks?.permissions);
      cancel.signal.throwIfAborted();
      if (!asks) become({ kind: 'waitingForBrowser' });
      // A browser that is signed in already can be back before its opening is reported.
      const opened = open(current.url).then(() => listener.callback);
      const callback = await unlessAborted(Promise.race([listener.callback, opened]), cancel.signal);
      clearTimeout(timeout);
      dependencies.comeToFront();
      if (!asks) become({ kind: 'exchanging' });
      await finish(callback, listener.redirectUri, current);
    } finally {
      clearTimeout(timeout);
      listener.close();
    }
  }

  async function finish(callback: Callback, redirectUri: string, current: Attempt): Promise<void> {
    try {
      const remembered = await exchange(callback, redirectUri, current);
      callback.answer('signedIn');
      if (!current.asks) become(remembered ? { kind: 'signedIn', remembered } : { kind: 'keychainMissing' });
    } catch (cause) {
      callback.answer('notSignedIn');
      throw cause;
    }
  }

  async function exchange(
    { outcome }: Callback,
    redirectUri: string,
    { secrets, cancel, asks }: Attempt,
  ): Promise<boolean> {
    if (outcome.kind === 'refused')
      throw new SignInEnded(reasonOfRefusal(outcome.error, outcome.description));
    const answer = await tokens.exchangeCode(outcome.code, secrets.verifier, redirectUri, cancel.signal);
    let undo = () => tokens.revoke(answer.refreshToken);
    try {
      const subject = await dependencies.verifyIdToken(answer.idToken, secrets.nonce, cancel.signal);
      cancel.signal.throwIfAborted();
      if (asks && subject !== asks.subject) throw new OtherAccount();
      const remembered = await session.begin({ subject, ...answer });
      undo = () => session.end();
      earlier = null;
      // Who is asked for more has claimed them already.
      if (!asks) await dependencies.claimFiles(subject);
      // Until the person is told that they are signed in, Stop still holds.
      cancel.signal.throwIfAborted();
      return remembered;
    } catch (cause) {
      // Tokens that nobody will use must not live on, at the tenant or here.
      await undo().catch((failure) => {
        log.warn('sign-in.revocation-failed', { reason: reasonOf(failure) });
      });
      throw cause;
    }
  }

  return {
    get status() {
      return status;
    },
    async restore() {
      try {
        const subject = await session.restore();
        if (subject === null) return become({ kind: 'signedOut', reason: 'never' });
        await dependencies.claimFiles(subject);
        become({ kind: 'signedIn', remembered: true });
      } catch (cause) {
        const isKeychain = cause instanceof KeychainUnavailable;
        log.warn(isKeychain ? 'keychain.read-failed' : 'sign-in.restore-failed', { reason: reasonOf(cause) });
        become({ kind: 'signedOut', reason: isKeychain ? 'never' : 'failed' });
      }
    },
    async start() {
      if (attempt) return;
      const current = newAttempt(null);
      attempt = current;
      earlier = status.kind === 'signedIn' ? status : null;
      try {
        await run(current);
      } catch (cause) {
        log.warn('sign-in.ended', { reason: reasonOf(cause) });
        become(earlier ?? { kind: 'signedOut', reason: reasonToTell(cause) });
      } finally {
        attempt = null;
      }
    },
    async ask(permissions) {
      const { subject } = session;
      if (attempt || status.kind !== 'signedIn' || subject === null) return 'signedOut';
      const current = newAttempt({ permissions, subject });
      attempt = current;
      try {
        await run(current);
        return 'done';
      } catch (cause) {
        log.warn('sign-in.ask-ended', { reason: reasonOf(cause) });
        return cause instanceof OtherAccount ? 'otherAccount' : reasonToTell(cause);
      } finally {
        attempt = null;
      }
    },
    async openBrowserAgain() {
      const current = attempt;
      if (!current?.url || (status.kind !== 'waitingForBrowser' && !current.asks)) return;
      await open(current.url).catch((cause) => current.cancel.abort(cause));
    },
    async stop() {
      // Without a keychain the sign-in went well and is not wanted: it is given back.
      if (status.kind === 'keychainMissing') return this.signOut();
      attempt?.cancel.abort(new SignInEnded('stopped'));
    },
    continueWithoutKeychain() {
      if (status.kind === 'keychainMissing') become({ kind: 'signedIn', remembered: false });
    },
    async signOut() {
      earlier = null;
      attempt?.cancel.abort(new SignInEnded('stopped'));
      // The pictures go at once: the revocation may wait for a network that is not there.
      const ended = session.end();
      await dependencies.deleteFiles().catch((cause) => {
        // Whoever signs in next still gets none of them: claiming the files deletes them first.
        log.warn('sign-out.files-kept', { reason: reasonOf(cause) });
      });
      await ended;
      become({ kind: 'signedOut', reason: 'never' });
    },
    lost() {
      earlier = null;
      // Somebody who is signing in just now is not told of the sign-in that this one replaces.
      if (!attempt) become({ kind: 'signedOut', reason: 'elsewhere' });
    },
  };
}

function newAttempt(asks: Attempt['asks']): Attempt {
  return { asks, secrets: createSignInSecrets(), cancel: new AbortController(), url: null };
}

/** Somebody else signed in at Google than the person who was to be asked. */
class OtherAccount extends Error {
  override readonly name = 'OtherAccount';
}

/** Ends an attempt for a reason that the person is told. */
class SignInEnded extends Error {
  override readonly name = 'SignInEnded';
  readonly reason: TellableReason;
  constructor(reason: TellableReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

async function listen(ports: readonly number[], state: string): Promise<CallbackListener> {
  try {
    return await listenForCallback(ports, state);
  } catch (cause) {
    if (cause instanceof AllPortsTaken) throw new SignInEnded('portsTaken', { cause });
    throw cause;
  }
}

/**
 * `access_denied` is what Auth0 sends both when the person presses Cancel at Google and when a rule of the tenant
 * refuses the account; the description alone tells them apart.
 */
function reasonOfRefusal(error: string, description: string): TellableReason {
  if (error === 'unauthorized') return 'notAllowed';
  if (error !== 'access_denied') return 'failed';
  return description === '' || /did not authorize|cancel|denied the request/i.test(description)
    ? 'stopped'
    : 'notAllowed';
}

function reasonToTell(cause: unknown): TellableReason {
  if (cause instanceof SignInEnded) return cause.reason;
  if (cause instanceof NetworkFailure || cause instanceof TimedOut) return 'offline';
  if (isAccountRefused(cause)) return 'notAllowed';
  return 'failed';
}
