import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Metrics } from '../../../src/function/operations/metrics.ts';
import { errorCode, SUBJECT, type TestFunction, testFunction } from './support/function.ts';
import { testOutside } from './support/outside.ts';
import { ALBUMS, mediaItem, SEARCH, startUpstreams, type Upstreams, USER } from './support/upstreams.ts';

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

describe('the line that each request leaves in the log', () => {
  it('says which, how, how long, and what it cost', async () => {
    const response = await fn.get('/api/albums?pageToken=next');
    expect(fn.lines).toHaveLength(1);
    expect(fn.lastLine()).toEqual({
      event: 'request',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'info',
      requestId: response.headers['x-request-id'],
      route: 'albums',
      status: 200,
      ms: expect.any(Number),
      user: expect.stringMatching(/^[\w-]{16}$/),
      upstreams: expect.arrayContaining([
        { upstream: 'google-photos', outcome: 200, ms: expect.any(Number) },
      ]),
      caches: { keys: 'miss', 'management-token': 'hit', 'google-token': 'miss' },
    });
    await fn.get('/api/albums');
    expect(fn.lastLine().caches).toEqual({ keys: 'hit', 'google-token': 'hit' });
  });

  it('names the same user in the same way, and another only where the key is another', async () => {
    const key = { LOG_HASH_KEY: 'a key for the log of this family' };
    const users: unknown[] = [];
    for (const env of [key, key, { LOG_HASH_KEY: 'a key for the log of another family' }, {}]) {
      const each = testFunction(upstreams, { env });
      await each.get('/api/albums');
      users.push(each.lastLine().user);
      await each.outside.close();
    }
    expect(users[0]).toBe(users[1]);
    expect(new Set(users).size).toBe(3);
  });

  it('holds nothing that came from outside, whatever happens', async () => {
    const canary = 'cAnArY';
    upstreams.answer(USER, {
      status: 403,
      json: { error: canary, error_description: canary, message: canary },
    });
    await fn.get(`/api/albums?pageToken=${canary}`);
    await fn.get(`/api/${canary}`);
    await fn.get(`/api/albums/${canary}/photos`, fn.token({ sub: `google-oauth2|${canary}` }));
    await fn.get('/api/albums', `${canary}.${canary}.${canary}`);
    await fn.get('/api/albums', fn.token({}, { kid: canary }));
    await fn.get('/api/albums', undefined, { method: canary });
    upstreams.reset();
    upstreams.answer(ALBUMS, {
      status: 403,
      json: { error: { message: canary, details: [{ reason: canary }] } },
    });
    await fn.get('/api/albums');
    upstreams.answer(SEARCH, { mediaItems: [mediaItem(canary, { description: canary })] });
    await fn.get('/api/albums/a/photos');
    expect(fn.lines).toHaveLength(8);
    const log = JSON.stringify(fn.lines);
    expect(log).not.toContain(canary);
    expect(log).not.toContain(SUBJECT);
    expect(log).not.toMatch(/google-stored|refresh-1|management-secret|google-secret|eyJ|127\.0\.0\.1/);
  });

  it('tells a fault of the function from one of a service, and says where an exception came from', async () => {
    upstreams.faults.set(ALBUMS, { kind: 'nonsense' });
    await fn.get('/api/albums');
    expect(fn.lastLine()).toMatchObject({ level: 'warn', status: 502, code: 'bad_upstream' });

    upstreams.faults.set(ALBUMS, { kind: 'status', status: 500 });
    const outside = testOutside();
    const broken = testFunction(upstreams, {
      outside: {
        ...outside,
        random() {
          throw new RangeError('no luck today');
        },
      },
    });
    const response = await broken.get('/api/albums');
    expect(errorCode(response)).toBe('internal');
    expect(broken.lastLine()).toMatchObject({ level: 'error', reason: 'an unexpected exception' });
    expect(broken.lastLine().at?.join()).toMatch(/upstream\.ts:\d+/);
    expect(response.body + JSON.stringify(broken.lines)).not.toContain('luck');
    await outside.close();
  });
});

describe('the metrics', () => {
  const env = { METRICS_TOKEN: 'a token for the metrics alone' };
  let measured: TestFunction;
  beforeEach(() => {
    measured = testFunction(upstreams, { env });
  });
  afterEach(() => measured.outside.close());

  it('are off by default', async () => {
    expect(errorCode(await fn.get('/api/metrics'))).toBe('not_found');
  });

  it.each<[string, () => readonly string[]]>([
    ['no token', () => []],
    ['an empty token', () => ['Bearer ']],
    ["a user's token", () => [`Bearer ${measured.token()}`]],
    ['a token that begins alike', () => [`Bearer ${env.METRICS_TOKEN}!`]],
    ['another scheme', () => [env.METRICS_TOKEN]],
    ['two headers', () => [`Bearer ${env.METRICS_TOKEN}`, `Bearer ${env.METRICS_TOKEN}`]],
  ])('are not for: %s', async (_name, authorization) => {
    const response = await measured.get('/api/metrics', '', { authorization: authorization() });
    expect(errorCode(response)).toBe('unauthorized');
  });

  it('do not open the door to photos', async () => {
    expect(errorCode(await measured.get('/api/albums', env.METRICS_TOKEN))).toBe('unauthorized');
  });

  it("count requests, upstream calls and look-ups in Prometheus' format", async () => {
    await measured.get('/api/albums');
    await measured.get('/api/albums');
    await measured.get('/api/nothing');
    const response = await measured.get('/api/metrics', env.METRICS_TOKEN);
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.body).toContain('easy_albums_requests_total{route="albums",status="200"} 2\n');
    expect(response.body).toContain('easy_albums_requests_total{route="unknown",status="404"} 1\n');
    expect(response.body).toContain(
      'easy_albums_upstream_calls_total{upstream="google-photos",outcome="200"} 2\n',
    );
    expect(response.body).toContain(
      'easy_albums_cache_lookups_total{cache="google-token",outcome="hit"} 1\n',
    );
    for (const line of response.body.trim().split('\n')) {
      expect(line).toMatch(
        /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+\{[a-z_]+="[^"]*"(?:,[a-z_]+="[^"]*")*\} [\d.e-]+)$/,
      );
    }
  });

  it('put times into cumulative buckets', () => {
    const metrics = new Metrics();
    for (const ms of [10, 60, 60, 20_000]) metrics.request('albums', 200, ms, 0);
    const text = metrics.toText();
    expect(text).toContain('easy_albums_request_seconds_bucket{route="albums",le="0.05"} 1\n');
    expect(text).toContain('easy_albums_request_seconds_bucket{route="albums",le="0.1"} 3\n');
    expect(text).toContain('easy_albums_request_seconds_bucket{route="albums",le="9"} 3\n');
    expect(text).toContain('easy_albums_request_seconds_bucket{route="albums",le="+Inf"} 4\n');
    expect(text).toContain('easy_albums_request_seconds_count{route="albums"} 4\n');
  });
});
