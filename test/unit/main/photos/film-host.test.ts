import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { BadAnswer, NetworkFailure, Unavailable } from '../../../../src/main/http.ts';
import { type ByteRange, openFilm } from '../../../../src/main/photos/film-host.ts';
import { ImageRefused } from '../../../../src/main/photos/image-host.ts';
import { connectionsForTest, hostForTest } from '../support.ts';

const MP4 = { 'content-type': 'video/mp4' };

async function filmHost(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const host = await hostForTest(answer);
  const connections = connectionsForTest();
  return {
    host,
    open: (range: ByteRange | null = null, signal = new AbortController().signal) =>
      openFilm(`${host.origin}/still`, range, true, connections, signal),
    openFrom: (address: string, allowLoopback: boolean) =>
      openFilm(address, null, allowLoopback, connections, new AbortController().signal),
  };
}

describe('a film at Google', () => {
  it('is asked for at the address of its still, and comes with its length', async () => {
    const { host, open } = await filmHost((_request, response) => {
      response.writeHead(200, { ...MP4, 'content-length': 6 }).end('moving');
    });
    const film = await open();
    expect(film).toMatchObject({ type: 'video/mp4', length: 6, contentRange: null });
    expect(await text(film.body)).toBe('moving');
    expect(host.requests.entries.map(({ path }) => path)).toEqual(['/still=dv']);
  });

  it.each([
    [{ first: 2, last: 4 }, 'bytes=2-4'],
    [{ first: 2, last: null }, 'bytes=2-'],
  ])('is asked for in part: %j', async (range, header) => {
    const { open } = await filmHost((request, response) => {
      response.writeHead(206, { ...MP4, 'content-range': 'bytes 2-4/6' }).end(request.headers.range);
    });
    const film = await open(range);
    expect(film.contentRange).toBe('bytes 2-4/6');
    expect(await text(film.body)).toBe(header);
  });

  it('is followed to another of Google’s hosts, with the range', async () => {
    const { open } = await filmHost((request, response) => {
      if (request.url === '/still=dv') response.writeHead(302, { location: '/film' }).end();
      else response.writeHead(206, { ...MP4, 'content-range': 'bytes 1-1/6' }).end(request.headers.range);
    });
    expect(await text((await open({ first: 1, last: 1 })).body)).toBe('bytes=1-1');
  });

  it.each([
    'https://elsewhere.example/film',
    'http://lh3.googleusercontent.com/film',
    'nonsense://x',
    'http://[',
  ])('is not followed to %s', async (location) => {
    const { open } = await filmHost((_request, response) => {
      response.writeHead(302, { location }).end();
    });
    await expect(open()).rejects.toThrow(BadAnswer);
  });

  it('is not followed in circles', async () => {
    const { host, open } = await filmHost((_request, response) => {
      response.writeHead(302, { location: '/still=dv' }).end();
    });
    await expect(open()).rejects.toThrow(BadAnswer);
    expect(host.requests.count()).toBe(3);
  });

  it.each([
    [403, ImageRefused],
    [404, ImageRefused],
    [429, Unavailable],
    [503, Unavailable],
  ])('that is answered with %i is refused or comes later', async (status, kind) => {
    const { open } = await filmHost((_request, response) => {
      response.writeHead(status).end();
    });
    await expect(open()).rejects.toThrow(kind);
  });

  it.each(['text/html', 'image/jpeg', 'application/octet-stream', undefined])(
    'is none where the host answers %s',
    async (type) => {
      const { open } = await filmHost((_request, response) => {
        response.writeHead(200, type === undefined ? {} : { 'content-type': type }).end('x');
      });
      await expect(open()).rejects.toThrow(BadAnswer);
    },
  );

  it('is not fetched from this computer, unless the function is on it', async () => {
    const { host, openFrom } = await filmHost((_request, response) => {
      response.writeHead(200, MP4).end();
    });
    await expect(openFrom(`${host.origin}/still`, false)).rejects.toThrow(BadAnswer);
    expect(host.requests.count()).toBe(0);
  });

  it('that is no longer wanted is broken off', async () => {
    const { open } = await filmHost(() => undefined);
    const cancel = new AbortController();
    const film = open(null, cancel.signal);
    cancel.abort(new Error('no longer wanted'));
    await expect(film).rejects.toThrow('no longer wanted');
  });

  it('is out of reach where the host drops the connection', async () => {
    const { open } = await filmHost((request) => {
      request.socket.destroy();
    });
    await expect(open()).rejects.toThrow(NetworkFailure);
  });
});
