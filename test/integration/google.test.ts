import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  EMIL,
  GOOGLE_CLIENT_ID,
  GOOGLE_CLIENT_SECRET,
  GOOGLE_PHOTOS_SCOPE,
  OTTO,
  ROSA,
} from '../services/constants.ts';
import { type Google, startGoogle } from '../services/google.ts';
import { generatedLibrary } from '../services/google-generated.ts';
import { BAD_IMAGES, parseSuffix, sizeOf } from '../services/google-images.ts';
import { edgeCaseLibrary, sampleLibrary, samplePictures } from '../services/library/library.ts';

const albumSchema = z.object({
  id: z.string(),
  title: z.string().optional(),
  mediaItemsCount: z.string().optional(),
  coverPhotoBaseUrl: z.url().optional(),
  coverPhotoMediaItemId: z.string().optional(),
});
const itemSchema = z.object({
  id: z.string(),
  description: z.string().optional(),
  baseUrl: z.url(),
  mimeType: z.string(),
  filename: z.string(),
  mediaMetadata: z.object({ creationTime: z.iso.datetime(), width: z.string(), height: z.string() }),
});
const albumsSchema = z.strictObject({
  albums: z.array(albumSchema).default([]),
  nextPageToken: z.string().optional(),
});
const itemsSchema = z.strictObject({
  mediaItems: z.array(itemSchema).default([]),
  nextPageToken: z.string().optional(),
});
const batchSchema = z.object({
  mediaItemResults: z.array(
    z.object({ mediaItem: itemSchema.optional(), status: z.object({ code: z.number() }).optional() }),
  ),
});
const errorSchema = z.object({
  error: z.object({ code: z.number(), message: z.string(), status: z.string() }),
});

const NOBODY = '999888777666555444333';
let google: Google;
let time = 0;

beforeAll(async () => {
  google = await startGoogle({ now: () => Date.now() + time });
});
afterAll(() => google.close());
beforeEach(() => {
  google.setLibrary(ROSA.googleSub, sampleLibrary());
});
afterEach(() => {
  time = 0;
  google.faults.clear();
  google.setFirstPagesEmpty(false);
});

function tokenOf(sub = ROSA.googleSub, scopes: readonly string[] = [GOOGLE_PHOTOS_SCOPE]): string {
  return google.issueToken({ sub, scopes }).accessToken;
}

function get(path: string, token = tokenOf()): Promise<Response> {
  return fetch(google.origin + path, { headers: { authorization: `Bearer ${token}` } });
}

