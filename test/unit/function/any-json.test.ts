import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  albumsAnswerSchema,
  newAlbumAnswerSchema,
  newItemsAnswerSchema,
  photosAnswerSchema,
  photosByIdAnswerSchema,
  pickedItemsAnswerSchema,
  pickSessionAnswerSchema,
} from '../../../src/shared/function-api.ts';
import { errorCode, json, type TestFunction, testFunction } from './support/function.ts';
import {
  ALBUMS,
  AUTH0_TOKEN,
  BATCH,
  GOOGLE_TOKEN,
  KEYS,
  mediaItem,
  NEW_ALBUM,
  NEW_ITEMS,
  PICKED,
  type RouteLabel,
  SEARCH,
  SESSION,
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

/** Any JSON, with the names that mean something turning up often. */
const NAMES = [
  'keys',
  'kid',
  'kty',
  'n',
  'e',
  'access_token',
  'refresh_token',
  'expires_in',
  'scope',
  'identities',
  'provider',
  'user_id',
  'last_login',
  'albums',
  'mediaItems',
  'mediaItemResults',
  'mediaItem',
  'nextPageToken',
  'id',
  'title',
  'mediaItemsCount',
  'coverPhotoBaseUrl',
  'coverPhotoMediaItemId',
  'baseUrl',
  'mimeType',
  'description',
  'mediaMetadata',
  'creationTime',
  'width',
  'height',
  'video',
  'pickerUri',
  'pollingConfig',
  'mediaItemsSet',
  'mediaFile',
  'newMediaItemResults',
  'uploadToken',
  'status',
  'error',
  '__proto__',
  'constructor',
  'toString',
];
const timestamp = fc
  .tuple(
    fc.date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') }),
    fc.nat(23),
  )
  .map(([date, hour]) => date.toISOString().replace('Z', `+${String(hour).padStart(2, '0')}:59`));
const leaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    '0',
    '12',
    '-3',
    '4032',
    'google-oauth2',
    'video/mp4',
    'RSA',
    'a b',
  ),
  fc.constantFrom(
    'https://lh3.googleusercontent.com/x',
    'javascript:alert(1)',
    'http://a.example/',
    'data:,',
    'ftp://x/',
  ),
  fc.constantFrom(
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00+12:00',
    '9999-12-31T23:59:59-10:00',
    '2026-05-01',
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  timestamp,
  fc.webUrl(),
);
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value'), { maxKeys: 8 }),
  ),
})).value;

