/** Everything that answers a request, made once out of the settings and wired together. */
import { ManagementToken } from './auth0/management-token.ts';
import { AccessTokens } from './door/access-token.ts';
import { KeySet } from './door/key-set.ts';
import { RateLimit } from './door/rate-limit.ts';
import { GoogleCaller } from './google/google-caller.ts';
import type { GoogleTokenSource } from './google/google-token.ts';
import { LibraryWriter } from './google/library-writer.ts';
import { ManagementApiSource } from './google/management-api-source.ts';
import { allowsLoopback } from './google/media-address.ts';
import { PhotosClient } from './google/photos-client.ts';
import { PickedBytes } from './google/picked-bytes.ts';
import { PickerClient } from './google/picker-client.ts';
import { exhaustionIn } from './google/refusal.ts';
import { TokenMemory } from './google/token-memory.ts';
import { TokenVaultSource } from './google/token-vault-source.ts';
import { Uploads } from './google/uploads.ts';
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
  /** Each user has as many of the one as of the other. */
  readonly rateLimits: { readonly calls: RateLimit; readonly transfers: RateLimit };
  readonly tokenSource: GoogleTokenSource;
  readonly photos: PhotosClient;
  readonly writer: LibraryWriter;
  readonly uploads: Uploads;
  readonly picker: PickerClient;
  readonly pickedBytes: PickedBytes;
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
  const keySet = new KeySet(settings.tenant, keys, outside);
  const tokenSource = createTokenSource(settings, outside);
  const tokens = new TokenMemory(tokenSource, outside);
  const { googlePhotosOrigin, googlePickerOrigin, requestsPerMinute } = settings;
  const loopbackToo = allowsLoopback(googlePhotosOrigin);
  const caller = (name: string, apiName: string, origin: string) => {
    const upstream = new Upstream(
      { name, ...GOOGLE_LIMIT, maxBytes: PHOTOS_MAX_BYTES, exhaustionIn },
      outside,
    );
    return new GoogleCaller({ origin, apiName, tokens, upstream, outside });
  };
  const library = caller('google-photos', 'Photos Library API', googlePhotosOrigin);
  const picker = caller('google-picker', 'Photos Picker API', googlePickerOrigin);
  return {
    settings,
    outside,
    metrics: new Metrics(),
    keySet,
    accessTokens: new AccessTokens(settings, keySet, outside),
    rateLimits: { calls: new RateLimit(requestsPerMinute), transfers: new RateLimit(requestsPerMinute) },
    tokenSource,
    photos: new PhotosClient(library, outside),
    writer: new LibraryWriter(library, outside),
    uploads: new Uploads(googlePhotosOrigin, tokens, outside),
    picker: new PickerClient(picker, loopbackToo, outside),
    pickedBytes: new PickedBytes(loopbackToo, tokens, outside),
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