function search(body: unknown, token = tokenOf()): Promise<Response> {
  return fetch(`${google.origin}/v1/mediaItems:search`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function errorOf(response: Response): Promise<z.infer<typeof errorSchema>['error']> {
  const { error } = errorSchema.parse(await response.json());
  expect(error.code).toBe(response.status);
  return error;
}

async function albums(query = '', token = tokenOf()): Promise<z.infer<typeof albumsSchema>> {
  return albumsSchema.parse(await (await get(`/v1/albums${query}`, token)).json());
}

async function items(body: unknown, token = tokenOf()): Promise<z.infer<typeof itemsSchema>> {
  return itemsSchema.parse(await (await search(body, token)).json());
}

async function firstItem(): Promise<z.infer<typeof itemSchema>> {
  const albumId = (await albums()).albums[0]?.id;
  return itemSchema.parse((await items({ albumId, pageSize: 1 })).mediaItems[0]);
}

function ask(form: Record<string, string>): Promise<Response> {
  return fetch(`${google.origin}/token`, { method: 'POST', body: new URLSearchParams(form) });
}

function renew(refreshToken: string, form: Record<string, string> = {}): Promise<Response> {
  return ask({
    grant_type: 'refresh_token',
    client_id: GOOGLE_CLIENT_ID,
    client_secret: GOOGLE_CLIENT_SECRET,
    refresh_token: refreshToken,
    ...form,
  });
}

describe('who may ask', () => {
  it('answers 401 UNAUTHENTICATED to a request without a token and to an unknown one', async () => {
    const missing = await fetch(`${google.origin}/v1/albums`);
    expect(missing.headers.get('www-authenticate')).toContain('Bearer');
    expect((await errorOf(missing)).status).toBe('UNAUTHENTICATED');
    expect((await errorOf(await get('/v1/albums', 'ya29.other'))).message).toContain(
      'invalid authentication',
    );
  });

  it('answers 401 once the token’s seconds are over', async () => {
    const { accessToken, expiresIn } = google.issueToken({
      sub: ROSA.googleSub,
      scopes: [GOOGLE_PHOTOS_SCOPE],
    });
    expect(expiresIn).toBe(3599);
    time = 3598_000;
    expect((await get('/v1/albums', accessToken)).status).toBe(200);
    time = 3600_000;
    expect((await get('/v1/albums', accessToken)).status).toBe(401);
  });

  it('answers 403 PERMISSION_DENIED to a token without the scope, also to one with a scope that Google withdrew', async () => {
    for (const scopes of [['openid'], ['https://www.googleapis.com/auth/photoslibrary.readonly']]) {
      const error = await errorOf(await get('/v1/albums', tokenOf(ROSA.googleSub, scopes)));
      expect(error).toMatchObject({
        status: 'PERMISSION_DENIED',
        message: 'Request had insufficient authentication scopes.',
      });
    }
  });

  it('shows nobody another one’s photos', async () => {
    const mine = await firstItem();
    expect((await get(`/v1/mediaItems/${mine.id}`, tokenOf(EMIL.googleSub))).status).toBe(404);
  });
});

describe('POST /token', () => {
  it('gives a new access token and no new refresh token', async () => {
    const { refreshToken } = google.issueToken({
      sub: ROSA.googleSub,
      scopes: ['openid', GOOGLE_PHOTOS_SCOPE],
    });
    expect(refreshToken).toMatch(/^1\/\//);
    const response = await renew(refreshToken);
    const token = z
      .strictObject({
        access_token: z.string().startsWith('ya29.'),
        expires_in: z.literal(3599),
        scope: z.literal(`openid ${GOOGLE_PHOTOS_SCOPE}`),
        token_type: z.literal('Bearer'),
      })
      .parse(await response.json());
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect((await get('/v1/albums', token.access_token)).status).toBe(200);
  });

  it('answers invalid_grant after the user took the permission back, and refuses the access token too', async () => {
    const { accessToken, refreshToken } = google.issueToken({ sub: NOBODY, scopes: [GOOGLE_PHOTOS_SCOPE] });
    google.revokeGrant(NOBODY);
    const response = await renew(refreshToken);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: 'invalid_grant',
      error_description: 'Token has been expired or revoked.',
    });
    expect((await get('/v1/albums', accessToken)).status).toBe(401);
  });

  it('renews after every access token was made to expire', async () => {
    const { accessToken, refreshToken } = google.issueToken({ sub: NOBODY, scopes: [GOOGLE_PHOTOS_SCOPE] });
    google.expireTokens(NOBODY);
    expect((await get('/v1/albums', accessToken)).status).toBe(401);
    expect((await renew(refreshToken)).status).toBe(200);
  });

  it('never works for the sample user whose grant is gone', async () => {
    const { accessToken, refreshToken } = google.issueToken({
      sub: OTTO.googleSub,
      scopes: [GOOGLE_PHOTOS_SCOPE],
    });
    expect((await get('/v1/albums', accessToken)).status).toBe(401);
    expect((await renew(refreshToken)).status).toBe(400);
  });

  it('refuses a wrong client, another grant, a missing parameter and a body that is no form', async () => {
    const { refreshToken } = google.issueToken({ sub: ROSA.googleSub, scopes: [GOOGLE_PHOTOS_SCOPE] });
    const json = fetch(`${google.origin}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'refresh_token' }),
    });
    const cases: [Promise<Response>, number, string][] = [
      [renew(refreshToken, { client_id: 'other' }), 401, 'invalid_client'],
      [renew(refreshToken, { client_secret: 'other' }), 401, 'invalid_client'],
      [renew(refreshToken, { grant_type: 'password' }), 400, 'unsupported_grant_type'],
      [renew(''), 400, 'invalid_request'],
      [ask({}), 400, 'invalid_request'],
      [renew('1//other'), 400, 'invalid_grant'],
      [json, 400, 'invalid_request'],
    ];
    for (const [asked, status, error] of cases) {
      const response = await asked;
      expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ error })]);
    }
  });
});

describe('GET /v1/albums', () => {
  it('lists albums with a count that is a string and a cover that is a photo of theirs', async () => {
    const [album] = (await albums()).albums;
    expect(album).toMatchObject({
      title: sampleLibrary().albumAt(0).title,
      mediaItemsCount: String(sampleLibrary().albumAt(0).itemCount),
    });
    const cover = await get(`/v1/mediaItems/${album?.coverPhotoMediaItemId}`);
    expect(cover.status).toBe(200);
  });

  it('answers {} where there is nothing', async () => {
    expect(await (await get('/v1/albums', tokenOf(NOBODY))).json()).toEqual({});
  });

  it('pages through a thousand albums, 20 at a time unless asked otherwise', async () => {
    const library = generatedLibrary({
      albums: 1000,
      itemsIn: (album) => album % 3,
      pictures: samplePictures(3),
    });
    google.setLibrary(ROSA.googleSub, library);
    expect((await albums()).albums).toHaveLength(20);
    const seen = new Set<string>();
    let pageToken = '';
    do {
      const page = await albums(`?pageSize=50${pageToken && `&pageToken=${encodeURIComponent(pageToken)}`}`);
      for (const { id } of page.albums) seen.add(id);
      pageToken = page.nextPageToken ?? '';
    } while (pageToken);
    expect(seen.size).toBe(1000);
  });

  it('leaves out count and cover of an empty album, and whatever else an album does not have', async () => {
    const { ids, ...library } = edgeCaseLibrary();
    google.setLibrary(ROSA.googleSub, library);
    const byId = new Map((await albums()).albums.map((album) => [album.id, album]));
    expect(Object.keys(byId.get(ids.empty) ?? {})).toEqual(['id', 'title']);
    expect(byId.get(ids.untitled)).not.toHaveProperty('title');
    expect(byId.get(ids.coverless)).not.toHaveProperty('coverPhotoBaseUrl');
    expect(byId.get(ids.long)?.title).toHaveLength(500);
    expect(byId.get(ids.arabic)?.title).toMatch(/^\p{Script=Arabic}/u);
  });

  it.each(['pageSize=51', 'pageSize=-1', 'pageSize=ten', 'pageToken=abc', 'page=2', 'pageSize=1&pageSize=2'])(
    'answers 400 INVALID_ARGUMENT to ?%s',
    async (query) => {
      expect((await errorOf(await get(`/v1/albums?${query}`))).status).toBe('INVALID_ARGUMENT');
    },
  );

  it('takes no page token of another call, another user or one that was tampered with', async () => {
    google.setLibrary(EMIL.googleSub, sampleLibrary());
    const { nextPageToken } = await albums('?pageSize=1');
    const token = z.string().parse(nextPageToken);
    const changed = token.slice(0, -2) + (token.endsWith('A') ? 'BB' : 'AA');
    const albumId = (await albums()).albums[0]?.id;
    expect((await get(`/v1/albums?pageToken=${changed}`)).status).toBe(400);
    expect((await get(`/v1/albums?pageToken=${token}`, tokenOf(EMIL.googleSub))).status).toBe(400);
    expect((await search({ albumId, pageToken: token })).status).toBe(400);
    expect((await get(`/v1/albums?pageToken=${token}`)).status).toBe(200);
  });

  it('can give a first page without entries and with a token for the next', async () => {
    google.setFirstPagesEmpty(true);
    const first = await albums();
    expect(first.albums).toEqual([]);
    expect((await albums(`?pageToken=${first.nextPageToken}`)).albums).not.toEqual([]);
  });

  it('answers one album, 404 for a deleted one and 400 for what is no id', async () => {
    const id = z.string().parse((await albums()).albums[0]?.id);
    expect(albumSchema.parse(await (await get(`/v1/albums/${id}`)).json()).id).toBe(id);
    google.library(ROSA.googleSub).deleteAlbum(id);
    expect((await errorOf(await get(`/v1/albums/${id}`))).status).toBe('NOT_FOUND');
    expect((await errorOf(await get('/v1/albums/short'))).status).toBe('INVALID_ARGUMENT');
    expect((await albums()).albums.map((album) => album.id)).not.toContain(id);
  });
});

describe('POST /v1/mediaItems:search', () => {
  it('lists an album’s photos in order, with sizes that are strings', async () => {
    const album = sampleLibrary().albumAt(0);
    const page = await items({ albumId: album.id });
    expect(page.mediaItems.map(({ id }) => id)).toEqual(
      Array.from({ length: Math.min(25, album.itemCount) }, (_, index) => album.itemAt(index).id),
    );
    expect(page.mediaItems[0]?.mediaMetadata.width).toBe(String(album.itemAt(0).width));
  });

  it('goes through 20,000 photos without keeping them', async () => {
    google.setLibrary(
      ROSA.googleSub,
      generatedLibrary({ albums: 1, itemsIn: () => 20_000, pictures: samplePictures(4) }),
    );
    const token = tokenOf();
    const [album] = (await albums('', token)).albums;
    expect(album?.mediaItemsCount).toBe('20000');
    let pageToken = '';
    let seen = 0;
    let pages = 0;
    do {
      const page = await items({ albumId: album?.id, pageSize: 100, ...(pageToken && { pageToken }) }, token);
      seen += page.mediaItems.length;
      pages += 1;
      pageToken = page.nextPageToken ?? '';
    } while (pageToken);
    expect([seen, pages]).toEqual([20_000, 200]);
  });

  it('answers 400 INVALID_ARGUMENT to what it does not know', async () => {
    const albumId = sampleLibrary().albumAt(0).id;
    const bodies = [
      { albumId, pageSize: 101 },
      { albumId, filters: {} },
      { albumId, album: 1 },
      { albumId: 7 },
      { albumId: 'short' },
      [],
    ];
    for (const body of bodies) {
      expect((await errorOf(await search(body))).status, JSON.stringify(body)).toBe('INVALID_ARGUMENT');
    }
    expect((await search({ albumId: albumId.replace(/.{4}$/, 'AAAA') })).status).toBe(404);
  });

  it('leaves out a deleted photo, and counts one less', async () => {
    const album = sampleLibrary().albumAt(0);
    const gone = album.itemAt(0).id;
    google.library(ROSA.googleSub).deleteItem(gone);
    const left = await items({ albumId: album.id, pageSize: 100 });
    expect(left.mediaItems.map(({ id }) => id)).not.toContain(gone);
    expect((await albums()).albums[0]?.mediaItemsCount).toBe(String(album.itemCount - 1));
    expect((await get(`/v1/mediaItems/${gone}`)).status).toBe(404);
  });

  it('answers what a test distorted', async () => {
    const album = sampleLibrary().albumAt(0);
    google.library(ROSA.googleSub).distort(album.id, (json) => ({ ...json, mediaItemsCount: 'abc' }));
    google.library(ROSA.googleSub).distort(album.itemAt(0).id, ({ mediaMetadata: _, ...json }) => json);
    expect((await albums()).albums[0]?.mediaItemsCount).toBe('abc');
    const answer = await search({ albumId: album.id, pageSize: 1 });
    expect(JSON.stringify(await answer.json())).not.toContain('mediaMetadata');
  });

  it('searches every album where none is named', async () => {
    const [album] = (await albums()).albums;
    const page = await items({ pageSize: 100 });
    expect(page.mediaItems.length).toBeGreaterThan(Math.min(99, Number(album?.mediaItemsCount) - 1));
  });
});

describe('GET /v1/mediaItems:batchGet', () => {
  const ids = (list: readonly string[]) =>
    `/v1/mediaItems:batchGet?${list.map((id) => `mediaItemIds=${id}`).join('&')}`;

  it('answers in the order asked, with a status for each that is missing or no id', async () => {
    const album = sampleLibrary().albumAt(0);
    const [one, two] = [album.itemAt(1).id, album.itemAt(0).id];
    const missing = one.replace(/.{4}$/, 'AAAA');
    const answer = batchSchema.parse(await (await get(ids([one, missing, 'short', two]))).json());
    expect(answer.mediaItemResults.map(({ mediaItem, status }) => mediaItem?.id ?? status?.code)).toEqual([
      one,
      5,
      3,
      two,
    ]);
  });

  it('answers 400 to none, to more than 50 and to the same one twice', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `id${index}`);
    for (const list of [[], many, ['a', 'a']]) expect((await get(ids(list))).status).toBe(400);
  });
});

describe('everything else', () => {
  it('answers a page of HTML for paths and methods that there are not', async () => {
    const token = tokenOf();
    const deleted = await fetch(`${google.origin}/v1/albums`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    for (const response of [await get('/v1/nothing'), deleted]) {
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('text/html');
    }
  });

  it('meets faults by route and logs every request', async () => {
    google.requests.clear();
    google.faults.set('GET /v1/albums/{id}', { kind: 'status', status: 503 }, 1);
    const { id } = sampleLibrary().albumAt(0);
    expect((await get(`/v1/albums/${id}`)).status).toBe(503);
    expect((await get(`/v1/albums/${id}`)).status).toBe(200);
    expect(google.requests.count('GET /v1/albums/{id}')).toBe(2);
  });
});

describe('the image host', () => {
  it('answers the picture at the size asked for, without a token', async () => {
    const { baseUrl, mimeType } = await firstItem();
    expect(baseUrl).toMatch(new RegExp(`^${google.imageOrigin}/lr/[\\w-]+$`));
    const response = await fetch(`${baseUrl}=w320-h320`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe(mimeType);
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(response.headers.get('cache-control')).toContain('private');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 240 });
  });

  it('hands out another address each time, which all work until they are an hour old', async () => {
    const [one, two] = [await firstItem(), await firstItem()];
    expect(one.baseUrl).not.toBe(two.baseUrl);
    time = 3590_000;
    expect((await fetch(`${one.baseUrl}=w64`)).status).toBe(200);
    time = 3600_000;
    expect((await fetch(`${one.baseUrl}=w64`)).status).toBe(403);
  });

  it('answers 403 after all addresses were made to expire, and the photo has a new one', async () => {
    const { baseUrl } = await firstItem();
    google.expireImageAddresses();
    expect((await fetch(`${baseUrl}=w64`)).status).toBe(403);
    expect((await fetch(`${(await firstItem()).baseUrl}=w64`)).status).toBe(200);
  });

  it('answers 404 for an address that was changed or whose photo was deleted, and 400 for a suffix it does not know', async () => {
    const { baseUrl, id } = await firstItem();
    const changed = baseUrl.slice(0, -4) + (baseUrl.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    expect((await fetch(`${changed}=w64`)).status).toBe(404);
    expect((await fetch(`${baseUrl}=x64`)).status).toBe(400);
    google.library(ROSA.googleSub).deleteItem(id);
    expect((await fetch(`${baseUrl}=w64`)).status).toBe(404);
  });

  it('has images that are broken, no image, too large or elsewhere', async () => {
    const { id } = await firstItem();
    const library = google.library(ROSA.googleSub);
    const fetched = async (image: keyof typeof BAD_IMAGES) => {
      library.replaceImage(id, BAD_IMAGES[image]);
      return fetch(`${(await firstItem()).baseUrl}=w64`, { redirect: 'manual' });
    };
    await expect(sharp(await (await fetched('broken')).arrayBuffer()).metadata()).rejects.toThrow();
    expect((await fetched('notAnImage')).headers.get('content-type')).toContain('text/html');
    expect((await fetched('redirecting')).status).toBe(302);
    const huge = await fetched('hugeUnannounced');
    expect(huge.headers.get('content-length')).toBeNull();
    expect((await huge.arrayBuffer()).byteLength).toBe(45 * 1024 * 1024);
  });
});

describe('sizes', () => {
  const photo = { width: 4032, height: 3024 };
  it.each([
    ['w2048-h1024', { width: 1365, height: 1024 }],
    ['w100', { width: 100, height: 75 }],
    ['h300', { width: 400, height: 300 }],
    ['w9000-h9000', photo],
    ['w400-h400-c', { width: 400, height: 400 }],
    ['w8000-h4000-c', { width: 4032, height: 2016 }],
    ['d', photo],
    [undefined, { width: 512, height: 384 }],
  ])('of =%s', (suffix, size) => {
    const sizing = parseSuffix(suffix);
    expect(sizing && sizeOf(photo, sizing)).toEqual(size);
  });

  it.each(['', 'w', 'w0', 'w99999', 'c', 'w1-w2', 'd-w5', 'dv-w5', 'h-5'])('unknown: =%s', (suffix) => {
    expect(parseSuffix(suffix)).toBeNull();
  });
});
