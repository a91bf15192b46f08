/**
 * The tenant's OAuth core: oidc-provider, set to Auth0's addresses, claims and lifetimes.
 *
 * Codes, PKCE, redirect addresses, grants and rotation are the library's own; what Auth0 does in its own way is put on
 * in front of it (tenant-routes.ts) and behind it (tenant-answers.ts).
 */
import type {
  AccessToken,
  ClientCredentials,
  ClientMetadata,
  Configuration,
  JWTStructured,
  KoaContextWithOIDC,
} from 'oidc-provider';
import { AccessDenied, InvalidRequest } from 'oidc-provider/lib/helpers/errors.js';
import { base, Check } from 'oidc-provider/lib/helpers/interaction_policy/index.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import {
  API_AUDIENCE,
  API_SCOPE,
  CONNECTION,
  MANAGEMENT_CLIENT_ID,
  MANAGEMENT_CLIENT_SECRET,
  NATIVE_CLIENT_ID,
  type SampleUser,
} from './constants.ts';
import { answerLikeAuth0 } from './tenant-answers.ts';
import type { TenantUsers } from './tenant-identities.ts';
import type { TenantKeys } from './tenant-keys.ts';
import { errorPage } from './tenant-pages.ts';
import { grantedScope, MANAGEMENT_SCOPES, USER_SCOPES } from './tenant-scopes.ts';
import type { TenantSettings } from './tenant-settings.ts';
import type { TenantStore } from './tenant-store.ts';

// oidc-provider uses it, and it is newer than the oldest Node that this runs on.
URL.parse ??= (address, origin) => (URL.canParse(address, origin) ? new URL(address, origin) : null);

export const LOGIN_PATH = '/u/login';
export const SESSION_COOKIE = 'auth0';

export interface ProviderParts {
  /** With the slash at its end, as Auth0 writes `iss`. */
  readonly issuer: string;
  readonly redirectUris: readonly string[];
  readonly cookieKey: string;
  readonly keys: TenantKeys;
  readonly store: TenantStore;
  readonly users: TenantUsers;
  readonly settings: TenantSettings;
}

/** A provider takes its keys once and for all; another one for newer keys goes on with the same store. */
export class LatestProvider {
  readonly #parts: Omit<ProviderParts, 'issuer'>;
  #provider: Provider | null = null;

  constructor(parts: Omit<ProviderParts, 'issuer'>) {
    this.#parts = parts;
  }

  for(issuer: string): Provider {
    this.#provider ??= createProvider({ ...this.#parts, issuer });
    return this.#provider;
  }

  /** The keys have changed. */
  renew(): void {
    this.#provider = null;
  }
}

function createProvider(parts: ProviderParts): Provider {
  const { issuer, keys, store, users, settings } = parts;
  const provider = new Provider(issuer, {
    ...ADDRESSES_AND_CLAIMS,
    adapter: (model) => store.adapter(model, () => settings.refreshTokenOverlapSeconds * 1000),
    jwks: keys.privateJwks(),
    clients: clients(parts.redirectUris),
    cookies: {
      keys: [parts.cookieKey],
      names: { session: SESSION_COOKIE, interaction: 'auth0_login', resume: 'auth0_resume' },
    },
    features: features(issuer),
    formats: { customizers: { jwt: (ctx, token, jwt) => shapeLikeAuth0(ctx, token, jwt, parts) } },
    ttl: lifetimes(settings),
    clientBasedCORS: () => false,
    expiresWithSession: () => false,
    rotateRefreshToken: true,
    interactions: {
      policy: loginOnly(settings),
      url: (_ctx, interaction) => `${LOGIN_PATH}/${interaction.uid}`,
    },
    loadExistingGrant: grantWhatIsAsked,
    findAccount: (_ctx, sub) => {
      const profile = users.profile(sub);
      return profile && { accountId: sub, claims: () => ({ sub, ...profileClaims(profile) }) };
    },
    renderError: (ctx, { error, error_description }) => {
      const isCallback = error === 'invalid_redirect_uri';
      if (isCallback) ctx.status = 403;
      ctx.type = 'html';
      ctx.body = errorPage(isCallback ? 'Callback URL mismatch.' : error, error_description ?? '');
    },
  });
  answerLikeAuth0(provider, { keys, settings });
  return provider;
}

