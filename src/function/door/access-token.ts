/** Who is at the door: the checks of an Auth0 access token (auth0.com/docs/secure/tokens/access-tokens/validate-access-tokens). */
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Context } from '../budget.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import type { Settings } from '../settings.ts';
import { unauthorized } from './bearer.ts';
import type { KeySet } from './key-set.ts';

export const REQUIRED_SCOPE = 'photos';
/** Seconds by which the tenant's clock and ours may differ. */
const LEEWAY_S = 60;
/** Auth0 issues none that lives longer (2,592,000 s). */
const LONGEST_LIFE_S = 30 * 86_400;

export interface User {
  /** Auth0's `sub`, `provider|id`. */
  readonly subject: string;
  /** The verified token itself, for the exchange with Token Vault. */
  readonly accessToken: string;
  /** Milliseconds since 1970: a later sign-in has a later token. */
  readonly issuedAt: number;
}

export type AccessRules = Pick<
  Settings,
  'tenant' | 'audience' | 'allowedUsers' | 'allowedClients' | 'requiredPermission'
>;

/**
 * A header that names the algorithm, the key and the type, and brings no key along: `jwk`, `jku`, `x5c` and `x5u` would
 * be the sender's own word for which key to trust (RFC 8725, sections 3.1 and 3.10). Auth0 types its tokens `JWT`, or
 * `at+jwt` in the profile of RFC 9068.
 */
const headerSchema = z.object({
  alg: z.literal('RS256'),
  kid: z.string().min(1).max(128),
  typ: z.string().regex(/^(?:jwt|(?:application\/)?at\+jwt)$/i),
  jwk: z.never().optional(),
  jku: z.never().optional(),
  x5c: z.never().optional(),
  x5u: z.never().optional(),
  crit: z.never().optional(),
});

/** Tokens of machines have a `sub` such as `CLIENT@clients`; those of people name a provider. */
const SUBJECT = /^[A-Za-z0-9_-]{1,64}\|[\x21-\x7e]{1,255}$/;

const claimsSchema = z.object({
  sub: z.string().regex(SUBJECT),
  exp: z.int(),
  iat: z.int(),
  scope: z.string().optional(),
  /** `client_id` in the profile of RFC 9068. */
  azp: z.string().optional(),
  client_id: z.string().optional(),
  permissions: z.array(z.string()).optional(),
});
type Claims = z.infer<typeof claimsSchema>;

/**
 * The user that a token stands for.
 *
 * @throws {FunctionError} `unauthorized` for a token that is not good, `forbidden` for a good one that does not allow
 *   this, `try_later` or `bad_upstream` when the tenant's keys cannot be read.
 */
export async function verifyAccessToken(
  token: string,
  rules: AccessRules,
  keySet: KeySet,
  context: Context,
  outside: Outside,
): Promise<User> {
  const key = await keySet.find(keyId(token), context);
  if (!key) throw unauthorized('a key that the tenant does not have');
  const payload = await verifiedPayload(token, key, rules, outside.now());
  const parsed = claimsSchema.safeParse(payload);
  if (!parsed.success)
    throw unauthorized(`claim ${String(parsed.error.issues[0]?.path[0])} is missing or malformed`);
  const claims = parsed.data;
  checkTimes(claims, outside.now());
  checkRules(claims, rules);
  return { subject: claims.sub, accessToken: token, issuedAt: claims.iat * 1000 };
}

function keyId(token: string): string {
  const header = headerSchema.safeParse(decoded(token));
  if (!header.success)
    throw unauthorized(`header ${String(header.error.issues[0]?.path[0])} is not acceptable`);
  return header.data.kid;
}

function decoded(token: string): unknown {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw unauthorized('a header that is not JSON', cause);
  }
}

async function verifiedPayload(
  token: string,
  key: Parameters<typeof jwtVerify>[1],
  rules: AccessRules,
  now: number,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer: `${rules.tenant}/`,
      audience: rules.audience,
      clockTolerance: LEEWAY_S,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return payload;
  } catch (cause) {
    if (cause instanceof errors.JOSEError) throw unauthorized(cause.code, cause);
    throw cause;
  }
}

/** jose checks `exp` and `nbf`; a token from the future, or one that outlives what Auth0 issues, is not the tenant's. */
function checkTimes({ iat, exp }: Claims, now: number): void {
  if (iat > now / 1000 + LEEWAY_S) throw unauthorized('issued in the future');
  if (exp - iat > LONGEST_LIFE_S) throw unauthorized('a life that is too long');
}

function checkRules(claims: Claims, rules: AccessRules): void {
  const client = claims.azp ?? claims.client_id ?? '';
  if (!claims.scope?.split(' ').includes(REQUIRED_SCOPE)) throw forbidden('the scope is missing');
  if (rules.allowedUsers && !rules.allowedUsers.has(claims.sub))
    throw forbidden('a user who is not on the list');
  if (rules.allowedClients && !rules.allowedClients.has(client))
    throw forbidden('a client that is not on the list');
  if (rules.requiredPermission && !claims.permissions?.includes(rules.requiredPermission)) {
    throw forbidden('the permission is missing');
  }
}

function forbidden(reason: string): FunctionError {
  return new FunctionError('forbidden', { reason });
}
