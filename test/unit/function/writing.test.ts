import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, type TestFunction, testFunction, withBody } from './support/function.ts';
import {
  NEW_ALBUM,
  NEW_ITEMS,
  newItem,
  PATCH_ITEM,
  startUpstreams,
  UPLOAD,
  type Upstreams,
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

const ADD = '/api/albums/album-2/photos';
const google = (status: string, message = 'No.') => ({ error: { status, message } });
const bodySeen = () => JSON.parse(upstreams.seen.at(-1)?.body ?? '{}');
const add = (items: object[]) => fn.send('POST', ADD, { items });

describe('a new album', () => {
  it('is made under its title', async () => {
    expect(json(await fn.send('POST', '/api/albums', { title: ' Summer ' }))).toEqual({
      album: { id: 'album-2', title: 'New' },
    });
    expect(bodySeen()).toEqual({ album: { title: 'Summer' } });
  });

  it.each([500, 503, 429])('is asked for once, whatever Google answers: %i', async (status) => {
    upstreams.answer(NEW_ALBUM, { status, json: {} });
    expect(errorCode(await fn.send('POST', '/api/albums', { title: 'x' }))).toBe('try_later');
    expect(upstreams.count(NEW_ALBUM)).toBe(1);
  });

  it('is asked for once where the connection breaks', async () => {
    upstreams.faults.set(NEW_ALBUM, { kind: 'drop' });
    expect(errorCode(await fn.send('POST', '/api/albums', { title: 'x' }))).toBe('try_later');
    expect(upstreams.count(NEW_ALBUM)).toBe(1);
  });
});

describe('new items', () => {
  it('go into the album with their names and captions, and come back in the order asked', async () => {
    upstreams.answer(NEW_ITEMS, {
      newMediaItemResults: [newItem('token-2', 'photo-2'), newItem('token-1', 'photo-1')],
    });
    const items = [
      { uploadToken: 'token-1', filename: 'Ünï 1.jpg', description: 'This is Ann' },
      { uploadToken: 'token-2' },
    ];
    expect(json(await add(items))).toEqual({
      results: [
        { kind: 'added', id: 'photo-1' },
        { kind: 'added', id: 'photo-2' },
      ],
    });
    expect(bodySeen()).toEqual({
      albumId: 'album-2',
      newMediaItems: [
        {
          description: 'This is Ann',
          simpleMediaItem: { uploadToken: 'token-1', fileName: 'Ünï 1.jpg' },
        },
        { simpleMediaItem: { uploadToken: 'token-2' } },
      ],
    });
  });

  it.each([
    [{ code: 3, message: 'The upload token is invalid or has expired.' }, 'upload_gone'],
    [{ code: 5, message: 'x' }, 'upload_gone'],
    [{ code: 3, message: 'Failed: There was an error while trying to create this media item.' }, 'unusable'],
    [{ code: 8, message: 'The remaining storage in the account is not enough' }, 'storage_full'],
    [{ code: 8, message: 'Quota exceeded' }, 'try_later'],
    [{ code: 13, message: 'Internal' }, 'try_later'],
    [{ code: 14 }, 'try_later'],
    [{ code: 7, message: 'No' }, 'unusable'],
    [{}, 'try_later'],
    [null, 'try_later'],
  ])('fail one by one: %j is %s', async (status, reason) => {
    upstreams.answer(NEW_ITEMS, {
      status: 207,
      json: { newMediaItemResults: [newItem('token-1', 'photo-1'), { uploadToken: 'token-2', status }] },
    });
    expect(json(await add([{ uploadToken: 'token-1' }, { uploadToken: 'token-2' }]))).toEqual({
      results: [
        { kind: 'added', id: 'photo-1' },
        { kind: 'failed', reason },
      ],
    });
  });

  it.each([400, 403, 404])('cannot go where the app has no album: %i', async (status) => {
    upstreams.answer(NEW_ITEMS, { status, json: google('X', 'No permission to add to this album.') });
    expect(errorCode(await add([{ uploadToken: 'token-1' }]))).toBe('not_found');
  });
});

describe('a caption', () => {
  it('is changed, and nothing else is', async () => {
    const response = await fn.send('PATCH', '/api/photos/photo-1', { description: 'This is Ann' });
    expect(json(response)).toEqual({ status: 'done' });
    expect(upstreams.seen.at(-1)?.url.href).toContain('/v1/mediaItems/photo-1?updateMask=description');
    expect(bodySeen()).toEqual({ description: 'This is Ann' });
  });

  it('of a photo that the app did not bring is not there to be changed', async () => {
    upstreams.answer(PATCH_ITEM, { status: 403, json: google('PERMISSION_DENIED', 'Not yours.') });
    expect(errorCode(await fn.send('PATCH', '/api/photos/photo-1', { description: '' }))).toBe('not_found');
  });
});

describe('what Google calls exhausted', () => {
  const daily = google('RESOURCE_EXHAUSTED', "Quota exceeded for limit 'All requests per day' of service");
  const minute = google(
    'RESOURCE_EXHAUSTED',
    "Quota exceeded for limit 'All requests per minute' of service",
  );
  const full = google('RESOURCE_EXHAUSTED', 'The remaining storage in the account is not enough.');

  it.each([
    [daily, 'quota_reached'],
    [minute, 'try_later'],
    [full, 'storage_full'],
  ])('is told apart: %j', async (answer, code) => {
    upstreams.answer(NEW_ALBUM, { status: 429, json: answer });
    expect(errorCode(await fn.send('POST', '/api/albums', { title: 'x' }))).toBe(code);
  });
});

describe('a JSON body', () => {
  const item = { uploadToken: 'token-1' };
  it.each<[string, string, unknown]>([
    ['POST', '/api/albums', {}],
    ['POST', '/api/albums', { title: '' }],
    ['POST', '/api/albums', { title: '   ' }],
    ['POST', '/api/albums', { title: 'x'.repeat(501) }],
    ['POST', '/api/albums', { title: 5 }],
    ['POST', '/api/albums', { title: 'x', more: 1 }],
    ['POST', '/api/albums', ['x']],
    ['POST', '/api/albums', null],
    ['POST', ADD, { items: [] }],
    ['POST', ADD, { items: Array.from({ length: 51 }, (_, index) => ({ uploadToken: `t${index}` })) }],
    ['POST', ADD, { items: [item, item] }],
    ['POST', ADD, { items: [{ ...item, description: 'x'.repeat(1001) }] }],
    ['POST', ADD, { items: [{ ...item, filename: 'x'.repeat(256) }] }],
    ['POST', ADD, { items: [{ uploadToken: 'a b' }] }],
    ['POST', ADD, { items: [{ uploadToken: '' }] }],
    ['POST', ADD, { items: [item], albumId: 'other' }],
    ['PATCH', '/api/photos/photo-1', { description: 'x'.repeat(1001) }],
    ['PATCH', '/api/photos/photo-1', {}],
    ['PATCH', '/api/photos/photo-1', { description: 'x', filename: 'y' }],
    ['POST', '/api/picked-bytes', { url: 'https://lh3.googleusercontent.com/ppa/a' }],
    ['POST', '/api/picked-bytes', { url: 'no address', form: { kind: 'original' } }],
    ['POST', '/api/picked-bytes', { url: 'https://a.example/', form: { kind: 'fit', width: 0, height: 5 } }],
    ['POST', '/api/picked-bytes', { url: 'https://a.example/', form: { kind: 'crop' } }],
    ['POST', '/api/picked-bytes', { url: 'https://a.example/', form: { kind: 'video' }, from: -1 }],
    ['POST', '/api/picked-bytes', { url: 'https://a.example/', form: { kind: 'video' }, from: 1.5 }],
  ])('that the call does not take is refused: %s %s %j', async (method, target, body) => {
    expect(errorCode(await fn.send(method, target, body))).toBe('invalid_request');
    expect(upstreams.seen.filter(({ url }) => url.pathname.startsWith('/v1/'))).toEqual([]);
  });

  const send = (more: ReturnType<typeof withBody>) =>
    fn.ask({ method: 'POST', target: '/api/albums', ...more });

  it.each(['{', '', '{"title":"x"} '.repeat(2)])('that is none is refused: %j', async (text) => {
    expect(errorCode(await send(withBody(text)))).toBe('invalid_request');
  });

  it('that is not UTF-8 is refused', async () => {
    expect(errorCode(await send(withBody(Buffer.from('{"title":"\xe9"}', 'latin1'))))).toBe(
      'invalid_request',
    );
  });

  it.each([null, 'text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1'])(
    'of the type %s is refused',
    async (type) => {
      expect(errorCode(await send(withBody('{"title":"x"}', type)))).toBe('unsupported_type');
    },
  );

  it('beyond its limit is refused, announced or not', async () => {
    const long = JSON.stringify({ title: 'x'.repeat(600_000) });
    expect(errorCode(await send(withBody(long, 'application/json', long.length)))).toBe('too_large');
    expect(errorCode(await send(withBody(long)))).toBe('too_large');
  });

  it('that breaks off is refused', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('{"ti');
        throw new Error('gone');
      })(),
    );
    expect(errorCode(await send(withBody(broken)))).toBe('invalid_request');
  });

  it('is missing, or is one too many', async () => {
    expect(errorCode(await fn.send('POST', '/api/albums'))).toBe('invalid_request');
    expect(errorCode(await fn.send('POST', '/api/pick-sessions', {}))).toBe('invalid_request');
    expect(errorCode(await fn.send('POST', '/api/albums?title=x', { title: 'x' }))).toBe('invalid_request');
  });
});

