/**
 * Remembers for a while that a user has no Google token, so that one who goes on asking costs no call to Auth0 each
 * time: its limit is one for all users.
 */
import { LRUCache } from 'lru-cache';
import type { GooglePermission } from '../../shared/function-api.ts';
import type { User } from '../door/access-token.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import { CLOCK_SKEW_MS } from './google-token.ts';

interface Remembered {
  readonly failure: FunctionError;
  /** Milliseconds since 1970, by our clock. */
  readonly at: number;
  /** When the newest token was issued that met it, by Auth0's clock. */
  readonly issuedAt: number;
}

const FAILURE_MS = 30_000;
/** Entries of a few hundred bytes each. */
const MAX_FAILURES = 20_000;

export class FailureMemory {
  readonly #outside: Outside;
  readonly #failures: LRUCache<string, Remembered>;

  constructor(outside: Outside, max = MAX_FAILURES) {
    this.#outside = outside;
    this.#failures = new LRUCache({ max });
  }

  /** What only another sign-in mends. Any other failure may be gone the next moment, and is not kept. */
  remember({ subject, issuedAt }: User, failure: unknown): void {
    if (!(failure instanceof FunctionError)) return;
    if (failure.code !== 'sign_in_again' && failure.code !== 'permission_missing') return;
    const name = nameOf(subject, failure.permission);
    const before = this.#failures.get(name)?.issuedAt ?? issuedAt;
    this.#failures.set(name, {
      failure,
      at: this.#outside.now(),
      issuedAt: Math.max(before, issuedAt),
    });
  }

  /**
   * @param missing the permission that is looked for, null where any token will do
   * @throws {FunctionError} what was remembered of it, unless the user may have signed in again since
   */
  check({ subject, issuedAt }: User, missing: GooglePermission | null): void {
    const known = this.#failures.get(subject) ?? this.#failures.get(nameOf(subject, missing));
    if (!known || this.#outside.now() - known.at >= FAILURE_MS) return;
    // A sign-in comes with a new access token for the app.
    const isNewSignIn = issuedAt > known.issuedAt && issuedAt >= known.at - CLOCK_SKEW_MS;
    if (!isNewSignIn) throw known.failure;
  }

  forget({ subject }: User): void {
    this.#failures.delete(subject);
  }
}

/** Somebody who did not give one permission may have given the others. */
function nameOf(subject: string, permission: GooglePermission | null): string {
  return permission === null ? subject : `${subject} ${permission}`;
}
