import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FunctionResponse } from '../../../src/function/exchange.ts';
import { MAX_PART_BYTES, type PickedBytesRequest } from '../../../src/shared/function-api.ts';
import { type HttpHost, startHttpHost } from '../../services/http-host.ts';
import { errorCode, type TestFunction, testFunction, withBody } from './support/function.ts';
import { startUpstreams, type Upstreams, USER, userWith } from './support/upstreams.ts';

const MEDIA = 'GET /ppa/item';
const FIT = { kind: 'fit', width: 800, height: 600 } as const;

let upstreams: Upstreams;
let media: HttpHost;
let answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
let asked: IncomingMessage[];
let fn: TestFunction;
beforeAll(async () => {
  upstreams = await startUpstreams();
  const routeOf = (method: string, { pathname }: URL) => `${method} ${pathname.replace(/=.*/, '')}`;
  media = await startHttpHost({ routeOf }, () => (request, response) => {
    asked.push(request);
    return answer(request, response);
  });
});
afterAll(async () => {
  await upstreams.close();
  await media.close();
});
beforeEach(() => {
  upstreams.reset();
  media.faults.clear();
  media.requests.clear();
  asked = [];
  answer = sends(200, { 'content-type': 'image/jpeg' }, 'picture');
  fn = testFunction(upstreams);
});
afterEach(() => fn.outside.close());

function sends(status: number, headers: Record<string, string>, body: string | Buffer = '') {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
  };
}

const wanted = (more: Partial<PickedBytesRequest> = {}): PickedBytesRequest => ({
  url: `${media.origin}/ppa/item`,
  form: FIT,
  ...more,
});
const get = (more: Partial<PickedBytesRequest> = {}) =>
  fn.ask({ method: 'POST', target: '/api/picked-bytes', ...withBody(JSON.stringify(wanted(more))) });
const codeOf = async (more: Partial<PickedBytesRequest> = {}) => errorCode(await get(more));

function bytesOf({ body }: FunctionResponse): Readable {
  if (typeof body === 'string') throw new Error(`an answer without bytes: ${body}`);
  return body;
}

describe('the bytes of a picked item', () => {
  it('come as Google sends them, to whoever brings a token of the tenant', async () => {
    const response = await get();
    expect(response).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/jpeg', 'content-length': '7', 'cache-control': 'no-store' },
    });
    expect((await buffer(bytesOf(response))).toString()).toBe('picture');
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer google-stored',
      'accept-encoding': 'identity',
    });
    expect(fn.lastLine()).toMatchObject({ route: 'picked-bytes', status: 200, bytes: 7 });
  });

  it.each([
    [FIT, 'image/jpeg', '=w800-h600', undefined],
    [{ kind: 'original' }, 'image/heic', '=d', `bytes=0-${MAX_PART_BYTES - 1}`],
    [{ kind: 'video' }, 'video/mp4', '=dv', `bytes=0-${MAX_PART_BYTES - 1}`],
  ] as const)('are asked for in the form %j', async (form, type, suffix, range) => {
    answer = sends(200, { 'content-type': type });
    bytesOf(await get({ form })).resume();
    expect(asked[0]?.url).toBe(`/ppa/item${suffix}`);
    expect(asked[0]?.headers.range).toBe(range);
  });

  it.each([
    'https://evil.example/ppa/a',
    'https://lh3.googleusercontent.com@evil.example/ppa/a',
    'https://lh3.googleusercontent.com.evil.example/ppa/a',
    'http://lh3.googleusercontent.com/ppa/a',
    'http://169.254.169.254/latest/meta-data',
  ])('are not asked for at another address: %s', async (url) => {
    expect(await codeOf({ url })).toBe('invalid_request');
    expect(asked).toEqual([]);
    expect(upstreams.count(USER)).toBe(0);
  });

  it('are not asked for on this computer where Google is not', async () => {
    const far = testFunction(upstreams, {
      env: { GOOGLE_PHOTOS_ORIGIN: 'https://photoslibrary.googleapis.com' },
    });
    const request = withBody(JSON.stringify(wanted()));
    expect(errorCode(await far.ask({ method: 'POST', target: '/api/picked-bytes', ...request }))).toBe(
      'invalid_request',
    );
    expect(asked).toEqual([]);
    await far.outside.close();
  });

  it('are not looked for behind a redirect', async () => {
    answer = (request, response) => {
      if (request.url?.startsWith('/ppa/item')) response.writeHead(302, { location: '/elsewhere' }).end();
      else sends(200, { 'content-type': 'image/jpeg' })(request, response);
    };
    expect(await codeOf()).toBe('bad_upstream');
    expect(asked.map(({ url }) => url)).toEqual(['/ppa/item=w800-h600']);
  });
});

describe('a refusal of Google’s', () => {
  it('of the token is met with another one, once', async () => {
    answer = (request, response) => {
      const isOld = request.headers.authorization === 'Bearer google-stored';
      return isOld
        ? sends(401, {})(request, response)
        : sends(200, { 'content-type': 'image/jpeg' }, 'x')(request, response);
    };
    expect((await buffer(bytesOf(await get()))).toString()).toBe('x');
    answer = sends(401, {});
    upstreams.answer(USER, userWith({ access_token: 'another', refresh_token: 'refresh-1' }));
    expect(await codeOf()).toBe('sign_in_again');
  });

  it.each([
    [403, {}, 'address_expired'],
    [404, {}, 'not_found'],
    [410, {}, 'not_found'],
    [400, {}, 'invalid_request'],
    [416, {}, 'invalid_request'],
    [429, {}, 'try_later'],
    [500, {}, 'try_later'],
    [503, {}, 'try_later'],
    [204, {}, 'bad_upstream'],
    [418, {}, 'bad_upstream'],
  ])('with %i is told as it is meant', async (status, headers, code) => {
    answer = sends(status, headers);
    expect(await codeOf()).toBe(code);
    expect(asked).toHaveLength(1);
  });

  it('for a while is passed on with the time to wait', async () => {
    answer = sends(429, { 'retry-after': '77' });
    expect((await get()).headers['retry-after']).toBe('77');
    answer = sends(429, {});
    expect((await get()).headers['retry-after']).toBe('30');
  });
});

