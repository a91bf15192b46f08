/**
 * Auth0 and Google for the benchmark: a process of their own with nothing to compute, so that they are not what is measured.
 * Every answer was made before the first request came.
 */
import { createServer, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { answerStarter } from '../support/worker.ts';

const ALBUMS = Number(process.env['ALBUMS'] ?? '20');

const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), publicJwk: z.looseObject({}) }),
  z.object({ kind: z.literal('delay'), ms: z.number() }),
  z.object({ kind: z.literal('counts') }),
]);

const answers = {
  keys: json({ keys: [] }),
  managementToken: json({
    access_token: `management.${'m'.repeat(700)}`,
    expires_in: 86_400,
    scope: 'read:users read:user_idp_tokens',
    token_type: 'Bearer',
  }),
  user: json({
    last_login: new Date().toISOString(),
    identities: [
      {
        provider: 'google-oauth2',
        connection: 'google-oauth2',
        user_id: '100000000',
        isSocial: true,
        access_token: `ya29.${'g'.repeat(200)}`,
        expires_in: 3599,
        refresh_token: `1//${'r'.repeat(100)}`,
      },
    ],
  }),
  googleToken: json({ access_token: `ya29.${'h'.repeat(200)}`, expires_in: 3599, token_type: 'Bearer' }),
  albums: json({ albums: Array.from({ length: ALBUMS }, (_, index) => album(index)) }),
};
type Route = keyof typeof answers | 'unknown';

let delayMs = 0;
let counts: Record<Route, number> = noCounts();

const server = createServer((request, response) => {
  // A body that is left unread would hold its connection.
  request.resume();
  const route = routeOf(request.url ?? '/');
  counts[route] += 1;
  if (delayMs === 0) answer(response, route);
  else setTimeout(answer, delayMs, response, route);
});
server.keepAliveTimeout = 120_000;

answerStarter(async (message) => {
  const question = questionSchema.parse(message);
  switch (question.kind) {
    case 'start': {
      answers.keys = json({ keys: [question.publicJwk] });
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      const address = server.address();
      return { port: typeof address === 'object' ? address?.port : null };
    }
    case 'delay':
      delayMs = question.ms;
      return {};
    case 'counts': {
      const counted = counts;
      counts = noCounts();
      return counted;
    }
  }
});

function routeOf(path: string): Route {
  if (path.startsWith('/v1/albums')) return 'albums';
  if (path.startsWith('/api/v2/users/')) return 'user';
  if (path === '/oauth/token') return 'managementToken';
  if (path === '/.well-known/jwks.json') return 'keys';
  return path === '/token' ? 'googleToken' : 'unknown';
}

function answer(response: ServerResponse, route: Route): void {
  const body = route === 'unknown' ? null : answers[route];
  response.writeHead(body ? 200 : 404, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body?.length ?? 0,
  });
  response.end(body ?? undefined);
}

function noCounts(): Record<Route, number> {
  return { keys: 0, managementToken: 0, user: 0, googleToken: 0, albums: 0, unknown: 0 };
}

/** As long as Google's own: ids of 80 characters, addresses of about 200. */
function album(index: number): object {
  const id = `A${String(index).padStart(4, '0')}${'x'.repeat(75)}`;
  return {
    id,
    title: `Summer by the lake ${index}`,
    productUrl: `https://photos.google.com/lr/album/${id}`,
    isWriteable: true,
    mediaItemsCount: String(20 + index),
    coverPhotoBaseUrl: `https://lh3.googleusercontent.com/lr/${'y'.repeat(180)}${index}`,
    coverPhotoMediaItemId: `P${String(index).padStart(4, '0')}${'z'.repeat(75)}`,
  };
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
