/**
 * The tenant's public keys (JWKS, RFC 7517), kept in memory.
 *
 * They are read again every ten minutes in the background, so that a key the tenant took back stops working, and at
 * once when a token names an unknown one, so that a new key works. The latter happens at most once a minute: anybody
 * can make up key ids. While the tenant cannot be reached the last keys go on working for a day.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../budget.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import { SingleFlight } from '../single-flight.ts';
import type { Upstream } from '../upstream/upstream.ts';

const FRESH_MS = 10 * 60_000;
const USABLE_MS = 24 * 3_600_000;
/** Between two readings that a token, or a failure, has caused. */
const PAUSE_MS = 60_000;
/** For how long a failure is passed on while there are no keys, before the tenant is asked again. */
const FAILURE_MS = 5_000;
const MAX_KEYS = 50;

/** RS256 wants 2,048 bits or more (RFC 7518, section 3.3). */
const LEAST_BITS = 2048;

type Keys = ReadonlyMap<string, KeyObject>;

const keySetSchema = z.object({ keys: z.array(z.unknown()).max(MAX_KEYS) });

/** An RSA key for signatures. Other members, those of a private key among them, are dropped. */
const rsaKeySchema = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(128),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
  n: z.string().min(1).max(2048),
  e: z.string().min(1).max(16),
});

export class KeySet {
  readonly #url: string;
  readonly #upstream: Upstream;
  readonly #outside: Outside;
  readonly #flight: SingleFlight<Keys>;
  #keys: Keys | null = null;
  #failure: { readonly error: unknown; readonly until: number } | null = null;
  #readAt = 0;
  #triedAt = 0;
  /** When an unknown id last had the keys read again. */
  #searchedAt = 0;

  constructor(tenant: string, upstream: Upstream, outside: Outside) {
    this.#url = `${tenant}/.well-known/jwks.json`;
    this.#upstream = upstream;
    this.#outside = outside;
    this.#flight = new SingleFlight(outside);
  }

  get isEmpty(): boolean {
    return this.#keys === null;
  }

  /**
   * The key that a token names, or null where the tenant has none of that name.
   *
   * @throws {FunctionError} `try_later` or `bad_upstream` when that cannot be told.
   */
  async find(kid: string, context: Context): Promise<KeyObject | null> {
    const keys = await this.#current(context);
    const found = keys.get(kid);
    if (found) return found;
    const now = this.#outside.now();
    if (!this.#flight.underWay('keys')) {
      if (now - this.#searchedAt < PAUSE_MS) return null;
      this.#searchedAt = now;
    }
    return (await this.#read(context)).get(kid) ?? null;
  }

  async #current(context: Context): Promise<Keys> {
    const ageMs = this.#outside.now() - this.#readAt;
    if (!this.#keys || ageMs > USABLE_MS) {
      context.trace.cache('keys', this.#flight.underWay('keys') ? 'shared' : 'miss');
      if (this.#failure && this.#outside.now() < this.#failure.until) throw this.#failure.error;
      return this.#read(context);
    }
    context.trace.cache('keys', 'hit');
    if (ageMs > FRESH_MS && this.#outside.now() - this.#triedAt > PAUSE_MS) {
      // The keys at hand still do; a failure is in the trace and the metrics, and the next request tries again.
      this.#read(context).catch(() => null);
    }
    return this.#keys;
  }

  #read(context: Context): Promise<Keys> {
    return this.#flight.run('keys', context, async (own) => {
      this.#triedAt = this.#outside.now();
      try {
        const keys = await this.#ask(own);
        this.#keys = keys;
        this.#readAt = this.#outside.now();
        this.#failure = null;
        return keys;
      } catch (error) {
        this.#failure = { error, until: this.#outside.now() + FAILURE_MS };
        throw error;
      }
    });
  }

  async #ask(context: Context): Promise<Keys> {
    const answer = await this.#upstream.call({ method: 'GET', url: this.#url, headers: {} }, context);
    const keys = answer.status === 200 ? importKeys(answer.json) : null;
    if (!keys) throw new FunctionError('bad_upstream', { reason: `no key set, status ${answer.status}` });
    return keys;
  }
}

/**
 * The keys by id, or null where there is none to use. A key of another kind is left out, and so are two of the same id:
 * nobody could tell which is meant.
 */
function importKeys(json: unknown): Keys | null {
  const parsed = keySetSchema.safeParse(json);
  if (!parsed.success) return null;
  const keys = new Map<string, KeyObject>();
  const seen = new Set<string>();
  for (const candidate of parsed.data.keys) {
    const jwk = rsaKeySchema.safeParse(candidate);
    if (!jwk.success) continue;
    const { kid, kty, n, e } = jwk.data;
    const key = seen.has(kid) ? null : publicKey({ kty, n, e });
    if (key) keys.set(kid, key);
    else keys.delete(kid);
    seen.add(kid);
  }
  return keys.size > 0 ? keys : null;
}

function publicKey(jwk: { kty: string; n: string; e: string }): KeyObject | null {
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS ? key : null;
  } catch {
    return null;
  }
}
