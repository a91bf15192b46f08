/** Serves the built page as the app does, policy and all, to an ordinary browser; and sample pictures beside it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { APP_ORIGIN, answerApp } from '../../../src/main/app-protocol.ts';
import { PICTURES, samplePicture } from './sample-pictures.ts';

const RENDERER = join(import.meta.dirname, '..', '..', '..', 'dist', 'app', 'renderer');

/** Pixels of the longest side at most: drawing larger ones takes longer than looking at them is worth. */
const LARGEST = 1024;

export interface ScreenServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function startScreenServer(): Promise<ScreenServer> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(async (found) => {
      response.writeHead(found.status, Object.fromEntries(found.headers));
      response.end(Buffer.from(await found.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) };
}

async function answer(path: string): Promise<Response> {
  if (!path.startsWith(PICTURES)) return answerApp(`${APP_ORIGIN}${path}`, RENDERER, 'client');
  const { pathname, searchParams } = new URL(path, APP_ORIGIN);
  const size = Math.min(LARGEST, Number(searchParams.get('size')) || LARGEST);
  const picture = await samplePicture(decodeURIComponent(pathname.slice(PICTURES.length)), size);
  if (!picture) return new Response(null, { status: 404 });
  const headers = { 'Content-Type': 'image/jpeg', 'Cache-Control': 'max-age=3600' };
  return new Response(new Uint8Array(picture), { headers });
}

function portOf(server: Server): number {
  const address = server.address() as AddressInfo;
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
