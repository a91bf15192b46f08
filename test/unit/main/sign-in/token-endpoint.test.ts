import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { BadAnswer, NetworkFailure, Unavailable } from '../../../../src/main/http.ts';
import { createTokenEndpoint, TokenRefused } from '../../../../src/main/sign-in/token-endpoint.ts';
import { readBody, sendJson } from '../../../services/http-host.ts';
import { connectionsForTest, hostForTest } from '../support.ts';

const ANSWER = {
  access_token: 'secret-access-token',
  token_type: 'Bearer',
  expires_in: 86_400,
  refresh_token: 'secret-refresh-token',
  id_token: 'secret-id-token',
};

async function tenant(status = 200, answer: unknown = ANSWER) {
  const seen: { path: string | undefined; type: string | undefined; form: Record<string, string> }[] = [];
  const host = await hostForTest(async (request: IncomingMessage, response) => {
    const form = Object.fromEntries(new URLSearchParams((await readBody(request)).toString()));
    seen.push({ path: request.url, type: request.headers['content-type'], form });
    if (typeof answer === 'string') response.writeHead(status).end(answer);
    else sendJson(response, status, answer);
  });
  const tokens = createTokenEndpoint(
    { tenant: host.origin, clientId: 'native-client' },
    connectionsForTest(),
  );
  return { host, seen, tokens };
}

function without(field: keyof typeof ANSWER): object {
  return Object.fromEntries(Object.entries(ANSWER).filter(([name]) => name !== field));
}

describe('the exchange of a code', () => {
  it('sends exactly what a public client sends', async () => {
    const { tokens, seen } = await tenant();
    await tokens.exchangeCode('the code', 'the verifier', 'http://127.0.0.1:42813/callback');
    expect(seen).toEqual([
      {
        path: '/oauth/token',
        type: 'application/x-www-form-urlencoded',
        form: {
          grant_type: 'authorization_code',
          client_id: 'native-client',
          code: 'the code',
          code_verifier: 'the verifier',
          redirect_uri: 'http://127.0.0.1:42813/callback',
        },
      },
    ]);
  });

  it('answers all three tokens', async () => {
    const { tokens } = await tenant();
    await expect(tokens.exchangeCode('c', 'v', 'r')).resolves.toEqual({
      accessToken: { value: 'secret-access-token', lifetime: 86_400 },
      refreshToken: 'secret-refresh-token',
      idToken: 'secret-id-token',
    });
  });

  it.each(['access_token', 'token_type', 'expires_in', 'refresh_token', 'id_token'] as const)(
    'refuses an answer without %s, and quotes no token',
    async (field) => {
      const { tokens } = await tenant(200, without(field));
      const failure = await tokens.exchangeCode('c', 'v', 'r').catch((cause: unknown) => cause);
      expect(failure).toBeInstanceOf(BadAnswer);
      expect(String(failure)).toContain(field);
      expect(String(failure)).not.toContain('secret');
    },
  );

  it.each([
    ['an empty access token', { ...ANSWER, access_token: '' }],
    ['another token type', { ...ANSWER, token_type: 'mac' }],
    ['no lifetime', { ...ANSWER, expires_in: 0 }],
    ['a list', [ANSWER]],
    ['null', null],
  ])('refuses an answer with %s', async (_what, answer) => {
    const { tokens } = await tenant(200, answer);
    await expect(tokens.exchangeCode('c', 'v', 'r')).rejects.toThrow(BadAnswer);
  });

  it('refuses a page that is no JSON', async () => {
    const { tokens, host } = await tenant();
    host.faults.set('POST /oauth/token', { kind: 'nonsense' });
    await expect(tokens.exchangeCode('c', 'v', 'r')).rejects.toThrow(BadAnswer);
  });
});

describe('a renewal', () => {
  it('sends the refresh token, and answers the new one', async () => {
    const { tokens, seen } = await tenant(200, without('id_token'));
    await expect(tokens.renew('the refresh token')).resolves.toEqual({
      accessToken: { value: 'secret-access-token', lifetime: 86_400 },
      refreshToken: 'secret-refresh-token',
    });
    expect(seen[0]?.form).toEqual({
      grant_type: 'refresh_token',
      client_id: 'native-client',
      refresh_token: 'the refresh token',
    });
  });

  it('answers null where the tenant does not rotate', async () => {
    const { tokens } = await tenant(200, without('refresh_token'));
    await expect(tokens.renew('r')).resolves.toMatchObject({ refreshToken: null });
  });

  it.each([400, 401, 403])('tells the tenant’s refusal, whatever 4xx it comes with: %d', async (status) => {
    const { tokens } = await tenant(status, {
      error: 'invalid_grant',
      error_description: 'Unknown or invalid refresh token.',
    });
    const failure = await tokens.renew('r').catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(TokenRefused);
    expect(failure).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([429, 500, 502, 503])('does not take %d for a refusal, whatever it says', async (status) => {
    const { tokens } = await tenant(status, { error: 'invalid_grant' });
    await expect(tokens.renew('r')).rejects.toThrow(Unavailable);
  });

  it.each([
    [403, '<h1>Forbidden by a proxy</h1>'],
    [403, { message: 'no' }],
    [403, { error: 'not a code but a sentence' }],
    [302, ''],
  ])('does not take a %d without a code for a refusal: %j', async (status, answer) => {
    const { tokens } = await tenant(status, answer);
    await expect(tokens.renew('r')).rejects.toThrow(BadAnswer);
  });

  it('tells a connection that breaks off', async () => {
    const { tokens, host } = await tenant();
    host.faults.set('POST /oauth/token', { kind: 'drop' });
    await expect(tokens.renew('r')).rejects.toThrow(NetworkFailure);
  });
});

describe('a revocation', () => {
  it('names the token in the body alone', async () => {
    const { tokens, seen } = await tenant(200, '');
    await tokens.revoke('the refresh token');
    expect(seen).toEqual([
      {
        path: '/oauth/revoke',
        type: 'application/x-www-form-urlencoded',
        form: { client_id: 'native-client', token: 'the refresh token' },
      },
    ]);
  });

  it('that the tenant does not take is told', async () => {
    const { tokens } = await tenant(400, { error: 'invalid_request' });
    await expect(tokens.revoke('r')).rejects.toThrow(BadAnswer);
  });
});
