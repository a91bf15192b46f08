import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '../../../src/function/settings.ts';
import type { Fault } from '../../services/faults.ts';
import { errorCode, type TestFunction, testFunction } from './support/function.ts';
import {
  ALBUMS,
  AUTH0_TOKEN,
  BATCH,
  GOOGLE_TOKEN,
  KEYS,
  type RouteLabel,
  SEARCH,
  startUpstreams,
  type Upstreams,
  USER,
  userWith,
} from './support/upstreams.ts';
import { type VirtualOutside, virtualOutside } from './support/virtual-time.ts';

let upstreams: Upstreams;
let outside: VirtualOutside;
let fn: TestFunction;
let stalls = false;
beforeAll(async () => {
  upstreams = await startUpstreams();
});
afterAll(() => upstreams.close());
beforeEach(() => {
  upstreams.reset();
  stalls = false;
  outside = virtualOutside({ received: () => upstreams.seenEver(), stalls: () => stalls });
  fn = testFunction(upstreams, { outside });
});
afterEach(() => outside.close());

const get = (target = '/api/albums') => outside.during(fn.get(target));

const HUGE = JSON.stringify({ padding: 'x'.repeat(5_000_000) });
const status = (code: number, body: unknown = {}): Fault => ({ kind: 'status', status: code, body });

/** What is wrong, and how often a service is asked then: again where that can help, within the time there is. */
const FAULTS = {
  // Once more at once, since a kept connection may just have been closed.
  refused: [{ kind: 'drop' }, 4],
  stalled: [{ kind: 'stall' }, 2],
  cut: [{ kind: 'cut' }, 3],
  'answering 401': [status(401, { error: 'invalid_client' }), 1],
  'answering 403': [status(403, { error: 'access_denied' }), 1],
  'answering 404': [status(404), 1],
  'answering 418 with a page': [status(418, '<html>'), 1],
  'answering 429': [status(429), 3],
  'answering 500': [status(500), 3],
  'answering 503 with a page': [status(503, '<html>'), 3],
  'answering a redirect': [{ kind: 'status', status: 302, headers: { location: '/elsewhere' } }, 1],
  'answering nothing': [status(204), 1],
  'answering a page': [{ kind: 'nonsense' }, 1],
  'answering null': [status(200, null), 1],
  'answering a list': [status(200, []), 1],
  'answering a number': [status(200, '1e999'), 1],
  'answering other members': [status(200, { albums: 'none', keys: 7, identities: {}, mediaItems: 1 }), 1],
  'answering five megabytes': [status(200, HUGE), 1],
} satisfies Record<string, [Fault, number]>;
type FaultName = keyof typeof FAULTS;

/** The answer's code for each service; every fault that is not named gets `try_later` or `bad_upstream` as below. */
const CODES: Record<'google' | 'tokens' | 'keys', Partial<Record<FaultName, string>>> = {
  google: {
    'answering 401': 'sign_in_again',
    'answering 403': 'permission_missing',
    'answering 404': 'not_found',
  },
  tokens: {
    'answering 401': 'internal',
    'answering 403': 'internal',
    'answering 404': 'internal',
    'answering 418 with a page': 'internal',
  },
  keys: {},
};
const LATER: readonly FaultName[] = [
  'refused',
  'stalled',
  'cut',
  'answering 429',
  'answering 500',
  'answering 503 with a page',
];

const TOKEN_VAULT = {
  GOOGLE_TOKEN_SOURCE: 'token-vault',
  TOKEN_VAULT_CLIENT_ID: 'vault-client',
  TOKEN_VAULT_CLIENT_SECRET: 'vault-secret',
};

interface Step {
  readonly route: RouteLabel;
  readonly env?: Environment;
  readonly codes: Partial<Record<FaultName, string>>;
  readonly target?: string;
  /** Where the step's own number of calls is another than that of the fault. */
  readonly calls?: Partial<Record<FaultName, number>>;
}

const STEPS: Record<string, Step> = {
  "the tenant's keys": { route: KEYS, codes: CODES.keys },
  'the management token': { route: AUTH0_TOKEN, codes: CODES.tokens },
  'the exchange with Token Vault': { route: AUTH0_TOKEN, env: TOKEN_VAULT, codes: CODES.tokens },
  'the user in Auth0': {
    route: USER,
    codes: { ...CODES.tokens, 'answering 404': 'sign_in_again' },
    // Once more with a new management token.
    calls: { 'answering 401': 2 },
  },
  'the renewal at Google': { route: GOOGLE_TOKEN, codes: CODES.tokens, calls: { 'answering 429': 1 } },
  albums: {
    route: ALBUMS,
    codes: CODES.google,
    // Once more with a renewed token; and Google wants 30 seconds after a 429.
    calls: { 'answering 401': 2, 'answering 429': 1 },
  },
  'photos of an album': {
    route: SEARCH,
    codes: CODES.google,
    target: '/api/albums/a/photos',
    calls: { 'answering 401': 2, 'answering 429': 1 },
  },
  'photos by id': {
    route: BATCH,
    codes: CODES.google,
    target: '/api/photos?ids=a',
    calls: { 'answering 401': 2, 'answering 429': 1 },
  },
};

/** These have nothing wrong in them for that step: an empty page is a page. */
const HARMLESS: readonly [string, FaultName][] = [['photos by id', 'answering other members']];

const cases = Object.entries(STEPS).flatMap(([name, step]) =>
  (Object.keys(FAULTS) as FaultName[])
    .filter((fault) => !HARMLESS.some(([n, f]) => n === name && f === fault))
    .map((fault) => ({ name, fault, step })),
);

describe('a service with a fault', () => {
  it.each(cases)('$name $fault: a clean answer after a known number of calls', async ({ fault, step }) => {
    if (step.route === GOOGLE_TOKEN) upstreams.answer(USER, userWith({ refresh_token: 'refresh-1' }));
    if (step.env) fn = testFunction(upstreams, { outside, env: step.env });
    const [what, calls] = FAULTS[fault];
    stalls = what.kind === 'stall';
    upstreams.faults.set(step.route, what);
    const startedAt = outside.now();
    const response = await get(step.target);
    const tookMs = outside.now() - startedAt;

    const code = step.codes[fault] ?? (LATER.includes(fault) ? 'try_later' : 'bad_upstream');
    expect(errorCode(response)).toBe(code);
    expect(upstreams.count(step.route)).toBe(step.calls?.[fault] ?? calls);
    if (code === 'try_later') expect(Number(response.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(tookMs).toBeLessThan(10_000);

    upstreams.faults.clear();
    outside.advance(60_000);
    await expect.poll(async () => (await get(step.target)).status).toBe(200);
  });

  it('gets another attempt, and the caller sees nothing of it', async () => {
    const faults: Fault[] = [status(500), { kind: 'drop' }, { kind: 'cut' }, { kind: 'stall' }];
    for (const [index, fault] of faults.entries()) {
      stalls = fault.kind === 'stall';
      upstreams.faults.set(ALBUMS, fault, 1);
      upstreams.requests.clear();
      expect((await get()).status).toBe(200);
      expect(upstreams.count(ALBUMS), `fault ${index}`).toBe(2);
    }
  });

  it('that cannot be reached at all gets a clean answer', async () => {
    const lost = virtualOutside({ received: () => Number.POSITIVE_INFINITY, stalls: () => false });
    const nowhere = testFunction({ ...upstreams, origin: 'http://127.0.0.1:1' }, { outside: lost });
    expect(errorCode(await lost.during(nowhere.get('/api/albums')))).toBe('try_later');
    await lost.close();
  });
});
