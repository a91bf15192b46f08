import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Budget } from '../../../src/function/budget.ts';
import { Metrics } from '../../../src/function/operations/metrics.ts';
import { Trace } from '../../../src/function/operations/trace.ts';
import { Upstream } from '../../../src/function/upstream/upstream.ts';
import { type TestOutside, testOutside } from './support/outside.ts';

const FAILURES_THAT_OPEN_THE_BREAKER = 5;
const MANY = 3 * FAILURES_THAT_OPEN_THE_BREAKER;

/** Keeps connections open between requests, and closes those of before `tire()` as soon as one is used again. */
async function startTiredService() {
  const sockets = new Set<Socket>();
  let tired = new Set<Socket>();
  let closed = 0;
  const server = createServer(({ socket }, response) => {
    if (tired.has(socket)) {
      closed += 1;
      socket.destroy();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    closed: () => closed,
    tire: () => {
      tired = new Set(sockets);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

let service: Awaited<ReturnType<typeof startTiredService>>;
let outside: TestOutside;
let upstream: Upstream;
beforeEach(async () => {
  service = await startTiredService();
  // Every wait between two attempts takes a chance: here there is to be none.
  outside = {
    ...testOutside(),
    random: () => {
      throw new Error('a wait');
    },
  };
  upstream = new Upstream(
    { name: 'service', limitIsShared: false, waitAfterLimitMs: 1_000, maxBytes: 1_000 },
    outside,
  );
});
afterEach(async () => {
  await outside.close();
  await service.close();
});

async function call(method: 'GET' | 'POST'): Promise<number> {
  const budget = new Budget(outside);
  const request = {
    method,
    url: `${service.origin}/`,
    headers: {},
    ...(method === 'POST' ? { body: '{}' } : {}),
  };
  try {
    return (await upstream.call(request, { budget, trace: new Trace(new Metrics()) })).status;
  } finally {
    budget.close();
  }
}
const manyCalls = (method: 'GET' | 'POST') => Promise.all(Array.from({ length: MANY }, () => call(method)));

describe.each(['GET', 'POST'] as const)(
  'a kept connection that is closed when it is used again, by a %s',
  (method) => {
    it('is no failure of the service: all are asked once more at once', async () => {
      await manyCalls(method);
      service.tire();
      expect(await manyCalls(method)).toEqual(Array.from({ length: MANY }, () => 200));
      expect(service.closed()).toBeGreaterThan(FAILURES_THAT_OPEN_THE_BREAKER);
    });
  },
);
