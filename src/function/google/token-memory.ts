/** Every user's Google token, kept in memory until it nears its end. */
import { LRUCache } from 'lru-cache';
import type { GooglePermission } from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import { SingleFlight } from '../single-flight.ts';
import { FailureMemory } from './failure-memory.ts';
import type { GoogleToken, GoogleTokenSource, Replacement } from './google-token.ts';

/** Tokens of about 1 kB each: at most some 25 MB. The user who was away longest is forgotten first. */
const MAX_TOKENS = 20_000;

export class TokenMemory {
  readonly #source: GoogleTokenSource;
  readonly #outside: Outside;
  readonly #tokens: LRUCache<string, GoogleToken>;
  readonly #failures: FailureMemory;
  readonly #flight: SingleFlight<GoogleToken>;

  constructor(source: GoogleTokenSource, outside: Outside, max = MAX_TOKENS) {
    this.#source = source;
    this.#outside = outside;
    this.#tokens = new LRUCache({ max });
    this.#failures = new FailureMemory(outside, max);
    this.#flight = new SingleFlight(outside);
  }

  /** A token that should be good, for whatever it is that the request needs it for. */
  async current(user: User, permission: GooglePermission, context: Context): Promise<GoogleToken> {
    const now = this.#outside.now();
    const held = this.#tokens.get(user.subject);
    if (held && now < held.usableUntil) {
      context.trace.cache('google-token', 'hit');
      return held;
    }
    context.trace.cache('google-token', this.#flight.underWay(user.subject) ? 'shared' : 'miss');
    return this.#fetch(
      user,
      held ? { why: 'aged', token: held, requestedAt: now, permission } : null,
      context,
    );
  }

  /** Another token than the one that Google refused; a newer one may be here already. */
  async replaced(user: User, replacement: Replacement, context: Context): Promise<GoogleToken> {
    const refused = replacement.token.accessToken;
    const newer = this.#tokens.get(user.subject);
    if (newer && newer.accessToken !== refused) return newer;
    const underWay = this.#flight.underWay(flightOf(user, replacement));
    if (underWay) {
      const token = await context.budget.wait(underWay);
      if (token.accessToken !== refused) return token;
    }
    return this.#fetch(user, replacement, context);
  }

  /** For a token that Google refused although it has just been replaced: no later request is to meet it again. */
  giveUp(user: User, token: GoogleToken, failure: FunctionError): void {
    this.#failures.remember(user, failure);
    if (this.#tokens.get(user.subject)?.accessToken === token.accessToken) this.#tokens.delete(user.subject);
  }

  #fetch(user: User, replacement: Replacement | null, context: Context): Promise<GoogleToken> {
    return this.#flight.run(flightOf(user, replacement), context, async (own) => {
      this.#failures.check(user, missingIn(replacement));
      try {
        const token = await this.#source.fetch(user, replacement, own);
        this.#tokens.set(user.subject, token);
        this.#failures.forget(user);
        return token;
      } catch (failure) {
        this.#failures.remember(user, failure);
        // Only a new sign-in helps, and it must not meet what is left of the old one.
        if (failure instanceof FunctionError && failure.code === 'sign_in_again')
          this.#tokens.delete(user.subject);
        throw failure;
      }
    });
  }
}

/** What the user's token is known to lack. */
function missingIn(replacement: Replacement | null): GooglePermission | null {
  return replacement?.why === 'lacks-scope' ? replacement.permission : null;
}

/** A search for a permission that was never given must not fail those who need another. */
function flightOf({ subject }: User, replacement: Replacement | null): string {
  const missing = missingIn(replacement);
  return missing === null ? subject : `${subject} ${missing}`;
}
