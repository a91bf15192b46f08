/**
 * The loopback end of a sign-in (RFC 8252 §7.3): listens on the first free of the configured ports, takes one callback
 * whose `state` is ours, and closes.
 */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseUrl } from '../../shared/url.ts';
import { readAcceptLanguage } from './accept-language.ts';
import { type CallbackPageKind, callbackPage } from './callback-page.ts';

export const CALLBACK_PATH = '/callback';

export class AllPortsTaken extends Error {
  override readonly name = 'AllPortsTaken';
}

/** What the browser brought. */
export type CallbackOutcome =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'refused'; readonly error: string; readonly description: string };

export interface Callback {
  readonly outcome: CallbackOutcome;
  /** Ends the browser's wait with a page in plain words. Only after it the person is told to go back. */
  answer(page: Exclude<CallbackPageKind, 'notOurs'>): void;
}

export interface CallbackListener {
  readonly redirectUri: string;
  /** Settles with the first callback that carries our `state`; later ones get 404. */
  readonly callback: Promise<Callback>;
  close(): void;
}

/**
 * @param ports tried in order; 0 stands for any free port
 * @param state expected value of the callback's `state`
 * @throws {AllPortsTaken}
 */
export async function listenForCallback(ports: readonly number[], state: string): Promise<CallbackListener> {
  let settle: (callback: Callback) => void = () => undefined;
  const callback = new Promise<Callback>((resolve) => {
    settle = resolve;
  });
  let taken = false;
  const server = createServer((request, response) => {
    const found = readCallback(request, state);
    if (found === 'notACallback' || (taken && found !== 'wrongState')) {
      response.writeHead(404, { 'Content-Length': 0 }).end();
    } else if (found === 'wrongState') {
      // Somebody else's page can send a browser here. It must neither sign in nor end the wait for the real one.
      sendPage(request, response, 400, 'notOurs');
    } else {
      taken = true;
      settle({ outcome: found, answer: (page) => sendPage(request, response, 200, page) });
    }
  });
  // A connection that says nothing must not keep the app from quitting.
  server.requestTimeout = 10_000;
  const port = await listenOnFirstFree(server, ports);
  return {
    redirectUri: `http://127.0.0.1:${port}${CALLBACK_PATH}`,
    callback,
    close() {
      server.close();
      server.closeIdleConnections();
    },
  };
}

function readCallback(
  request: IncomingMessage,
  state: string,
): CallbackOutcome | 'notACallback' | 'wrongState' {
  const url = parseUrl(`http://127.0.0.1${request.url ?? ''}`);
  if (request.method !== 'GET' || url?.pathname !== CALLBACK_PATH) return 'notACallback';
  const parameters = url.searchParams;
  const states = parameters.getAll('state');
  if (states.length !== 1 || !equal(states[0] ?? '', state)) return 'wrongState';
  const error = parameters.get('error');
  if (error) return { kind: 'refused', error, description: parameters.get('error_description') ?? '' };
  const code = parameters.get('code');
  return code ? { kind: 'code', code } : { kind: 'refused', error: 'no_code', description: '' };
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  kind: CallbackPageKind,
): void {
  const page = callbackPage(kind, readAcceptLanguage(request.headers['accept-language']));
  response.writeHead(status, { ...page.headers, Connection: 'close' }).end(page.html);
}

async function listenOnFirstFree(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    if (await listens(server, port)) {
      const address = server.address() as AddressInfo;
      return address.port;
    }
  }
  throw new AllPortsTaken(`every callback port is in use: ${ports.join(', ')}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    function onError(cause: NodeJS.ErrnoException): void {
      server.off('listening', onListening);
      // EACCES: Windows answers it for ports that it keeps for itself.
      if (cause.code === 'EADDRINUSE' || cause.code === 'EACCES') resolve(false);
      else reject(cause);
    }
    function onListening(): void {
      server.off('error', onError);
      resolve(true);
    }
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen({ host: '127.0.0.1', port, exclusive: true });
  });
}
