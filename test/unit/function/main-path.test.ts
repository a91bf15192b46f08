import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, SUBJECT, type TestFunction, testFunction } from './support/function.ts';
import {
  ALBUMS,
  AUTH0_TOKEN,
  BATCH,
  GOOGLE_TOKEN,
  KEYS,
  mediaItem,
  SEARCH,
  startUpstreams,
  type Upstreams,
  USER,
  userWith,
} from './support/upstreams.ts';

let upstreams: Upstreams;
let fn: TestFunction;
beforeAll(async () => {
  upstreams = await startUpstreams();
});
afterAll(() => upstreams.close());
beforeEach(() => {
  upstreams.reset();
  fn = testFunction(upstreams);
});
afterEach(() => fn.outside.close());

describe('albums', () => {
  it('answers a page of albums with their covers and the way to the next page', async () => {
    upstreams.answer(ALBUMS, {
      albums: [
        {
          id: 'a1',
          title: 'Holiday',
          mediaItemsCount: '12',
          coverPhotoBaseUrl: 'https://lh3.googleusercontent.com/lr/cover',
          coverPhotoMediaItemId: 'p1',
        },
        { id: 'a2' },
      ],
      nextPageToken: 'page-2',
    });
    const before = fn.outside.now();
    const response = await fn.get('/api/albums');
    expect(response.status).toBe(200);
    expect(json(response)).toEqual({
      albums: [
        {
          id: 'a1',
          title: 'Holiday',
          photoCount: 12,
          cover: {
            url: 'https://lh3.googleusercontent.com/lr/cover',
            expiresAt: expect.stringMatching(/Z$/),
            photoId: 'p1',
          },
        },
        { id: 'a2' },
      ],
      nextPageToken: 'page-2',
    });
    const expiresAt = Date.parse(/"expiresAt":"([^"]+)"/.exec(response.body)?.[1] ?? '');
    expect(expiresAt - before).toBeGreaterThan(50 * 60_000);
    expect(expiresAt - before).toBeLessThan(60 * 60_000);
  });

  it('asks Google for fifty at a time, and for the page that was asked for', async () => {
    await fn.get('/api/albums?pageToken=a%2Bb%3D');
    const asked = upstreams.seen.find(({ route }) => route === ALBUMS);
    expect(Object.fromEntries(asked?.url.searchParams ?? [])).toEqual({ pageSize: '50', pageToken: 'a+b=' });
    expect(asked?.authorization).toBe('Bearer google-stored');
  });

  it('answers an empty list for an account without albums', async () => {
    upstreams.answer(ALBUMS, {});
    expect(json(await fn.get('/api/albums'))).toEqual({ albums: [] });
  });
});

describe("an album's photos", () => {
  it('answers photos and videos with what Google tells about them', async () => {
    upstreams.answer(SEARCH, {
      mediaItems: [
        mediaItem('p1', { description: 'At the sea', filename: 'IMG_1.jpg' }),
        mediaItem('v1', {
          mimeType: 'video/mp4',
          mediaMetadata: { creationTime: '2026-05-01T12:00:00+02:00' },
        }),
      ],
      nextPageToken: 'more',
    });
    expect(json(await fn.get('/api/albums/album-1/photos?pageToken=t'))).toEqual({
      photos: [
        {
          id: 'p1',
          kind: 'photo',
          filename: 'IMG_1.jpg',
          description: 'At the sea',
          takenAt: '2026-05-01T10:00:00.000Z',
          width: 4032,
          height: 3024,
          image: { url: 'https://lh3.googleusercontent.com/lr/p1', expiresAt: expect.any(String) },
        },
        {
          id: 'v1',
          kind: 'video',
          takenAt: '2026-05-01T10:00:00.000Z',
          image: { url: 'https://lh3.googleusercontent.com/lr/v1', expiresAt: expect.any(String) },
        },
      ],
      nextPageToken: 'more',
    });
    const asked = upstreams.seen.find(({ route }) => route === SEARCH);
    expect(JSON.parse(asked?.body ?? '')).toEqual({ albumId: 'album-1', pageSize: 100, pageToken: 't' });
  });

  it('says not found for an album id that Google calls invalid', async () => {
    upstreams.answer(SEARCH, { status: 400, json: { error: { code: 400, message: 'Invalid album ID.' } } });
    expect(errorCode(await fn.get('/api/albums/album-1/photos'))).toBe('not_found');
  });

  it('says invalid request for a page token that Google refuses', async () => {
    upstreams.answer(SEARCH, { status: 400, json: { error: { code: 400, message: 'Invalid page token.' } } });
    expect(errorCode(await fn.get('/api/albums/album-1/photos?pageToken=old'))).toBe('invalid_request');
  });
});

