import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  BadAnswer,
  call,
  NetworkFailure,
  openBody,
  parseJson,
  piecesOf,
  TimedOut,
} from '../../../src/main/http.ts';
import { connectionsForTest, deferred, hostForTest } from './support.ts';

const SECRET_QUERY = 'code=a-secret-code';

describe('call', () => {
  it('sends method, headers and body, and answers status, headers and body', async () => {
    const host = await hostForTest((request, response) => {
      response.writeHead(201, { 'x-seen': `${request.method} ${request.headers['x-own']}` });
      request.pipe(response);
    });
    const answer = await call(connectionsForTest(), {
      method: 'POST',
      url: new URL('/echo', host.origin),
      headers: { 'X-Own': 'yes' },
      body: 'a body',
    });
    expect(answer).toMatchObject({ status: 201, headers: { 'x-seen': 'POST yes' } });
    expect(answer.body.toString()).toBe('a body');
  });

  it('does not follow a redirect', async () => {
    const host = await hostForTest((_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    const answer = await call(connectionsForTest(), { method: 'GET', url: new URL('/here', host.origin) });
    expect(answer.status).toBe(302);
    expect(host.requests.entries.map(({ path }) => path)).toEqual(['/here']);
  });

  it('gives up on an answer that never begins', async () => {
    const host = await hostForTest(() => undefined);
    host.faults.set('GET /slow', { kind: 'stall' });
    const url = new URL(`/slow?${SECRET_QUERY}`, host.origin);
    await expect(call(connectionsForTest(), { method: 'GET', url, timeoutMs: 50 })).rejects.toThrow(TimedOut);
  });

  it('gives up on an answer that never ends', async () => {
    const host = await hostForTest((_request, response) => {
      response.writeHead(200).write('half');
    });
    const url = new URL('/slow', host.origin);
    await expect(call(connectionsForTest(), { method: 'GET', url, timeoutMs: 200 })).rejects.toThrow(
      TimedOut,
    );
  });

  it('gives up on an answer on which nothing comes for a while, and waits for one that is slow', {
    timeout: 20_000,
  }, async () => {
    const host = await hostForTest((_request, response) => {
      response.writeHead(200, { 'content-length': 20_000 }).end(Buffer.alloc(20_000));
    });
    const connections = connectionsForTest();
    const url = new URL('/line', host.origin);
    host.faults.set('GET /line', { kind: 'slow-line', latencyMs: 0, bytesPerSecond: 15_000 }, 1);
    const slow = call(connections, { method: 'GET', url, idleMs: 1_000, timeoutMs: 10_000 });
    await expect(slow).resolves.toMatchObject({ body: Buffer.alloc(20_000) });
    host.faults.set('GET /line', { kind: 'stall' });
    const stalled = call(connections, { method: 'GET', url, idleMs: 1_000, timeoutMs: 60_000 });
    await expect(stalled).rejects.toThrow(TimedOut);
  });

  it.each(['drop', 'cut'] as const)('tells a connection that breaks off: %s', async (kind) => {
    const host = await hostForTest((_request, response) => {
      response.writeHead(200, { 'content-length': 4 }).end('body');
    });
    host.faults.set('GET /broken', { kind });
    const url = new URL('/broken', host.origin);
    await expect(call(connectionsForTest(), { method: 'GET', url })).rejects.toThrow(NetworkFailure);
  });

  it('asks once more where a kept connection was closed, and a GET alone', async () => {
    const host = await hostForTest((_request, response) => {
      response.writeHead(200, { 'content-length': 4 }).end('body');
    });
    const connections = connectionsForTest();
    const url = new URL('/kept', host.origin);
    host.faults.set('GET /kept', { kind: 'drop' }, 1);
    await expect(call(connections, { method: 'GET', url })).resolves.toMatchObject({ status: 200 });
    host.faults.set('POST /kept', { kind: 'drop' }, 1);
    await expect(call(connections, { method: 'POST', url })).rejects.toThrow(NetworkFailure);
    expect(host.requests.count('GET /kept')).toBe(2);
    expect(host.requests.count('POST /kept')).toBe(1);
  });

  it('reads nothing of an answer that announces too much', async () => {
    const host = await hostForTest((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('the beginning');
    });
    const url = new URL('/large', host.origin);
    await expect(call(connectionsForTest(), { method: 'GET', url, maxBytes: 999 })).rejects.toThrow(
      BadAnswer,
    );
  });

  it('tells a host that nobody answers at', async () => {
    const url = new URL(`http://127.0.0.1:${await closedPort()}/`);
    await expect(call(connectionsForTest(), { method: 'GET', url })).rejects.toThrow(NetworkFailure);
  });

  it('takes as many bytes as it may and no more', async () => {
    const host = await hostForTest((_request, response) => {
      response.end('12345678');
    });
    const url = new URL('/bytes', host.origin);
    const connections = connectionsForTest();
    await expect(call(connections, { method: 'GET', url, maxBytes: 8 })).resolves.toMatchObject({
      status: 200,
    });
    await expect(call(connections, { method: 'GET', url, maxBytes: 7 })).rejects.toThrow(BadAnswer);
  });

  it('hands out an opened body piece by piece, and ends it for whoever has enough', async () => {
    const closed = deferred();
    const host = await hostForTest((_request, response) => {
      const send = () => response.write(Buffer.alloc(65_536));
      response.on('drain', send).on('close', () => closed.resolve());
      send();
    });
    const opened = await openBody(connectionsForTest(), { url: new URL('/endless', host.origin) });
    let length = 0;
    for await (const piece of piecesOf(opened, 'the host', 2_000_000)) {
      length += piece.length;
      if (length > 500_000) break;
    }
    await closed.promise;
    expect(length).toBeLessThan(600_000);
  });

  it('stops reading an answer that does not end', async () => {
    const closed = deferred();
    const host = await hostForTest((_request, response) => {
      const send = () => response.write(Buffer.alloc(65_536));
      response.on('drain', send).on('close', () => closed.resolve());
      while (send());
    });
    const url = new URL('/endless', host.origin);
    await expect(call(connectionsForTest(), { method: 'GET', url, maxBytes: 1_000_000 })).rejects.toThrow(
      BadAnswer,
    );
    await closed.promise;
  });

  it('ends when it is told to, with the reason that was given', async () => {
    const asked = deferred();
    const host = await hostForTest(() => asked.resolve());
    const stop = new AbortController();
    const answer = call(connectionsForTest(), {
      method: 'GET',
      url: new URL('/', host.origin),
      signal: stop.signal,
    });
    await asked.promise;
    const reason = new Error('enough');
    stop.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  it('names host and path in its failures, never the query', async () => {
    const host = await hostForTest((_request, response) => {
      response.end('12345678');
    });
    host.faults.set('GET /drop', { kind: 'drop' });
    host.faults.set('GET /stall', { kind: 'stall' });
    const connections = connectionsForTest();
    for (const path of ['/drop', '/stall', '/large']) {
      const url = new URL(`${path}?${SECRET_QUERY}`, host.origin);
      const failure = await call(connections, { method: 'GET', url, maxBytes: 1, timeoutMs: 100 }).then(
        () => null,
        (cause: unknown) => cause,
      );
      expect(String(failure)).toContain(`${url.host}${path}`);
      expect(String(failure)).not.toContain('secret');
    }
  });
});

describe('parseJson', () => {
  it('answers what the body says', () => {
    expect(parseJson({ status: 200, headers: {}, body: Buffer.from('{"a":[1]}') })).toEqual({ a: [1] });
  });

  it('refuses another body without quoting it', () => {
    const answer = { status: 502, headers: {}, body: Buffer.from('<p>secret</p>') };
    expect(() => parseJson(answer)).toThrow(BadAnswer);
    expect(() => parseJson(answer)).toThrow(/^(?!.*secret).*502/);
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
