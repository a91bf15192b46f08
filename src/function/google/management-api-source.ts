/**
 * Google's tokens out of the user's identity in Auth0, renewed at Google.
 *
 * Auth0 stores what Google gave at the sign-in and never renews it: an hour later only the refresh token is of use.
 */
import { type GoogleIdentity, readGoogleIdentity } from '../auth0/google-identity.ts';
import type { ManagementToken } from '../auth0/management-token.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import type { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import { usableUntil } from '../token-life.ts';
import type { Upstream } from '../upstream/upstream.ts';
import {
  CLOCK_SKEW_MS,
  type GoogleToken,
  type GoogleTokenSource,
  permissionMissing,
  type Replacement,
  signInAgain,
} from './google-token.ts';
import { type Renewal, type RenewedToken, renewToken } from './renew-token.ts';

const GRANT_GONE = "Google's grant is gone";

export interface ManagementApiParts {
  readonly tenant: string;
  readonly managementToken: ManagementToken;
  /** The Management API itself. */
  readonly upstream: Upstream;
  readonly renewal: Renewal;
  readonly outside: Outside;
}

export class ManagementApiSource implements GoogleTokenSource {
  readonly #parts: ManagementApiParts;

  constructor(parts: ManagementApiParts) {
    this.#parts = parts;
  }

  prepare(context: Context): void {
    // Whoever needs the token asks for it themselves, and meets the failure there.
    this.#parts.managementToken.get(context).catch(() => null);
  }

  async fetch(user: User, replacement: Replacement | null, context: Context): Promise<GoogleToken> {
    if (replacement && replacement.why !== 'lacks-scope') {
      const renewed = await this.#renewed(replacement.token, context);
      if (renewed) return renewed;
    }
    if (replacement && !this.#mayHaveSignedInSince(user, replacement)) throw nothingNew(replacement);
    const lookedUpAt = this.#parts.outside.now();
    const identity = await this.#identity(user, context);
    const signIn = signInOf(identity);
    if (replacement && signIn === replacement.token.signIn) throw nothingNew(replacement);

    const stored = this.#stored(identity);
    if (stored) return { ...stored, refreshToken: identity.refreshToken, signIn, lookedUpAt };
    const renewed = await this.#renewed({ refreshToken: identity.refreshToken, signIn, lookedUpAt }, context);
    if (!renewed)
      throw signInAgain(identity.refreshToken ? GRANT_GONE : 'Auth0 has no refresh token of Google');
    return renewed;
  }

  /**
   * Asking Auth0 again is of no use when the same request has just asked. What lacks a scope gets one by another sign-in
   * alone, and that comes with a new access token for the app: so users who did not give it cost no call each time.
   */
  #mayHaveSignedInSince(user: User, { why, token, requestedAt }: Replacement): boolean {
    if (token.lookedUpAt >= requestedAt) return false;
    return why !== 'lacks-scope' || user.issuedAt >= token.lookedUpAt - CLOCK_SKEW_MS;
  }

  #identity(user: User, context: Context): Promise<GoogleIdentity> {
    const { tenant, managementToken, upstream } = this.#parts;
    return readGoogleIdentity(tenant, user.subject, managementToken, upstream, context);
  }

  /** The identity's own token while it can still be good. Where nobody says since when it lives, trying it tells. */
  #stored({ accessToken, expiresIn, signedInAt }: GoogleIdentity): RenewedToken | null {
    if (accessToken === null) return null;
    const isKnown = signedInAt !== null && expiresIn !== null;
    const until = isKnown ? usableUntil(signedInAt, expiresIn) : Number.POSITIVE_INFINITY;
    return this.#parts.outside.now() < until ? { accessToken, usableUntil: until } : null;
  }

  async #renewed(
    grant: Pick<GoogleToken, 'refreshToken' | 'signIn' | 'lookedUpAt'>,
    context: Context,
  ): Promise<GoogleToken | null> {
    const { refreshToken, signIn, lookedUpAt } = grant;
    if (refreshToken === null) return null;
    const renewed = await renewToken(this.#parts.renewal, refreshToken, context);
    return renewed && { ...renewed, refreshToken, signIn, lookedUpAt };
  }
}

/** Google hands out new tokens at each sign-in, so they tell one sign-in from the next. */
function signInOf({ accessToken, refreshToken }: GoogleIdentity): string | null {
  return accessToken ?? refreshToken;
}

function nothingNew({ why, permission }: Replacement): FunctionError {
  return why === 'lacks-scope'
    ? permissionMissing('Google wants a scope that was not given', permission)
    : signInAgain(GRANT_GONE);
}
