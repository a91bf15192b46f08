import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, SUBJECT, type TestFunction, testFunction } from './support/function.ts';
import {
  ALBUMS,
  AUTH0_TOKEN,
  GOOGLE_TOKEN,
  MANAGEMENT_SCOPE,
  type SeenRequest,
  startUpstreams,
  type Upstreams,
  USER,
  userWith,
} from './support/upstreams.ts';

const HOUR = 3_600_000;
const UNAUTHENTICATED = { status: 401, json: { error: { code: 401, status: 'UNAUTHENTICATED' } } };
const NO_SCOPE = {
  status: 403,
  json: { error: { code: 403, message: 'Request had insufficient authentication scopes.' } },
};
const albums = { albums: [{ id: 'album-1' }] };
const stored = { access_token: 'google-stored', expires_in: 3599, refresh_token: 'refresh-1' };

let upstreams: Upstreams;
let fn: TestFunction;
beforeAll(async () => {
  upstreams = await startUpstreams();
});
afterAll(() => upstreams.close());
beforeEach(() => {
  upstreams.reset();
  fn = testFunction(upstreams);
});
afterEach(() => fn.outside.close());

/** Google takes these access tokens and no other. */
function googleTakes(...tokens: string[]): void {
  upstreams.answer(ALBUMS, ({ authorization }: SeenRequest) =>
    tokens.some((token) => authorization === `Bearer ${token}`) ? albums : UNAUTHENTICATED,
  );
}

/** Google renews as often as it is asked: `renewed-1`, `renewed-2`, … */
function googleRenews(expiresIn = 3599): void {
  let count = 0;
  upstreams.answer(GOOGLE_TOKEN, () => {
    count += 1;
    return { access_token: `renewed-${count}`, expires_in: expiresIn };
  });
}

const googleTokensUsed = () =>
  upstreams.seen.filter(({ route }) => route === ALBUMS).map(({ authorization }) => authorization?.slice(7));
const calls = () => upstreams.requests.entries.map(({ route }) => route);
/** Issued after those that `fn.token()` gives now. */
const tokenOfNewSignIn = (claims: Record<string, unknown> = {}) =>
  fn.token({ iat: Math.floor(fn.outside.now() / 1000) + 5, ...claims });
const lastLogin = (msAgo: number) => ({ last_login: new Date(fn.outside.now() - msAgo).toISOString() });

