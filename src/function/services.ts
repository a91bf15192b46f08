/** Everything that answers a request, made once out of the settings and wired together. */
import { ManagementToken } from './auth0/management-token.ts';
import { AccessTokens } from './door/access-token.ts';
import { KeySet } from './door/key-set.ts';
import { RateLimit } from './door/rate-limit.ts';
import type { GoogleTokenSource } from './google/google-token.ts';
import { ManagementApiSource } from './google/management-api-source.ts';
import { PhotosClient } from './google/photos-client.ts';
import { TokenMemory } from './google/token-memory.ts';
import { TokenVaultSource } from './google/token-vault-source.ts';
import { Metrics } from './operations/metrics.ts';
import type { Outside } from './outside.ts';
import type { Settings } from './settings.ts';
import { Upstream } from './upstream/upstream.ts';

export interface Services {
  readonly settings: Settings;
  readonly outside: Outside;
  readonly metrics: Metrics;
  readonly keySet: KeySet;
  readonly accessTokens: AccessTokens;
  readonly rateLimit: RateLimit;
  readonly tokenSource: GoogleTokenSource;
  readonly photos: PhotosClient;
}

/** A page of 100 photos has about 150 kB; descriptions can be long. */
const PHOTOS_MAX_BYTES = 4_000_000;
/** A user with many linked accounts and much metadata. */
const AUTH0_MAX_BYTES = 1_000_000;
const TOKEN_MAX_BYTES = 100_000;

/** Auth0's limits count by the second, for the whole tenant (auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy). */
const AUTH0_LIMIT = { limitIsShared: true, waitAfterLimitMs: 1_000 };
/** Google asks for at least 30 s (developers.google.com/photos/library/guides/best-practices); some limits are a user's own. */
const GOOGLE_LIMIT = { limitIsShared: false, waitAfterLimitMs: 30_000 };

export function createServices(settings: Settings, outside: Outside): Services {
  const keys = new Upstream({ name: 'auth0-keys', ...AUTH0_LIMIT, maxBytes: TOKEN_MAX_BYTES }, outside);
  const google = new Upstream(
    { name: 'google-photos', ...GOOGLE_LIMIT, maxBytes: PHOTOS_MAX_BYTES },
    outside,
  );
  const keySet = new KeySet(settings.tenant, keys, outside);
  const tokenSource = createTokenSource(settings, outside);
  const tokens = new TokenMemory(tokenSource, outside);
  return {
    settings,
    outside,
    metrics: new Metrics(),
    keySet,
    accessTokens: new AccessTokens(settings, keySet, outside),
    rateLimit: new RateLimit(settings.requestsPerMinute),
    tokenSource,
    photos: new PhotosClient(settings.googlePhotosOrigin, tokens, google, outside),
  };
}

function createTokenSource(settings: Settings, outside: Outside): GoogleTokenSource {
  const { tenant, googleTokens, googleTokenOrigin } = settings;
  const auth0Token = new Upstream(
    { name: 'auth0-token', ...AUTH0_LIMIT, maxBytes: TOKEN_MAX_BYTES },
    outside,
  );
  if (googleTokens.kind === 'token-vault') {
    return new TokenVaultSource(tenant, googleTokens, auth0Token, outside);
  }
  const management = new Upstream(
    { name: 'auth0-management', ...AUTH0_LIMIT, maxBytes: AUTH0_MAX_BYTES },
    outside,
  );
  const googleToken = new Upstream(
    { name: 'google-token', ...GOOGLE_LIMIT, maxBytes: TOKEN_MAX_BYTES },
    outside,
  );
  return new ManagementApiSource({
    tenant,
    managementToken: new ManagementToken(tenant, googleTokens, auth0Token, outside),
    upstream: management,
    renewal: { origin: googleTokenOrigin, client: googleTokens.google, upstream: googleToken, outside },
    outside,
  });
}
