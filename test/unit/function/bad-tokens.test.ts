import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDIENCE, errorCode, SUBJECT, type TestFunction, testFunction } from './support/function.ts';
import { encoded, newKeyPair, publicJwk, signed, signedWithHmac } from './support/signer.ts';
import { ALBUMS, KEY_ID, KEYS, startUpstreams, type Upstreams, USER } from './support/upstreams.ts';

let upstreams: Upstreams;
let fn: TestFunction;
const stranger = newKeyPair();
const weak = newKeyPair(1024);
beforeAll(async () => {
  upstreams = await startUpstreams();
});
afterAll(() => upstreams.close());
beforeEach(() => {
  upstreams.reset();
  fn = testFunction(upstreams);
});
afterEach(() => fn.outside.close());

const now = () => Math.floor(Date.now() / 1000);
const header = { alg: 'RS256', typ: 'JWT', kid: KEY_ID };
const publicPem = () => upstreams.key.publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** Each makes a token that looks right but for what its name says. */
const BAD_TOKENS: Record<string, () => string> = {
  'algorithm none, no signature': () => `${encoded({ ...header, alg: 'none' })}.${encoded(fn.claims())}.`,
  'algorithm none, signature of a right token': () => {
    const [, claims, signature] = fn.token().split('.');
    return `${encoded({ ...header, alg: 'none' })}.${claims}.${signature}`;
  },
  'algorithm None in odd letters': () => `${encoded({ ...header, alg: 'nOnE' })}.${encoded(fn.claims())}.AA`,
  'HS256 with the public key as the secret': () =>
    signedWithHmac({ ...header, alg: 'HS256' }, fn.claims(), publicPem()),
  'HS256 with the modulus as the secret': () =>
    signedWithHmac({ ...header, alg: 'HS256' }, fn.claims(), JSON.stringify(publicJwk(upstreams.key))),
  'HS256 with an empty secret': () => signedWithHmac({ ...header, alg: 'HS256' }, fn.claims(), ''),
  'RS256 in the header, HMAC in the signature': () => signedWithHmac(header, fn.claims(), publicPem()),
  'RS512 by the right key': () =>
    signed({ ...header, alg: 'RS512' }, fn.claims(), upstreams.key, 'RSA-SHA512'),
  'RS256 in the header, SHA-512 in the signature': () =>
    signed(header, fn.claims(), upstreams.key, 'RSA-SHA512'),
  'PS256 in the header': () => fn.token({}, { alg: 'PS256' }),
  'ES256 in the header': () => fn.token({}, { alg: 'ES256' }),
  'no algorithm': () => fn.token({}, { alg: undefined }),
  'an algorithm that is a list': () => fn.token({}, { alg: ['RS256'] }),
  "a stranger's key under the tenant's key id": () => fn.token({}, {}, stranger),
  'a key id that the tenant does not have': () => fn.token({}, { kid: 'key-2' }),
  'a key id that is a property of every object': () => fn.token({}, { kid: '__proto__' }),
  'a key id that is a path': () => fn.token({}, { kid: '../../dev/null' }),
  'a key id of 10,000 characters': () => fn.token({}, { kid: 'k'.repeat(5_000) }),
  'an empty key id': () => fn.token({}, { kid: '' }),
  'a key id that is a number': () => fn.token({}, { kid: 1 }),
  'no key id': () => fn.token({}, { kid: undefined }),
  'an embedded jwk': () => fn.token({}, { jwk: publicJwk(stranger) }, stranger),
  'an embedded jwk beside a right signature': () => fn.token({}, { jwk: publicJwk(upstreams.key) }),
  'a jku': () => fn.token({}, { jku: 'https://attacker.example/jwks.json' }, stranger),
  'a jku beside a right signature': () => fn.token({}, { jku: 'https://attacker.example/jwks.json' }),
  'an x5u': () => fn.token({}, { x5u: 'https://attacker.example/cert.pem' }),
  'an x5c': () => fn.token({}, { x5c: ['MIIB'] }),
  'crit with an unknown extension': () => fn.token({}, { crit: ['exp'], exp: now() + 60 }),
  'crit with b64': () => fn.token({}, { crit: ['b64'], b64: false }),
  'an empty crit': () => fn.token({}, { crit: [] }),
  'another type': () => fn.token({}, { typ: 'logout+jwt' }),
  'no type': () => fn.token({}, { typ: undefined }),
  'no issuer': () => fn.token({ iss: undefined }),
  'the issuer without its slash': () => fn.token({ iss: upstreams.origin }),
  'the issuer of another tenant': () => fn.token({ iss: 'https://attacker.eu.auth0.com/' }),
  'an issuer that is a list': () => fn.token({ iss: [`${upstreams.origin}/`] }),
  'no audience': () => fn.token({ aud: undefined }),
  'another audience': () => fn.token({ aud: 'https://other.example/api' }),
  'an audience that begins alike': () => fn.token({ aud: `${AUDIENCE}/v2` }),
  'an audience that is an object': () => fn.token({ aud: { [AUDIENCE]: true } }),
  'an ID token': () =>
    fn.token({ aud: 'easy-albums-desktop', scope: undefined, azp: undefined, nonce: 'n', name: 'Rosa' }),
  'a management token': () =>
    fn.token({
      aud: `${upstreams.origin}/api/v2/`,
      sub: 'function@clients',
      scope: 'read:users read:user_idp_tokens',
      gty: 'client-credentials',
    }),
  "a machine's token for this API": () => fn.token({ sub: 'function@clients', gty: 'client-credentials' }),
  'expired 61 seconds ago': () => fn.token({ iat: now() - 3600, exp: now() - 61 }),
  'expired years ago': () => fn.token({ iat: 1, exp: 2 }),
  'no expiry': () => fn.token({ exp: undefined }),
  'an expiry that is text': () => fn.token({ exp: String(now() + 3600) }),
  'an expiry without end': () =>
    signed(
      header,
      JSON.stringify({ ...fn.claims(), exp: 0 }).replace('"exp":0', '"exp":1e999'),
      upstreams.key,
    ),
  'an expiry in a hundred years': () => fn.token({ exp: now() + 100 * 365 * 86_400 }),
  'not valid before two minutes from now': () => fn.token({ nbf: now() + 120 }),
  'a not-before that is text': () => fn.token({ nbf: 'yesterday' }),
  'issued two minutes from now': () => fn.token({ iat: now() + 120 }),
  'no time of issue': () => fn.token({ iat: undefined }),
  'a time of issue that is a fraction': () => fn.token({ iat: now() + 0.5 }),
  'no subject': () => fn.token({ sub: undefined }),
  'an empty subject': () => fn.token({ sub: '' }),
  'a subject without a provider': () => fn.token({ sub: '111' }),
  'a subject with a line break': () => fn.token({ sub: 'google-oauth2|1\r\nx-admin: 1' }),
  'a subject that climbs out of its path': () => fn.token({ sub: '../users|1' }),
  'a subject of 10,000 characters': () => fn.token({ sub: `google-oauth2|${'1'.repeat(4_000)}` }),
  'a subject that is an object': () => fn.token({ sub: { provider: 'google-oauth2', id: '1' } }),
  'a scope that is a list': () => fn.token({ scope: ['photos'] }),
  'permissions that are text': () => fn.token({ permissions: 'read:photos' }),
  'a changed payload under the old signature': () => {
    const [head, , signature] = fn.token().split('.');
    return `${head}.${encoded({ ...fn.claims(), sub: 'google-oauth2|222' })}.${signature}`;
  },
  'a changed header under the old signature': () => {
    const [, claims, signature] = fn.token().split('.');
    return `${encoded({ ...header, x: 1 })}.${claims}.${signature}`;
  },
  'a signature cut short': () => fn.token().slice(0, -20),
  'no signature': () => `${fn.token().split('.').slice(0, 2).join('.')}.`,
  'two parts': () => fn.token().split('.').slice(0, 2).join('.'),
  'five parts, as an encrypted token has': () => `${fn.token()}.AA.AA`,
  'a header that is not JSON': () => `${encoded('not json')}.${fn.token().split('.').slice(1).join('.')}`,
  'a header that is a list': () => `${encoded([header])}.${fn.token().split('.').slice(1).join('.')}`,
  'a header that is null': () => `${encoded(null)}.${fn.token().split('.').slice(1).join('.')}`,
  'a payload that is not JSON': () => signed(header, 'not json', upstreams.key),
  'a payload that is a list': () => signed(header, [fn.claims()], upstreams.key),
  'a payload that is null': () => signed(header, null, upstreams.key),
  'a payload of nested lists': () => signed(header, '['.repeat(3_000), upstreams.key),
  'padding, as base64 has it': () => fn.token().replace('.', '=.'),
  'base64 in place of base64url': () => fn.token().replaceAll('_', '/').replaceAll('-', '+').concat('+/'),
  'a space within': () => fn.token().replace('.', ' .'),
  'a zero byte': () => `${fn.token()}\0`,
  'letters from elsewhere': () => fn.token().replace('e', 'е'),
  'a megabyte': () => 'e'.repeat(1_000_000),
  'a megabyte of dots': () => '.'.repeat(1_000_000),
  'a right token with a megabyte behind it': () => fn.token() + 'A'.repeat(1_000_000),
  'a claim of a hundred kilobytes': () => fn.token({ padding: 'x'.repeat(100_000) }),
  'an opaque token': () => 'v2.local.opaque',
  nothing: () => '',
  'the word undefined': () => 'undefined',
};

