/** The real hosted function behind a door of ours, which counts its requests and can be told to misbehave. */
import { request as ask, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../../src/function/operations/log.ts';
import { startServer } from '../../src/function/server.ts';
import { type Environment, readSettings } from '../../src/function/settings.ts';
import { type Handler, type HttpHost, startHttpHost } from './http-host.ts';

export interface HostedOptions {
  readonly port?: number;
  /** The function's settings, as its host gives them. */
  readonly environment: Environment;
  readonly log?: Logger;
}

/**
 * Routes: `GET /api/albums`, `GET /api/albums/{id}/photos`, `GET /api/photos`, `GET /api/health`; picking:
 * `POST /api/pick-sessions`, `GET` and `DELETE /api/pick-sessions/{id}`, `GET /api/pick-sessions/{id}/items`,
 * `POST /api/picked-bytes`; writing: `POST /api/albums`, `POST /api/uploads`, `POST /api/albums/{id}/photos`,
 * `PATCH /api/photos/{id}`.
 */
export async function startHosted(options: HostedOptions): Promise<HttpHost> {
  const server = await startServer(readSettings(options.environment), {
    port: 0,
    log: options.log ?? (() => undefined),
  });
  try {
    const door = await startHttpHost({ port: options.port ?? 0, routeOf }, () => passOnTo(server.url));
    return {
      ...door,
      close: async () => {
        await door.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

function routeOf(method: string, { pathname }: URL): string {
  return `${method} ${pathname.replace(/^(\/api\/(?:albums|pick-sessions|photos)\/)[^/]+/, '$1{id}')}`;
}

/** Milliseconds, as the function itself gives a caller who is still sending. */
const LINGER_MS = 2_000;

/** An answer that comes before its request is through: what is still coming is thrown away, so that the answer is not lost on its way. */
async function passOnEarly(
  incoming: IncomingMessage,
  inner: ClientRequest,
  answer: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  incoming.unpipe(inner).resume();
  const sent = new Promise<void>((resolve) => incoming.once('close', resolve));
  await pipeline(answer, outgoing, { end: false });
  inner.destroy();
  await Promise.race([sent, delay(LINGER_MS)]);
  outgoing.end();
}

function passOnTo(origin: string): Handler {
  return async (incoming, outgoing) => {
    const inner = ask(`${origin}${incoming.url ?? '/'}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers,
    });
    outgoing.once('close', () => inner.destroy());
    const answered = new Promise<void>((resolve, reject) => {
      inner.on('error', reject);
      inner.once('response', (answer) => {
        // What becomes of the request from here on is no matter: its answer is there.
        inner.off('error', reject).on('error', () => undefined);
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        if (incoming.complete) pipeline(answer, outgoing).then(resolve, reject);
        else passOnEarly(incoming, inner, answer, outgoing).then(resolve, reject);
      });
    });
    incoming.pipe(inner);
    await answered;
  };
}
