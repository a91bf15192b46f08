/**
 * A stand-in for an Auth0 tenant: the same addresses, shapes and refusals, on loopback.
 *
 * It serves the tests and the demo. Everything in it can be told to go wrong: `faults` for the network,
 * `settings` for what the answers say.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTPayload } from 'jose';
import type { Provider } from 'oidc-provider/lib/provider.js';
import {
  API_AUDIENCE,
  API_SCOPE,
  CALLBACK_PATH,
  CALLBACK_PORTS,
  GOOGLE_PHOTOS_SCOPE,
  MANAGEMENT_CLIENT_ID,
  NATIVE_CLIENT_ID,
  ROSA,
  SAMPLE_USERS,
  type SampleUser,
} from './constants.ts';
import { type HttpHost, readBody, sendJson, startHttpHost } from './http-host.ts';
import { type GoogleSignIn, type GoogleTokenIssuer, TenantUsers } from './tenant-identities.ts';
import { type Signing, TenantKeys } from './tenant-keys.ts';
import { handleLogin } from './tenant-login.ts';
import { createManagement } from './tenant-management.ts';
import { errorPage, PAGE_HEADERS } from './tenant-pages.ts';
import { createProvider, LOGIN_PATH, SESSION_COOKIE } from './tenant-provider.ts';
import {
  asksAnew,
  authorizeAddress,
  bodyParams,
  cookieValue,
  withForm,
  withoutCookie,
} from './tenant-requests.ts';
import { MANAGEMENT_SCOPES } from './tenant-scopes.ts';
import { defaultSettings, type TenantSettings } from './tenant-settings.ts';
import { TenantStore } from './tenant-store.ts';
import { exchangeForGoogleToken, VAULT_GRANT } from './tenant-vault.ts';

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
  const keys = await TenantKeys.create();
  const store = new TenantStore();
  const profiles = options.users ?? SAMPLE_USERS;
  const users = new TenantUsers(
    profiles,
    options.google ?? madeUpGoogle(profiles),
    () => settings.googleTokenSeconds,
  );
  const current: { provider: Provider | null } = { provider: null };
  const parts = {
    redirectUris: callbackPorts.map((port) => `http://127.0.0.1:${port}${CALLBACK_PATH}`),
    logoutUrls: options.logoutUrls ?? callbackPorts.map((port) => `http://127.0.0.1:${port}/signed-out`),
    cookieKey: randomBytes(32).toString('base64url'),
    keys,
    store,
    users,
    settings,
  };

  const host = await startHttpHost({ port: options.port ?? 0, routeOf }, (origin) => {
    const withIssuer = { ...parts, issuer: `${origin}/` };
    current.provider = createProvider(withIssuer);
    return createHandler(withIssuer, () => current.provider ?? createProvider(withIssuer));
  });
  const issuer = `${host.origin}/`;

  const baseClaims = (seconds: number): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    return { iss: issuer, iat: now, exp: now + seconds };
  };
  return {
    ...host,
    issuer,
    settings,
    revokeRefreshTokens: (sub) => store.revokeRefreshTokens(sub),
    rotateKeys: async (rotation = { revokePrevious: false }) => {
      await keys.rotate(rotation);
      current.provider = createProvider({ ...parts, issuer });
    },
    issueAccessToken: (claims = {}, signing = 'tenant') =>
      keys.sign(
        {
          ...baseClaims(settings.accessTokenSeconds),
          sub: ROSA.id,
          aud: [API_AUDIENCE, `${issuer}userinfo`],
          azp: NATIVE_CLIENT_ID,
          scope: `openid profile email offline_access ${API_SCOPE}`,
          ...claims,
        },
        signing,
      ),
    issueManagementToken: (claims = {}, signing = 'tenant') =>
      keys.sign(
        {
          ...baseClaims(settings.managementTokenSeconds),
          sub: `${MANAGEMENT_CLIENT_ID}@clients`,
          aud: `${issuer}api/v2/`,
          azp: MANAGEMENT_CLIENT_ID,
          scope: MANAGEMENT_SCOPES.join(' '),
          gty: 'client-credentials',
          ...claims,
        },
        signing,
      ),
    recordSignIn: async (user, signIn = {}) => {
      await users.recordSignIn(user, { scopes: [GOOGLE_PHOTOS_SCOPE], offline: true, ...signIn });
    },
  };
}

/** For tests of the tenant alone: tokens that no Google knows. */
function madeUpGoogle(users: readonly SampleUser[]): GoogleTokenIssuer {
  const owners = new Map<string, string>();
  const accessToken = () => `ya29.${randomBytes(24).toString('base64url')}`;
  return {
    issueToken: ({ sub }) => {
      const refreshToken = `1//${randomBytes(24).toString('base64url')}`;
      owners.set(refreshToken, sub);
      return { accessToken: accessToken(), refreshToken };
    },
    renewToken: async (refreshToken) => {
      const owner = users.find(({ googleSub }) => googleSub === owners.get(refreshToken));
      return owner?.googleGrant === 'alive' ? { accessToken: accessToken(), expiresIn: 3599 } : null;
    },
  };
}

