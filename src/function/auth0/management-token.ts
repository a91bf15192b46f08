/** The function's own token for Auth0's Management API (client credentials grant, RFC 6749, section 4.4). */
import type { Context } from '../budget.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import type { ManagementApiSettings } from '../settings.ts';
import { SingleFlight } from '../single-flight.ts';
import { oauthError, tokenAnswerSchema, usableUntil } from '../token-life.ts';
import type { Upstream } from '../upstream/upstream.ts';

/** Without the second one Auth0 leaves the tokens out of a user's identities. */
const SCOPES = ['read:users', 'read:user_idp_tokens'] as const;

/** For how long a failure is passed on before Auth0 is asked again: a refusal stays one, and a service that is down does. */
const FAILURE_MS = 5_000;

interface HeldToken {
  readonly value: string;
  readonly usableUntil: number;
}

export class ManagementToken {
  readonly #tenant: string;
  readonly #client: Pick<ManagementApiSettings, 'clientId' | 'clientSecret'>;
  readonly #upstream: Upstream;
  readonly #outside: Outside;
  readonly #flight: SingleFlight<HeldToken>;
  #held: HeldToken | null = null;
  #failure: { readonly error: unknown; readonly until: number } | null = null;

  constructor(
    tenant: string,
    client: Pick<ManagementApiSettings, 'clientId' | 'clientSecret'>,
    upstream: Upstream,
    outside: Outside,
  ) {
    this.#tenant = tenant;
    this.#client = client;
    this.#upstream = upstream;
    this.#outside = outside;
    this.#flight = new SingleFlight(outside);
  }

  /** It lives for a day, so nearly every request finds it in memory. */
  async get(context: Context): Promise<string> {
    if (this.#held && this.#outside.now() < this.#held.usableUntil) {
      context.trace.cache('management-token', 'hit');
      return this.#held.value;
    }
    context.trace.cache('management-token', this.#flight.underWay('token') ? 'shared' : 'miss');
    if (this.#failure && this.#outside.now() < this.#failure.until) throw this.#failure.error;
    const held = await this.#flight.run('token', context, (own) => this.#fetch(own));
    return held.value;
  }

  /** For a token that Auth0 refused. A newer one stays. */
  forget(value: string): void {
    if (this.#held?.value === value) this.#held = null;
  }

  async #fetch(context: Context): Promise<HeldToken> {
    try {
      this.#held = await this.#ask(context);
      this.#failure = null;
      return this.#held;
    } catch (error) {
      this.#failure = { error, until: this.#outside.now() + FAILURE_MS };
      throw error;
    }
  }

  async #ask(context: Context): Promise<HeldToken> {
    const askedAt = this.#outside.now();
    const { status, json } = await this.#upstream.call(
      {
        method: 'POST',
        url: `${this.#tenant}/oauth/token`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          client_id: this.#client.clientId,
          client_secret: this.#client.clientSecret,
          audience: `${this.#tenant}/api/v2/`,
        }),
      },
      context,
    );
    if (status !== 200) {
      throw new FunctionError('internal', {
        reason: `Auth0 refuses the management client: ${status} ${oauthError(json)}`,
      });
    }
    const parsed = tokenAnswerSchema.safeParse(json);
    if (!parsed.success) {
      throw new FunctionError('bad_upstream', { reason: 'Auth0 answered no management token' });
    }
    const { access_token, expires_in, scope } = parsed.data;
    checkScopes(scope);
    return { value: access_token, usableUntil: usableUntil(askedAt, expires_in) };
  }
}

/** Said here in so many words, because the symptom of a missing scope would be users who are told to sign in again. */
function checkScopes(scope: string | undefined): void {
  if (scope === undefined) return;
  const given = new Set(scope.split(' '));
  const missing = SCOPES.filter((name) => !given.has(name));
  if (missing.length > 0) {
    throw new FunctionError('internal', { reason: `the management client lacks ${missing.join(' and ')}` });
  }
}
