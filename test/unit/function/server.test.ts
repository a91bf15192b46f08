import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { fetch } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LogLine } from '../../../src/function/operations/log.ts';
import { type RunningServer, startServer } from '../../../src/function/server.ts';
import { readSettings } from '../../../src/function/settings.ts';
import { environment, type TestFunction, testFunction } from './support/function.ts';
import { ALBUMS, startUpstreams, type Upstreams } from './support/upstreams.ts';

let upstreams: Upstreams;
let tokens: TestFunction;
let server: RunningServer;
let lines: LogLine[];
beforeAll(async () => {
  upstreams = await startUpstreams();
  tokens = testFunction(upstreams);
});
afterAll(async () => {
  await upstreams.close();
  await tokens.outside.close();
});
beforeEach(async () => {
  upstreams.reset();
  lines = [];
  server = await startServer(readSettings(environment(upstreams.origin)), {
    port: 0,
    log: (line) => lines.push(line),
  });
});
afterEach(() => server.close());

const bearer = () => ({ authorization: `Bearer ${tokens.token()}` });

/** Sends the bytes as they are and answers what comes back until the connection ends. */
function raw(...parts: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
    });
    let received = '';
    socket.setEncoding('latin1').on('data', (text) => {
      received += text;
    });
    socket.on('error', reject).on('close', () => resolve(received));
  });
}

const request = (line: string, ...headers: string[]) =>
  [line, 'Host: 127.0.0.1', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('over HTTP', () => {
  it('answers albums', async () => {
    const response = await fetch(`${server.url}/api/albums`, { headers: bearer() });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ albums: [{ id: 'album-1', title: 'Holiday' }] });
  });

  it('says nothing about what runs here, and lets no web page in', async () => {
    const response = await fetch(`${server.url}/api/albums`, {
      headers: { ...bearer(), origin: 'https://page.example' },
    });
    expect([...response.headers.keys()].sort()).toEqual([
      'cache-control',
      'connection',
      'content-length',
      'content-security-policy',
      'content-type',
      'date',
      'keep-alive',
      'x-content-type-options',
      'x-request-id',
    ]);
  });

  it('answers a preflight request without permission', async () => {
    const response = await fetch(`${server.url}/api/albums`, {
      method: 'OPTIONS',
      headers: { origin: 'https://page.example', 'access-control-request-method': 'GET' },
    });
    expect(response.status).toBe(405);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each<[string, () => string[], number]>([
    [
      'two Authorization headers',
      () => {
        const header = `Authorization: Bearer ${tokens.token()}`;
        return [request('GET /api/albums HTTP/1.1', header, header)];
      },
      401,
    ],
    [
      'a token of a megabyte',
      () => [request('GET /api/albums HTTP/1.1', `Authorization: Bearer ${'e'.repeat(1_000_000)}`)],
      431,
    ],
    [
      'ten thousand headers',
      () => [request('GET /api/albums HTTP/1.1', ...Array.from({ length: 10_000 }, (_, i) => `X-${i}: 1`))],
      431,
    ],
    ['a body', () => [request('GET /api/albums HTTP/1.1', 'Content-Length: 2'), '{}'], 400],
    [
      'a body in chunks',
      () => [request('GET /api/albums HTTP/1.1', 'Transfer-Encoding: chunked'), '2\r\n{}\r\n0\r\n\r\n'],
      400,
    ],
    [
      'two lengths',
      () => [request('GET /api/health HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'), '{}'],
      400,
    ],
    [
      'a length and chunks',
      () => [
        request('GET /api/health HTTP/1.1', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
        '0\r\n\r\n',
      ],
      400,
    ],
    ['no host', () => ['GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n'], 400],
    ['an address in place of a path', () => [request('GET http://127.0.0.1/api/health HTTP/1.1')], 404],
    ['a path that climbs', () => [request('GET /api/albums/../health HTTP/1.1')], 404],
    ['a zero byte in the path', () => [request('GET /api/albums\0 HTTP/1.1')], 400],
    ['bytes that are not HTTP', () => ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'], 400],
    ['a line that never ends', () => [`GET /${'a'.repeat(100_000)}`], 431],
  ])('refuses %s, and goes on', async (_name, parts, status) => {
    const received = await raw(...parts());
    expect(received).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(received).not.toMatch(/node|undici|at .*:\d+:\d+/i);
    expect(upstreams.count(ALBUMS)).toBe(0);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  it('stops asking Google for a caller who went away', async () => {
    await (await fetch(`${server.url}/api/albums`, { headers: bearer() })).text();
    upstreams.faults.set(ALBUMS, { kind: 'stall' });
    const leaving = new AbortController();
    const asked = fetch(`${server.url}/api/albums`, { headers: bearer(), signal: leaving.signal });
    await expect.poll(() => upstreams.count(ALBUMS)).toBe(2);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await expect
      .poll(() => lines.at(-1))
      .toMatchObject({ status: 503, upstreams: [{ upstream: 'google-photos', outcome: 'abandoned' }] });
  });

  it('tells a sender early that nobody wants the rest of a long body', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (; sent < 500_000_000; sent += 65_536) yield Buffer.alloc(65_536);
      })(),
    );
    const response = await fetch(`${server.url}/api/uploads`, {
      method: 'POST',
      headers: { ...bearer(), 'content-type': 'application/pdf' },
      body: endless,
      duplex: 'half',
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: { code: 'unsupported_type' } });
    expect(sent).toBeLessThan(500_000_000);
  });

  it('says when its port is taken', async () => {
    const { port } = new URL(server.url);
    const settings = readSettings(environment(upstreams.origin, { PORT: port }));
    await expect(startServer(settings)).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('a stop', () => {
  it('lets running requests finish, takes no new ones, and leaves nothing open', async () => {
    await (await fetch(`${server.url}/api/albums`, { headers: bearer() })).text();
    upstreams.faults.set(ALBUMS, { kind: 'slow', ms: 300 });
    const running = fetch(`${server.url}/api/albums`, { headers: bearer() });
    await expect.poll(() => upstreams.count(ALBUMS)).toBe(2);
    const stopped = server.close();
    await expect(raw(request('GET /api/health HTTP/1.1'))).rejects.toThrow(/ECONNREFUSED/);
    const response = await running;
    expect(response.status).toBe(200);
    expect(response.headers.get('connection')).toBe('close');
    await response.text();
    await stopped;
    expect(lines.map(({ event }) => event)).toEqual(['started', 'request', 'stopping', 'request', 'stopped']);
  });

  it('does not wait for connections that nothing runs on, or ever did', async () => {
    await (await fetch(`${server.url}/api/health`)).text();
    const { port, hostname } = new URL(server.url);
    const unused = connect(Number(port), hostname);
    const closed = new Promise((resolve) => unused.once('close', resolve));
    await new Promise((resolve) => unused.once('connect', resolve));
    const startedAt = performance.now();
    await server.close();
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
