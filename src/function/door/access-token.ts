/** Who is at the door: the checks of an Auth0 access token (auth0.com/docs/secure/tokens/access-tokens/validate-access-tokens). */
import { hash, type KeyObject } from 'node:crypto';
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
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

/** What a token proved when it was checked. The rest of it, and the token itself, is forgotten. */
interface Proof {
  readonly kid: string;
  /** The very key: once the key set is read anew, every token is checked anew. */
  readonly key: KeyObject;
  readonly user: Omit<User, 'accessToken'>;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Proofs of about 300 bytes each. */
const MAX_PROOFS = 20_000;

export class AccessTokens {
  readonly #rules: AccessRules;
  readonly #keySet: KeySet;
  readonly #outside: Outside;
  /** By the token's SHA-256: an app sends the same token for hours, and checking a signature costs the most here. */
  readonly #proofs = new LRUCache<string, Proof>({ max: MAX_PROOFS });

  constructor(rules: AccessRules, keySet: KeySet, outside: Outside) {
    this.#rules = rules;
    this.#keySet = keySet;
    this.#outside = outside;
  }

  /**
   * Sees at no cost whether a token can be one of the tenant's at all.
   *
   * @throws {FunctionError} `unauthorized`
   */
  checkHeader(token: string): void {
    keyId(token);
  }

  /**
   * The user that a token stands for.
   *
   * @throws {FunctionError} `unauthorized` for a token that is not good, `forbidden` for a good one that does not allow
   *   this, `try_later` or `bad_upstream` when the tenant's keys cannot be read.
   */
  async verify(token: string, context: Context): Promise<User> {
    const name = hash('sha256', token, 'base64');
    const known = this.#proofs.get(name);
    if (known && (await this.#stillHolds(known, context))) return { ...known.user, accessToken: token };
    this.#proofs.delete(name);
    const proof = await this.#prove(token, context);
    this.#proofs.set(name, proof);
    return { ...proof.user, accessToken: token };
  }

  /** Of what was checked, only the time and the tenant's keys can change. */
  async #stillHolds({ kid, key, expiresAt }: Proof, context: Context): Promise<boolean> {
    return this.#outside.now() < expiresAt && (await this.#keySet.find(kid, context)) === key;
  }

  async #prove(token: string, context: Context): Promise<Proof> {
    const kid = keyId(token);
    const key = await this.#keySet.find(kid, context);
    if (!key) throw unauthorized('a key that the tenant does not have');
    const now = this.#outside.now();
    const parsed = claimsSchema.safeParse(await verifiedPayload(token, key, this.#rules, now));
    if (!parsed.success) {
      throw unauthorized(`claim ${String(parsed.error.issues[0]?.path[0])} is missing or malformed`);
    }
    const claims = parsed.data;
    checkTimes(claims, now);
    checkRules(claims, this.#rules);
    const user = { subject: claims.sub, issuedAt: claims.iat * 1000 };
    return { kid, key, user, expiresAt: claims.exp * 1000 };
  }
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
  key: KeyObject,
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
