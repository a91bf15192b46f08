/**
 * Auth0 and Google in their barest form, on loopback: one right answer for each call, and any other that a test asks for.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type HttpHost, readBody, sendJson, startHttpHost } from '../../../services/http-host.ts';
import { type KeyPair, newKeyPair, publicJwk } from './signer.ts';

export const KEYS = 'GET /.well-known/jwks.json';
export const AUTH0_TOKEN = 'POST /oauth/token';
export const USER = 'GET /api/v2/users/{id}';
export const GOOGLE_TOKEN = 'POST /token';
export const ALBUMS = 'GET /v1/albums';
export const SEARCH = 'POST /v1/mediaItems:search';
export const BATCH = 'GET /v1/mediaItems:batchGet';
export const NEW_ALBUM = 'POST /v1/albums';
export const NEW_ITEMS = 'POST /v1/mediaItems:batchCreate';
export const PATCH_ITEM = 'PATCH /v1/mediaItems/{id}';
export const UPLOAD = 'POST /v1/uploads';
export const NEW_SESSION = 'POST /v1/sessions';
export const SESSION = 'GET /v1/sessions/{id}';
export const END_SESSION = 'DELETE /v1/sessions/{id}';
export const PICKED = 'GET /v1/mediaItems';

export type RouteLabel =
  | typeof KEYS
  | typeof AUTH0_TOKEN
  | typeof USER
  | typeof GOOGLE_TOKEN
  | typeof ALBUMS
  | typeof SEARCH
  | typeof BATCH
  | typeof NEW_ALBUM
  | typeof NEW_ITEMS
  | typeof PATCH_ITEM
  | typeof UPLOAD
  | typeof NEW_SESSION
  | typeof SESSION
  | typeof END_SESSION
  | typeof PICKED;

export interface SeenRequest {
  readonly route: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Record<string, string>;
}

type Answer = (request: SeenRequest) => Reply | object | Promise<Reply | object>;

export interface Upstreams extends HttpHost {
  readonly key: KeyPair;
  /** Every request, with what it carried. */
  readonly seen: SeenRequest[];
  /** Answers `route` so from now on. An object without `status` and `json` is the JSON of a 200. */
  answer(route: RouteLabel, answer: Answer | Reply | object): void;
  /** Back to the right answers, no faults, nothing seen. */
  reset(): void;
  count(route: RouteLabel): number;
  /** Requests since the start, those met by a fault and those before a reset among them. */
  seenEver(): number;
}

export const MANAGEMENT_SCOPE = 'read:users read:user_idp_tokens';
export const KEY_ID = 'key-1';

/** Generated once: making RSA keys takes longer than all the rest. */
const key = newKeyPair();

export async function startUpstreams(): Promise<Upstreams> {
  const answers = new Map<string, Answer | Reply | object>();
  const seen: SeenRequest[] = [];
  let ever = 0;
  const countedRoute = (method: string, url: URL) => {
    ever += 1;
    return routeOf(method, url);
  };
  const host = await startHttpHost({ routeOf: countedRoute }, () => async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const seenNow = await look(request, url);
    seen.push(seenNow);
    const answer = answers.get(seenNow.route);
    const reply = typeof answer === 'function' ? await answer(seenNow) : answer;
    const { status, json, headers } = isReply(reply)
      ? reply
      : { status: reply ? 200 : 404, json: reply ?? {}, headers: {} };
    sendJson(response, status, json, headers);
  });
  const reset = () => {
    answers.clear();
    seen.length = 0;
    host.faults.clear();
    host.requests.clear();
    for (const [route, answer] of rightAnswers()) answers.set(route, answer);
  };
  reset();
  return {
    ...host,
    key,
    seen,
    answer: (route, answer) => void answers.set(route, answer),
    reset,
    count: (route) => host.requests.count(route),
    seenEver: () => ever,
  };
}

function rightAnswers(): [RouteLabel, object][] {
  return [
    [KEYS, { keys: [publicJwk(key, { kid: KEY_ID })] }],
    [
      AUTH0_TOKEN,
      { access_token: 'management', expires_in: 86_400, token_type: 'Bearer', scope: MANAGEMENT_SCOPE },
    ],
    [USER, userWith({ access_token: 'google-stored', expires_in: 3599, refresh_token: 'refresh-1' })],
    [GOOGLE_TOKEN, { access_token: 'google-renewed', expires_in: 3599, token_type: 'Bearer' }],
    [ALBUMS, { albums: [{ id: 'album-1', title: 'Holiday' }] }],
    [SEARCH, { mediaItems: [mediaItem('photo-1')] }],
    [BATCH, { mediaItemResults: [{ mediaItem: mediaItem('photo-1') }] }],
    [NEW_ALBUM, { id: 'album-2', title: 'New' }],
    [NEW_ITEMS, { newMediaItemResults: [newItem('upload-1', 'photo-2')] }],
    [PATCH_ITEM, mediaItem('photo-1')],
    [NEW_SESSION, pickSession()],
    [SESSION, pickSession()],
    [END_SESSION, {}],
    [PICKED, { mediaItems: [pickedItem('picked-1')] }],
  ];
}

export function userWith(google: object, others: readonly object[] = []): object {
  return {
    identities: [...others, { provider: 'google-oauth2', user_id: '111', isSocial: true, ...google }],
  };
}

export function mediaItem(id: string, members: object = {}): object {
  return {
    id,
    baseUrl: `https://lh3.googleusercontent.com/lr/${id}`,
    mimeType: 'image/jpeg',
    mediaMetadata: { creationTime: '2026-05-01T10:00:00Z', width: '4032', height: '3024', photo: {} },
    ...members,
  };
}

export function newItem(uploadToken: string, id: string): object {
  return { uploadToken, status: { message: 'Success' }, mediaItem: { id } };
}

export function pickSession(members: object = {}): object {
  return {
    id: 'session-1',
    pickerUri: 'https://photos.google.com/picker/session-1',
    pollingConfig: { pollInterval: '3.5s', timeoutIn: '1799.9s' },
    expireTime: '2026-11-26T10:00:00.123456Z',
    mediaItemsSet: false,
    ...members,
  };
}

export function pickedItem(id: string, file: object = {}, members: object = {}): object {
  return {
    id,
    createTime: '2026-05-01T12:00:00+02:00',
    type: 'PHOTO',
    mediaFile: {
      baseUrl: `https://lh3.googleusercontent.com/ppa/${id}`,
      mimeType: 'image/jpeg',
      filename: 'IMG_1.jpg',
      mediaFileMetadata: { width: 4032, height: 3024, photoMetadata: {} },
      ...file,
    },
    ...members,
  };
}

async function look(request: IncomingMessage, url: URL): Promise<SeenRequest> {
  return {
    route: routeOf(request.method ?? '', url),
    url,
    authorization: request.headers.authorization,
    headers: request.headers,
    body: (await readBody(request)).toString('utf8'),
  };
}

function routeOf(method: string, { pathname }: URL): string {
  return `${method} ${pathname.replace(/^(\/api\/v2\/users|\/v1\/sessions|\/v1\/mediaItems)\/[^/]+$/, '$1/{id}')}`;
}

function isReply(answer: unknown): answer is Reply {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'json' in answer;
}
