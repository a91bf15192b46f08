/** A loopback HTTP server that counts its requests and can be told to misbehave. Every stand-in is one. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Fault, Faults, RequestLog } from './faults.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface HttpHostOptions {
  /** 0, the default, is a free port. */
  readonly port?: number;
  /** The label under which a request is logged and meets its fault. */
  readonly routeOf: (method: string, url: URL) => string;
  /** Given by a stand-in that listens on two ports and keeps one list of faults and one log for both. */
  readonly faults?: Faults;
  readonly requests?: RequestLog;
}

export interface HttpHost {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly port: number;
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Stops listening and ends every open connection, stalled ones too. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1. The handler is made once the origin is known, for those that name themselves in their answers. */
export async function startHttpHost(
  options: HttpHostOptions,
  handlerFor: (origin: string) => Handler | Promise<Handler>,
): Promise<HttpHost> {
  const faults = options.faults ?? new Faults();
  const requests = options.requests ?? new RequestLog();
  const ended = new AbortController();
  const handler: { current: Handler | null } = { current: null };

  const server = createServer((request, response) => {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    const url = new URL(path, 'http://127.0.0.1');
    const route = options.routeOf(method, url);
    requests.add({ method, path, route, at: Date.now() });
    serve(request, response, handler.current, faults.take(route), ended.signal).catch(() => {
      request.socket.destroy();
    });
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  handler.current = await handlerFor(origin);

  return {
    origin,
    port,
    faults,
    requests,
    close: () => {
      ended.abort();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handler: Handler | null,
  fault: Fault | null,
  ended: AbortSignal,
): Promise<void> {
  if (!handler) {
    response.writeHead(503).end();
    return;
  }
  switch (fault?.kind) {
    case 'stall':
      return;
    case 'drop':
      request.socket.destroy();
      return;
    case 'status':
      sendStatus(response, fault);
      return;
    case 'nonsense':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Hello</title><p>Welcome to this wireless network.</p>');
      return;
    case 'cut':
      cutShort(response);
      break;
    case 'slow':
      await delay(fault.ms, undefined, { signal: ended });
      break;
    case 'slow-line':
      await delay(fault.latencyMs, undefined, { signal: ended });
      sendSlowly(response, slowLine(fault), ended);
      break;
  }
  await handler(request, response);
}

function sendStatus(response: ServerResponse, fault: Extract<Fault, { kind: 'status' }>): void {
  const isText = typeof fault.body === 'string';
  const body = fault.body === undefined ? '' : isText ? String(fault.body) : JSON.stringify(fault.body);
  response.writeHead(fault.status, {
    'content-type': isText || fault.body === undefined ? 'text/plain' : 'application/json',
    ...fault.headers,
  });
  response.end(body);
}

/** Collects the real answer, announces its whole length, and breaks the connection after the first half. */
function cutShort(response: ServerResponse): void {
  collectAnswer(response, (body, write) => {
    if (!response.headersSent) response.setHeader('content-length', body.length);
    const destroy = () => response.socket?.destroy();
    if (body.length < 2) destroy();
    else write(body.subarray(0, Math.floor(body.length / 2)), destroy);
  });
}

/** Bytes that one answer sends before another one has its turn. */
const SLOW_CHUNK_BYTES = 4_096;

/** Collects the real answer, and sends it piece by piece. */
function sendSlowly(
  response: ServerResponse,
  turn: (bytes: number) => Promise<void>,
  ended: AbortSignal,
): void {
  collectAnswer(response, async (body, write, end) => {
    if (!response.headersSent) response.setHeader('content-length', body.length);
    for (let from = 0; from < body.length && !response.destroyed && !ended.aborted; ) {
      const piece = body.subarray(from, from + SLOW_CHUNK_BYTES);
      await turn(piece.length);
      write(piece);
      from += piece.length;
    }
    end();
  });
}

/** When the line that a fault stands for is free again, milliseconds since 1970. */
const lines = new WeakMap<Fault, { freeAt: number }>();

/** Settles when so many bytes have gone over the line that all answers with this fault share. */
function slowLine(fault: Extract<Fault, { kind: 'slow-line' }>): (bytes: number) => Promise<void> {
  const line = lines.get(fault) ?? { freeAt: 0 };
  lines.set(fault, line);
  return async (bytes) => {
    line.freeAt = Math.max(Date.now(), line.freeAt) + (bytes * 1000) / fault.bytesPerSecond;
    await delay(line.freeAt - Date.now());
  };
}

type Write = (bytes: Buffer, done?: () => void) => unknown;

/** Hands the body of the real answer to `send`, whole, in place of sending it. */
function collectAnswer(
  response: ServerResponse,
  send: (body: Buffer, write: Write, end: () => unknown) => void | Promise<void>,
): void {
  const chunks: Buffer[] = [];
  const collect = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? bufferEncoding(encoding) : 'utf8'));
    } else if (chunk instanceof Uint8Array) {
      chunks.push(Buffer.from(chunk));
    }
  };
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  response.write = (chunk: unknown, encoding?: unknown): boolean => {
    collect(chunk, encoding);
    return true;
  };
  response.end = (chunk?: unknown, encoding?: unknown): ServerResponse => {
    collect(chunk, encoding);
    void send(
      Buffer.concat(chunks),
      (bytes, done) => write(bytes, done),
      () => end(),
    );
    return response;
  };
}

function bufferEncoding(encoding: string): BufferEncoding {
  return Buffer.isEncoding(encoding) ? encoding : 'utf8';
}

/** Answers JSON that nobody may cache, as APIs do. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** Largest request body a stand-in reads, in bytes; picture uploads are the largest. */
const MAX_BODY = 64 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MAX_BODY) throw new Error('request body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
