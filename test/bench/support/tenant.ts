/** Users and their access tokens, as the tenant would issue them. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';

export const AUDIENCE = 'https://easy-albums.example/api';
export const KEY_ID = 'bench-key';
const LIFE_S = 86_400;

export interface Keys {
  readonly privateKey: KeyObject;
  readonly publicJwk: object;
}

export function newKeys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  return { privateKey, publicJwk: { ...jwk, kid: KEY_ID, use: 'sig', alg: 'RS256' } };
}

export function subjectOf(user: number): string {
  return `google-oauth2|${100_000_000 + user}`;
}

/** @param issuer the tenant's origin, with a slash behind it */
export async function accessTokens(
  { privateKey }: Keys,
  issuer: string,
  users: number,
): Promise<readonly string[]> {
  const signed = promisify(sign);
  const now = Math.floor(Date.now() / 1000);
  const header = encoded({ alg: 'RS256', typ: 'JWT', kid: KEY_ID });
  const tokens: string[] = [];
  // A few at a time, in Node's own threads: making 20,000 signatures takes all cores for a while.
  for (let from = 0; from < users; from += 64) {
    const batch = Array.from({ length: Math.min(64, users - from) }, async (_, index) => {
      const claims = {
        iss: issuer,
        sub: subjectOf(from + index),
        aud: [AUDIENCE, `${issuer}userinfo`],
        iat: now,
        exp: now + LIFE_S,
        azp: 'easy-albums-desktop',
        scope: 'openid profile photos offline_access',
      };
      const content = `${header}.${encoded(claims)}`;
      const signature = await signed('RSA-SHA256', Buffer.from(content), privateKey);
      return `${content}.${signature.toString('base64url')}`;
    });
    tokens.push(...(await Promise.all(batch)));
  }
  return tokens;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