describe('an upload', () => {
  const upload = (
    bytes: string | Buffer | Readable = 'picture',
    type: string | null = 'image/jpeg',
    length: number | null = null,
  ) => fn.ask({ method: 'POST', target: '/api/uploads', ...withBody(bytes, type, length) });

  const answered = () => upstreams.faults.set(UPLOAD, { kind: 'status', status: 200, body: 'CAIS-token' });

  it('goes to Google raw, under its own type', async () => {
    upstreams.answer(UPLOAD, (seen) => {
      expect(seen.body).toBe('picture');
      return { status: 401, json: {} };
    });
    await upload('picture', 'Image/JPEG; x=y', 7);
    const seen = upstreams.seen.find(({ route }) => route === UPLOAD);
    expect(seen?.headers).toMatchObject({
      authorization: 'Bearer google-stored',
      'content-type': 'application/octet-stream',
      'x-goog-upload-protocol': 'raw',
      'x-goog-upload-content-type': 'image/jpeg',
      'content-length': '7',
    });
  });

  it('answers the token', async () => {
    answered();
    const response = await upload();
    expect(response).toMatchObject({ status: 200, body: '{"uploadToken":"CAIS-token"}' });
    expect(fn.lastLine()).toMatchObject({ route: 'upload', bytes: 7 });
  });

  it.each(['text/html', 'image/svg+xml', 'application/pdf', 'audio/mpeg', '', null])(
    'of the type %s is refused before it is read',
    async (type) => {
      const bytes = Readable.from(['x']);
      expect(errorCode(await upload(bytes, type))).toBe('unsupported_type');
      expect(bytes.readableDidRead).toBe(false);
    },
  );

  it('that announces too much, or nothing, is refused before it is read', async () => {
    const bytes = Readable.from(['x']);
    expect(errorCode(await upload(bytes, 'image/jpeg', 200_000_001))).toBe('too_large');
    expect(errorCode(await upload(bytes, 'image/jpeg', 0))).toBe('invalid_request');
    expect(bytes.readableDidRead).toBe(false);
  });

  it('that ends early or breaks off brings no token', async () => {
    answered();
    expect(errorCode(await upload('short', 'image/jpeg', 100))).toBe('try_later');
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('x');
        throw new Error('gone');
      })(),
    );
    expect(errorCode(await upload(broken))).toBe('try_later');
  });

  it.each([
    [429, {}, 'try_later'],
    [429, google('RESOURCE_EXHAUSTED', 'limit per day'), 'quota_reached'],
    [500, {}, 'try_later'],
    [413, {}, 'too_large'],
    [400, google('INVALID_ARGUMENT'), 'invalid_request'],
    [403, google('PERMISSION_DENIED', 'insufficient authentication scopes'), 'permission_missing'],
    [403, google('PERMISSION_DENIED'), 'permission_missing'],
    [302, {}, 'bad_upstream'],
    [200, {}, 'bad_upstream'],
  ])('that Google answers with %i %j is told as it is meant: %s', async (status, body, code) => {
    upstreams.answer(UPLOAD, { status, json: body });
    expect(errorCode(await upload())).toBe(code);
    expect(upstreams.seen.filter(({ route }) => route === UPLOAD)).toHaveLength(1);
  });

  it('has to be sent again where the token was too old, and then meets a new one', async () => {
    upstreams.answer(UPLOAD, { status: 401, json: google('UNAUTHENTICATED') });
    const first = await upload();
    expect(errorCode(first)).toBe('try_later');
    expect(first.headers['retry-after']).toBe('1');
    await upload();
    const tokens = upstreams.seen.filter(({ route }) => route === UPLOAD).map((seen) => seen.authorization);
    expect(tokens).toEqual(['Bearer google-stored', 'Bearer google-renewed']);
  });
});

