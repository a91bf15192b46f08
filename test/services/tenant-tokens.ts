/** Tokens made without a sign-in, for tests of whoever has to check them. */
import { API_AUDIENCE, API_SCOPE, MANAGEMENT_CLIENT_ID, NATIVE_CLIENT_ID, ROSA } from './constants.ts';
import { MANAGEMENT_SCOPES } from './tenant-scopes.ts';

/** What an access token for our API says after a sign-in. */
export function accessTokenClaims(issuer: string, seconds: number): Record<string, unknown> {
  return {
    ...issued(issuer, seconds),
    sub: ROSA.id,
    aud: [API_AUDIENCE, `${issuer}userinfo`],
    azp: NATIVE_CLIENT_ID,
    scope: `openid profile email offline_access ${API_SCOPE}`,
  };
}

/** What the function's token for the Management API says. */
export function managementTokenClaims(issuer: string, seconds: number): Record<string, unknown> {
  return {
    ...issued(issuer, seconds),
    sub: `${MANAGEMENT_CLIENT_ID}@clients`,
    aud: `${issuer}api/v2/`,
    azp: MANAGEMENT_CLIENT_ID,
    scope: MANAGEMENT_SCOPES.join(' '),
    gty: 'client-credentials',
  };
}

function issued(issuer: string, seconds: number): { iss: string; iat: number; exp: number } {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, iat: now, exp: now + seconds };
}
