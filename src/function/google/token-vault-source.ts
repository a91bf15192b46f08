/**
 * Google's tokens out of Auth0's Token Vault, which keeps and renews them itself: the user's own access token is
 * exchanged for one (auth0.com/docs/secure/tokens/token-vault; RFC 8693).
 */
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import type { TokenVaultSettings } from '../settings.ts';
import { oauthError, tokenAnswerSchema, usableUntil } from '../token-life.ts';
import type { Upstream } from '../upstream/upstream.ts';
import {
  type GoogleToken,
  type GoogleTokenSource,
  permissionMissing,
  type Replacement,
  signInAgain,
} from './google-token.ts';

const CONNECTION = 'google-oauth2';
const GRANT_TYPE = 'urn:auth0:params:oauth:grant-type:token-exchange:federated-connection-access-token';
const SUBJECT_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';
const REQUESTED_TOKEN_TYPE = 'http://auth0.com/oauth/token-type/federated-connection-access-token';

/**
 * Errors that speak of what the vault holds for the user. Every other speaks of the function's own client or request,
 * a wrong secret among them (401 `access_denied`), and another sign-in would change nothing.
 */
const USER_ERROR = /^federated_connection_/;

export class TokenVaultSource implements GoogleTokenSource {
  readonly #tenant: string;
  readonly #client: TokenVaultSettings;
  readonly #upstream: Upstream;
  readonly #outside: Outside;

  constructor(tenant: string, client: TokenVaultSettings, upstream: Upstream, outside: Outside) {
    this.#tenant = tenant;
    this.#client = client;
    this.#upstream = upstream;
    this.#outside = outside;
  }

  async fetch(user: User, replacement: Replacement | null, context: Context): Promise<GoogleToken> {
    const token = await this.#exchange(user.accessToken, context);
    if (replacement && replacement.why !== 'aged' && token.accessToken === replacement.token.accessToken) {
      throw replacement.why === 'lacks-scope'
        ? permissionMissing('Google wants a scope that was not given', replacement.permission)
        : signInAgain('Google refuses the token in the vault');
    }
    return token;
  }

  async #exchange(subjectToken: string, context: Context): Promise<GoogleToken> {
    const askedAt = this.#outside.now();
    const { status, json } = await this.#upstream.call(
      {
        method: 'POST',
        url: `${this.#tenant}/oauth/token`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: GRANT_TYPE,
          subject_token: subjectToken,
          subject_token_type: SUBJECT_TOKEN_TYPE,
          requested_token_type: REQUESTED_TOKEN_TYPE,
          connection: CONNECTION,
          client_id: this.#client.clientId,
          client_secret: this.#client.clientSecret,
        }),
      },
      context,
    );
    if (status !== 200) throw refusal(status, oauthError(json));
    const parsed = tokenAnswerSchema.safeParse(json);
    if (!parsed.success) throw new FunctionError('bad_upstream', { reason: 'Token Vault answered no token' });
    const { access_token, expires_in } = parsed.data;
    return {
      accessToken: access_token,
      usableUntil: usableUntil(askedAt, expires_in),
      refreshToken: null,
      signIn: null,
      lookedUpAt: askedAt,
    };
  }
}

function refusal(status: number, error: string): FunctionError {
  if ((status === 401 || status === 403) && USER_ERROR.test(error)) {
    return signInAgain(`Token Vault has no token: ${status} ${error}`);
  }
  return new FunctionError('internal', { reason: `Token Vault refuses the exchange: ${status} ${error}` });
}