describe('photos by id', () => {
  it('answers those that still exist, in the order asked, each once', async () => {
    upstreams.answer(BATCH, {
      mediaItemResults: [
        { mediaItem: mediaItem('b') },
        { status: { code: 5, message: 'Requested entity was not found.' } },
        { mediaItem: mediaItem('a') },
      ],
    });
    expect(json(await fn.get('/api/photos?ids=a,gone,b,a'))).toMatchObject({
      photos: [{ id: 'a' }, { id: 'b' }],
    });
    const asked = upstreams.seen.find(({ route }) => route === BATCH);
    expect(asked?.url.searchParams.getAll('mediaItemIds')).toEqual(['a', 'gone', 'b']);
  });
});

describe('upstream calls', () => {
  it('makes four on a cold start and one after it', async () => {
    await fn.get('/api/albums');
    expect([KEYS, AUTH0_TOKEN, USER, ALBUMS].map((route) => upstreams.requests.count(route))).toEqual([
      1, 1, 1, 1,
    ]);
    upstreams.requests.clear();
    await fn.get('/api/albums/a/photos');
    expect(upstreams.requests.entries.map(({ route }) => route)).toEqual([SEARCH]);
  });

  it('makes no more on a cold start when many users come at once', async () => {
    const subjects = Array.from({ length: 50 }, (_, index) => SUBJECT + (index % 5));
    await Promise.all(subjects.map((sub) => fn.get('/api/albums', fn.token({ sub }))));
    expect([KEYS, AUTH0_TOKEN, USER, ALBUMS].map((route) => upstreams.requests.count(route))).toEqual([
      1, 1, 5, 50,
    ]);
  });

  it("reads the user's Google identity wherever it stands among the linked ones", async () => {
    upstreams.answer(
      USER,
      userWith({ access_token: 'right', user_id: '222' }, [
        { provider: 'facebook', user_id: '1', access_token: 'wrong' },
        { provider: 'google-oauth2' },
      ]),
    );
    await fn.get('/api/albums', fn.token({ sub: 'facebook|1' }));
    expect(upstreams.seen.find(({ route }) => route === ALBUMS)?.authorization).toBe('Bearer right');
    expect(upstreams.seen.find(({ route }) => route === USER)?.url.pathname).toBe(
      '/api/v2/users/facebook%7C1',
    );
  });

  it('takes the Google account that the user signed in with where several are linked', async () => {
    upstreams.answer(
      USER,
      userWith({ access_token: 'right', user_id: '111' }, [
        { provider: 'google-oauth2', user_id: '999', access_token: 'wrong' },
      ]),
    );
    await fn.get('/api/albums');
    expect(upstreams.seen.find(({ route }) => route === ALBUMS)?.authorization).toBe('Bearer right');
  });

  it('sends the client secrets in bodies and nowhere else', async () => {
    upstreams.answer(USER, userWith({ refresh_token: 'refresh-1' }));
    await fn.get('/api/albums');
    expect(upstreams.count(GOOGLE_TOKEN)).toBe(1);
    for (const { url } of upstreams.seen) expect(url.href).not.toMatch(/secret|refresh-1|management$/);
  });
});

it('says that it is up, without a token', async () => {
  const response = await fn.get('/api/health', undefined, { authorization: [] });
  expect(response.status).toBe(200);
  expect(json(response)).toEqual({ status: 'up' });
});
