/** A user's Google access token, and where it comes from: one interface, so that the rest does not care which way. */
import type { GooglePermission } from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import { FunctionError } from '../function-error.ts';

/** By which Auth0's clock and ours may differ. */
export const CLOCK_SKEW_MS = 60_000;

export interface GoogleToken {
  readonly accessToken: string;
  /** Milliseconds since 1970; infinite where nobody says, until Google refuses it. */
  readonly usableUntil: number;
  /** With it the source can renew the token without asking Auth0 again. */
  readonly refreshToken: string | null;
  /**
   * Names the sign-in that the token goes back to: equal as long as the user did not sign in again. Null where the
   * source does not know.
   */
  readonly signIn: string | null;
  /** Milliseconds since 1970 at which that sign-in was looked up. */
  readonly lookedUpAt: number;
}

/** What a user's token so far is to be replaced for. */
export interface Replacement {
  readonly token: GoogleToken;
  /** It nears its end, Google refused it (401), or Google wants a scope that it lacks (403). */
  readonly why: 'aged' | 'refused' | 'lacks-scope';
  /** What the request needs the token for. */
  readonly permission: GooglePermission;
  /** Milliseconds since 1970 at which the request began that needs another. */
  readonly requestedAt: number;
}

export interface GoogleTokenSource {
  /** Starts what a first request will need anyway, while that request is still being checked. */
  prepare?(context: Context): void;

  /**
   * @param replacement null where the user has no token so far
   * @throws {FunctionError} `sign_in_again` when only the user can bring a new token, `permission_missing` when there is
   *   none with more scopes
   */
  fetch(user: User, replacement: Replacement | null, context: Context): Promise<GoogleToken>;
}

export function signInAgain(reason: string): FunctionError {
  return new FunctionError('sign_in_again', { reason });
}

export function permissionMissing(reason: string, permission: GooglePermission): FunctionError {
  return new FunctionError('permission_missing', { reason, permission });
}