const ADDRESSES_AND_CLAIMS: Configuration = {
  routes: {
    authorization: '/authorize',
    token: '/oauth/token',
    revocation: '/oauth/revoke',
    userinfo: '/userinfo',
    jwks: '/.well-known/jwks.json',
  },
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_post', 'client_secret_basic', 'none'],
  allowOmittingSingleRegisteredRedirectUri: false,
  scopes: [...USER_SCOPES],
  claims: {
    openid: ['sub'],
    profile: ['name', 'nickname', 'picture', 'updated_at'],
    email: ['email', 'email_verified'],
  },
  conformIdTokenClaims: false,
  extraParams: {
    audience: null,
    access_type: null,
    approval_prompt: null,
    connection_scope: null,
    connection: (_ctx, connection) => {
      if (connection !== undefined && connection !== CONNECTION) {
        throw new InvalidRequest('the connection was not found');
      }
    },
  },
};

function clients(redirectUris: readonly string[]): ClientMetadata[] {
  return [
    {
      client_id: NATIVE_CLIENT_ID,
      client_name: 'Easy Albums',
      // oidc-provider lets a `native` client come back to any loopback port; Auth0 wants the exact address.
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [...redirectUris],
    },
    {
      client_id: MANAGEMENT_CLIENT_ID,
      client_secret: MANAGEMENT_CLIENT_SECRET,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

/** What the tenant can do, with the two APIs that it has: ours for people, the Management API for the function. */
function features(issuer: string): Configuration['features'] {
  const managementAudience = `${issuer}api/v2/`;
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    revocation: {
      enabled: true,
      allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
    },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (ctx) => {
        if (ctx.oidc.route === 'token') throw new AccessDenied(NO_AUDIENCE);
        return undefined;
      },
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, audience, client) => {
        const isMachine = client.clientId === MANAGEMENT_CLIENT_ID;
        if (audience !== API_AUDIENCE && audience !== managementAudience) {
          throw new AccessDenied(`Service not found: ${audience}`);
        }
        if (isMachine !== (audience === managementAudience)) {
          throw new AccessDenied(`Client is not authorized to access "${audience}".`);
        }
        return {
          audience,
          scope: isMachine ? MANAGEMENT_SCOPES.join(' ') : API_SCOPE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        };
      },
    },
  };
}

const NO_AUDIENCE = 'No audience parameter was provided, and no default audience has been configured';

/** https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles (the profile "auth0") */
function shapeLikeAuth0(
  ctx: KoaContextWithOIDC,
  token: AccessToken | ClientCredentials,
  jwt: JWTStructured,
  { issuer, settings }: ProviderParts,
): void {
  const isMachine = token.kind === 'ClientCredentials';
  const { jti: _jti, client_id: _clientId, ...claims } = jwt.payload;
  const scope = isMachine ? token.scope : grantedScope(ctx, token.scope);
  jwt.header = { typ: 'JWT' };
  jwt.payload = {
    ...claims,
    sub: isMachine ? `${token.clientId}@clients` : claims['sub'],
    aud: scope?.split(' ').includes('openid') ? [claims['aud'], `${issuer}userinfo`] : claims['aud'],
    azp: token.clientId,
    ...(scope ? { scope } : {}),
    ...(isMachine ? { gty: 'client-credentials' } : settings.accessTokenClaims),
  };
}

/** Seconds. */
function lifetimes(settings: TenantSettings): Configuration['ttl'] {
  return {
    AccessToken: () => settings.accessTokenSeconds,
    AuthorizationCode: () => settings.authorizationCodeSeconds,
    ClientCredentials: () => settings.managementTokenSeconds,
    Grant: 365 * 86_400,
    IdToken: () => settings.idTokenSeconds,
    Interaction: 3600,
    RefreshToken: () => settings.refreshTokenSeconds,
    Session: 3 * 86_400,
  };
}

function profileClaims({ name, email }: SampleUser) {
  return {
    name,
    nickname: email.split('@')[0],
    email,
    email_verified: true,
    updated_at: new Date().toISOString(),
  };
}

/** Auth0 asks no consent for a tenant's own apps: signing in is the one thing to do. */
function loginOnly(settings: TenantSettings) {
  const policy = base();
  policy.get('consent')?.checks.clear();
  policy.get('login')?.checks.add(
    new Check('asked_anew', 'Login required', 'login_required', (ctx) => {
      return !settings.singleSignOn && !ctx.oidc.result?.login;
    }),
  );
  return policy;
}

/** One grant a sign-in: its refresh tokens are one family. */
async function grantWhatIsAsked(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope([...ctx.oidc.requestParamOIDCScopes].join(' '));
  if (ctx.oidc.requestParamScopes.has(API_SCOPE)) grant.addResourceScope(API_AUDIENCE, API_SCOPE);
  await grant.save();
  return grant;
}
