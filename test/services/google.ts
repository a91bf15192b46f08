/** Google, for tests and the demo: the Photos Library API, the token endpoint and the image host, on loopback. */
import { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, SAMPLE_USERS } from './constants.ts';
import { Faults, RequestLog } from './faults.ts';
import { apiRouteOf, GoogleApi } from './google-api.ts';
import { GoogleImages } from './google-images.ts';
import { EditableLibrary, EMPTY_LIBRARY, type Library } from './google-library.ts';
import { GoogleTokens, type IssuedToken } from './google-tokens.ts';
import { startHttpHost } from './http-host.ts';
import { sampleLibrary } from './library/library.ts';

export interface GoogleOptions {
  /** Port of the API and the token endpoint; 0, the default, is a free one. */
  readonly port?: number;
  readonly imagePort?: number;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Life of an access token, seconds. */
  readonly accessTokenSeconds?: number;
  /** Life of an image address, seconds. */
  readonly imageAddressSeconds?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface TokenRequest {
  /** The user's id at Google. */
  readonly sub: string;
  readonly scopes: readonly string[];
  /** Of the access token; a renewed one has the usual life again. */
  readonly expiresInSeconds?: number;
}

export interface Google {
  /** Stands for `https://photoslibrary.googleapis.com` and for `https://oauth2.googleapis.com`. */
  readonly origin: string;
  /** Stands for `https://lh3.googleusercontent.com`. */
  readonly imageOrigin: string;
  /** Routes: `GET /v1/albums`, `GET /v1/albums/{id}`, `POST /v1/mediaItems:search`, `GET /v1/mediaItems/{id}`, `GET /v1/mediaItems:batchGet`, `POST /token`, `GET image`. */
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** What the user's sign-in gives to the tenant. */
  issueToken(request: TokenRequest): IssuedToken;
  /** The user took the app's access away: every token so far is dead. */
  revokeGrant(sub: string): void;
  /** Every access token so far is too old; refresh tokens still work. */
  expireTokens(sub: string): void;
  /** Every image address so far answers 403. */
  expireImageAddresses(): void;
  /** While true, a list's first page has no entries and a `nextPageToken`, as happens at Google. */
  setFirstPagesEmpty(empty: boolean): void;
  setLibrary(sub: string, library: Library): EditableLibrary;
  /** The library of this user; one that nobody set is empty. */
  library(sub: string): EditableLibrary;
  close(): Promise<void>;
}

/** Starts Google with the sample users' libraries. */
export async function startGoogle(options: GoogleOptions = {}): Promise<Google> {
  const now = options.now ?? Date.now;
  const faults = new Faults();
  const requests = new RequestLog();
  const libraries = new Map<string, EditableLibrary>();
  let firstPagesEmpty = false;

  const setLibrary = (sub: string, library: Library): EditableLibrary => {
    const editable = new EditableLibrary(library);
    libraries.set(sub, editable);
    return editable;
  };
  const libraryOf = (sub: string) => libraries.get(sub) ?? setLibrary(sub, EMPTY_LIBRARY);
  const tokens = new GoogleTokens({
    clientId: options.clientId ?? GOOGLE_CLIENT_ID,
    clientSecret: options.clientSecret ?? GOOGLE_CLIENT_SECRET,
    accessTokenSeconds: options.accessTokenSeconds ?? 3599,
    now,
  });
  for (const user of SAMPLE_USERS) {
    if (user.library === 'full') setLibrary(user.googleSub, sampleLibrary());
    if (user.googleGrant === 'gone') tokens.block(user.googleSub);
  }

  const images = new GoogleImages({ libraryOf, addressSeconds: options.imageAddressSeconds ?? 3600, now });
  const api = new GoogleApi({
    tokens,
    libraryOf,
    baseUrlOf: (sub, itemId) => images.baseUrlOf(sub, itemId),
    firstPagesEmpty: () => firstPagesEmpty,
  });

  const imageHost = await startHttpHost(
    { port: options.imagePort ?? 0, routeOf: (method) => `${method} image`, faults, requests },
    (origin) => {
      images.origin = origin;
      return (request, response) => images.handle(request, response);
    },
  );
  const apiHost = await startHttpHost(
    { port: options.port ?? 0, routeOf: apiRouteOf, faults, requests },
    (origin) => (request, response) => {
      const url = new URL(request.url ?? '/', origin);
      const isToken = request.method === 'POST' && url.pathname === '/token';
      return isToken ? tokens.handle(request, response) : api.handle(request, response, url);
    },
  ).catch(async (error: unknown) => {
    await imageHost.close();
    throw error;
  });

  return {
    origin: apiHost.origin,
    imageOrigin: imageHost.origin,
    faults,
    requests,
    issueToken: ({ sub, scopes, expiresInSeconds }) => tokens.issue(sub, scopes, expiresInSeconds),
    revokeGrant: (sub) => tokens.revoke(sub),
    expireTokens: (sub) => tokens.expire(sub),
    expireImageAddresses: () => images.expireAll(),
    setFirstPagesEmpty: (empty) => {
      firstPagesEmpty = empty;
    },
    setLibrary,
    library: libraryOf,
    close: async () => {
      await Promise.all([apiHost.close(), imageHost.close()]);
    },
  };
}