describe('a bad token', () => {
  it.each(Object.entries(BAD_TOKENS))(
    'is refused, and reaches no user and no photo: %s',
    async (_name, make) => {
      await fn.get('/api/health');
      const response = await fn.get('/api/albums', make());
      expect(errorCode(response)).toBe('unauthorized');
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect(upstreams.count(USER) + upstreams.count(ALBUMS)).toBe(0);
      expect(upstreams.count(KEYS)).toBeLessThanOrEqual(2);
    },
  );

  it('takes no more than a few milliseconds each, and leaves a right one working', async () => {
    await fn.get('/api/albums');
    const tokens = Object.values(BAD_TOKENS).map((make) => make());
    // Processor time, since the clock also counts what other programs take.
    const before = process.cpuUsage();
    for (const token of tokens) await fn.get('/api/albums', token);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / tokens.length).toBeLessThan(5);
    expect((await fn.get('/api/albums')).status).toBe(200);
  });

  it.each([
    ['no right header', () => fn.token({}, { alg: 'none' })],
    ['no header at all', () => `${encoded('not json')}.AA.AA`],
  ])('has nothing asked for on a cold start: %s', async (_name, make) => {
    expect(errorCode(await fn.get('/api/albums', make()))).toBe('unauthorized');
    expect(fn.lastLine()).toMatchObject({ upstreams: [] });
    // Whatever is asked for ahead of need is looked for in memory first.
    expect(fn.lastLine().caches).toEqual({});
  });

  it('says to the caller no more than that a valid one is needed', async () => {
    const bodies = await Promise.all(
      Object.values(BAD_TOKENS).map(async (make) => (await fn.get('/api/albums', make())).body),
    );
    expect([...new Set(bodies)]).toEqual([
      '{"error":{"code":"unauthorized","message":"A valid access token is needed."}}',
    ]);
  });
});

