import { exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadAnswer, NetworkFailure } from '../../../../src/main/http.ts';
import { IdTokenRejected, verifyIdToken } from '../../../../src/main/sign-in/id-token.ts';
import { sendJson } from '../../../services/http-host.ts';
import { connectionsForTest, hostForTest } from '../support.ts';

const NOW = new Date('2026-03-03T10:00:00Z');
const NOW_SECONDS = NOW.getTime() / 1000;
const CLIENT = 'native-client';
const NONCE = 'nonce-of-this-sign-in';
const SUBJECT = 'google-oauth2|111222333';

let tenantKey: Awaited<ReturnType<typeof generateKeyPair>>;
let otherKey: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  tenantKey = await generateKeyPair('RS256', { extractable: true });
  otherKey = await generateKeyPair('RS256');
});

async function tenant() {
  const jwk = { ...(await exportJWK(tenantKey.publicKey)), kid: 'key-1', use: 'sig', alg: 'RS256' };
  const host = await hostForTest((_request, response) => sendJson(response, 200, { keys: [jwk] }));
  const connections = connectionsForTest();
  return {
    host,
    issuer: `${host.origin}/`,
    verify: (idToken: string) =>
      verifyIdToken(
        idToken,
        { config: { tenant: host.origin, clientId: CLIENT }, nonce: NONCE, now: NOW },
        connections,
      ),
  };
}

function claims(issuer: string): JWTPayload {
  return {
    iss: issuer,
    aud: CLIENT,
    sub: SUBJECT,
    nonce: NONCE,
    iat: NOW_SECONDS,
    exp: NOW_SECONDS + 36_000,
  };
}

function sign(payload: JWTPayload, key = tenantKey.privateKey, kid = 'key-1'): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
}

describe('an ID token', () => {
  it('that is good names the person', async () => {
    const { issuer, verify, host } = await tenant();
    await expect(verify(await sign(claims(issuer)))).resolves.toBe(SUBJECT);
    expect(host.requests.entries.map(({ path }) => path)).toEqual(['/.well-known/jwks.json']);
  });

  it('may be for several parties, as long as this client is the one it was issued to', async () => {
    const { issuer, verify } = await tenant();
    const idToken = await sign({ ...claims(issuer), aud: [CLIENT, 'another'], azp: CLIENT });
    await expect(verify(idToken)).resolves.toBe(SUBJECT);
  });

  it('may come from a clock that is two minutes off', async () => {
    const { issuer, verify } = await tenant();
    await expect(verify(await sign({ ...claims(issuer), exp: NOW_SECONDS - 119 }))).resolves.toBe(SUBJECT);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another nonce', { nonce: 'nonce-of-another-sign-in' }],
    ['no nonce', { nonce: undefined }],
    ['a nonce that is a list', { nonce: [NONCE] }],
    ['another issuer', { iss: 'https://other.eu.auth0.com/' }],
    ['no issuer', { iss: undefined }],
    ['another audience', { aud: 'another-client' }],
    ['no audience', { aud: undefined }],
    ['another authorized party', { azp: 'another-client' }],
    ['an end in the past', { exp: NOW_SECONDS - 121 }],
    ['no end', { exp: undefined }],
    ['a beginning in the future', { nbf: NOW_SECONDS + 121 }],
    ['no time of issue', { iat: undefined }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
  ])('is rejected with %s', async (_what, change) => {
    const { issuer, verify } = await tenant();
    const payload = JSON.parse(JSON.stringify({ ...claims(issuer), ...change }));
    await expect(verify(await sign(payload))).rejects.toThrow(IdTokenRejected);
  });

  it('is rejected without the issuer’s slash', async () => {
    const { issuer, verify } = await tenant();
    await expect(verify(await sign({ ...claims(issuer), iss: issuer.slice(0, -1) }))).rejects.toThrow(
      IdTokenRejected,
    );
  });

  it('is rejected when somebody else signed it, under the tenant’s key id or another', async () => {
    const { issuer, verify } = await tenant();
    await expect(verify(await sign(claims(issuer), otherKey.privateKey))).rejects.toThrow(IdTokenRejected);
    await expect(verify(await sign(claims(issuer), otherKey.privateKey, 'key-2'))).rejects.toThrow(
      IdTokenRejected,
    );
  });

  it('is rejected unsigned', async () => {
    const { issuer, verify } = await tenant();
    await expect(verify(new UnsecuredJWT(claims(issuer)).encode())).rejects.toThrow(IdTokenRejected);
  });

  it('is rejected when the public key served as an HMAC secret', async () => {
    const { issuer, verify } = await tenant();
    const modulus = Buffer.from(JSON.stringify(await exportJWK(tenantKey.publicKey)));
    const idToken = await new SignJWT(claims(issuer))
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(modulus);
    await expect(verify(idToken)).rejects.toThrow(IdTokenRejected);
  });

  it.each(['RS512', 'PS256'])('is rejected when it was signed with another algorithm: %s', async (alg) => {
    const { issuer, verify, host } = await tenant();
    const anyAlgorithm = { ...(await exportJWK(tenantKey.publicKey)), kid: 'key-1' };
    host.faults.set('GET /.well-known/jwks.json', {
      kind: 'status',
      status: 200,
      body: { keys: [anyAlgorithm] },
    });
    await expect(verify(await sign(claims(issuer)))).resolves.toBe(SUBJECT);
    const key = await importJWK(await exportJWK(tenantKey.privateKey), alg);
    const idToken = await new SignJWT(claims(issuer)).setProtectedHeader({ alg, kid: 'key-1' }).sign(key);
    await expect(verify(idToken)).rejects.toThrow(IdTokenRejected);
  });

  it.each(['', 'nonsense', 'a.b.c', '..'])('is rejected where it is none: "%s"', async (idToken) => {
    const { verify } = await tenant();
    await expect(verify(idToken)).rejects.toThrow(IdTokenRejected);
  });

  it('is not judged without the tenant’s keys', async () => {
    const { issuer, verify, host } = await tenant();
    const idToken = await sign(claims(issuer));
    host.faults.set('GET /.well-known/jwks.json', { kind: 'status', status: 500, body: { keys: [] } });
    await expect(verify(idToken)).rejects.toThrow(BadAnswer);
    host.faults.set('GET /.well-known/jwks.json', { kind: 'nonsense' });
    await expect(verify(idToken)).rejects.toThrow(BadAnswer);
    host.faults.set('GET /.well-known/jwks.json', { kind: 'status', status: 200, body: { keys: 'none' } });
    await expect(verify(idToken)).rejects.toThrow(BadAnswer);
    host.faults.set('GET /.well-known/jwks.json', { kind: 'drop' });
    await expect(verify(idToken)).rejects.toThrow(NetworkFailure);
  });
});
