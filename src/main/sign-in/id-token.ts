/** Checks the ID token of a fresh sign-in, as OpenID Connect Core §3.1.3.7 asks. */
import { z } from 'zod';
import type { AppConfig } from '../../shared/config.ts';
import { BadAnswer, type Connections, call, parseJson } from '../http.ts';

export class IdTokenRejected extends Error {
  override readonly name = 'IdTokenRejected';
}

/** Home computers' clocks are often wrong by a minute or two. Seconds. */
const CLOCK_TOLERANCE = 120;

const jwksSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * @param expected.nonce the one of this sign-in
 * @returns the `sub` claim: the tenant's name for the person
 * @throws {IdTokenRejected} and what {@link call} throws, while the tenant's keys are fetched
 */
export async function verifyIdToken(
  idToken: string,
  expected: {
    readonly config: Pick<AppConfig, 'tenant' | 'clientId'>;
    readonly nonce: string;
    readonly now: Date;
  },
  connections: Connections,
  signal?: AbortSignal,
): Promise<string> {
  const { tenant, clientId } = expected.config;
  const answer = await call(connections, {
    method: 'GET',
    url: new URL('/.well-known/jwks.json', tenant),
    ...(signal ? { signal } : {}),
  });
  const jwks = answer.status === 200 ? jwksSchema.safeParse(parseJson(answer)) : null;
  if (!jwks?.success) throw new BadAnswer(`status ${answer.status} and no keys from the tenant`);
  // Needed at a sign-in alone, and slow to load: no start waits for it.
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet(jwks.data), {
      algorithms: ['RS256'],
      // Auth0's issuer ends with a slash.
      issuer: new URL('/', tenant).href,
      audience: clientId,
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: expected.now,
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    });
    if (payload['nonce'] !== expected.nonce)
      throw new IdTokenRejected('the nonce is not the one of this sign-in');
    const otherParty = payload['azp'] !== undefined && payload['azp'] !== clientId;
    if (otherParty) throw new IdTokenRejected('it was issued to another client');
    if (!payload.sub) throw new IdTokenRejected('it names nobody');
    return payload.sub;
  } catch (cause) {
    if (cause instanceof errors.JOSEError) throw new IdTokenRejected(cause.code, { cause });
    throw cause;
  }
}