describe("Google's token out of Auth0", () => {
  it('is renewed without being tried when the last sign-in is too long ago', async () => {
    upstreams.answer(USER, { ...userWith(stored), ...lastLogin(2 * HOUR) });
    googleRenews();
    expect((await fn.get('/api/albums')).status).toBe(200);
    expect(googleTokensUsed()).toEqual(['renewed-1']);
    const asked = upstreams.seen.find(({ route }) => route === GOOGLE_TOKEN);
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
      client_id: 'google-client',
      client_secret: 'google-secret',
    });
  });

  it('is used while the last sign-in is less than its life ago', async () => {
    upstreams.answer(USER, { ...userWith(stored), ...lastLogin(HOUR / 2) });
    await fn.get('/api/albums');
    expect(googleTokensUsed()).toEqual(['google-stored']);
    expect(upstreams.count(GOOGLE_TOKEN)).toBe(0);
  });

  it('is tried where nobody says how old it is, and renewed once Google refuses it', async () => {
    googleTakes('renewed-1');
    googleRenews();
    expect((await fn.get('/api/albums')).status).toBe(200);
    expect(googleTokensUsed()).toEqual(['google-stored', 'renewed-1']);
    expect(upstreams.count(USER)).toBe(1);
  });

  it('is not asked for a third time when Google refuses the renewed one too', async () => {
    googleTakes();
    googleRenews();
    expect(errorCode(await fn.get('/api/albums'))).toBe('sign_in_again');
    expect(googleTokensUsed()).toEqual(['google-stored', 'renewed-1']);
  });

  it('is forgotten when Google refuses the renewed one too, so that a new sign-in meets nothing of it', async () => {
    googleTakes('second-sign-in');
    googleRenews();
    expect(errorCode(await fn.get('/api/albums'))).toBe('sign_in_again');
    upstreams.answer(USER, userWith({ ...stored, access_token: 'second-sign-in' }));
    expect((await fn.get('/api/albums', tokenOfNewSignIn())).status).toBe(200);
    expect(googleTokensUsed()).toEqual(['google-stored', 'renewed-1', 'second-sign-in']);
  });

  it('is renewed shortly before its end, without asking Auth0 again', async () => {
    upstreams.answer(USER, userWith({ refresh_token: 'refresh-1' }));
    googleRenews();
    await fn.get('/api/albums');
    fn.outside.advance(54 * 60_000);
    await fn.get('/api/albums');
    expect(googleTokensUsed()).toEqual(['renewed-1', 'renewed-1']);
    fn.outside.advance(2 * 60_000);
    upstreams.requests.clear();
    await fn.get('/api/albums');
    expect(calls()).toEqual([GOOGLE_TOKEN, ALBUMS]);
    expect(googleTokensUsed().at(-1)).toBe('renewed-2');
  });

  it('is renewed once, however many requests of a user meet the refusal', async () => {
    await fn.get('/api/albums');
    googleTakes('renewed-1');
    googleRenews();
    const responses = await Promise.all(Array.from({ length: 20 }, () => fn.get('/api/albums')));
    expect(responses.every(({ status }) => status === 200)).toBe(true);
    expect(upstreams.count(GOOGLE_TOKEN)).toBe(1);
  });

  it('of one user is never used for another', async () => {
    upstreams.answer(USER, ({ url }: SeenRequest) => {
      const id = decodeURIComponent(url.pathname.split('|').at(-1) ?? '').split('|')[1];
      return userWith({ access_token: `token-of-${id}`, user_id: id });
    });
    upstreams.answer(ALBUMS, ({ authorization }: SeenRequest) => ({
      albums: [{ id: 'a', title: authorization }],
    }));
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const id = index % 20;
        const { body } = await fn.get('/api/albums', fn.token({ sub: `google-oauth2|${id}` }));
        expect(body).toContain(`"Bearer token-of-${id}"`);
      }),
    );
    expect(upstreams.count(USER)).toBe(20);
  });

  it.each([
    ['the grant is gone', stored, { status: 400, json: { error: 'invalid_grant' } }],
    ['there is no refresh token', { access_token: 'google-stored' }, {}],
    ['there are no tokens at all', {}, {}],
  ])('asks for another sign-in when %s', async (_name, identity, renewal) => {
    googleTakes();
    upstreams.answer(USER, userWith(identity));
    upstreams.answer(GOOGLE_TOKEN, renewal);
    expect(errorCode(await fn.get('/api/albums'))).toBe('sign_in_again');
  });

  it.each([
    ['there is no Google identity', { identities: [{ provider: 'facebook', access_token: 'x' }] }],
    ['there is no identity', { identities: [] }],
    ['Auth0 does not know the user', { status: 404, json: { error: 'Not Found' } }],
  ])('asks for another sign-in when %s', async (_name, user) => {
    upstreams.answer(USER, user);
    expect(errorCode(await fn.get('/api/albums'))).toBe('sign_in_again');
    expect(upstreams.count(ALBUMS)).toBe(0);
  });

  it('is looked up again once the grant is gone, so that a new sign-in works at once', async () => {
    await fn.get('/api/albums');
    googleTakes('second-sign-in');
    upstreams.answer(GOOGLE_TOKEN, { status: 400, json: { error: 'invalid_grant' } });
    upstreams.answer(
      USER,
      userWith({ ...stored, access_token: 'second-sign-in', refresh_token: 'refresh-2' }),
    );
    expect((await fn.get('/api/albums')).status).toBe(200);
  });
});