describe('the Authorization header', () => {
  it.each<[string, () => readonly string[]]>([
    ['none', () => []],
    ['an empty one', () => ['']],
    ['two of them', () => [`Bearer ${fn.token()}`, `Bearer ${fn.token()}`]],
    ['two in one', () => [`Bearer ${fn.token()}, Bearer ${fn.token()}`]],
    ['another scheme', () => [`Basic ${fn.token()}`]],
    ['no scheme', () => [fn.token()]],
    ['a tab', () => [`Bearer\t${fn.token()}`]],
    ['something behind the token', () => [`Bearer ${fn.token()} x`]],
  ])('is refused: %s', async (_name, authorization) => {
    const response = await fn.get('/api/albums', '', { authorization: authorization() });
    expect(errorCode(response)).toBe('unauthorized');
  });

  it('takes the scheme in any letters (RFC 9110, section 11.1)', async () => {
    const response = await fn.get('/api/albums', '', { authorization: [`bearer ${fn.token()}`] });
    expect(response.status).toBe(200);
  });

  it.each(['access_token', 'token', 'authorization'])('is not looked for in the query: %s', async (name) => {
    const target = `/api/albums?${name}=${fn.token()}`;
    expect(errorCode(await fn.get(target, '', { authorization: [] }))).toBe('unauthorized');
    expect(errorCode(await fn.get(target))).toBe('invalid_request');
  });
});

describe('a good token', () => {
  it('may be at most 60 seconds beyond its end, or before its beginning', async () => {
    const { iat } = fn.claims();
    for (const claims of [
      { iat: Number(iat) - 3600, exp: Number(iat) - 50 },
      { iat: Number(iat) + 50, nbf: Number(iat) + 50 },
    ]) {
      expect((await fn.get('/api/albums', fn.token(claims))).status).toBe(200);
    }
  });

  it.each([
    ["Auth0's own profile", { typ: 'JWT' }, {}],
    ['the profile of RFC 9068', { typ: 'at+jwt' }, { azp: undefined, client_id: 'easy-albums-desktop' }],
    ['an audience that is text', {}, { aud: AUDIENCE }],
  ])('comes in: %s', async (_name, headerChanges, claims) => {
    expect((await fn.get('/api/albums', fn.token(claims, headerChanges))).status).toBe(200);
  });

  it.each([
    ['no scope', {}, { scope: undefined }],
    ['an empty scope', {}, { scope: '' }],
    ['a scope that begins alike', {}, { scope: 'openid photos:read' }],
    ['a user who is not on the list', { ALLOWED_USERS: 'google-oauth2|1,google-oauth2|1112' }, {}],
    ['a client that is not on the list', { ALLOWED_CLIENTS: 'another' }, {}],
    ['no client where there is a list of them', { ALLOWED_CLIENTS: 'another' }, { azp: undefined }],
    ['no permissions where one is required', { REQUIRED_PERMISSION: 'read:photos' }, {}],
    ['other permissions', { REQUIRED_PERMISSION: 'read:photos' }, { permissions: ['write:photos'] }],
  ])('is not enough with: %s', async (_name, env, claims) => {
    const strict = testFunction(upstreams, { env });
    expect(errorCode(await strict.get('/api/albums', strict.token(claims)))).toBe('forbidden');
    expect(upstreams.count(USER)).toBe(0);
    await strict.outside.close();
  });

  it('comes in with what the settings ask for', async () => {
    const strict = testFunction(upstreams, {
      env: {
        ALLOWED_USERS: `google-oauth2|9, ${SUBJECT}`,
        ALLOWED_CLIENTS: 'easy-albums-desktop',
        REQUIRED_PERMISSION: 'read:photos',
      },
    });
    const token = strict.token({ permissions: ['read:photos'] });
    expect((await strict.get('/api/albums', token)).status).toBe(200);
    await strict.outside.close();
  });
});

