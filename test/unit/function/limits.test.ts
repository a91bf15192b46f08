import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FunctionResponse } from '../../../src/function/exchange.ts';
import type { Fault } from '../../services/faults.ts';
import { errorCode, type TestFunction, testFunction } from './support/function.ts';
import { ALBUMS, AUTH0_TOKEN, startUpstreams, type Upstreams, USER, userWith } from './support/upstreams.ts';
import { type VirtualOutside, virtualOutside } from './support/virtual-time.ts';

let upstreams: Upstreams;
let outside: VirtualOutside;
let fn: TestFunction;
beforeAll(async () => {
  upstreams = await startUpstreams();
});
afterAll(() => upstreams.close());
beforeEach(() => {
  upstreams.reset();
  outside = virtualOutside({ received: () => upstreams.seenEver(), stalls: () => false });
  fn = testFunction(upstreams, { outside });
});
afterEach(() => outside.close());

const get = (token?: string) => outside.during(fn.get('/api/albums', token));
const limited = (headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status: 429,
  headers,
  body: {},
});
const retryAfter = ({ headers }: FunctionResponse) => Number(headers['retry-after']);
const unixSecondsIn = (ms: number) => String(Math.ceil((outside.now() + ms) / 1000));

describe('a service that is limited', () => {
  it.each([1, 2])('is asked again after the %i s it asked for', async (seconds) => {
    upstreams.faults.set(ALBUMS, limited({ 'retry-after': String(seconds) }), 1);
    const startedAt = outside.now();
    expect((await get()).status).toBe(200);
    expect(outside.now() - startedAt).toBeGreaterThanOrEqual(seconds * 1000);
    expect(upstreams.count(ALBUMS)).toBe(2);
  });

  it('is not asked again when that would be too late, and the caller hears when', async () => {
    upstreams.faults.set(ALBUMS, limited({ 'retry-after': '42' }));
    const response = await get();
    expect(errorCode(response)).toBe('try_later');
    expect(retryAfter(response)).toBe(42);
    expect(upstreams.count(ALBUMS)).toBe(1);
  });

  it('may say with a date when to come back', async () => {
    upstreams.faults.set(ALBUMS, limited({ 'retry-after': new Date(outside.now() + 90_000).toUTCString() }));
    const seconds = retryAfter(await get());
    expect(seconds).toBeGreaterThan(80);
    expect(seconds).toBeLessThanOrEqual(90);
  });

  it.each(['soon', '-5', '', '99999999999999', '1e9'])(
    'cannot make anybody wait with: "%s"',
    async (value) => {
      upstreams.faults.set(ALBUMS, limited({ 'retry-after': value }));
      const seconds = retryAfter(await get());
      expect(seconds).toBeGreaterThanOrEqual(1);
      expect(seconds).toBeLessThanOrEqual(600);
    },
  );

  it('is given 30 seconds where it is Google and does not say for how long', async () => {
    upstreams.faults.set(ALBUMS, limited());
    expect(retryAfter(await get())).toBe(30);
    expect(upstreams.count(ALBUMS)).toBe(1);
  });
});

describe("one user's own limit at Google", () => {
  it('keeps nobody else out, however often they meet it', async () => {
    const tokens = { greedy: fn.token(), other: fn.token({ sub: 'google-oauth2|222' }) };
    upstreams.faults.set(ALBUMS, limited(), 6);
    for (let index = 0; index < 6; index += 1) expect(errorCode(await get(tokens.greedy))).toBe('try_later');
    expect(upstreams.count(ALBUMS)).toBe(6);
    expect((await get(tokens.other)).status).toBe(200);
  });
});