/** As Google sends it, but for fields that are missing or anything at all. */
const odd = <Value>(usual: Value) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(usual) }, anything, leaf);
const oddAlbum = fc.record(
  {
    id: odd('album-1'),
    title: odd('Holiday'),
    mediaItemsCount: odd('12'),
    coverPhotoBaseUrl: odd('https://lh3.googleusercontent.com/c'),
    coverPhotoMediaItemId: odd('photo-1'),
  },
  { requiredKeys: [] },
);
const oddItem = fc.record(
  {
    id: odd('photo-1'),
    description: odd('The sea'),
    baseUrl: odd('https://lh3.googleusercontent.com/p'),
    mimeType: odd('image/jpeg'),
    mediaMetadata: fc.oneof(
      anything,
      fc.record(
        {
          creationTime: fc.oneof(timestamp, odd('2026-05-01T10:00:00Z')),
          width: odd('4032'),
          height: odd('3024'),
          video: odd({}),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);
const page = (name: string, item: fc.Arbitrary<unknown>) =>
  fc.record(
    {
      [name]: fc.array(fc.oneof({ weight: 4, arbitrary: item }, anything), { maxLength: 5 }),
      nextPageToken: odd('next'),
    },
    { requiredKeys: [] },
  );
const oddSession = fc.record(
  {
    id: odd('session-1'),
    pickerUri: odd('https://photos.google.com/picker/session-1'),
    pollingConfig: fc.oneof(anything, fc.record({ pollInterval: odd('5s'), timeoutIn: odd('1799.9s') })),
    expireTime: fc.oneof(timestamp, odd('2026-11-26T10:00:00Z')),
    mediaItemsSet: odd(true),
  },
  { requiredKeys: [] },
);
const oddFile = fc.record(
  {
    baseUrl: odd('https://lh3.googleusercontent.com/ppa/a'),
    mimeType: odd('video/mp4'),
    filename: odd('IMG_1.jpg'),
    mediaFileMetadata: fc.oneof(
      anything,
      fc.record({ width: odd(4032), height: odd('3024'), videoMetadata: odd({}) }, { requiredKeys: [] }),
    ),
  },
  { requiredKeys: [] },
);
const oddPicked = fc.record(
  {
    id: odd('picked-1'),
    type: odd('PHOTO'),
    createTime: fc.oneof(timestamp, odd('2026-05-01T10:00:00Z')),
    mediaFile: fc.oneof({ weight: 4, arbitrary: oddFile }, anything),
  },
  { requiredKeys: [] },
);
const oddResult = fc.record(
  {
    uploadToken: odd('token-1'),
    status: fc.oneof(anything, fc.record({ code: odd(3), message: odd('The upload token is gone.') })),
    mediaItem: odd({ id: 'photo-1' }),
  },
  { requiredKeys: [] },
);
const googleSays: Partial<Record<RouteLabel, fc.Arbitrary<unknown>>> = {
  [ALBUMS]: fc.oneof(anything, page('albums', oddAlbum)),
  [SEARCH]: fc.oneof(anything, page('mediaItems', oddItem)),
  [BATCH]: fc.oneof(
    anything,
    page('mediaItemResults', fc.record({ mediaItem: fc.oneof(oddItem, anything) })),
  ),
  [SESSION]: fc.oneof({ weight: 4, arbitrary: oddSession }, anything),
  [PICKED]: fc.oneof(anything, page('mediaItems', oddPicked)),
  [NEW_ALBUM]: fc.oneof(anything, oddAlbum),
  [NEW_ITEMS]: fc.oneof(anything, page('newMediaItemResults', oddResult)),
};

const NEW_ITEM = { items: [{ uploadToken: 'token-1' }] };
const CONTRACTS = [
  [ALBUMS, 'GET', '/api/albums', undefined, albumsAnswerSchema, 300],
  [SEARCH, 'GET', '/api/albums/album-1/photos', undefined, photosAnswerSchema, 300],
  [BATCH, 'GET', '/api/photos?ids=photo-1', undefined, photosByIdAnswerSchema, 300],
  [SESSION, 'GET', '/api/pick-sessions/session-1', undefined, pickSessionAnswerSchema, 100],
  [PICKED, 'GET', '/api/pick-sessions/session-1/items', undefined, pickedItemsAnswerSchema, 100],
  [NEW_ALBUM, 'POST', '/api/albums', { title: 'New' }, newAlbumAnswerSchema, 100],
  [NEW_ITEMS, 'POST', '/api/albums/album-1/photos', NEW_ITEM, newItemsAnswerSchema, 100],
] as const;

describe('whatever JSON an upstream sends', { timeout: 60_000 }, () => {
  it.each(CONTRACTS)(
    'the answer fits the contract or is a clean error: %s',
    async (route, method, target, body, schema, numRuns) => {
      await fc.assert(
        fc.asyncProperty(googleSays[route] ?? anything, async (sent) => {
          upstreams.answer(route, { status: 200, json: sent });
          const response = await fn.send(method, target, body);
          if (response.status === 200) expect(schema.parse(json(response))).toEqual(json(response));
          else expect(errorCode(response)).toBe('bad_upstream');
        }),
        { numRuns },
      );
    },
  );

  it.each([401, 403, 404, 400])('with status %s, the answer is a clean error', async (status) => {
    let users = 0;
    await fc.assert(
      fc.asyncProperty(anything, async (sent) => {
        upstreams.answer(ALBUMS, { status, json: sent });
        // What a user without a token is told is remembered for a while: each time another one.
        users += 1;
        const response = await fn.get('/api/albums', fn.token({ sub: `google-oauth2|${users}` }));
        expect(['sign_in_again', 'permission_missing', 'not_found', 'invalid_request']).toContain(
          errorCode(response),
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [KEYS, 'management-api'],
    [AUTH0_TOKEN, 'management-api'],
    [USER, 'management-api'],
    [GOOGLE_TOKEN, 'management-api'],
    [AUTH0_TOKEN, 'token-vault'],
  ] as const)('the albums come or a clean error does: %s (%s)', async (route, source) => {
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom(200, 400, 401, 403), async (sent, status) => {
        upstreams.reset();
        if (route === GOOGLE_TOKEN) upstreams.answer(USER, userWith({ refresh_token: 'refresh-1' }));
        upstreams.answer(route, { status, json: sent });
        const env = {
          GOOGLE_TOKEN_SOURCE: source,
          TOKEN_VAULT_CLIENT_ID: 'vault-client',
          TOKEN_VAULT_CLIENT_SECRET: 'vault-secret',
        };
        const cold = testFunction(upstreams, { env });
        const response = await cold.get('/api/albums');
        if (response.status !== 200) {
          expect(['bad_upstream', 'internal', 'sign_in_again']).toContain(errorCode(response));
        }
        await cold.outside.close();
      }),
      { numRuns: 60 },
    );
  });

  it('drops what cannot be used, leaves out what makes no sense, and keeps the rest', async () => {
    upstreams.answer(SEARCH, {
      mediaItems: [
        null,
        'photo',
        mediaItem(''),
        mediaItem('..'),
        mediaItem('a/b'),
        { ...mediaItem('x'), id: 7 },
        mediaItem('no-address', { baseUrl: undefined }),
        mediaItem('script', { baseUrl: 'javascript:alert(1)' }),
        mediaItem('plain-http', { baseUrl: 'http://lh3.googleusercontent.com/x' }),
        mediaItem('odd', {
          description: 7,
          mimeType: null,
          mediaMetadata: { creationTime: '2026-02-30T00:00:00Z', width: '-1', height: 0, video: 'yes' },
        }),
        mediaItem('odder', { mediaMetadata: 'none' }),
        mediaItem('right'),
      ],
    });
    const { photos } = photosAnswerSchema.parse(json(await fn.get('/api/albums/a/photos')));
    expect(photos.map(({ id }) => id)).toEqual(['odd', 'odder', 'right']);
    expect(Object.keys(photos[0] ?? {})).toEqual(['id', 'kind', 'image']);
  });

  it('half of a list is not taken for all of it', async () => {
    upstreams.answer(ALBUMS, { albums: [{ id: 'a' }], nextPageToken: { page: 2 } });
    expect(errorCode(await fn.get('/api/albums'))).toBe('bad_upstream');
  });
});