describe('a user without a Google grant', () => {
  beforeEach(() => upstreams.answer(USER, userWith({})));

  it('costs Auth0 one call, however often they ask', async () => {
    const token = fn.token();
    for (let index = 0; index < 20; index += 1)
      expect(errorCode(await fn.get('/api/albums', token))).toBe('sign_in_again');
    expect(upstreams.count(USER)).toBe(1);
  });

  it('is let through at once with the token of a new sign-in', async () => {
    await fn.get('/api/albums');
    upstreams.answer(USER, userWith(stored));
    expect((await fn.get('/api/albums', tokenOfNewSignIn())).status).toBe(200);
    expect((await fn.get('/api/albums')).status).toBe(200);
  });

  it('costs one more call with each newer token that is of no use either', async () => {
    await fn.get('/api/albums');
    const newer = tokenOfNewSignIn();
    for (let index = 0; index < 5; index += 1) await fn.get('/api/albums', newer);
    expect(upstreams.count(USER)).toBe(2);
  });

  it('is looked up again after half a minute', async () => {
    const token = fn.token();
    await fn.get('/api/albums', token);
    upstreams.answer(USER, userWith(stored));
    fn.outside.advance(29_000);
    expect(errorCode(await fn.get('/api/albums', token))).toBe('sign_in_again');
    fn.outside.advance(2_000);
    expect((await fn.get('/api/albums', token)).status).toBe(200);
  });

  it('keeps nobody else out', async () => {
    await fn.get('/api/albums');
    upstreams.answer(USER, userWith(stored));
    expect((await fn.get('/api/albums', fn.token({ sub: 'google-oauth2|222' }))).status).toBe(200);
  });

  it('is no memory of a service that failed', async () => {
    upstreams.faults.set(USER, { kind: 'nonsense' }, 1);
    expect(errorCode(await fn.get('/api/albums'))).toBe('bad_upstream');
    upstreams.answer(USER, userWith(stored));
    expect((await fn.get('/api/albums')).status).toBe(200);
  });
});

describe('a missing permission', () => {
  beforeEach(() => upstreams.answer(ALBUMS, NO_SCOPE));

  it('is named, with no call beyond what a good answer takes', async () => {
    expect(errorCode(await fn.get('/api/albums'))).toBe('permission_missing');
    expect(upstreams.count(USER)).toBe(1);
    expect(upstreams.count(GOOGLE_TOKEN)).toBe(0);
    fn.outside.advance(120_000);
    const olderToken = fn.token({ iat: Math.floor(Date.now() / 1000) - 600 });
    upstreams.requests.clear();
    expect(errorCode(await fn.get('/api/albums', olderToken))).toBe('permission_missing');
    expect(calls()).toEqual([ALBUMS]);
  });

  it('is there as soon as the user has signed in again and given it', async () => {
    await fn.get('/api/albums');
    upstreams.answer(USER, userWith({ ...stored, access_token: 'with-scope' }));
    upstreams.answer(ALBUMS, ({ authorization }: SeenRequest) =>
      authorization === 'Bearer with-scope' ? albums : NO_SCOPE,
    );
    expect((await fn.get('/api/albums', tokenOfNewSignIn())).status).toBe(200);
  });

  it('is not looked up at Auth0 for each request', async () => {
    const token = fn.token();
    for (let index = 0; index < 20; index += 1)
      expect(errorCode(await fn.get('/api/albums', token))).toBe('permission_missing');
    expect(upstreams.count(USER)).toBeLessThanOrEqual(2);
  });

  it('is told apart from an API that is not turned on in the Google project', async () => {
    upstreams.answer(ALBUMS, {
      status: 403,
      json: { error: { code: 403, details: [{ reason: 'SERVICE_DISABLED' }] } },
    });
    expect(errorCode(await fn.get('/api/albums'))).toBe('internal');
    expect(fn.lastLine().reason).toContain('turned on');
  });
});

