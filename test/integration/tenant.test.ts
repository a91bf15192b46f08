import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { fetch } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createHttpBrowser } from '../services/browser-http.ts';
import {
  API_AUDIENCE,
  CONNECTION,
  EMIL,
  GOOGLE_PHOTOS_SCOPE,
  MANAGEMENT_CLIENT_ID,
  MANAGEMENT_CLIENT_SECRET,
  MARTA,
  NATIVE_CLIENT_ID,
  NORA,
  OTTO,
  ROSA,
  SIGNE,
} from '../services/constants.ts';
import { startTenant, type Tenant } from '../services/tenant.ts';
import { defaultSettings } from '../services/tenant-settings.ts';
import {
  askForUser,
  exchangeCode,
  managementToken,
  postToken,
  REDIRECT_URI,
  renew,
  signInRequest,
} from './sign-in-request.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());
beforeEach(() => {
  Object.assign(tenant.settings, defaultSettings());
  tenant.faults.clear();
});

async function authorize(changes: Record<string, string | null> = {}, as: string = ROSA.id, at = tenant) {
  const { url, verifier } = signInRequest(at, changes);
  const page = await createHttpBrowser().authorize(url, { as });
  const params = page.address.searchParams;
  return { page, params, verifier, code: params.get('code') ?? '' };
}

async function signIn(changes: Record<string, string | null> = {}, as: string = ROSA.id, at = tenant) {
  const { code, verifier } = await authorize(changes, as, at);
  const { status, body } = await exchangeCode(at, code, verifier);
  expect(status).toBe(200);
  return body;
}

const identitySchema = z.looseObject({
  provider: z.string(),
  user_id: z.string(),
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
});
const userSchema = z.looseObject({ user_id: z.string(), identities: z.array(identitySchema) });

async function userSeenByFunction(userId: string, at = tenant) {
  const { body } = await managementToken(at);
  const response = await askForUser(at, userId, body.access_token);
  expect(response.status).toBe(200);
  return userSchema.parse(await response.json());
}

function googleIdentity(user: z.infer<typeof userSchema>) {
  return user.identities.find((identity) => identity.provider === CONNECTION);
}

const apiErrorSchema = z.looseObject({
  statusCode: z.number(),
  error: z.string(),
  message: z.string(),
  errorCode: z.string(),
});