describe("Auth0's limit, which is one for all users", () => {
  it('keeps everybody back until the second it names', async () => {
    const reset = unixSecondsIn(60_000);
    upstreams.faults.set(USER, limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }));
    expect(errorCode(await get())).toBe('try_later');
    expect(upstreams.count(USER)).toBe(1);
    upstreams.faults.clear();
    const other = await get(fn.token({ sub: 'google-oauth2|222' }));
    expect(errorCode(other)).toBe('try_later');
    expect(retryAfter(other)).toBeGreaterThan(50);
    expect(upstreams.count(USER)).toBe(1);
    outside.advance(61_000);
    expect((await get()).status).toBe(200);
  });

  it('is waited for before it is reached', async () => {
    const reset = unixSecondsIn(1_000);
    upstreams.answer(USER, {
      status: 200,
      json: userWith({ access_token: 'google-stored' }),
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    });
    await get();
    expect((await get(fn.token({ sub: 'google-oauth2|222' }))).status).toBe(200);
    expect(outside.now()).toBeGreaterThanOrEqual(Number(reset) * 1000);
    expect(upstreams.count(USER)).toBe(2);
  });

  it('does not concern users whose Google token is in memory', async () => {
    await get();
    upstreams.faults.set(USER, limited({ 'retry-after': '60' }));
    await get(fn.token({ sub: 'google-oauth2|222' }));
    expect((await get()).status).toBe(200);
  });
});

describe('a service that fails again and again', () => {
  it('is left alone for a while, then tried by one, and used by all once it works', async () => {
    upstreams.faults.set(ALBUMS, { kind: 'status', status: 500 });
    await get();
    await get();
    expect(upstreams.count(ALBUMS)).toBe(5);

    const startedAt = outside.now();
    const atOnce = await get();
    expect(errorCode(atOnce)).toBe('try_later');
    expect(outside.now()).toBe(startedAt);
    expect(retryAfter(atOnce)).toBeGreaterThan(10);
    expect(upstreams.count(ALBUMS)).toBe(5);

    outside.advance(15_000);
    await get();
    expect(upstreams.count(ALBUMS)).toBe(6);

    outside.advance(15_000);
    upstreams.faults.clear();
    let answer = (_albums: object): void => undefined;
    const asked = new Promise<void>((resolve) => {
      upstreams.answer(ALBUMS, () => {
        resolve();
        return new Promise<object>((answerIt) => {
          answer = answerIt;
        });
      });
    });
    const trial = fn.get('/api/albums');
    await asked;
    const others = await Promise.all([fn.get('/api/albums'), fn.get('/api/albums')]);
    expect(others.map(({ status }) => status)).toEqual([503, 503]);
    upstreams.answer(ALBUMS, { albums: [] });
    answer({ albums: [] });
    expect((await trial).status).toBe(200);
    expect((await get()).status).toBe(200);
  });

  it('does not take the others with it', async () => {
    await get();
    upstreams.faults.set(AUTH0_TOKEN, { kind: 'drop' });
    upstreams.faults.set(USER, { kind: 'drop' });
    for (const id of [1, 2, 3]) await get(fn.token({ sub: `google-oauth2|${id}` }));
    expect((await get()).status).toBe(200);
  });

  it('is not thought broken because callers go away', async () => {
    for (let index = 0; index < 10; index += 1) {
      await outside.during(fn.get('/api/albums', undefined, { onGone: (gone) => gone() }));
    }
    expect((await get()).status).toBe(200);
  });
});

describe('a user who asks too much', () => {
  it('is told for how long to wait, and nobody else notices', async () => {
    const few = testFunction(upstreams, { outside, env: { REQUESTS_PER_MINUTE: '6' } });
    const responses: FunctionResponse[] = [];
    for (let index = 0; index < 8; index += 1) responses.push(await outside.during(few.get('/api/albums')));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    const [last] = responses.slice(-1);
    expect(last && errorCode(last)).toBe('too_many_requests');
    expect(last && retryAfter(last)).toBe(10);
    expect(upstreams.count(ALBUMS)).toBe(6);
    const other = await outside.during(few.get('/api/albums', few.token({ sub: 'google-oauth2|222' })));
    expect(other.status).toBe(200);
    outside.advance(10_000);
    expect((await outside.during(few.get('/api/albums'))).status).toBe(200);
  });

  it('cannot use up the limit of another with a bad token', async () => {
    const few = testFunction(upstreams, { outside, env: { REQUESTS_PER_MINUTE: '1' } });
    for (let index = 0; index < 5; index += 1)
      await few.get('/api/albums', `${few.token().slice(0, -4)}AAAA`);
    expect((await outside.during(few.get('/api/albums'))).status).toBe(200);
  });
});
