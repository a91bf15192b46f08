/** Google's access and refresh tokens, and `POST /token` of oauth2.googleapis.com. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GoogleError } from './google-errors.ts';
import { readBody, sendJson } from './http-host.ts';

export interface IssuedToken {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

interface AccessToken {
  readonly sub: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  expiresAt: number;
}

export interface GoogleTokensOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Life of an access token, seconds. */
  readonly accessTokenSeconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class GoogleTokens {
  readonly #options: GoogleTokensOptions;
  readonly #access = new Map<string, AccessToken>();
  readonly #refresh = new Map<string, { readonly sub: string; readonly scopes: readonly string[] }>();
  readonly #blocked = new Set<string>();

  constructor(options: GoogleTokensOptions) {
    this.#options = options;
  }

  issue(
    sub: string,
    scopes: readonly string[],
    expiresIn: number = this.#options.accessTokenSeconds,
  ): IssuedToken {
    const refreshToken = `1//0${randomBytes(75).toString('base64url')}`;
    this.#refresh.set(refreshToken, { sub, scopes });
    return { accessToken: this.#issueAccess(sub, scopes, expiresIn), refreshToken, expiresIn };
  }

  #issueAccess(sub: string, scopes: readonly string[], expiresIn: number): string {
    const now = this.#options.now();
    for (const [token, { expiresAt }] of this.#access) {
      if (expiresAt <= now) this.#access.delete(token);
    }
    const token = `ya29.a0${randomBytes(120).toString('base64url')}`;
    this.#access.set(token, { sub, scopes, expiresAt: now + expiresIn * 1000 });
    return token;
  }

  /** Every access token of this user is too old from now on; refresh tokens go on. */
  expire(sub: string): void {
    for (const token of this.#access.values()) {
      if (token.sub === sub) token.expiresAt = this.#options.now();
    }
  }

  /** What happens when the user takes the app's access away at Google: all tokens so far stop working. */
  revoke(sub: string): void {
    for (const tokens of [this.#access, this.#refresh]) {
      for (const [token, owner] of tokens) {
        if (owner.sub === sub) tokens.delete(token);
      }
    }
  }

  /** Tokens issued to this user never work. */
  block(sub: string): void {
    this.#blocked.add(sub);
  }

  /**
   * Whose request it is.
   * @throws GoogleError where the token is missing, wrong or too old, or has none of the `scopes`.
   */
  authenticate(request: IncomingMessage, scopes: readonly string[], method: string): string {
    const header = request.headers.authorization;
    if (!header) {
      throw unauthenticated(
        'Request is missing required authentication credential. ',
        'Bearer realm="https://accounts.google.com/"',
        'CREDENTIALS_MISSING',
        method,
      );
    }
    const token = this.#access.get(/^Bearer ([\w.~+/-]+=*)$/i.exec(header)?.[1] ?? '');
    if (!token || token.expiresAt <= this.#options.now() || this.#blocked.has(token.sub)) {
      throw unauthenticated(
        'Request had invalid authentication credentials. ',
        'Bearer realm="https://accounts.google.com/", error="invalid_token"',
        'ACCESS_TOKEN_EXPIRED',
        method,
      );
    }
    if (!token.scopes.some((scope) => scopes.includes(scope))) {
      throw new GoogleError(
        'PERMISSION_DENIED',
        'Request had insufficient authentication scopes.',
        [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', method)],
        {
          'www-authenticate': `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${scopes.join(' ')}"`,
        },
      );
    }
    return token.sub;
  }

  /** https://developers.google.com/identity/protocols/oauth2/web-server#offline */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readBody(request)).toString('utf8');
    const refuse = (status: number, error: string, description: string) =>
      sendJson(response, status, { error, error_description: description });

    if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) {
      return refuse(400, 'invalid_request', 'The request must be a form.');
    }
    const form = new URLSearchParams(body);
    const repeated = [...new Set(form.keys())].find((key) => form.getAll(key).length > 1);
    if (repeated) return refuse(400, 'invalid_request', `Parameter is repeated: ${repeated}`);
    const grantType = form.get('grant_type');
    if (!grantType) return refuse(400, 'invalid_request', 'Required parameter is missing: grant_type');
    if (grantType !== 'refresh_token') {
      return refuse(400, 'unsupported_grant_type', `Invalid grant_type: ${grantType}`);
    }
    if (form.get('client_id') !== this.#options.clientId) {
      return refuse(401, 'invalid_client', 'The OAuth client was not found.');
    }
    if (form.get('client_secret') !== this.#options.clientSecret) {
      return refuse(401, 'invalid_client', 'Unauthorized');
    }
    const refreshToken = form.get('refresh_token');
    if (!refreshToken) return refuse(400, 'invalid_request', 'Missing required parameter: refresh_token');
    const grant = this.#refresh.get(refreshToken);
    if (!grant || this.#blocked.has(grant.sub)) {
      return refuse(400, 'invalid_grant', 'Token has been expired or revoked.');
    }
    sendJson(response, 200, {
      access_token: this.#issueAccess(grant.sub, grant.scopes, this.#options.accessTokenSeconds),
      expires_in: this.#options.accessTokenSeconds,
      scope: grant.scopes.join(' '),
      token_type: 'Bearer',
    });
  }
}

function unauthenticated(start: string, challenge: string, reason: string, method: string): GoogleError {
  return new GoogleError(
    'UNAUTHENTICATED',
    `${start}Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.`,
    [errorInfo(reason, method)],
    { 'www-authenticate': challenge },
  );
}

function errorInfo(reason: string, method: string): unknown {
  return {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata: {
      service: method.includes('.picker.') ? 'photospicker.googleapis.com' : 'photoslibrary.googleapis.com',
      method,
    },
  };
}