describe('discovery', () => {
  it('names the issuer with its slash and the addresses of Auth0', async () => {
    const response = await fetch(`${tenant.issuer}.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: `${tenant.origin}/`,
      authorization_endpoint: `${tenant.origin}/authorize`,
      token_endpoint: `${tenant.origin}/oauth/token`,
      jwks_uri: `${tenant.origin}/.well-known/jwks.json`,
      revocation_endpoint: `${tenant.origin}/oauth/revoke`,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('publishes public keys only', async () => {
    const response = await fetch(`${tenant.issuer}.well-known/jwks.json`);
    const { keys } = z.object({ keys: z.array(z.looseObject({})) }).parse(await response.json());
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {})).not.toContain('d');
  });
});

describe('sign-in', () => {
  it('comes back with a code and the state, and nothing else', async () => {
    const { page, params } = await authorize();
    expect(`${page.address.origin}${page.address.pathname}`).toBe(REDIRECT_URI);
    expect([...params.keys()].sort()).toEqual(['code', 'state']);
    expect(params.get('state')).toBe('the-state');
  });

  it('gives tokens that verify against the published keys', async () => {
    const tokens = await signIn();
    const keys = createRemoteJWKSet(new URL(`${tenant.issuer}.well-known/jwks.json`));
    const issuer = `${tenant.origin}/`;
    const id = await jwtVerify(tokens.id_token, keys, { issuer, audience: NATIVE_CLIENT_ID });
    expect(id.payload).toMatchObject({ sub: ROSA.id, nonce: 'the-nonce', aud: NATIVE_CLIENT_ID });
    const access = await jwtVerify(tokens.access_token, keys, { issuer, audience: API_AUDIENCE });
    expect(access.payload).toMatchObject({
      sub: ROSA.id,
      aud: [API_AUDIENCE, `${issuer}userinfo`],
      azp: NATIVE_CLIENT_ID,
      scope: 'openid profile email offline_access photos',
    });
    expect((access.payload.exp ?? 0) - (access.payload.iat ?? 0)).toBe(86_400);
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 86_400 });
    expect(tokens.refresh_token).not.toBe('');
  });

  it('takes a form body as well as JSON', async () => {
    const { code, verifier } = await authorize();
    const response = await fetch(`${tenant.issuer}oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: NATIVE_CLIENT_ID,
        redirect_uri: REDIRECT_URI,
        code,
        code_verifier: verifier,
      }),
    });
    expect(response.status).toBe(200);
  });

  it('gives an opaque access token where no audience was asked for', async () => {
    const tokens = await signIn({ audience: null });
    expect(tokens.access_token).not.toContain('.');
    expect(tokens.scope).not.toContain('photos');
  });

  it('gives no refresh token without offline_access', async () => {
    const tokens = await signIn({ scope: 'openid photos' });
    expect(tokens.refresh_token).toBe('');
    expect(tokens.scope).toBe('openid photos');
  });

  it('gives no API scope that was not asked for', async () => {
    const tokens = await signIn({ scope: 'openid' });
    expect(decodeJwt(tokens.access_token)).toMatchObject({ scope: 'openid' });
  });

  it('ignores scopes that the API does not have', async () => {
    const tokens = await signIn({ scope: 'openid photos everything' });
    expect(tokens.scope).toBe('openid photos');
  });

  it.each([
    ['an audience it does not know', { audience: 'https://elsewhere.example' }, 'access_denied'],
    ['the Management API', { audience: 'MANAGEMENT' }, 'access_denied'],
    ['another connection', { connection: 'facebook' }, 'invalid_request'],
    ['no PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
  ])('sends the app away that asks for %s', async (_name, changes, error) => {
    const managed = 'audience' in changes && changes.audience === 'MANAGEMENT';
    const { params } = await authorize(managed ? { audience: `${tenant.issuer}api/v2/` } : changes);
    expect(params.get('error')).toBe(error);
    expect(params.get('code')).toBeNull();
    expect(params.get('state')).toBe('the-state');
  });

  it.each([
    ['another port', 'http://127.0.0.1:42816/callback'],
    ['another path', 'http://127.0.0.1:42813/callback/'],
    ['another host name', 'http://localhost:42813/callback'],
    ['a query', 'http://127.0.0.1:42813/callback?x=1'],
    ['no port', 'http://127.0.0.1/callback'],
  ])('stays on its own page when the redirect address has %s', async (_name, address) => {
    const { page } = await authorize({ redirect_uri: address });
    expect(page.status).toBe(403);
    expect(page.address.origin).toBe(tenant.origin);
    expect(page.text).toContain('Callback URL mismatch.');
  });

  it('stays on its own page for a client it does not know', async () => {
    const { page } = await authorize({ client_id: 'somebody-else' });
    expect(page.status).toBe(400);
    expect(page.address.origin).toBe(tenant.origin);
  });

  it('comes back with access_denied after Cancel', async () => {
    const { params } = await authorize({}, 'cancel');
    expect(params.get('error')).toBe('access_denied');
    expect(params.get('state')).toBe('the-state');
  });

  it('turns a refused user away with unauthorized and a description', async () => {
    const { params } = await authorize({}, NORA.id);
    expect(params.get('error')).toBe('unauthorized');
    expect(params.get('error_description')).toMatch(/may not use/);
    expect(params.get('code')).toBeNull();
  });

  it('knows a browser that has signed in, and asks again on prompt=login', async () => {
    const browser = createHttpBrowser();
    await browser.authorize(signInRequest(tenant).url, { as: ROSA.id });
    const subOf = async (changes: Record<string, string>, as: string) => {
      const { url, verifier } = signInRequest(tenant, changes);
      const { address } = await browser.authorize(url, { as });
      const code = address.searchParams.get('code') ?? '';
      return decodeJwt((await exchangeCode(tenant, code, verifier)).body.id_token).sub;
    };
    expect(await subOf({}, EMIL.id)).toBe(ROSA.id);
    expect(await subOf({ prompt: 'none', scope: 'openid photos' }, EMIL.id)).toBe(ROSA.id);
    expect(await subOf({ prompt: 'login' }, EMIL.id)).toBe(EMIL.id);
    expect(await subOf({ prompt: 'select_account' }, ROSA.id)).toBe(ROSA.id);
    tenant.settings.singleSignOn = false;
    expect(await subOf({}, EMIL.id)).toBe(EMIL.id);
  });

  it('answers login_required to prompt=none from a browser it does not know', async () => {
    const { params } = await authorize({ prompt: 'none' });
    expect(params.get('error')).toBe('login_required');
  });

  it('shows one page with every account, and nothing from elsewhere', async () => {
    const browser = createHttpBrowser();
    const { text } = await browser.get(signInRequest(tenant).url);
    expect(text).toContain('Sign in with Google (demo)');
    expect(text).toContain(ROSA.name);
    expect(text).not.toMatch(/<script|https?:/);
  });
});

