/** The real hosted function behind a door of ours, which counts its requests and can be told to misbehave. */
import { request as ask } from 'node:http';
import { pipeline } from 'node:stream/promises';
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
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        pipeline(answer, outgoing).then(resolve, reject);
      });
    });
    incoming.pipe(inner);
    await answered;
  };
}
