/** The tenant's `/oauth/token` and `/oauth/revoke`, as a public client uses them: no secret, PKCE and rotation instead. */
import { z } from 'zod';
import type { AppConfig } from '../../shared/config.ts';
import { BadAnswer, type Connections, call, type HttpAnswer, parseJson, Unavailable } from '../http.ts';

/** The tenant understood and said no; `error` is its code (RFC 6749 §5.2). */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly error: string;
  constructor(error: string) {
    super(`the tenant refused: ${error}`);
    this.error = error;
  }
}

/** The tenant refuses this account: blocked, or turned away by a rule. */
export function isAccountRefused(cause: unknown): boolean {
  return cause instanceof TokenRefused && /^(access_denied|unauthorized)$/.test(cause.error);
}

export interface AccessToken {
  readonly value: string;
  /** Seconds, as told by the tenant. */
  readonly lifetime: number;
}

export interface CodeTokens {
  readonly accessToken: AccessToken;
  readonly refreshToken: string;
  readonly idToken: string;
}

export interface RenewedTokens {
  readonly accessToken: AccessToken;
  /** Null where the tenant does not rotate: the one in use stays good. */
  readonly refreshToken: string | null;
}

export interface TokenEndpoint {
  /** @throws {TokenRefused | Unavailable | BadAnswer | NetworkFailure | TimedOut} */
  exchangeCode(
    code: string,
    verifier: string,
    redirectUri: string,
    signal?: AbortSignal,
  ): Promise<CodeTokens>;
  /** @throws {TokenRefused | Unavailable | BadAnswer | NetworkFailure | TimedOut} */
  renew(refreshToken: string): Promise<RenewedTokens>;
  /** Ends the refresh token and all that came from it (RFC 7009). @throws {BadAnswer | NetworkFailure | TimedOut} */
  revoke(refreshToken: string): Promise<void>;
}

const token = z.string().min(1);
const renewedSchema = z.object({
  access_token: token,
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive(),
  refresh_token: token.optional(),
});
const codeTokensSchema = renewedSchema.extend({ refresh_token: token, id_token: token });
const refusalSchema = z.object({ error: z.string().regex(/^[\w.-]{1,64}$/) });

export function createTokenEndpoint(
  config: Pick<AppConfig, 'tenant' | 'clientId'>,
  connections: Connections,
): TokenEndpoint {
  async function post(
    path: string,
    parameters: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<HttpAnswer> {
    return call(connections, {
      method: 'POST',
      url: new URL(path, config.tenant),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: new URLSearchParams({ client_id: config.clientId, ...parameters }).toString(),
      ...(signal ? { signal } : {}),
    });
  }

  async function postForTokens<Schema extends z.ZodType>(
    schema: Schema,
    parameters: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<z.infer<Schema>> {
    const answer = await post('/oauth/token', parameters, signal);
    if (answer.status === 200) {
      const parsed = schema.safeParse(parseJson(answer));
      if (parsed.success) return parsed.data;
      // Field names alone: the values are tokens.
      throw new BadAnswer(
        `token answer without a good ${parsed.error.issues.map((i) => i.path.join('.')).join(', ')}`,
      );
    }
    if (answer.status >= 500 || answer.status === 429)
      throw new Unavailable(`status ${answer.status} from the token endpoint`);
    // Auth0 answers 403 for what RFC 6749 gives 400.
    const refusal = refusalSchema.safeParse(parseJson(answer));
    if (refusal.success) throw new TokenRefused(refusal.data.error);
    throw new BadAnswer(`status ${answer.status} from the token endpoint`);
  }

  return {
    async exchangeCode(code, verifier, redirectUri, signal) {
      const parameters = {
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: redirectUri,
      };
      const tokens = await postForTokens(codeTokensSchema, parameters, signal);
      return {
        accessToken: { value: tokens.access_token, lifetime: tokens.expires_in },
        refreshToken: tokens.refresh_token,
        idToken: tokens.id_token,
      };
    },
    async renew(refreshToken) {
      const tokens = await postForTokens(renewedSchema, {
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      });
      return {
        accessToken: { value: tokens.access_token, lifetime: tokens.expires_in },
        refreshToken: tokens.refresh_token ?? null,
      };
    },
    async revoke(refreshToken) {
      const answer = await post('/oauth/revoke', { token: refreshToken });
      if (answer.status !== 200) throw new BadAnswer(`status ${answer.status} from the revocation endpoint`);
    },
  };
}
