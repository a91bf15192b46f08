import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { BadAnswer, NetworkFailure } from '../../../../src/main/http.ts';
import {
  createFunctionCaller,
  createFunctionClient,
  FunctionRefused,
} from '../../../../src/main/photos/function-client.ts';
import { NotSignedIn } from '../../../../src/main/sign-in/session.ts';
import { FUNCTION_ERRORS } from '../../../../src/shared/function-api.ts';
import { sendJson } from '../../../services/http-host.ts';
import { connectionsForTest, hostForTest } from '../support.ts';

const ALBUMS = { albums: [{ id: 'a', title: 'Summer', photoCount: 2 }], nextPageToken: 'page-2' };

async function functionHost(answer: unknown = ALBUMS) {
  const seen: { path: string | undefined; headers: IncomingHttpHeaders }[] = [];
  const host = await hostForTest((request, response) => {
    seen.push({ path: request.url, headers: request.headers });
    sendJson(response, 200, answer);
  });
  const accessToken = vi.fn(async (refused?: string) => (refused ? 'token-2' : 'token-1'));
  const caller = createFunctionCaller(host.origin, { accessToken }, connectionsForTest());
  const client = createFunctionClient(caller);
  return { host, seen, accessToken, client };
}

function errorBody(code: string) {
  return { error: { code, message: 'a message' } };
}

describe('the function’s client', () => {
  it('asks with the token in the header and nowhere else', async () => {
    const { client, seen } = await functionHost();
    await client.albums('page/2');
    expect(seen).toHaveLength(1);
    expect(seen[0]?.path).toBe('/api/albums?pageToken=page%2F2');
    expect(seen[0]?.headers.authorization).toBe('Bearer token-1');
    const { authorization: _authorization, ...others } = seen[0]?.headers ?? {};
    expect(JSON.stringify(others)).not.toContain('token-1');
  });

  it('asks for each thing at its own address', async () => {
    const { client, seen } = await functionHost({ albums: [], photos: [] });
    await client.albums();
    await client.albumPhotos('a/b c');
    await client.albumPhotos('a', 'next');
    await client.photos(['p1', 'p2']);
    expect(seen.map(({ path }) => path)).toEqual([
      '/api/albums',
      '/api/albums/a%2Fb%20c/photos',
      '/api/albums/a/photos?pageToken=next',
      '/api/photos?ids=p1%2Cp2',
    ]);
  });

  it('answers what the contract names, and drops the rest', async () => {
    const { client } = await functionHost({ ...ALBUMS, more: 'than that' });
    await expect(client.albums()).resolves.toEqual(ALBUMS);
  });
});

describe('the words of a photo', () => {
  it('go to the photo’s own address', async () => {
    const { client, seen } = await functionHost({ status: 'done' });
    await client.describe('p/1', 'This is Ann');
    expect(seen.map(({ path }) => path)).toEqual(['/api/photos/p%2F1']);
    expect(seen[0]?.headers['content-type']).toBe('application/json');
  });
});

describe('a 401', () => {
  it('is answered with one renewed token and one more try', async () => {
    const { client, host, seen, accessToken } = await functionHost();
    host.faults.set('GET /api/albums', { kind: 'status', status: 401, body: errorBody('unauthorized') }, 1);
    await expect(client.albums()).resolves.toEqual(ALBUMS);
    expect(accessToken.mock.calls).toEqual([[], ['token-1']]);
    expect(seen[0]?.headers.authorization).toBe('Bearer token-2');
    expect(host.requests.count()).toBe(2);
  });

  it('that comes twice is a refusal', async () => {
    const { client, host, accessToken } = await functionHost();
    host.faults.set('GET /api/albums', { kind: 'status', status: 401, body: errorBody('unauthorized') });
    await expect(client.albums()).rejects.toMatchObject({ name: 'FunctionRefused', code: 'unauthorized' });
    expect(host.requests.count()).toBe(2);
    expect(accessToken).toHaveBeenCalledTimes(2);
  });

  it('whose renewal fails tells the renewal’s failure', async () => {
    const { client, host, accessToken } = await functionHost();
    host.faults.set('GET /api/albums', { kind: 'status', status: 401, body: errorBody('unauthorized') });
    accessToken.mockImplementation(async (refused) => {
      if (refused) throw new NotSignedIn('lost');
      return 'token-1';
    });
    await expect(client.albums()).rejects.toThrow(NotSignedIn);
    expect(host.requests.count()).toBe(1);
  });
});

describe('a refusal', () => {
  it.each(Object.entries(FUNCTION_ERRORS))('keeps the function’s code: %s', async (code, status) => {
    const { client, host } = await functionHost();
    host.faults.set('GET /api/albums', { kind: 'status', status, body: errorBody(code) });
    const failure = await client.albums().catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(FunctionRefused);
    expect(failure).toMatchObject({ code });
    expect(String(failure)).not.toContain('a message');
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [429, 'too_many_requests'],
    [500, 'try_later'],
    [502, 'try_later'],
    [503, 'try_later'],
    [504, 'try_later'],
  ])('of something in between counts by its status: %d', async (status, code) => {
    for (const body of [
      '<h1>Gateway</h1>',
      '',
      { error: { code: 'unheard_of', message: '' } },
      { error: 'x' },
    ]) {
      const { client, host } = await functionHost();
      host.faults.set('GET /api/albums', { kind: 'status', status, body });
      await expect(client.albums()).rejects.toMatchObject({ name: 'FunctionRefused', code });
    }
  });

  it.each([302, 400, 404, 418])(
    'of something in between that says nothing is no good answer: %d',
    async (status) => {
      const { client, host } = await functionHost();
      host.faults.set('GET /api/albums', { kind: 'status', status, body: '<h1>?</h1>' });
      await expect(client.albums()).rejects.toThrow(BadAnswer);
    },
  );
});

describe('an answer', () => {
  it('that is another network’s welcome page is no good', async () => {
    const { client, host } = await functionHost();
    host.faults.set('GET /api/albums', { kind: 'nonsense' });
    await expect(client.albums()).rejects.toThrow(BadAnswer);
  });

  it.each([
    null,
    [],
    {},
    { albums: {} },
    { albums: [{}] },
    { albums: [{ id: '' }] },
    { albums: [{ id: 'x'.repeat(1025) }] },
    { albums: [{ id: 'a', title: null }] },
    { albums: [{ id: 'a', photoCount: -1 }] },
    { albums: [{ id: 'a', photoCount: '12' }] },
    { albums: [{ id: 'a', cover: { url: 'no address', expiresAt: '2026-03-03T10:00:00Z' } }] },
    { albums: [{ id: 'a', cover: { url: 'https://lh3.googleusercontent.com/a', expiresAt: 'soon' } }] },
    { albums: [], nextPageToken: '' },
  ])('that breaks the contract is no good: %j', async (answer) => {
    const { client } = await functionHost(answer);
    await expect(client.albums()).rejects.toThrow(BadAnswer);
  });

  it('that does not come is no connection', async () => {
    const { client, host } = await functionHost();
    host.faults.set('GET /api/albums', { kind: 'drop' });
    await expect(client.albums()).rejects.toThrow(NetworkFailure);
    host.faults.set('GET /api/albums', { kind: 'cut' });
    await expect(client.albums()).rejects.toThrow(NetworkFailure);
  });
});
