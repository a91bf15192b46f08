import { describe, expect, it } from 'vitest';
import { BadAnswer, NetworkFailure } from '../../../../src/main/http.ts';
import {
  fetchImage,
  IMAGE_TYPES,
  ImageRefused,
  isImageHost,
  MAX_IMAGE_BYTES,
  sizeSuffix,
} from '../../../../src/main/photos/image-host.ts';
import type { ImageRequest } from '../../../../src/shared/photo-address.ts';
import { connectionsForTest, deferred, hostForTest } from '../support.ts';

const PHOTO: ImageRequest = { subject: 'photo', id: 'p1', size: 1024 };
const COVER: ImageRequest = { subject: 'album-cover', id: 'a1', size: 512 };

async function imageHost(
  headers: Record<string, string> = { 'content-type': 'image/jpeg' },
  body = 'picture',
) {
  const host = await hostForTest((_request, response) => {
    response.writeHead(200, headers).end(body);
  });
  const connections = connectionsForTest();
  const signal = new AbortController().signal;
  return {
    host,
    fetch: (request = PHOTO) => fetchImage(`${host.origin}/image`, request, true, connections, signal),
    fetchFrom: (address: string, allowLoopback = false) =>
      fetchImage(address, PHOTO, allowLoopback, connections, signal),
  };
}

describe('isImageHost', () => {
  it.each([
    'https://lh3.googleusercontent.com/lr/abc',
    'https://googleusercontent.com/abc',
    'https://a.b.googleusercontent.com/abc',
    'https://lh3.googleusercontent.com:443/abc',
  ])('takes %s', (address) => {
    expect(isImageHost(new URL(address), false)).toBe(true);
  });

  it.each([
    'http://lh3.googleusercontent.com/abc',
    'https://lh3.googleusercontent.com:8443/abc',
    'https://rosa@lh3.googleusercontent.com/abc',
    'https://:secret@lh3.googleusercontent.com/abc',
    'https://evilgoogleusercontent.com/abc',
    'https://googleusercontent.com.evil.example/abc',
    'https://evil.example/googleusercontent.com',
    'https://googleusercontent.com@evil.example/abc',
    'https://lh3.googleusercontent.com./abc',
    'https://photoslibrary.googleapis.com/abc',
    'ftp://lh3.googleusercontent.com/abc',
    'file:///etc/passwd',
    'http://127.0.0.1/abc',
    'https://localhost/abc',
    'http://[::1]/abc',
    'http://169.254.169.254/latest',
    'http://192.168.1.1/abc',
  ])('refuses %s', (address) => {
    expect(isImageHost(new URL(address), false)).toBe(false);
  });

  it('takes this computer itself where the function runs on it, and no other', () => {
    expect(isImageHost(new URL('http://127.0.0.1:8080/abc'), true)).toBe(true);
    expect(isImageHost(new URL('http://[::1]:8080/abc'), true)).toBe(true);
    expect(isImageHost(new URL('http://192.168.1.1/abc'), true)).toBe(false);
    expect(isImageHost(new URL('http://lh3.googleusercontent.com/abc'), true)).toBe(false);
    expect(isImageHost(new URL('ftp://127.0.0.1/abc'), true)).toBe(false);
  });
});

describe('the size', () => {
  it('of a photo is a box that the whole of it fits in', () => {
    expect(sizeSuffix(PHOTO)).toBe('=w1024-h1024');
  });

  it('of a cover is 4:3, cut', () => {
    expect(sizeSuffix(COVER)).toBe('=w512-h384-c');
  });

  it('goes behind the address', async () => {
    const { host, fetch } = await imageHost();
    await fetch(PHOTO);
    await fetch(COVER);
    expect(host.requests.entries.map(({ path }) => path)).toEqual([
      '/image=w1024-h1024',
      '/image=w512-h384-c',
    ]);
  });
});

describe('an image', () => {
  it.each(IMAGE_TYPES)('may be %s', async (type) => {
    const { fetch } = await imageHost({ 'content-type': `${type.toUpperCase()}; charset=x` });
    await expect(fetch()).resolves.toEqual({ type, bytes: Buffer.from('picture') });
  });

  it.each(['text/html', 'image/svg+xml', 'application/octet-stream', 'video/mp4', 'image/jpegx', ''])(
    'may not be "%s"',
    async (type) => {
      const { fetch } = await imageHost({ 'content-type': type });
      await expect(fetch()).rejects.toThrow(BadAnswer);
    },
  );

  it('may not come without a type', async () => {
    const { fetch } = await imageHost({});
    await expect(fetch()).rejects.toThrow(BadAnswer);
  });

  it.each([301, 302, 307, 308])('is not looked for elsewhere: %d', async (status) => {
    const { host, fetch } = await imageHost();
    host.faults.set('GET /image=w1024-h1024', { kind: 'status', status, headers: { location: '/other' } });
    await expect(fetch()).rejects.toThrow(BadAnswer);
    expect(host.requests.count()).toBe(1);
  });

  it.each([400, 401, 403, 404, 410])('whose address is refused with %d is told so', async (status) => {
    const { host, fetch } = await imageHost();
    host.faults.set('GET /image=w1024-h1024', { kind: 'status', status });
    await expect(fetch()).rejects.toThrow(ImageRefused);
  });

  it.each([204, 206, 429, 500, 503])('is none with status %d', async (status) => {
    const { host, fetch } = await imageHost();
    host.faults.set('GET /image=w1024-h1024', {
      kind: 'status',
      status,
      headers: { 'content-type': 'image/jpeg' },
    });
    const failure = await fetch().catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(ImageRefused);
  });

  it('that was cut is none', async () => {
    const { host, fetch } = await imageHost();
    host.faults.set('GET /image=w1024-h1024', { kind: 'cut' });
    await expect(fetch()).rejects.toThrow(NetworkFailure);
  });

  it('is not read beyond 40 MB', async () => {
    const closed = deferred();
    let sent = 0;
    const host = await hostForTest((_request, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      const block = Buffer.alloc(1_000_000);
      const send = (): void => {
        sent += block.length;
        if (response.write(block)) setImmediate(send);
      };
      response.on('drain', send).on('close', () => closed.resolve());
      send();
    });
    const fetched = fetchImage(
      `${host.origin}/image`,
      PHOTO,
      true,
      connectionsForTest(),
      new AbortController().signal,
    );
    await expect(fetched).rejects.toThrow(BadAnswer);
    await closed.promise;
    expect(MAX_IMAGE_BYTES).toBe(40_000_000);
    expect(sent).toBeGreaterThan(MAX_IMAGE_BYTES);
  });

  it.each(['https://evil.example/image', 'http://127.0.0.1/image', 'no address', 'file:///etc/passwd'])(
    'is not asked for at another host: %s',
    async (address) => {
      const { fetchFrom } = await imageHost();
      await expect(fetchFrom(address)).rejects.toThrow(BadAnswer);
    },
  );

  it('on this computer is not asked for where the function is elsewhere', async () => {
    const { host, fetchFrom } = await imageHost();
    await expect(fetchFrom(`${host.origin}/image`)).rejects.toThrow(BadAnswer);
    expect(host.requests.count()).toBe(0);
    await expect(fetchFrom(`${host.origin}/image`, true)).resolves.toMatchObject({ type: 'image/jpeg' });
  });
});
