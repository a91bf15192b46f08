import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, type TestFunction, testFunction } from './support/function.ts';
import { ALBUMS, BATCH, SEARCH, startUpstreams, type Upstreams } from './support/upstreams.ts';

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

const photosAsked = () => upstreams.count(ALBUMS) + upstreams.count(SEARCH) + upstreams.count(BATCH);

describe('a path that names nothing', () => {
  it.each([
    '',
    '/',
    '/api',
    '/api/',
    '/api/albums/',
    '/api//albums',
    '//api/albums',
    '/API/albums',
    '/api/albums/a',
    '/api/albums/a/photos/',
    '/api/albums//photos',
    '/api/albums/a/b/photos',
    '/api/albums/../health',
    '/api/./albums',
    '/api/albums;x=1',
    '/api/albums%2Fa%2Fphotos',
    '/%61pi/albums',
    '/api/users',
    '/api/metrics',
    '/api/metrics?x=1',
    '/api/health/',
    'api/albums',
    '*',
    'http://127.0.0.1/api/albums',
    '/.env',
    `/api/${'a'.repeat(100_000)}`,
  ])('is not found: %.60s', async (target) => {
    expect(errorCode(await fn.get(target))).toBe('not_found');
    expect(upstreams.requests.count()).toBe(0);
  });
});

describe('an album id', () => {
  it.each([
    '%',
    '%zz',
    '%2e%2e',
    '..',
    '.',
    '%2e%2e%2f%2e%2e',
    'a%2Fb',
    'a%5Cb',
    'a%00',
    'a%0d%0aHost:%20x',
    'a%20b',
    'a%3Fb',
    'a%23b',
    'a,b',
    'a"b',
    '{a}',
    '%F0%9F%98%80',
    '%ED%A0%80',
    'é',
    'a'.repeat(1025),
    'a'.repeat(100_000),
  ])('is refused: %.60s', async (id) => {
    expect(errorCode(await fn.get(`/api/albums/${id}/photos`))).toBe('invalid_request');
    expect(photosAsked()).toBe(0);
  });

  it('may be as long as the contract says', async () => {
    expect((await fn.get(`/api/albums/${'a'.repeat(1024)}/photos`)).status).toBe(200);
  });
});

describe('a query', () => {
  it.each([
    '/api/albums?pageToken=',
    `/api/albums?pageToken=${'a'.repeat(4097)}`,
    '/api/albums?pageToken=a%20b',
    '/api/albums?pageToken=a%0d%0ab',
    '/api/albums?pageToken=%F0%9F%98%80',
    '/api/albums?pageToken=a&pageToken=b',
    '/api/albums?pagetoken=a',
    '/api/albums?pageToken=a&x=1',
    '/api/albums?x=1',
    '/api/albums?fields=*',
    '/api/albums/a/photos?albumId=b',
    '/api/photos',
    '/api/photos?',
    '/api/photos?ids=',
    '/api/photos?ids=,',
    '/api/photos?ids=a,,b',
    '/api/photos?ids=a,..',
    '/api/photos?ids=a%26mediaItemIds%3Db',
    '/api/photos?ids=a&ids=b',
    `/api/photos?ids=${Array.from({ length: 51 }, (_, index) => `id${index}`).join(',')}`,
    `/api/photos?ids=${'a'.repeat(1025)}`,
    `/api/photos?ids=${','.repeat(100_000)}`,
  ])('is refused: %.60s', async (target) => {
    expect(errorCode(await fn.get(target))).toBe('invalid_request');
    expect(photosAsked()).toBe(0);
  });

  it('may name fifty photos', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `id${index}`).join(',');
    expect((await fn.get(`/api/photos?ids=${ids}`)).status).toBe(200);
  });
});

describe('a request of another shape', () => {
  it.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'PROPFIND', ''])(
    'is refused: method %s',
    async (method) => {
      const response = await fn.get('/api/photos', undefined, { method });
      expect(errorCode(response)).toBe('method_not_allowed');
      expect(response.headers['allow']).toBe('GET');
      expect(upstreams.requests.count()).toBe(0);
    },
  );

  it('is refused with a body', async () => {
    expect(errorCode(await fn.get('/api/albums', undefined, { hasBody: true }))).toBe('invalid_request');
    expect(upstreams.requests.count()).toBe(0);
  });
});

it('gives every answer the same few headers, and none for browsers', async () => {
  const responses = await Promise.all([
    fn.get('/api/albums'),
    fn.get('/api/health'),
    fn.get('/api/nothing'),
    fn.get('/api/albums', 'bad'),
    fn.get('/api/albums', undefined, { method: 'OPTIONS' }),
  ]);
  for (const { headers } of responses) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(Object.keys(headers).filter((name) => /^access-control|^server$|powered/.test(name))).toEqual([]);
  }
});