describe('the code', () => {
  it.each([
    ['the wrong verifier', { code_verifier: 'x'.repeat(43) }, 'Failed to verify code verifier'],
    ['another redirect address', { redirect_uri: 'http://127.0.0.1:42814/callback' }, 'The redirect URI'],
    ['a code that was never given', { code: 'made-up' }, 'Invalid authorization code'],
  ])('is refused with %s', async (_name, changes, description) => {
    const { code, verifier } = await authorize();
    const { status, body } = await exchangeCode(tenant, code, verifier, changes);
    expect(status).toBe(403);
    expect(body.error).toBe('invalid_grant');
    expect(body.error_description).toContain(description);
  });

  it('is refused without a verifier', async () => {
    const { code } = await authorize();
    const { status, body } = await postToken(tenant, {
      grant_type: 'authorization_code',
      client_id: NATIVE_CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      code,
    });
    expect([status, body.error]).toEqual([403, 'invalid_grant']);
  });

  it('works once, and its second use takes the first one’s refresh token away', async () => {
    const { code, verifier } = await authorize();
    const first = await exchangeCode(tenant, code, verifier);
    expect(first.status).toBe(200);
    expect((await exchangeCode(tenant, code, verifier)).body.error).toBe('invalid_grant');
    expect((await renew(tenant, first.body.refresh_token)).status).toBe(403);
  });

  it('is refused from another client', async () => {
    const { code, verifier } = await authorize();
    const unknown = await exchangeCode(tenant, code, verifier, { client_id: 'somebody-else' });
    expect([unknown.status, unknown.body.error]).toEqual([401, 'access_denied']);
    const machine = await exchangeCode(tenant, code, verifier, {
      client_id: MANAGEMENT_CLIENT_ID,
      client_secret: MANAGEMENT_CLIENT_SECRET,
    });
    expect([machine.status, machine.body.error]).toEqual([403, 'unauthorized_client']);
  });

  it('stops working when its time is over', async () => {
    const { code, verifier } = await authorize();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    const { body } = await exchangeCode(tenant, code, verifier);
    vi.useRealTimers();
    expect(body.error).toBe('invalid_grant');
  });
});

