/** Google, for tests and the demo: the two Photos APIs, the token endpoint, the picker's page and the image host, on loopback. */
import { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, SAMPLE_USERS } from './constants.ts';
import { Faults, RequestLog } from './faults.ts';
import { apiRouteOf, GoogleApi } from './google-api.ts';
import { GoogleImages, imageRouteOf } from './google-images.ts';
import { EditableLibrary, EMPTY_LIBRARY, type Library } from './google-library.ts';
import { GooglePicker, type PickerSettings, pickerRouteOf } from './google-picker.ts';
import { handlePickerPage } from './google-picker-page.ts';
import { GoogleTokens, type IssuedToken } from './google-tokens.ts';
import { GoogleUploads } from './google-uploads.ts';
import { GoogleWriting } from './google-writing.ts';
import { type HttpHost, startHttpHost } from './http-host.ts';
import { pickableLibrary, sampleLibrary } from './library/library.ts';

export interface GoogleOptions {
  /** Port of the API and the token endpoint; 0, the default, is a free one. */
  readonly port?: number;
  readonly imagePort?: number;
  /** Of the Picker API and its page. */
  readonly pickerPort?: number;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Life of an access token, seconds. */
  readonly accessTokenSeconds?: number;
  /** Life of an image address, seconds. */
  readonly imageAddressSeconds?: number;
  readonly picker?: Partial<PickerSettings>;
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
  /** Stands for `https://photospicker.googleapis.com`, and for the page at `https://photos.google.com`. */
  readonly pickerOrigin: string;
  /**
   * Routes: `GET /v1/albums`, `GET /v1/albums/{id}`, `POST /v1/mediaItems:search`, `GET /v1/mediaItems/{id}`,
   * `GET /v1/mediaItems:batchGet`, `POST /token`, `GET image`; writing: `POST /v1/albums`, `POST /v1/uploads`,
   * `POST /v1/mediaItems:batchCreate`, `PATCH /v1/mediaItems/{id}`; picking: `POST /v1/sessions`,
   * `GET /v1/sessions/{id}`, `DELETE /v1/sessions/{id}`, `GET /v1/mediaItems`, `GET picker`, `POST picker`,
   * `GET picked image`.
   */
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
  /** All that this user has in Google Photos, to pick from; the sample pictures unless a test says otherwise. */
  setPickable(sub: string, library: Library): EditableLibrary;
  pickable(sub: string): EditableLibrary;
  readonly picker: GooglePicker;
  readonly pickerSettings: PickerSettings;
  /** Every upload that has not become an item is too old from now on. */
  expireUploads(): void;
  /** No room is left in this user's account. */
  setStorageFull(sub: string, full: boolean): void;
  /** The library of this user; one that nobody set is empty. */
  library(sub: string): EditableLibrary;
  close(): Promise<void>;
}

/** Google's own numbers, but for the wait between two looks, which it makes five seconds. */
const USUAL_PICKER: PickerSettings = { pollSeconds: 1, pollTimeoutSeconds: 1800, sessionSeconds: 86_400 };

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
  const pickables = new Map<string, EditableLibrary>();
  const setPickable = (sub: string, library: Library): EditableLibrary => {
    const editable = new EditableLibrary(library);
    pickables.set(sub, editable);
    return editable;
  };
  const pickableOf = (sub: string) => pickables.get(sub) ?? setPickable(sub, pickableLibrary());
  const pickerSettings = { ...USUAL_PICKER, ...options.picker };
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

  const images = new GoogleImages({
    tokens,
    libraryOf,
    pickableOf,
    addressSeconds: options.imageAddressSeconds ?? 3600,
    now,
  });
  const baseUrlOf = (sub: string, itemId: string) => images.baseUrlOf(sub, itemId);
  const uploads = new GoogleUploads(tokens, now);
  const writing = new GoogleWriting({ tokens, uploads, libraryOf, baseUrlOf, now });
  const api = new GoogleApi({
    tokens,
    libraryOf,
    baseUrlOf,
    firstPagesEmpty: () => firstPagesEmpty,
    uploads,
    writing,
  });
  const picker = new GooglePicker({
    tokens,
    pickableOf,
    pickedUrlOf: (sub, itemId) => images.pickedUrlOf(sub, itemId),
    settings: pickerSettings,
    now,
  });
  const nameOf = (sub: string) => SAMPLE_USERS.find(({ googleSub }) => googleSub === sub)?.name ?? sub;

  const hosts: HttpHost[] = [];
  const close = async () => {
    await Promise.all(hosts.map((host) => host.close()));
    await uploads.close();
  };
  const start: typeof startHttpHost = async (hostOptions, handlerFor) => {
    try {
      const host = await startHttpHost(hostOptions, handlerFor);
      hosts.push(host);
      return host;
    } catch (error) {
      await close();
      throw error;
    }
  };
  const imageHost = await start(
    { port: options.imagePort ?? 0, routeOf: imageRouteOf, faults, requests },
    (origin) => {
      images.origin = origin;
      return (request, response) => images.handle(request, response);
    },
  );
  const pickerHost = await start(
    { port: options.pickerPort ?? 0, routeOf: pickerRouteOf, faults, requests },
    (origin) => {
      picker.origin = origin;
      return (request, response) => {
        const url = new URL(request.url ?? '/', origin);
        return url.pathname.startsWith('/picker/')
          ? handlePickerPage(request, response, url, { picker, pickableOf, nameOf })
          : picker.handle(request, response, url);
      };
    },
  );
  const apiHost = await start(
    { port: options.port ?? 0, routeOf: apiRouteOf, faults, requests },
    (origin) => (request, response) => {
      const url = new URL(request.url ?? '/', origin);
      const isToken = request.method === 'POST' && url.pathname === '/token';
      return isToken ? tokens.handle(request, response) : api.handle(request, response, url);
    },
  );

  return {
    origin: apiHost.origin,
    imageOrigin: imageHost.origin,
    pickerOrigin: pickerHost.origin,
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
    setPickable,
    pickable: pickableOf,
    picker,
    pickerSettings,
    expireUploads: () => uploads.expireAll(),
    setStorageFull: (sub, full) => writing.setFull(sub, full),
    close,
  };
}
