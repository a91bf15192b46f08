/**
 * A stand-in for an Auth0 tenant: the same addresses, shapes and refusals, on loopback.
 *
 * It serves the tests and the demo. Everything in it can be told to go wrong: `faults` for the network,
 * `settings` for what the answers say.
 */
import { randomBytes } from 'node:crypto';
import {
  CALLBACK_PATH,
  CALLBACK_PORTS,
  GOOGLE_PHOTOS_SCOPE,
  SAMPLE_USERS,
  type SampleUser,
} from './constants.ts';
import { type HttpHost, startHttpHost } from './http-host.ts';
import { madeUpGoogle } from './tenant-google.ts';
import { type GoogleSignIn, type GoogleTokenIssuer, TenantUsers } from './tenant-identities.ts';
import { type Signing, TenantKeys } from './tenant-keys.ts';
import { LatestProvider } from './tenant-provider.ts';
import { createHandler, routeOf } from './tenant-routes.ts';
import { defaultSettings, type TenantSettings } from './tenant-settings.ts';
import { TenantStore } from './tenant-store.ts';
import { accessTokenClaims, managementTokenClaims } from './tenant-tokens.ts';

export type { GoogleTokenIssuer } from './tenant-identities.ts';

export interface TenantOptions {
  readonly port?: number;
  /** Where a sign-in may lead back to, as `http://127.0.0.1:PORT/callback`. */
  readonly callbackPorts?: readonly number[];
  /** Where a logout may lead back to, exactly. */
  readonly logoutUrls?: readonly string[];
  readonly users?: readonly SampleUser[];
  readonly google?: GoogleTokenIssuer;
  readonly settings?: Partial<TenantSettings>;
}

export interface Tenant extends HttpHost {
  /** The origin with a slash at its end, as Auth0 writes `iss`. */
  readonly issuer: string;
  readonly settings: TenantSettings;
  /** Takes the refresh tokens of one user away, or all. */
  revokeRefreshTokens(sub?: string): void;
  /** A new key signs from now on; the one before stays published unless it is revoked. */
  rotateKeys(options?: { revokePrevious: boolean }): Promise<void>;
  /** An access token for our API as a sign-in gives one; `claims` go over it, `undefined` takes one out. */
  issueAccessToken(claims?: Record<string, unknown>, signing?: Signing): Promise<string>;
  /** A Management API token; `claims` as above. */
  issueManagementToken(claims?: Record<string, unknown>, signing?: Signing): Promise<string>;
  /** As if the user had signed in through a browser: from then on the Management API knows them. */
  recordSignIn(user: SampleUser, signIn?: Partial<GoogleSignIn>): Promise<void>;
}

export async function startTenant(options: TenantOptions = {}): Promise<Tenant> {
  const settings = { ...defaultSettings(), ...options.settings };
  const callbackPorts = options.callbackPorts ?? CALLBACK_PORTS;
  const profiles = options.users ?? SAMPLE_USERS;
  const google = options.google ?? madeUpGoogle(profiles);
  const keys = await TenantKeys.create();
  const store = new TenantStore();
  const users = new TenantUsers(profiles, google, () => settings.googleTokenSeconds);
  const provider = new LatestProvider({
    redirectUris: callbackPorts.map((port) => `http://127.0.0.1:${port}${CALLBACK_PATH}`),
    cookieKey: randomBytes(32).toString('base64url'),
    keys,
    store,
    users,
    settings,
  });
  const logoutUrls = options.logoutUrls ?? callbackPorts.map((port) => `http://127.0.0.1:${port}/signed-out`);

  const host = await startHttpHost({ port: options.port ?? 0, routeOf }, (origin) => {
    const issuer = `${origin}/`;
    return createHandler({ issuer, logoutUrls, keys, users, settings }, () => provider.for(issuer));
  });
  const issuer = `${host.origin}/`;
  return {
    ...host,
    issuer,
    settings,
    revokeRefreshTokens: (sub) => store.revokeRefreshTokens(sub),
    rotateKeys: async (rotation = { revokePrevious: false }) => {
      await keys.rotate(rotation);
      provider.renew();
    },
    issueAccessToken: (claims = {}, signing = 'tenant') =>
      keys.sign({ ...accessTokenClaims(issuer, settings.accessTokenSeconds), ...claims }, signing),
    issueManagementToken: (claims = {}, signing = 'tenant') =>
      keys.sign({ ...managementTokenClaims(issuer, settings.managementTokenSeconds), ...claims }, signing),
    recordSignIn: async (user, signIn = {}) => {
      await users.recordSignIn(user, { scopes: [GOOGLE_PHOTOS_SCOPE], offline: true, ...signIn });
    },
  };
}
