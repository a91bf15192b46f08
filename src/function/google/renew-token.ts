/** Renewal of Google's access token with the user's refresh token (developers.google.com/identity/protocols/oauth2/web-server). */
import type { Context } from '../budget.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import type { ManagementApiSettings } from '../settings.ts';
import { oauthError, tokenAnswerSchema, usableUntil } from '../token-life.ts';
import type { Upstream } from '../upstream/upstream.ts';

export interface RenewedToken {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly usableUntil: number;
}

export interface Renewal {
  readonly origin: string;
  readonly client: ManagementApiSettings['google'];
  readonly upstream: Upstream;
  readonly outside: Outside;
}

/**
 * A new access token, or null when Google's grant is gone: the user took it back, or it lay unused for six months.
 *
 * @throws {FunctionError} `internal` when Google refuses the function's own client.
 */
export async function renewToken(
  { origin, client, upstream, outside }: Renewal,
  refreshToken: string,
  context: Context,
): Promise<RenewedToken | null> {
  const askedAt = outside.now();
  const { status, json } = await upstream.call(
    {
      method: 'POST',
      url: `${origin}/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: client.clientId,
        client_secret: client.clientSecret,
      }).toString(),
    },
    context,
  );
  if (status !== 200) {
    const error = oauthError(json);
    if (error === 'invalid_grant') return null;
    throw new FunctionError('internal', { reason: `Google refuses to renew a token: ${status} ${error}` });
  }
  const parsed = tokenAnswerSchema.safeParse(json);
  if (!parsed.success) throw new FunctionError('bad_upstream', { reason: 'Google answered no access token' });
  const { access_token, expires_in } = parsed.data;
  return { accessToken: access_token, usableUntil: usableUntil(askedAt, expires_in) };
}
