import sharp from 'sharp';
import { fetch, type Response } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  EMIL,
  GOOGLE_ADD_SCOPE,
  GOOGLE_EDIT_SCOPE,
  GOOGLE_PHOTOS_SCOPE,
  ROSA,
} from '../services/constants.ts';
import { type Google, startGoogle } from '../services/google.ts';
import { EMPTY_LIBRARY } from '../services/google-library.ts';
import { sampleLibrary } from '../services/library/library.ts';

const errorSchema = z.object({ error: z.object({ status: z.string(), message: z.string() }) });
const resultsSchema = z.object({
  newMediaItemResults: z.array(
    z.object({
      uploadToken: z.string(),
      status: z.object({ code: z.number().optional(), message: z.string() }),
      mediaItem: z.object({ id: z.string(), description: z.string().optional() }).optional(),
    }),
  ),
});
const albumSchema = z.object({ id: z.string(), title: z.string(), mediaItemsCount: z.string().optional() });
const itemsSchema = z.object({
  mediaItems: z.array(z.object({ id: z.string(), baseUrl: z.url(), filename: z.string() })).default([]),
});

const SCOPES = [GOOGLE_ADD_SCOPE, GOOGLE_EDIT_SCOPE, GOOGLE_PHOTOS_SCOPE];
let google: Google;
let time = 0;
let jpeg: Buffer;
beforeAll(async () => {
  google = await startGoogle({ now: () => Date.now() + time });
  jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#3a6' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => google.close());
beforeEach(() => {
  google.setLibrary(ROSA.googleSub, EMPTY_LIBRARY);
});
afterEach(() => {
  time = 0;
  google.setStorageFull(ROSA.googleSub, false);
});

const tokenOf = (sub = ROSA.googleSub, scopes: readonly string[] = SCOPES) =>
  google.issueToken({ sub, scopes }).accessToken;

const send = (method: string, path: string, body: unknown, token = tokenOf()): Promise<Response> =>
  fetch(google.origin + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const RAW = {
  'content-type': 'application/octet-stream',
  'x-goog-upload-protocol': 'raw',
  'x-goog-upload-content-type': 'image/jpeg',
};
const upload = (bytes: Buffer = jpeg, headers: Record<string, string> = RAW, token = tokenOf()) =>
  fetch(`${google.origin}/v1/uploads`, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: bytes,
  });
const uploadToken = async (bytes?: Buffer) => (await upload(bytes)).text();

const statusOf = async (response: Response) => errorSchema.parse(await response.json()).error.status;
const newAlbum = async (title = 'From the stick') =>
  albumSchema.parse(await (await send('POST', '/v1/albums', { album: { title } })).json());
const create = (albumId: string, tokens: readonly string[], more: object = {}, token = tokenOf()) =>
  send(
    'POST',
    '/v1/mediaItems:batchCreate',
    {
      albumId,
      newMediaItems: tokens.map((uploaded, index) => ({
        simpleMediaItem: { uploadToken: uploaded, fileName: `${index}.jpg` },
        ...more,
      })),
    },
    token,
  );
const results = async (response: Response) => resultsSchema.parse(await response.json()).newMediaItemResults;

describe('an album made by the app', () => {
  it('is listed with the uploaded pictures, whose bytes come scaled and with their captions', async () => {
    const album = await newAlbum();
    const response = await create(album.id, [await uploadToken(), await uploadToken()], {
      description: 'This is Ann',
    });
    expect(response.status).toBe(200);
    expect((await results(response)).map(({ mediaItem }) => mediaItem?.description)).toEqual([
      'This is Ann',
      'This is Ann',
    ]);
    const headers = { authorization: `Bearer ${tokenOf()}` };
    const listed = await (await fetch(`${google.origin}/v1/albums`, { headers })).json();
    expect(z.object({ albums: z.array(albumSchema) }).parse(listed).albums).toEqual([
      { id: album.id, title: 'From the stick', mediaItemsCount: '2' },
    ]);
    const found = await send('POST', '/v1/mediaItems:search', { albumId: album.id });
    const { mediaItems } = itemsSchema.parse(await found.json());
    expect(mediaItems.map(({ filename }) => filename)).toEqual(['0.jpg', '1.jpg']);
    const small = await fetch(`${mediaItems[0]?.baseUrl}=w200-h200`);
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({
      width: 200,
      height: 150,
    });
    const original = await fetch(`${mediaItems[0]?.baseUrl}=d`);
    expect(Buffer.from(await original.arrayBuffer())).toEqual(jpeg);
  });

  it('has a title of 1 to 500 characters', async () => {
    expect((await newAlbum('x'.repeat(500))).title).toHaveLength(500);
    for (const title of ['', 'x'.repeat(501)]) {
      expect(await statusOf(await send('POST', '/v1/albums', { album: { title } }))).toBe('INVALID_ARGUMENT');
    }
    expect(await statusOf(await send('POST', '/v1/albums', { title: 'x' }))).toBe('INVALID_ARGUMENT');
  });
});

describe('an upload', () => {
  it.each([
    ['without the protocol', { 'content-type': 'application/octet-stream' }],
    ['with another content type', { ...RAW, 'content-type': 'image/jpeg' }],
    ['of no picture', { ...RAW, 'x-goog-upload-content-type': 'text/html' }],
  ])('%s is refused', async (_name, headers) => {
    expect(await statusOf(await upload(jpeg, headers))).toBe('INVALID_ARGUMENT');
  });

  it('without bytes is refused', async () => {
    expect(await statusOf(await upload(Buffer.alloc(0)))).toBe('INVALID_ARGUMENT');
  });

  it('works once, for a day, for the same user', async () => {
    const { id } = await newAlbum();
    const token = await uploadToken();
    google.setLibrary(EMIL.googleSub, EMPTY_LIBRARY);
    const emil = tokenOf(EMIL.googleSub);
    expect((await results(await create('', [token], {}, emil)))[0]?.status.code).toBe(3);
    expect((await create(id, [token])).status).toBe(200);
    const again = await create(id, [token]);
    expect(again.status).toBe(207);
    expect((await results(again))[0]?.status.code).toBe(3);
    const old = await uploadToken();
    time = 86_401 * 1000;
    expect((await results(await create(id, [old])))[0]?.status.code).toBe(3);
  });

  it('that is no picture fails alone', async () => {
    const { id } = await newAlbum();
    const tokens = [await uploadToken(), await uploadToken(Buffer.from('not a picture'))];
    const response = await create(id, tokens);
    expect(response.status).toBe(207);
    expect((await results(response)).map(({ status }) => status.code)).toEqual([undefined, 3]);
  });

  it('fails where the account is full', async () => {
    const { id } = await newAlbum();
    google.setStorageFull(ROSA.googleSub, true);
    const [result] = await results(await create(id, [await uploadToken()]));
    expect(result?.status).toMatchObject({ code: 8, message: expect.stringContaining('storage') });
  });
});

describe('a batch', () => {
  it('has at most 50 items, with captions of 1000 characters', async () => {
    const { id } = await newAlbum();
    for (const response of [
      await create(id, []),
      await create(
        id,
        Array.from({ length: 51 }, (_, index) => `token-${index}`),
      ),
      await create(id, ['token'], { description: 'x'.repeat(1001) }),
      await create('unknown', ['token']),
    ]) {
      expect(await statusOf(response)).toBe('INVALID_ARGUMENT');
    }
  });

  it('goes into albums of this user that the app made, and no other', async () => {
    const { id } = await newAlbum();
    google.setLibrary(EMIL.googleSub, EMPTY_LIBRARY);
    expect(await statusOf(await create(id, ['token'], {}, tokenOf(EMIL.googleSub)))).toBe('INVALID_ARGUMENT');
    google.setLibrary(ROSA.googleSub, sampleLibrary());
    const other = google.library(ROSA.googleSub).albumAt(0).id;
    expect(await statusOf(await create(other, ['token']))).toBe('INVALID_ARGUMENT');
  });

  it('is refused while another one of the same user runs', async () => {
    const { id } = await newAlbum();
    const tokens = await Promise.all(Array.from({ length: 6 }, () => uploadToken()));
    const [first, second] = await Promise.all([create(id, tokens.slice(0, 5)), create(id, tokens.slice(5))]);
    expect([first.status, second.status].sort()).toEqual([200, 429]);
  });
});

describe('a caption', () => {
  it('can be changed and taken away, with the mask and the scope for it', async () => {
    const { id: albumId } = await newAlbum();
    const [result] = await results(await create(albumId, [await uploadToken()]));
    const path = `/v1/mediaItems/${result?.mediaItem?.id}`;
    const change = (description: string, query = '?updateMask=description', token = tokenOf()) =>
      send('PATCH', `${path}${query}`, { description }, token);
    expect(await (await change('This is Ann')).json()).toMatchObject({ description: 'This is Ann' });
    expect(await (await change('')).json()).not.toHaveProperty('description');
    expect(await statusOf(await change('x', ''))).toBe('INVALID_ARGUMENT');
    expect(await statusOf(await change('x', '?updateMask=filename'))).toBe('INVALID_ARGUMENT');
    expect(await statusOf(await change('x'.repeat(1001)))).toBe('INVALID_ARGUMENT');
    const adder = tokenOf(ROSA.googleSub, [GOOGLE_ADD_SCOPE]);
    expect(await statusOf(await change('x', '?updateMask=description', adder))).toBe('PERMISSION_DENIED');
  });
});

it('needs the scope to add for albums, uploads and batches', async () => {
  const reader = tokenOf(ROSA.googleSub, [GOOGLE_PHOTOS_SCOPE, GOOGLE_EDIT_SCOPE]);
  for (const response of [
    await send('POST', '/v1/albums', { album: { title: 'x' } }, reader),
    await upload(jpeg, RAW, reader),
    await create('', ['token'], {}, reader),
  ]) {
    expect(await statusOf(response)).toBe('PERMISSION_DENIED');
  }
});
