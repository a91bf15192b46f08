/** The function on plain Node: HTTP in, HTTP out. TLS is the matter of whatever stands in front of it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import { LONGEST_ANSWER_MS } from '../shared/function-api.ts';
import type { OnGone } from './budget.ts';
import { announcesBody, type FunctionRequest, type FunctionResponse, lengthIn } from './exchange.ts';
import { createHostedFunction, type HostedFunction } from './hosted-function.ts';
import { IdleConnections } from './idle-connections.ts';
import { type HostLine, type Logger, logToStandardOutput } from './operations/log.ts';
import { type Outside, realOutside } from './outside.ts';
import type { Settings } from './settings.ts';

export interface ServerOptions {
  /** Address to listen on; this computer alone when missing. */
  readonly host?: string;
  /** TCP port; that of the settings when missing, 0 for a free one. */
  readonly port?: number;
  readonly log?: Logger;
  /** For tests: a clock, chance and network of their own. */
  readonly outside?: Outside;
}

export interface RunningServer {
  /** Origin, without a slash at its end. */
  readonly url: string;
  /** Stops accepting, lets running requests finish, and settles once nothing is open any more. */
  close(): Promise<void>;
}

/** Bytes of all headers: room for a token of 8 kB and the usual rest. Node answers 431 above. */
const MAX_HEADER_BYTES = 16_384;
const HEADERS_TIMEOUT_MS = 10_000;
/** For a request to arrive whole: an upload takes its time. A JSON body has its own deadline. */
const REQUEST_TIMEOUT_MS = LONGEST_ANSWER_MS.transfer;
/** Longer than the idle time of the usual proxies in front (60 s), so that it is never we who close first. */
const KEEP_ALIVE_MS = 65_000;
/** For how long an answer waits, already sent, for a sender that goes on with a body which nobody wants. */
const LINGER_MS = 2_000;
/** Running requests end within their own deadline; whatever still hangs a second after it is cut off. */
const STOP_MS = 10_000;

export async function startServer(settings: Settings, options: ServerOptions = {}): Promise<RunningServer> {
  const { host = '127.0.0.1', port = settings.port, log = logToStandardOutput } = options;
  const outside = options.outside ?? realOutside();
  const answer = createHostedFunction(settings, outside, log);
  let isStopping = false;
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => void serve(request, response, answer, outside, () => isStopping),
  );
  const idleConnections = new IdleConnections(server);
  await listen(server, port, host);
  const say = (event: HostLine['event']) =>
    log({ event, time: new Date(outside.now()).toISOString(), level: 'info' });
  say('started');

  return {
    url: urlOf(server, host),
    async close() {
      if (isStopping) return;
      isStopping = true;
      say('stopping');
      await stop(server, idleConnections, outside);
      if (!options.outside) await outside.network.close();
      say('stopped');
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HostedFunction,
  outside: Outside,
  isStopping: () => boolean,
): Promise<void> {
  const wanted = toFunctionRequest(request, (listener) => {
    response.once('close', () => {
      if (!response.writableFinished) listener();
    });
  });
  const { status, headers, body } = await answer(wanted);
  // A body that was not read to its end cannot be told apart from what follows it on the connection.
  const isUnread = wanted.hasBody && !request.complete;
  const ends = isStopping() || isUnread;
  const lastHeaders = ends ? { ...headers, connection: 'close' } : headers;
  if (isUnread && typeof body === 'string') {
    sendEarly(request, response, { status, headers: lastHeaders, text: body }, outside);
  } else send(response, { status, headers: lastHeaders, body });
}

/** A connection that is closed while bytes arrive can lose the answer on its way: they are thrown away for a while first. */
function sendEarly(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, text }: Omit<FunctionResponse, 'body'> & { readonly text: string },
  outside: Outside,
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
  response.write(text);
  const callOff = outside.timer(LINGER_MS, () => response.end());
  request.once('close', () => {
    callOff();
    response.end();
  });
  request.resume();
}

function toFunctionRequest(request: IncomingMessage, onGone: OnGone): FunctionRequest {
  const { headers, headersDistinct, method = '', url = '' } = request;
  const contentLength = headers['content-length'] ?? null;
  return {
    method,
    target: url,
    authorization: headersDistinct['authorization'] ?? [],
    hasBody: announcesBody(contentLength, headers['transfer-encoding'] ?? null),
    body: { bytes: request, type: headers['content-type'] ?? null, length: lengthIn(contentLength) },
    onGone,
  };
}

function send(response: ServerResponse, { status, headers, body }: FunctionResponse): void {
  if (typeof body === 'string') {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  response.writeHead(status, headers);
  body.pipe(response);
  // An answer whose bytes end too early must not look whole; one that nobody takes any more lets go of its source.
  body.once('error', () => response.destroy());
  finished(response, () => body.destroy());
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stop(server: Server, idleConnections: IdleConnections, outside: Outside): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  idleConnections.close();
  const callOff = outside.timer(STOP_MS, () => server.closeAllConnections());
  await closed;
  callOff();
}
