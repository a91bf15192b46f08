/** Everything that one configuration ties together: sign-in, session, library and images. */
import { powerMonitor, shell } from 'electron';
import type { AppConfig } from '../shared/config.ts';
import { isLoopback } from '../shared/url.ts';
import type { GiveWay } from './give-way.ts';
import { createConnections } from './http.ts';
import { loadKeytar } from './keychain-entry.ts';
import type { Log } from './log.ts';
import { createAccountFiles, ownerOf } from './photos/account-files.ts';
import {
  type AccountPictures,
  type AccountPicturesDependencies,
  createAccountPictures,
} from './photos/account-pictures.ts';
import { createFunctionCaller, createFunctionClient, type FunctionCaller } from './photos/function-client.ts';
import { screenWidth } from './screen-width.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { verifyIdToken } from './sign-in/id-token.ts';
import { createKeychain } from './sign-in/keychain.ts';
import { createSession } from './sign-in/session.ts';
import { createSignIn, type SignIn, type SignInStatus } from './sign-in/sign-in.ts';
import { createTokenEndpoint } from './sign-in/token-endpoint.ts';
import { openSignIn, systemBrowser } from './system-browser.ts';
import { createThrift, runProgram } from './thrift.ts';

export interface ConnectedApp extends Omit<AccountPictures, 'forget'> {
  readonly config: AppConfig;
  readonly signIn: SignIn;
  /** The function runs on this computer, as in the demo and the tests. */
  readonly isOnThisComputer: boolean;
  /** Asks the function, as whoever is signed in. */
  readonly caller: FunctionCaller;
  /** A hash of the account that is signed in, null where none is. */
  readonly owner: () => string | null;
}

export interface ConnectedAppOptions {
  readonly config: AppConfig;
  readonly profile: string;
  readonly settings: Pick<SettingsStore, 'current' | 'subscribe'>;
  readonly log: Log;
  /** Settles while nobody waits for other pictures. */
  readonly untilCalm: GiveWay['untilCalm'];
  readonly onStatus: (status: SignInStatus) => void;
  /** The account's files are about to be deleted, or to become another's. */
  readonly onForget: () => Promise<void>;
  readonly onKeptProgress: AccountPicturesDependencies['onKeptProgress'];
  readonly comeToFront: () => void;
}

export function connectApp({
  config,
  profile,
  settings,
  log,
  untilCalm,
  onStatus,
  onForget,
  onKeptProgress,
  comeToFront,
}: ConnectedAppOptions): ConnectedApp {
  const now = Date.now;
  const connections = createConnections();
  const files = createAccountFiles(profile, log);
  const tokens = createTokenEndpoint(config, connections);
  const keychain = createKeychain(`${new URL(config.tenant).host}/${config.clientId}`, loadKeytar);
  const session = createSession({ keychain, tokens, log, now, onLost: () => signIn.lost() });
  const caller = createFunctionCaller(config.functionUrl, session, connections);
  const client = createFunctionClient(caller);
  // The demo and the tests run everything on this computer; a real function never does.
  const isOnThisComputer = isLoopback(new URL(config.functionUrl));
  const pictures = createAccountPictures({
    client,
    connections,
    allowLoopback: isOnThisComputer,
    files,
    settings,
    screenWidth,
    isThrifty: createThrift({
      platform: process.platform,
      isOnBattery: () => powerMonitor.isOnBatteryPower(),
      run: runProgram,
      now,
    }),
    onKeptProgress,
    untilCalm,
    log,
    now,
  });

  const open = systemBrowser(shell, process.platform, process.env);
  const signIn = createSignIn({
    config,
    session,
    tokens,
    verifyIdToken: (idToken, nonce, signal) =>
      verifyIdToken(idToken, { config, nonce, now: new Date(now()) }, connections, signal),
    openBrowser: (url) => openSignIn(open, url, config.tenant),
    comeToFront,
    async claimFiles(subject) {
      await Promise.all([pictures.forget(), onForget()]);
      await files.claim(subject);
    },
    async deleteFiles() {
      await Promise.all([pictures.forget(), onForget()]);
      await files.delete();
    },
    onStatus(status) {
      if (status.kind === 'signedIn') pictures.keepAlbums.start();
      onStatus(status);
    },
    log,
  });

  return {
    config,
    signIn,
    isOnThisComputer,
    caller,
    owner: () => (session.subject === null ? null : ownerOf(session.subject)),
    ...pictures,
    async flush() {
      // A renewal that was cut off would leave a refresh token in the keychain that the tenant has used up.
      await Promise.all([pictures.flush(), session.settled()]);
    },
  };
}