describe('an answer that cannot be used', () => {
  it.each([
    [FIT, 'text/html'],
    [FIT, 'image/svg+xml'],
    [FIT, 'image/heic'],
    [FIT, 'video/mp4'],
    [FIT, ''],
    [{ kind: 'video' }, 'image/jpeg'],
    [{ kind: 'original' }, 'application/octet-stream'],
  ] as const)('%j of the type "%s" is refused', async (form, type) => {
    answer = sends(200, { 'content-type': type });
    expect(await codeOf({ form })).toBe('unsupported_type');
  });

  it('is refused beforehand where it says that it is too large', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': 40_000_001 });
      response.write('x');
    };
    expect(await codeOf()).toBe('too_large');
  });

  it('is broken off where it turns out to be too large', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      Readable.from(endless())
        .on('error', () => undefined)
        .pipe(response);
    };
    const body = bytesOf(await get());
    await expect(buffer(body)).rejects.toThrow('too many bytes');
    expect(fn.lastLine()).toMatchObject({ status: 200, code: 'too_large' });
  });

  it('is refused where it is encoded', async () => {
    answer = sends(200, { 'content-type': 'image/jpeg', 'content-encoding': 'gzip' });
    expect(await codeOf()).toBe('bad_upstream');
  });

  it.each(['drop', 'nonsense'] as const)('or does not come is no success: %s', async (kind) => {
    media.faults.set(MEDIA, { kind });
    expect(await codeOf()).toBe(kind === 'drop' ? 'try_later' : 'unsupported_type');
  });

  it('does not look whole where it breaks off', async () => {
    answer = sends(200, { 'content-type': 'image/jpeg' }, Buffer.alloc(200_000));
    media.faults.set(MEDIA, { kind: 'cut' });
    await expect(buffer(bytesOf(await get()))).rejects.toThrow();
    expect(fn.lastLine()).toMatchObject({ status: 200, code: 'try_later', reason: 'the bytes broke off' });
  });
});

describe('a part', () => {
  const part = (range: string) => sends(206, { 'content-type': 'video/mp4', 'content-range': range }, 'xyz');

  it('begins where it was asked for, and says how much there is', async () => {
    answer = part('bytes 1000-1002/2000');
    const response = await get({ form: { kind: 'video' }, from: 1000 });
    expect(asked[0]?.headers.range).toBe(`bytes=1000-${1000 + MAX_PART_BYTES - 1}`);
    expect(response).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 1000-1002/2000' } });
    expect((await buffer(bytesOf(response))).toString()).toBe('xyz');
  });

  it.each(['bytes 0-2/2000', 'bytes 1000-1002/*', 'bytes 1000-3000/2000', 'nonsense'])(
    'is refused where it is another: %s',
    async (range) => {
      answer = part(range);
      expect(await codeOf({ form: { kind: 'video' }, from: 1000 })).toBe('bad_upstream');
    },
  );

  it('of a film beyond the limit is refused', async () => {
    answer = part('bytes 0-2/2000000001');
    expect(await codeOf({ form: { kind: 'video' } })).toBe('too_large');
  });
});

describe('while nobody takes them', () => {
  it('bytes wait at Google, and the connection is given up when the caller goes', async () => {
    const state = { written: 0, isBlocked: false };
    const closed = new Promise((resolve) => {
      answer = async (_request, response) => {
        response.once('close', resolve);
        response.on('drain', () => {
          state.isBlocked = false;
        });
        response.writeHead(200, { 'content-type': 'image/jpeg' });
        for (const chunk of endless()) {
          state.written += chunk.length;
          state.isBlocked = !response.write(chunk);
          if (state.isBlocked) await new Promise((drained) => response.once('drain', drained));
        }
      };
    });
    const body = bytesOf(await get());
    for (let turns = 0; turns < 200; turns = state.isBlocked ? turns + 1 : 0) await turn();
    // What the sockets of both sides hold.
    expect(state.written).toBeLessThan(16_000_000);
    body.destroy();
    await closed;
    expect(fn.lastLine()).toMatchObject({ reason: 'the caller went away' });
  });
});

describe('an image host that does not answer', () => {
  it('is given up when the caller goes away', async () => {
    media.faults.set(MEDIA, { kind: 'stall' });
    let goAway = (): void => undefined;
    const pending = fn.ask({
      method: 'POST',
      target: '/api/picked-bytes',
      ...withBody(JSON.stringify(wanted())),
      onGone: (listener) => {
        goAway = listener;
      },
    });
    await expect.poll(() => media.requests.count(MEDIA)).toBeGreaterThan(0);
    goAway();
    expect(errorCode(await pending)).toBe('try_later');
    expect(fn.lastLine().upstreams.at(-1)).toMatchObject({ upstream: 'google-media', outcome: 'abandoned' });
  });
});

/** 45 MB in pieces of 64 kB. */
function* endless(): Generator<Buffer> {
  const chunk = Buffer.alloc(65_536);
  for (let sent = 0; sent < 45_000_000; sent += chunk.length) yield chunk;
}
