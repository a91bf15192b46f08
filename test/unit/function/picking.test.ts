import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, type TestFunction, testFunction } from './support/function.ts';
import {
  ALBUMS,
  END_SESSION,
  NEW_SESSION,
  PICKED,
  pickedItem,
  pickSession,
  SESSION,
  startUpstreams,
  type Upstreams,
  USER,
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

const google = (status: string, message = 'No.', details: object[] = []) => ({
  error: { status, message, details },
});
const ITEMS = '/api/pick-sessions/session-1/items';

describe('a picking session', () => {
  it('is made with one call, and says where to pick, how often to look and for how long', async () => {
    const response = await fn.send('POST', '/api/pick-sessions');
    expect(json(response)).toEqual({
      id: 'session-1',
      pickerUri: 'https://photos.google.com/picker/session-1',
      isPicked: false,
      pollIntervalMs: 3500,
      timeoutInMs: 1_799_900,
      expiresAt: '2026-11-26T10:00:00.123Z',
    });
    expect(upstreams.count(NEW_SESSION)).toBe(1);
  });

  it('is looked after by its id, and needs no more advice once it is picked', async () => {
    upstreams.answer(SESSION, pickSession({ mediaItemsSet: true, pollingConfig: undefined }));
    expect(json(await fn.get('/api/pick-sessions/session-1'))).toMatchObject({
      isPicked: true,
      pollIntervalMs: 0,
      timeoutInMs: 0,
    });
    expect(upstreams.seen.at(-1)?.url.pathname).toBe('/v1/sessions/session-1');
  });

  it.each([
    [{ pollingConfig: { pollInterval: '0s', timeoutIn: '0s' } }, 0, 0],
    [{ pollingConfig: { pollInterval: 'soon', timeoutIn: '-5s' } }, 5000, 1_800_000],
    [{ pollingConfig: null }, 5000, 1_800_000],
    [{ pollingConfig: { pollInterval: '0.000000001s', timeoutIn: '999999999s' } }, 1, 604_800_000],
  ])('with the advice %j is bounded', async (members, pollIntervalMs, timeoutInMs) => {
    upstreams.answer(SESSION, pickSession(members));
    expect(json(await fn.get('/api/pick-sessions/session-1'))).toMatchObject({ pollIntervalMs, timeoutInMs });
  });

  it.each(['https://evil.example/picker', 'http://photos.google.com/picker', 'file:///etc/passwd'])(
    'on a page that is not Google’s is refused: %s',
    async (pickerUri) => {
      upstreams.answer(NEW_SESSION, pickSession({ pickerUri }));
      expect(errorCode(await fn.send('POST', '/api/pick-sessions'))).toBe('bad_upstream');
    },
  );

  it('cannot be made without Google Photos', async () => {
    upstreams.answer(NEW_SESSION, { status: 400, json: google('FAILED_PRECONDITION') });
    expect(errorCode(await fn.send('POST', '/api/pick-sessions'))).toBe('no_photos_account');
  });

  it('that Google does not know is over; to end it once more is no mistake', async () => {
    for (const route of [SESSION, PICKED, END_SESSION] as const) {
      upstreams.answer(route, { status: 404, json: google('NOT_FOUND') });
    }
    expect(errorCode(await fn.get('/api/pick-sessions/session-1'))).toBe('pick_session_over');
    expect(errorCode(await fn.get(ITEMS))).toBe('pick_session_over');
    const ended = await fn.send('DELETE', '/api/pick-sessions/session-1');
    expect({ status: ended.status, body: json(ended) }).toEqual({ status: 200, body: { status: 'done' } });
  });

  it.each(['..', '%2e%2e', 'a%2Fb', 'a'.repeat(1025)])('has an id that is checked: %.20s', async (id) => {
    expect(errorCode(await fn.get(`/api/pick-sessions/${id}`))).toBe('invalid_request');
    expect(upstreams.count(SESSION)).toBe(0);
  });
});

describe('the picked items', () => {
  it('come with what the app needs, a hundred a page', async () => {
    const film = pickedItem(
      'picked-2',
      {
        mimeType: 'Video/MP4',
        filename: 'a\u0000b',
        mediaFileMetadata: { videoMetadata: { processingStatus: 'PROCESSING' } },
      },
      { type: 'VIDEO', createTime: 'some day' },
    );
    upstreams.answer(PICKED, { mediaItems: [pickedItem('picked-1'), film], nextPageToken: 'next' });
    const { items, nextPageToken } = json(await fn.get(`${ITEMS}?pageToken=here`)) as {
      items: object[];
      nextPageToken: string;
    };
    expect(nextPageToken).toBe('next');
    expect(items).toEqual([
      {
        id: 'picked-1',
        kind: 'photo',
        mimeType: 'image/jpeg',
        filename: 'IMG_1.jpg',
        takenAt: '2026-05-01T10:00:00.000Z',
        width: 4032,
        height: 3024,
        isReady: true,
        image: { url: 'https://lh3.googleusercontent.com/ppa/picked-1', expiresAt: expect.any(String) },
      },
      {
        id: 'picked-2',
        kind: 'video',
        mimeType: 'video/mp4',
        isReady: false,
        image: { url: 'https://lh3.googleusercontent.com/ppa/picked-2', expiresAt: expect.any(String) },
      },
    ]);
    expect(Object.fromEntries(upstreams.seen.at(-1)?.url.searchParams ?? [])).toEqual({
      sessionId: 'session-1',
      pageSize: '100',
      pageToken: 'here',
    });
  });

  it('leave out what cannot be used, and whatever lies at another address', async () => {
    upstreams.answer(PICKED, {
      mediaItems: [
        null,
        {},
        pickedItem('a/b'),
        pickedItem('elsewhere', { baseUrl: 'https://evil.example/a' }),
        pickedItem('picked-1'),
      ],
    });
    expect(json(await fn.get(ITEMS))).toMatchObject({ items: [{ id: 'picked-1' }] });
  });

  it('are none where nothing was picked, and not there before Done is pressed', async () => {
    upstreams.answer(PICKED, {});
    expect(json(await fn.get(ITEMS))).toEqual({ items: [] });
    upstreams.answer(PICKED, { status: 400, json: google('FAILED_PRECONDITION') });
    expect(errorCode(await fn.get(ITEMS))).toBe('pick_not_finished');
  });
});

describe('a permission that was not given', () => {
  const noScope = { status: 403, json: google('PERMISSION_DENIED', 'insufficient authentication scopes') };
  const permissionIn = (response: { readonly body: string }) => JSON.parse(response.body).error.permission;

  it('is named, and keeps nobody from what was given', async () => {
    upstreams.answer(NEW_SESSION, noScope);
    for (let times = 0; times < 3; times += 1) {
      const response = await fn.send('POST', '/api/pick-sessions');
      expect(errorCode(response)).toBe('permission_missing');
      expect(permissionIn(response)).toBe('pick');
      expect((await fn.get('/api/albums')).status).toBe(200);
    }
    // The token was looked up once at first, and once for the permission.
    expect(upstreams.count(USER)).toBeLessThanOrEqual(2);
  });

  it('does not fail what needs another token meanwhile', async () => {
    upstreams.answer(NEW_SESSION, noScope);
    await fn.send('POST', '/api/pick-sessions');
    upstreams.answer(ALBUMS, (request) =>
      request.authorization === 'Bearer google-renewed'
        ? { albums: [] }
        : { status: 401, json: google('UNAUTHENTICATED') },
    );
    expect((await fn.get('/api/albums')).status).toBe(200);
  });

  it.each([
    ['GET', '/api/albums', undefined, ALBUMS, 'see'],
    ['GET', ITEMS, undefined, PICKED, 'pick'],
  ] as const)('of %s %s is the right one', async (method, target, body, route, permission) => {
    upstreams.answer(route, noScope);
    expect(permissionIn(await fn.send(method, target, body))).toBe(permission);
  });

  it('is no question of the user where the API is switched off in the project', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SERVICE_DISABLED' }];
    upstreams.answer(NEW_SESSION, { status: 403, json: google('PERMISSION_DENIED', 'Off.', details) });
    expect(errorCode(await fn.send('POST', '/api/pick-sessions'))).toBe('internal');
    expect(fn.lastLine().reason).toContain('Photos Picker API');
  });
});