describe('while Google does not take them', () => {
  it('the bytes of an upload wait at their sender', async () => {
    upstreams.faults.set(UPLOAD, { kind: 'stall' });
    const state = { pulled: 0 };
    const source = Readable.from(
      (function* () {
        for (; state.pulled < 100_000_000; state.pulled += 65_536) yield Buffer.alloc(65_536);
      })(),
    );
    let goAway = (): void => undefined;
    const uploaded = fn.ask({
      method: 'POST',
      target: '/api/uploads',
      ...withBody(source, 'video/mp4'),
      onGone: (listener) => {
        goAway = listener;
      },
    });
    let seen = -1;
    for (let turns = 0; turns < 200 || state.pulled === 0; turns = state.pulled === seen ? turns + 1 : 0) {
      seen = state.pulled;
      await turn();
    }
    // What the sockets of both sides hold.
    expect(state.pulled).toBeLessThan(16_000_000);
    goAway();
    expect(errorCode(await uploaded)).toBe('try_later');
    expect(fn.lastLine().upstreams.at(-1)).toMatchObject({ outcome: 'abandoned' });
  });
});

describe('the limit for each user', () => {
  it('counts bytes apart, so that bringing pictures in keeps nobody from looking at them', async () => {
    const own = testFunction(upstreams, { env: { REQUESTS_PER_MINUTE: '2' } });
    const uploadOnce = () =>
      own.ask({ method: 'POST', target: '/api/uploads', ...withBody('x', 'text/plain') });
    for (let times = 0; times < 2; times += 1) expect(errorCode(await uploadOnce())).toBe('unsupported_type');
    expect(errorCode(await uploadOnce())).toBe('too_many_requests');
    expect((await own.get('/api/albums')).status).toBe(200);
    expect((await own.get('/api/albums')).status).toBe(200);
    expect(errorCode(await own.get('/api/albums'))).toBe('too_many_requests');
    await own.outside.close();
  });
});