describe("the function's own management token", () => {
  it('is asked for once a day', async () => {
    await fn.get('/api/albums');
    fn.outside.advance(23 * HOUR);
    await fn.get('/api/albums', fn.token({ sub: 'google-oauth2|222' }));
    expect(upstreams.count(AUTH0_TOKEN)).toBe(1);
    fn.outside.advance(HOUR);
    await fn.get('/api/albums', fn.token({ sub: 'google-oauth2|333' }));
    expect(upstreams.count(AUTH0_TOKEN)).toBe(2);
  });

  it('is replaced once when Auth0 no longer takes it', async () => {
    await fn.get('/api/albums');
    upstreams.answer(AUTH0_TOKEN, { access_token: 'management-2', expires_in: 86_400 });
    upstreams.answer(USER, ({ authorization }: SeenRequest) =>
      authorization === 'Bearer management-2' ? userWith(stored) : { status: 401, json: {} },
    );
    expect((await fn.get('/api/albums', fn.token({ sub: 'google-oauth2|222' }))).status).toBe(200);
    expect(upstreams.count(AUTH0_TOKEN)).toBe(2);
  });

  it.each([
    ['read:users', 'read:user_idp_tokens'],
    ['read:user_idp_tokens', 'read:users'],
  ])('with the scope %s alone is no use, and the log names the other', async (scope, missing) => {
    upstreams.answer(AUTH0_TOKEN, { access_token: 'management', expires_in: 86_400, scope });
    const response = await fn.get('/api/albums');
    expect(errorCode(response)).toBe('internal');
    expect(response.body).not.toContain(missing);
    expect(fn.lastLine()).toMatchObject({ level: 'error', reason: `the management client lacks ${missing}` });
  });

  it('is not asked for at every request while Auth0 refuses the client', async () => {
    upstreams.answer(AUTH0_TOKEN, { status: 401, json: { error: 'access_denied', error_description: 'x' } });
    for (let index = 0; index < 5; index += 1)
      expect(errorCode(await fn.get('/api/albums'))).toBe('internal');
    expect(upstreams.count(AUTH0_TOKEN)).toBe(1);
    expect(fn.lastLine().reason).toBe('Auth0 refuses the management client: 401 access_denied');
    upstreams.answer(AUTH0_TOKEN, {
      access_token: 'management',
      expires_in: 86_400,
      scope: MANAGEMENT_SCOPE,
    });
    fn.outside.advance(6_000);
    expect((await fn.get('/api/albums')).status).toBe(200);
  });
});