describe('renewal', () => {
  it('gives a new refresh token each time, with the same scope and audience', async () => {
    const tokens = await signIn();
    const { status, body } = await renew(tenant, tokens.refresh_token);
    expect(status).toBe(200);
    expect(body.refresh_token).not.toBe(tokens.refresh_token);
    expect(body.scope).toBe(tokens.scope);
    expect(decodeJwt(body.access_token).aud).toEqual([API_AUDIENCE, `${tenant.issuer}userinfo`]);
    expect(decodeJwt(body.id_token).sub).toBe(ROSA.id);
  });

  it('takes the whole family away when a used refresh token comes again', async () => {
    const first = await signIn();
    const second = await renew(tenant, first.refresh_token);
    const reuse = await renew(tenant, first.refresh_token);
    expect(reuse.status).toBe(403);
    expect(reuse.body).toMatchObject({
      error: 'invalid_grant',
      error_description: 'Unknown or invalid refresh token.',
    });
    expect((await renew(tenant, second.body.refresh_token)).status).toBe(403);
  });

  it('lets one of two renewals at the same moment pass, and takes the family away', async () => {
    const { refresh_token } = await signIn();
    const answers = await Promise.all([renew(tenant, refresh_token), renew(tenant, refresh_token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const passed = answers.find(({ status }) => status === 200);
    expect((await renew(tenant, passed?.body.refresh_token ?? '')).status).toBe(403);
  });

  it('leaves the families of other sign-ins alone', async () => {
    const one = await signIn();
    const other = await signIn();
    await renew(tenant, one.refresh_token);
    await renew(tenant, one.refresh_token);
    expect((await renew(tenant, other.refresh_token)).status).toBe(200);
  });

  it('forgives the refresh token used last within the overlap period, and no older one', async () => {
    tenant.settings.refreshTokenOverlapSeconds = 60;
    const first = await signIn();
    const second = await renew(tenant, first.refresh_token);
    expect((await renew(tenant, first.refresh_token)).status).toBe(200);
    await renew(tenant, second.body.refresh_token);
    expect((await renew(tenant, first.refresh_token)).status).toBe(403);
  });

  it('is refused for a refresh token nobody gave, and for an unknown client', async () => {
    expect((await renew(tenant, 'made-up')).status).toBe(403);
    const { refresh_token } = await signIn();
    const answer = await postToken(tenant, {
      grant_type: 'refresh_token',
      client_id: 'somebody-else',
      refresh_token,
    });
    expect(answer.status).toBe(401);
  });

  it('is refused to one user after that user’s refresh tokens are revoked', async () => {
    const rosa = await signIn();
    const emil = await signIn({}, EMIL.id);
    tenant.revokeRefreshTokens(ROSA.id);
    expect((await renew(tenant, rosa.refresh_token)).status).toBe(403);
    expect((await renew(tenant, emil.refresh_token)).status).toBe(200);
  });
});

describe('revocation', () => {
  const revoke = (token: string, clientId: string = NATIVE_CLIENT_ID) =>
    fetch(`${tenant.issuer}oauth/revoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: clientId, token }),
    });

  it('ends the refresh token and answers 200, also for one it does not know', async () => {
    const { refresh_token } = await signIn();
    expect((await revoke(refresh_token)).status).toBe(200);
    expect((await renew(tenant, refresh_token)).status).toBe(403);
    expect((await revoke(refresh_token)).status).toBe(200);
    expect((await revoke('made-up')).status).toBe(200);
  });

  it('refuses a client it does not know', async () => {
    const { refresh_token } = await signIn();
    expect((await revoke(refresh_token, 'somebody-else')).status).toBe(401);
    expect((await renew(tenant, refresh_token)).status).toBe(200);
  });
});

describe('logout', () => {
  it('forgets the browser and leads back to a registered address', async () => {
    const browser = createHttpBrowser();
    await browser.authorize(signInRequest(tenant).url, { as: ROSA.id });
    const query = new URLSearchParams({
      client_id: NATIVE_CLIENT_ID,
      returnTo: 'http://127.0.0.1:42813/signed-out',
    });
    const logout = await fetch(`${tenant.issuer}v2/logout?${query}`, { redirect: 'manual' });
    expect(logout.headers.get('location')).toBe('http://127.0.0.1:42813/signed-out');
    expect((await browser.get(`${tenant.issuer}v2/logout`)).status).toBe(200);
    const { address } = await browser.authorize(signInRequest(tenant, { prompt: 'none' }).url, {
      as: ROSA.id,
    });
    expect(address.searchParams.get('error')).toBe('login_required');
  });

  it.each([
    ['an address that is not registered', { client_id: NATIVE_CLIENT_ID, returnTo: 'https://evil.example/' }],
    ['no client', { returnTo: 'http://127.0.0.1:42813/signed-out' }],
  ])('refuses %s', async (_name, params) => {
    const query = new URLSearchParams(params);
    const response = await fetch(`${tenant.issuer}v2/logout?${query}`, { redirect: 'manual' });
    expect(response.status).toBe(400);
  });
});

describe('the function’s client', () => {
  it('gets a token for the Management API with the scopes granted to it', async () => {
    const { status, body } = await managementToken(tenant);
    expect(status).toBe(200);
    expect(body).toMatchObject({ scope: 'read:users read:user_idp_tokens', expires_in: 86_400 });
    expect(body.refresh_token).toBe('');
    expect(decodeJwt(body.access_token)).toMatchObject({
      iss: tenant.issuer,
      aud: `${tenant.issuer}api/v2/`,
      sub: `${MANAGEMENT_CLIENT_ID}@clients`,
    });
  });

  it('gets no scope beyond those', async () => {
    const { body } = await managementToken(tenant, { scope: 'read:users delete:users' });
    expect(decodeJwt(body.access_token)['scope']).toBe('read:users');
  });

  it.each([
    ['the wrong secret', { client_secret: 'guess' }, 401],
    ['an unknown client', { client_id: 'somebody-else' }, 401],
    ['no audience', { audience: '' }, 403],
    ['another audience', { audience: 'https://elsewhere.example' }, 403],
    ['the app’s own API', { audience: API_AUDIENCE }, 403],
  ])('is refused with %s', async (_name, changes, status) => {
    const answer = await managementToken(tenant, changes);
    expect([answer.status, answer.body.error]).toEqual([status, 'access_denied']);
  });

  it('is the only one: the desktop app cannot have such a token', async () => {
    const answer = await postToken(tenant, {
      grant_type: 'client_credentials',
      client_id: NATIVE_CLIENT_ID,
      audience: `${tenant.issuer}api/v2/`,
    });
    expect([answer.status, answer.body.error]).toEqual([403, 'unauthorized_client']);
  });

  it('is told so when the grant type does not exist', async () => {
    const answer = await postToken(tenant, { grant_type: 'magic', client_id: NATIVE_CLIENT_ID });
    expect([answer.status, answer.body.error]).toEqual([403, 'unsupported_grant_type']);
  });
});

describe('the Management API', () => {
  it('shows the Google tokens of a user who signed in with access_type=offline', async () => {
    await signIn();
    const user = await userSeenByFunction(ROSA.id);
    expect(googleIdentity(user)).toMatchObject({
      provider: CONNECTION,
      connection: CONNECTION,
      isSocial: true,
      user_id: ROSA.googleSub,
      access_token: expect.stringMatching(/^ya29\./),
      expires_in: 3599,
      refresh_token: expect.stringMatching(/^1\/\//),
    });
  });

  it('has no refresh token of Google’s without access_type=offline, and keeps one that it has', async () => {
    const own = await startTenant();
    const googleRefreshToken = async () =>
      googleIdentity(await userSeenByFunction(ROSA.id, own))?.refresh_token;
    await signIn({ access_type: null }, ROSA.id, own);
    expect(await googleRefreshToken()).toBeUndefined();
    await signIn({}, ROSA.id, own);
    const kept = await googleRefreshToken();
    expect(kept).toBeDefined();
    await signIn({ access_type: null }, ROSA.id, own);
    expect(await googleRefreshToken()).toBe(kept);
    await signIn({ approval_prompt: 'force' }, ROSA.id, own);
    expect(await googleRefreshToken()).not.toBe(kept);
    await own.close();
  });

  it('puts the first linked identity first and names the user after it', async () => {
    const tokens = await signIn({}, MARTA.id);
    expect(decodeJwt(tokens.access_token).sub).toBe(MARTA.id);
    const { identities } = await userSeenByFunction(MARTA.id);
    expect(identities.map(({ provider }) => provider)).toEqual(['facebook', CONNECTION]);
    expect(identities[0]?.access_token).toBeDefined();
    expect(identities[0]?.access_token).not.toBe(identities[1]?.access_token);
  });

  it('answers the fields asked for', async () => {
    await tenant.recordSignIn(ROSA);
    const token = await tenant.issueManagementToken();
    const response = await askForUser(tenant, ROSA.id, token, '?fields=identities&include_fields=true');
    expect(Object.keys(z.looseObject({}).parse(await response.json()))).toEqual(['identities']);
  });

  it('hides the tokens without read:user_idp_tokens', async () => {
    await tenant.recordSignIn(ROSA);
    const token = await tenant.issueManagementToken({ scope: 'read:users' });
    const user = userSchema.parse(await (await askForUser(tenant, ROSA.id, token)).json());
    expect(googleIdentity(user)).toBeDefined();
    expect(JSON.stringify(user)).not.toMatch(/access_token|refresh_token/);
  });

  it('says how many requests are left, and limits them where that is set', async () => {
    await tenant.recordSignIn(ROSA);
    tenant.settings.managementRequestsPerSecond = 1;
    const token = await tenant.issueManagementToken();
    const answers = [];
    for (let n = 0; n < 3; n += 1) answers.push(await askForUser(tenant, ROSA.id, token));
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 429]);
    const last = answers.at(-1);
    expect(last?.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(last?.headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThan(Date.now());
    expect(apiErrorSchema.parse(await last?.json())).toMatchObject({
      statusCode: 429,
      errorCode: 'too_many_requests',
    });
  });

  it.each<[string, () => Promise<string | null>, number]>([
    ['no token', async () => null, 401],
    ['something that is no token', async () => 'made-up', 401],
    ['a token of the app’s API', () => tenant.issueAccessToken(), 401],
    ['an expired token', () => tenant.issueManagementToken({ exp: 1 }), 401],
    ['another issuer’s token', () => tenant.issueManagementToken({ iss: 'https://elsewhere.example/' }), 401],
    ['an issuer without its slash', () => tenant.issueManagementToken({ iss: tenant.origin }), 401],
    ['a stranger’s signature', () => tenant.issueManagementToken({}, 'stranger'), 401],
    ['no signature', () => tenant.issueManagementToken({}, 'none'), 401],
    ['the public key as a secret', () => tenant.issueManagementToken({}, 'HS256'), 401],
    ['no read:users', () => tenant.issueManagementToken({ scope: 'read:user_idp_tokens' }), 403],
  ])('refuses %s', async (_name, token, status) => {
    await tenant.recordSignIn(ROSA);
    const response = await askForUser(tenant, ROSA.id, await token());
    expect(response.status).toBe(status);
    expect(apiErrorSchema.parse(await response.json()).statusCode).toBe(status);
  });

  it('knows no user before the first sign-in', async () => {
    const own = await startTenant();
    const response = await askForUser(own, ROSA.id, await own.issueManagementToken());
    await own.close();
    expect(response.status).toBe(404);
    expect(apiErrorSchema.parse(await response.json()).errorCode).toBe('inexistent_user');
  });
});

describe('Token Vault', () => {
  const exchange = (subjectToken: string, changes: Record<string, string> = {}, at = tenant) =>
    postToken(at, {
      grant_type: 'urn:auth0:params:oauth:grant-type:token-exchange:federated-connection-access-token',
      client_id: MANAGEMENT_CLIENT_ID,
      client_secret: MANAGEMENT_CLIENT_SECRET,
      subject_token: subjectToken,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      requested_token_type: 'http://auth0.com/oauth/token-type/federated-connection-access-token',
      connection: CONNECTION,
      ...changes,
    });
  beforeEach(() => {
    tenant.settings.tokenVault = 'on';
  });

  it('gives a Google access token for a user’s access token, and takes it out of the identities', async () => {
    const { access_token } = await signIn();
    const { status, body } = await exchange(access_token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      access_token: expect.stringMatching(/^ya29\./),
      scope: expect.stringContaining(GOOGLE_PHOTOS_SCOPE),
      expires_in: 3599,
      issued_token_type: 'http://auth0.com/oauth/token-type/federated-connection-access-token',
      token_type: 'Bearer',
    });
    expect(googleIdentity(await userSeenByFunction(ROSA.id))?.access_token).toBeUndefined();
  });

  it('has no Photos permission to give where the user did not allow it', async () => {
    const { access_token } = await signIn({}, SIGNE.id);
    expect((await exchange(access_token)).body.scope).not.toContain(GOOGLE_PHOTOS_SCOPE);
  });

  it.each<[string, () => Promise<string>, Record<string, string>, number]>([
    ['the wrong secret', () => tenant.issueAccessToken(), { client_secret: 'guess' }, 401],
    ['the app’s public client', () => tenant.issueAccessToken(), { client_id: NATIVE_CLIENT_ID }, 401],
    ['a token for another API', () => tenant.issueAccessToken({ aud: 'https://elsewhere.example' }), {}, 401],
    ['an expired token', () => tenant.issueAccessToken({ exp: 1 }), {}, 401],
    ['a stranger’s token', () => tenant.issueAccessToken({}, 'stranger'), {}, 401],
    ['a user who never signed in', () => tenant.issueAccessToken({ sub: 'google-oauth2|0' }), {}, 401],
    ['another connection', () => tenant.issueAccessToken(), { connection: 'facebook' }, 400],
    ['another kind of token', () => tenant.issueAccessToken(), { subject_token_type: 'x' }, 400],
  ])('refuses %s', async (_name, token, changes, status) => {
    await tenant.recordSignIn(ROSA);
    expect((await exchange(await token(), changes)).status).toBe(status);
  });

  it('refuses a user whose Google permission is gone', async () => {
    await tenant.recordSignIn(OTTO);
    expect((await exchange(await tenant.issueAccessToken({ sub: OTTO.id }))).status).toBe(401);
  });

  it('refuses a user who never signed in with access_type=offline', async () => {
    const own = await startTenant({ settings: { tokenVault: 'on' } });
    await own.recordSignIn(ROSA, { offline: false });
    const { status } = await exchange(await own.issueAccessToken(), {}, own);
    await own.close();
    expect(status).toBe(401);
  });

  it('is not there until it is switched on', async () => {
    tenant.settings.tokenVault = 'off';
    await tenant.recordSignIn(ROSA);
    expect((await exchange(await tenant.issueAccessToken())).status).toBe(403);
  });
});

describe('keys', () => {
  it('signs with a new key after a rotation and still publishes the one before', async () => {
    const own = await startTenant();
    const before = await own.issueAccessToken();
    await own.rotateKeys();
    const { url, verifier } = signInRequest(own);
    const { address } = await createHttpBrowser().authorize(url, { as: ROSA.id });
    const { body } = await exchangeCode(own, address.searchParams.get('code') ?? '', verifier);
    expect(decodeProtectedHeader(body.access_token).kid).not.toBe(decodeProtectedHeader(before).kid);
    const jwks = new URL(`${own.issuer}.well-known/jwks.json`);
    for (const token of [before, body.access_token]) {
      await jwtVerify(token, createRemoteJWKSet(jwks), { issuer: own.issuer, audience: API_AUDIENCE });
    }
    await own.rotateKeys({ revokePrevious: true });
    await expect(jwtVerify(body.access_token, createRemoteJWKSet(jwks))).rejects.toThrow();
    expect((await renew(own, body.refresh_token)).status).toBe(200);
    await own.close();
  });
});

describe('what a test can make wrong', () => {
  it('changes the ID token’s claims and signature', async () => {
    tenant.settings.idTokenClaims = { nonce: 'another', iss: 'https://elsewhere.example/', email: undefined };
    tenant.settings.idTokenSigning = 'none';
    const { id_token } = await signIn();
    expect(decodeJwt(id_token)).toMatchObject({ nonce: 'another', iss: 'https://elsewhere.example/' });
    expect(decodeJwt(id_token)).not.toHaveProperty('email');
    expect(decodeProtectedHeader(id_token).alg).toBe('none');
  });

  it('changes the access token’s claims and lifetime', async () => {
    tenant.settings.accessTokenClaims = { aud: 'https://elsewhere.example' };
    tenant.settings.accessTokenSeconds = 2;
    const { access_token, expires_in } = await signIn();
    const claims = decodeJwt(access_token);
    expect(claims.aud).toBe('https://elsewhere.example');
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(2);
    expect(expires_in).toBe(2);
  });

  it('leaves members out of the token answer', async () => {
    tenant.settings.tokenAnswer = { access_token: undefined, refresh_token: undefined };
    const { code, verifier } = await authorize();
    const { body } = await exchangeCode(tenant, code, verifier);
    expect([body.access_token, body.refresh_token]).toEqual(['', '']);
    expect(body.id_token).not.toBe('');
  });

  it('counts requests by route', async () => {
    tenant.requests.clear();
    const { refresh_token } = await signIn();
    await renew(tenant, refresh_token);
    expect(tenant.requests.count('POST /oauth/token')).toBe(2);
    expect(tenant.requests.count('GET /authorize')).toBe(1);
  });

  it('answers a status, nonsense, half an answer or nothing at all, as often as it is told', async () => {
    const keys = () => fetch(`${tenant.issuer}.well-known/jwks.json`);
    const route = 'GET /.well-known/jwks.json';
    tenant.faults.set(
      route,
      { kind: 'status', status: 503, headers: { 'retry-after': '7' }, body: { a: 1 } },
      1,
    );
    const limited = await keys();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([503, '7']);
    tenant.faults.set(route, { kind: 'nonsense' }, 1);
    expect((await keys()).headers.get('content-type')).toBe('text/html');
    tenant.faults.set(route, { kind: 'drop' }, 1);
    await expect(keys()).rejects.toThrow();
    tenant.faults.set(route, { kind: 'cut' }, 1);
    const half = await keys();
    expect(half.status).toBe(200);
    await expect(half.text()).rejects.toThrow();
    tenant.faults.set(route, { kind: 'slow', ms: 20 }, 1);
    expect((await keys()).status).toBe(200);
    expect((await keys()).status).toBe(200);
  });

  it('stalls until it is closed', async () => {
    const own = await startTenant();
    own.faults.set('POST /oauth/token', { kind: 'stall' });
    const answer = managementToken(own);
    answer.catch(() => undefined);
    await expect.poll(() => own.requests.count('POST /oauth/token')).toBe(1);
    await own.close();
    await expect(answer).rejects.toThrow();
  });
});