describe("the tenant's keys", () => {
  it('are not asked for at every request while the first reading fails', async () => {
    upstreams.faults.set(KEYS, { kind: 'nonsense' });
    for (let index = 0; index < 5; index += 1)
      expect(errorCode(await fn.get('/api/albums'))).toBe('bad_upstream');
    expect(upstreams.count(KEYS)).toBe(1);
    upstreams.faults.clear();
    fn.outside.advance(6_000);
    expect((await fn.get('/api/albums')).status).toBe(200);
  });

  it('are read once more for a new key, and not again for made-up ones', async () => {
    const second = newKeyPair();
    await fn.get('/api/albums');
    upstreams.answer(KEYS, {
      keys: [publicJwk(upstreams.key, { kid: KEY_ID }), publicJwk(second, { kid: 'key-2' })],
    });
    const both = await Promise.all(
      [1, 2, 3].map(() => fn.get('/api/albums', fn.token({}, { kid: 'key-2' }, second))),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(upstreams.count(KEYS)).toBe(2);
    for (let index = 0; index < 20; index += 1) {
      expect(errorCode(await fn.get('/api/albums', fn.token({}, { kid: `made-up-${index}` })))).toBe(
        'unauthorized',
      );
    }
    expect(upstreams.count(KEYS)).toBe(2);
    fn.outside.advance(61_000);
    await fn.get('/api/albums', fn.token({}, { kid: 'made-up' }));
    expect(upstreams.count(KEYS)).toBe(3);
  });

  it('stop working soon after the tenant took them back', async () => {
    const second = newKeyPair();
    await fn.get('/api/albums');
    upstreams.answer(KEYS, { keys: [publicJwk(second, { kid: 'key-2' })] });
    fn.outside.advance(11 * 60_000);
    await fn.get('/api/albums');
    await expect.poll(async () => (await fn.get('/api/albums')).status).toBe(401);
    expect(upstreams.count(KEYS)).toBeLessThanOrEqual(3);
  });

  it('go on working for a day while the tenant cannot be reached', async () => {
    await fn.get('/api/albums');
    upstreams.faults.set(KEYS, { kind: 'drop' });
    fn.outside.advance(23 * 3_600_000);
    expect((await fn.get('/api/albums', fn.token({}, { kid: KEY_ID }))).status).toBe(200);
  });

  it.each([
    [
      'two keys of the same id',
      () => [publicJwk(stranger, { kid: KEY_ID }), publicJwk(upstreams.key, { kid: KEY_ID })],
    ],
    ['a key for encryption', () => [publicJwk(upstreams.key, { kid: KEY_ID, use: 'enc' })]],
    ['a key for another algorithm', () => [publicJwk(upstreams.key, { kid: KEY_ID, alg: 'RS512' })]],
    ['a secret key', () => [{ kty: 'oct', kid: KEY_ID, k: 'c2VjcmV0', alg: 'HS256' }]],
    ['a key of 1024 bits', () => [publicJwk(weak, { kid: KEY_ID })]],
    ['a key without an id', () => [publicJwk(upstreams.key)]],
    ['odd entries', () => [null, 1, 'key', [], {}]],
  ])('are not used where the tenant answers: %s', async (_name, keys) => {
    upstreams.answer(KEYS, { keys: [...keys(), publicJwk(stranger, { kid: 'another' })] });
    const key = _name.includes('1024') ? weak : upstreams.key;
    expect(errorCode(await fn.get('/api/albums', fn.token({}, {}, key)))).toBe('unauthorized');
  });
});
