/** The one way in which the main process talks HTTP: bounded in time and bytes, never following a redirect. */
import type { Readable } from 'node:stream';
import type { Agent, Dispatcher, errors, request } from 'undici';
import { deadline } from './abort.ts';

/** Nothing came back: no network, no such host, connection refused or broken off. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
}
/** The other side took longer than it may. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}
/** The other side is there, and busy or broken for now: the same call may work later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
/** The answer cannot be used: too large, not JSON, or not what the contract says. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
}

/** Milliseconds that a whole call may take. */
export const CALL_TIMEOUT_MS = 10_000;
/** Bytes of a JSON answer: a page of 50 albums or 100 photos has about 100 kB. */
const MAX_JSON_BYTES = 2_000_000;

type Undici = Readonly<{ request: typeof request; errors: typeof errors }>;

/** Connections to other computers, kept open for the next call. */
export interface Connections {
  /** The library that speaks HTTP comes with the first call: a start from the disk is quicker without it. */
  opened(): Promise<{ readonly undici: Undici; readonly agent: Agent }>;
  /** Ends them once what is under way is done. */
  close(): Promise<void>;
  /** Ends them now. */
  destroy(): Promise<void>;
}

export function createConnections(): Connections {
  let opening: ReturnType<Connections['opened']> | null = null;
  const open: Connections['opened'] = async () => {
    const undici = await import('undici');
    const agent = new undici.Agent({
      connections: 6,
      connect: { timeout: CALL_TIMEOUT_MS },
      keepAliveTimeout: 30_000,
    });
    return { undici, agent };
  };
  return {
    opened() {
      opening ??= open();
      return opening;
    },
    async close() {
      await (await opening)?.agent.close();
    },
    async destroy() {
      await (await opening)?.agent.destroy();
    },
  };
}

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
  readonly timeoutMs?: number;
  /** Milliseconds in which nothing at all may come. */
  readonly idleMs?: number;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Names the host and path of an address, for messages: a query can hold what nobody may read. */
function place(url: URL): string {
  return `${url.host}${url.pathname}`;
}

/**
 * Makes one call and reads its whole answer.
 *
 * @throws {NetworkFailure | TimedOut | BadAnswer} `BadAnswer` here means more than `maxBytes`.
 */
export async function call(connections: Connections, options: HttpCall): Promise<HttpAnswer> {
  const { undici, agent } = await connections.opened();
  const { method, url, headers = {}, body = null, maxBytes = MAX_JSON_BYTES } = options;
  const limit = deadline(options.timeoutMs ?? CALL_TIMEOUT_MS, options.signal);
  const attempt = async (): Promise<HttpAnswer> => {
    const idle =
      options.idleMs === undefined ? {} : { headersTimeout: options.idleMs, bodyTimeout: options.idleMs };
    const answer = await undici.request(url, {
      dispatcher: agent,
      method,
      headers,
      body,
      signal: limit.signal,
      ...idle,
    });
    const answered = flat(answer.headers);
    const bytes = await together(bounded(answer.body, answered['content-length'], maxBytes, place(url)));
    return { status: answer.statusCode, headers: answered, body: bytes };
  };
  try {
    return await attempt().catch((cause) => {
      // The other side may close a kept connection just when it is used again: that is no sign of a network that is gone.
      if (method === 'GET' && isBrokenOff(cause, undici)) return attempt();
      throw cause;
    });
  } catch (cause) {
    if (cause instanceof BadAnswer) throw cause;
    if (options.signal?.aborted) throw options.signal.reason;
    if (limit.isOver() || isTimeout(cause, undici))
      throw new TimedOut(`no answer from ${place(url)} in time`, { cause });
    throw new NetworkFailure(`no connection to ${place(url)}`, { cause });
  } finally {
    limit.clear();
  }
}

export interface OpenedBody {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Has to be read to its end or destroyed. */
  readonly body: Readable;
}

/** `timeoutMs` counts until the headers are there. */
export type OpenCall = Pick<HttpCall, 'url' | 'headers' | 'body' | 'timeoutMs' | 'signal'> &
  Partial<Pick<HttpCall, 'method'>>;

/** Milliseconds without a byte after which a body that is being read counts as broken off. */
const SILENCE_MS = 30_000;

/**
 * Makes one call and answers once its headers are there; the body is read by whoever asked, at their own pace.
 *
 * @throws {NetworkFailure | TimedOut} before the headers; what comes behind them is told by the body itself
 */
export async function openBody(
  connections: Connections,
  { url, method = 'GET', headers = {}, body, timeoutMs = CALL_TIMEOUT_MS, signal }: OpenCall,
): Promise<OpenedBody> {
  const { undici, agent } = await connections.opened();
  try {
    const answer = await undici.request(url, {
      dispatcher: agent,
      method,
      headers,
      body: body ?? null,
      headersTimeout: timeoutMs,
      bodyTimeout: SILENCE_MS,
      ...(signal ? { signal } : {}),
    });
    return { status: answer.statusCode, headers: flat(answer.headers), body: answer.body };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (isTimeout(cause, undici)) throw new TimedOut(`no answer from ${place(url)} in time`, { cause });
    throw new NetworkFailure(`no connection to ${place(url)}`, { cause });
  }
}

/**
 * The pieces of an opened body as they come, for whoever keeps them elsewhere than in memory. Stopping early ends the body.
 *
 * @param from whose it is, for messages
 * @throws {BadAnswer} for more than `maxBytes`, {Unavailable} where it breaks off
 */
export async function* piecesOf(
  { headers, body }: Pick<OpenedBody, 'headers' | 'body'>,
  from: string,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  try {
    yield* bounded(body, headers['content-length'], maxBytes, from);
  } catch (cause) {
    if (cause instanceof BadAnswer) throw cause;
    // Somebody is there and has begun: that is no network that is gone.
    throw new Unavailable(`the answer of ${from} broke off`, { cause });
  }
}

/** The rest of an opened body, where little is expected of it. @throws what {@link piecesOf} throws */
export function readBody(answer: Pick<OpenedBody, 'headers' | 'body'>, from: string): Promise<Buffer> {
  return together(piecesOf(answer, from, MAX_JSON_BYTES));
}

/** The JSON of an answer. @throws {BadAnswer} where it is none. */
export function parseJson(answer: HttpAnswer): unknown {
  try {
    return JSON.parse(answer.body.toString('utf8'));
  } catch {
    throw new BadAnswer(`status ${answer.status} with a body that is not JSON`);
  }
}

/** @throws {BadAnswer} as soon as it is known that more than `maxBytes` come, and what the body itself throws */
async function* bounded(
  body: Readable,
  announced: string | undefined,
  maxBytes: number,
  from: string,
): AsyncGenerator<Buffer> {
  const tooMuch = (): BadAnswer => {
    // Destroying reports an error of its own, which says nothing more.
    body.on('error', () => undefined).destroy();
    return new BadAnswer(`more than ${maxBytes} bytes from ${from}`);
  };
  if (Number(announced) > maxBytes) throw tooMuch();
  const pieces: AsyncIterable<Buffer> = body;
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > maxBytes) throw tooMuch();
    yield piece;
  }
}

async function together(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function isBrokenOff(cause: unknown, { errors }: Undici): boolean {
  return (
    cause instanceof errors.SocketError ||
    (cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET')
  );
}

function isTimeout(cause: unknown, { errors }: Undici): boolean {
  return (
    cause instanceof errors.ConnectTimeoutError ||
    cause instanceof errors.HeadersTimeoutError ||
    cause instanceof errors.BodyTimeoutError
  );
}