function routeOf(method: string, url: URL): string {
  const { pathname } = url;
  if (pathname.startsWith('/api/v2/users/')) return `${method} /api/v2/users/{id}`;
  if (pathname.startsWith(`${LOGIN_PATH}/`)) return `${method} ${LOGIN_PATH}`;
  if (pathname.startsWith('/authorize/')) return `${method} /authorize/resume`;
  return `${method} ${pathname}`;
}

interface HandlerParts {
  readonly issuer: string;
  readonly logoutUrls: readonly string[];
  readonly keys: TenantKeys;
  readonly store: TenantStore;
  readonly users: TenantUsers;
  readonly settings: TenantSettings;
}

function createHandler(parts: HandlerParts, provider: () => Provider) {
  const management = createManagement(parts);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', parts.issuer);
    const [, userId] = /^\/api\/v2\/users\/([^/]+)$/.exec(url.pathname) ?? [];
    if (request.method === 'GET' && userId) {
      return management(request, response, decodeURIComponent(userId), url.searchParams);
    }
    if (url.pathname.startsWith(`${LOGIN_PATH}/`)) {
      return handleLogin(request, response, { ...parts, provider: provider() });
    }
    if (request.method === 'GET' && url.pathname === '/v2/logout') {
      return logOut(request, response, url.searchParams, parts.logoutUrls, provider());
    }
    if (request.method === 'POST' && /^\/oauth\/(token|revoke)$/.test(url.pathname)) {
      return handleForm(request, response, url.pathname, parts, provider());
    }
    if (url.pathname === '/authorize') {
      request.url = authorizeAddress(url);
      if (asksAnew(url) || !parts.settings.singleSignOn) forgetSession(request);
    }
    if (url.pathname.startsWith('/authorize/') && (await startedWithoutSession(provider(), url.pathname))) {
      forgetSession(request);
    }
    await provider().callback()(request, response);
  };
}

async function handleForm(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  parts: HandlerParts,
  provider: Provider,
): Promise<void> {
  const params = bodyParams(request, await readBody(request));
  if (!params) {
    return sendJson(response, 400, { error: 'invalid_request', error_description: 'Invalid request body' });
  }
  if (path === '/oauth/token' && params.get('grant_type') === VAULT_GRANT) {
    const answer = await exchangeForGoogleToken(params, parts);
    if ('body' in answer) return sendJson(response, 200, answer.body);
    const { status, ...body } = answer;
    return sendJson(response, status, body);
  }
  if (params.get('grant_type') === 'client_credentials') {
    const audience = params.get('audience');
    if (audience) params.set('resource', audience);
    // Without a scope Auth0 gives all that the client was granted.
    if (!params.has('scope')) params.set('scope', MANAGEMENT_SCOPES.join(' '));
  }
  await provider.callback()(withForm(request, params), response);
}

/** A login page that was shown without a session must not meet an older one on its way back. */
async function startedWithoutSession(provider: Provider, path: string): Promise<boolean> {
  const interaction = await provider.Interaction.find(path.slice('/authorize/'.length));
  return interaction !== undefined && interaction.session === undefined;
}

function forgetSession(request: IncomingMessage): void {
  const rest = withoutCookie(request.headers.cookie, SESSION_COOKIE);
  if (rest) request.headers.cookie = rest;
  else delete request.headers.cookie;
}

async function logOut(
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
  logoutUrls: readonly string[],
  provider: Provider,
): Promise<void> {
  const returnTo = query.get('returnTo');
  if (returnTo !== null && (query.get('client_id') !== NATIVE_CLIENT_ID || !logoutUrls.includes(returnTo))) {
    response.writeHead(400, PAGE_HEADERS);
    response.end(
      errorPage('Oops!, something went wrong', 'The "returnTo" querystring parameter is not registered.'),
    );
    return;
  }
  const session = cookieValue(request.headers.cookie, SESSION_COOKIE);
  if (session) await (await provider.Session.find(session))?.destroy();
  const expired = 'Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly';
  response.setHeader('set-cookie', [`${SESSION_COOKIE}=; ${expired}`, `${SESSION_COOKIE}.sig=; ${expired}`]);
  if (returnTo === null) {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end('OK');
    return;
  }
  response.writeHead(302, { location: returnTo });
  response.end();
}