describe('Token Vault', () => {
  let vault: TestFunction;
  beforeEach(() => {
    const env = {
      GOOGLE_TOKEN_SOURCE: 'token-vault',
      TOKEN_VAULT_CLIENT_ID: 'vault-client',
      TOKEN_VAULT_CLIENT_SECRET: 'vault-secret',
    };
    vault = testFunction(upstreams, { env });
    upstreams.answer(AUTH0_TOKEN, { access_token: 'from-vault', expires_in: 3599, token_type: 'Bearer' });
  });
  afterEach(() => vault.outside.close());

  it("exchanges the user's own token, once for all requests of the next hour", async () => {
    const token = vault.token();
    await vault.get('/api/albums', token);
    await vault.get('/api/albums', token);
    expect(googleTokensUsed()).toEqual(['from-vault', 'from-vault']);
    expect([AUTH0_TOKEN, USER, GOOGLE_TOKEN].map((route) => upstreams.requests.count(route))).toEqual([
      1, 0, 0,
    ]);
    expect(JSON.parse(upstreams.seen.find(({ route }) => route === AUTH0_TOKEN)?.body ?? '')).toEqual({
      grant_type: 'urn:auth0:params:oauth:grant-type:token-exchange:federated-connection-access-token',
      subject_token: token,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      requested_token_type: 'http://auth0.com/oauth/token-type/federated-connection-access-token',
      connection: 'google-oauth2',
      client_id: 'vault-client',
      client_secret: 'vault-secret',
    });
  });

  it('takes the same token again when the vault has no newer one at the end of its life', async () => {
    await vault.get('/api/albums');
    vault.outside.advance(57 * 60_000);
    expect((await vault.get('/api/albums')).status).toBe(200);
    expect(upstreams.count(AUTH0_TOKEN)).toBe(2);
  });

  it('exchanges once more when Google refuses the token', async () => {
    await vault.get('/api/albums');
    upstreams.answer(AUTH0_TOKEN, { access_token: 'fresh', expires_in: 3599 });
    googleTakes('fresh');
    expect((await vault.get('/api/albums')).status).toBe(200);
  });

  it.each([
    [UNAUTHENTICATED, 'sign_in_again'],
    [NO_SCOPE, 'permission_missing'],
  ])('does not offer Google the same token twice: %o', async (refusal, code) => {
    upstreams.answer(ALBUMS, refusal);
    expect(errorCode(await vault.get('/api/albums'))).toBe(code);
    expect(upstreams.count(ALBUMS)).toBe(1);
  });

  it.each([
    [401, 'federated_connection_refresh_token_not_found', 'sign_in_again'],
    [401, 'federated_connection_refresh_token_flow_failed', 'sign_in_again'],
    [401, 'access_denied', 'internal'],
    [403, 'access_denied', 'internal'],
    [401, 'invalid_client', 'internal'],
    [403, 'unauthorized_client', 'internal'],
    [400, 'invalid_request', 'internal'],
    [401, 'invalid_subject_token', 'internal'],
  ])('%i %s means %s', async (status, error, code) => {
    upstreams.answer(AUTH0_TOKEN, { status, json: { error } });
    expect(errorCode(await vault.get('/api/albums'))).toBe(code);
    expect(upstreams.count(AUTH0_TOKEN)).toBe(1);
  });

  it.each([
    [
      { status: 401, json: { error: 'federated_connection_refresh_token_not_found' } },
      albums,
      'sign_in_again',
    ],
    [{ access_token: 'from-vault', expires_in: 3599 }, NO_SCOPE, 'permission_missing'],
  ])('is not asked at every request of a user it does not help: %o', async (exchange, google, code) => {
    upstreams.answer(AUTH0_TOKEN, exchange);
    upstreams.answer(ALBUMS, google);
    const token = vault.token();
    for (let index = 0; index < 20; index += 1)
      expect(errorCode(await vault.get('/api/albums', token))).toBe(code);
    expect(upstreams.count(AUTH0_TOKEN)).toBeLessThanOrEqual(2);
    upstreams.answer(AUTH0_TOKEN, { access_token: 'fresh', expires_in: 3599 });
    upstreams.answer(ALBUMS, albums);
    const newer = vault.token({ iat: Math.floor(vault.outside.now() / 1000) + 5 });
    expect((await vault.get('/api/albums', newer)).status).toBe(200);
  });

  it('says nothing of the user with a 401 that is not JSON', async () => {
    upstreams.faults.set(AUTH0_TOKEN, { kind: 'status', status: 401, body: 'Unauthorized' });
    expect(errorCode(await vault.get('/api/albums'))).toBe('internal');
    expect(vault.lastLine().reason).toBe('Token Vault refuses the exchange: 401 unknown');
  });
});

it('asks for nothing on behalf of anybody but the subject of the token', async () => {
  await fn.get('/api/albums', fn.token({ user_id: 'google-oauth2|999', email: 'other@example.org' }));
  expect(upstreams.seen.find(({ route }) => route === USER)?.url.pathname).toBe(
    `/api/v2/users/${encodeURIComponent(SUBJECT)}`,
  );
});
