/** Auth0 and Google for the soak: they answer each user with what is theirs, and now and then with something else. */
import type { IncomingMessage } from 'node:http';
import { type Fault, Faults } from '../../services/faults.ts';
import { type HttpHost, readBody, sendJson, startHttpHost } from '../../services/http-host.ts';
import { subjectOf } from '../support/tenant.ts';

/** Share of the calls that go wrong, while anything does. */
const FAULT_SHARE = 0.04;
/** How often Google takes a token before it wants another. */
const USES = 10;
/** A renewed token lives longer than any request, so that nobody rightly meets two that are worn out. */
const RENEWED_LIFE_MS = 10_000;

/** Faults that an upstream may really show, each with an answer of the function that is right. */
const ANYWHERE: readonly Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, headers: { 'retry-after': '1' } },
  { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  { kind: 'drop' },
  { kind: 'cut' },
  { kind: 'nonsense' },
  { kind: 'slow', ms: 300 },
];
const RARE: Fault = { kind: 'stall' };

export interface FaultyUpstreams extends HttpHost {
  /** From now on everything goes well, or things go wrong again. */
  setCalm(calm: boolean): void;
  faultsSeen(): number;
}

/** @param random from 0 up to, not including, 1 */
export async function startFaultyUpstreams(
  publicJwk: object,
  random: () => number,
): Promise<FaultyUpstreams> {
  const faults = new ChanceFaults(random);
  const google = new GoogleTokens();
  const host = await startHttpHost({ routeOf, faults }, () => async (request, response) => {
    const { status, json } = await answer(request, google, publicJwk);
    sendJson(response, status, json);
  });
  return {
    ...host,
    setCalm(calm) {
      faults.calm = calm;
    },
    faultsSeen: () => faults.seen,
  };
}

class ChanceFaults extends Faults {
  calm = true;
  seen = 0;
  readonly #random: () => number;

  constructor(random: () => number) {
    super();
    this.#random = random;
  }

  override take(route: string): Fault | null {
    if (this.calm || this.#random() >= FAULT_SHARE) return super.take(route);
    this.seen += 1;
    const choice = Math.floor(this.#random() * (ANYWHERE.length + 0.2));
    return ANYWHERE[choice] ?? RARE;
  }
}

interface IssuedToken {
  readonly number: number;
  readonly at: number;
  uses: number;
}

/** `google.USER.NUMBER`: the number tells a user's older tokens from the newest. */
class GoogleTokens {
  readonly #newest = new Map<number, IssuedToken>();

  newFor(user: number): string {
    const number = (this.#newest.get(user)?.number ?? 0) + 1;
    this.#newest.set(user, { number, at: Date.now(), uses: 0 });
    return `google.${user}.${number}`;
  }

  /** The user whose token this is; null for one that Google takes no more. */
  userOf(authorization: string | undefined): number | null {
    const [, user, number] = /^Bearer google\.(\d+)\.(\d+)$/.exec(authorization ?? '') ?? [];
    const newest = this.#newest.get(Number(user));
    if (!newest || newest.number !== Number(number)) return null;
    newest.uses += 1;
    const isOld = newest.number === 1 || Date.now() - newest.at > RENEWED_LIFE_MS;
    return isOld && newest.uses > USES ? null : Number(user);
  }
}

async function answer(
  request: IncomingMessage,
  google: GoogleTokens,
  publicJwk: object,
): Promise<{ status: number; json: object }> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = (await readBody(request)).toString('utf8');
  switch (routeOf(request.method ?? '', url)) {
    case 'GET /.well-known/jwks.json':
      return { status: 200, json: { keys: [publicJwk] } };
    case 'POST /oauth/token':
      return { status: 200, json: { access_token: 'management', expires_in: 86_400, token_type: 'Bearer' } };
    case 'GET /api/v2/users/{id}':
      return { status: 200, json: profileOf(decodeURIComponent(url.pathname.slice(14)), google) };
    case 'POST /token': {
      const user = Number(/refresh\.(\d+)/.exec(body)?.[1]);
      return {
        status: 200,
        json: { access_token: google.newFor(user), expires_in: 3599, token_type: 'Bearer' },
      };
    }
    default:
      return photos(url, body, google.userOf(request.headers.authorization));
  }
}

function profileOf(subject: string, google: GoogleTokens): object {
  const user = Number(subject.split('|')[1]) - Number(subjectOf(0).split('|')[1]);
  const identity = { provider: 'google-oauth2', user_id: subject.split('|')[1], expires_in: 3599 };
  return {
    last_login: new Date().toISOString(),
    identities: [{ ...identity, access_token: google.newFor(user), refresh_token: `refresh.${user}` }],
  };
}

/** Every id holds the user's number, so that somebody else's answer is seen at once. */
function photos(url: URL, body: string, user: number | null): { status: number; json: object } {
  if (user === null) return { status: 401, json: { error: { code: 401, status: 'UNAUTHENTICATED' } } };
  switch (url.pathname) {
    case '/v1/albums':
      return { status: 200, json: { albums: [{ id: `album-${user}`, title: `Album of ${user}` }] } };
    case '/v1/mediaItems:search': {
      const { albumId } = JSON.parse(body);
      return { status: 200, json: { mediaItems: [mediaItem(`photo-${user}-${albumId}`)] } };
    }
    case '/v1/mediaItems:batchGet': {
      const ids = url.searchParams.getAll('mediaItemIds');
      return {
        status: 200,
        json: { mediaItemResults: ids.map((id) => ({ mediaItem: mediaItem(`${id}`) })) },
      };
    }
    default:
      return { status: 404, json: {} };
  }
}

function mediaItem(id: string): object {
  return { id, baseUrl: `https://lh3.googleusercontent.com/lr/${id}`, mimeType: 'image/jpeg' };
}

function routeOf(method: string, { pathname }: URL): string {
  return `${method} ${pathname.replace(/^\/api\/v2\/users\/[^/]+$/, '/api/v2/users/{id}')}`;
}
