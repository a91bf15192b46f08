/** What Auth0 keeps of a user's Google account: `GET /api/v2/users/{id}` of the Management API. */
import { z } from 'zod';
import type { Context } from '../budget.ts';
import { FunctionError } from '../function-error.ts';
import { expiresInSchema, tokenSchema } from '../token-life.ts';
import type { Upstream, UpstreamAnswer } from '../upstream/upstream.ts';
import type { ManagementToken } from './management-token.ts';

const PROVIDER = 'google-oauth2';

export interface GoogleIdentity {
  /** As Google gave it at the last sign-in; Auth0 does not renew it. */
  readonly accessToken: string | null;
  /** Seconds that it lived from then on. */
  readonly expiresIn: number | null;
  /** Only there when the sign-in asked for `access_type=offline`. */
  readonly refreshToken: string | null;
  /** Milliseconds since 1970 of the user's last sign-in, null where Auth0 does not say. */
  readonly signedInAt: number | null;
}

const identitySchema = z.object({
  provider: z.literal(PROVIDER),
  user_id: z.union([z.string(), z.number()]).optional().catch(undefined),
  access_token: tokenSchema.optional().catch(undefined),
  expires_in: expiresInSchema.optional().catch(undefined),
  refresh_token: tokenSchema.optional().catch(undefined),
});
type Identity = z.infer<typeof identitySchema>;

const userSchema = z.object({
  identities: z.array(z.unknown()),
  last_login: z.iso.datetime({ offset: true }).optional().catch(undefined),
});

/**
 * Reads the Google identity of a user, wherever it stands among the linked ones.
 *
 * @throws {FunctionError} `sign_in_again` when there is no such user or identity.
 */
export async function readGoogleIdentity(
  tenant: string,
  subject: string,
  managementToken: ManagementToken,
  upstream: Upstream,
  context: Context,
): Promise<GoogleIdentity> {
  const url = `${tenant}/api/v2/users/${encodeURIComponent(subject)}`;
  const read = async (): Promise<UpstreamAnswer> => {
    const token = await managementToken.get(context);
    const answer = await upstream.call(
      { method: 'GET', url, headers: { authorization: `Bearer ${token}` } },
      context,
    );
    if (answer.status === 401) managementToken.forget(token);
    return answer;
  };
  const first = await read();
  return identityIn(first.status === 401 ? await read() : first, subject);
}

function identityIn({ status, json }: UpstreamAnswer, subject: string): GoogleIdentity {
  if (status === 404) throw signInAgain('Auth0 does not know the user');
  if (status >= 400) throw new FunctionError('internal', { reason: `the Management API answered ${status}` });
  const user = userSchema.safeParse(json);
  if (!user.success) throw new FunctionError('bad_upstream', { reason: 'Auth0 answered no user' });

  const identities = user.data.identities.flatMap((entry) => {
    const parsed = identitySchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  const identity = chosen(identities, subject);
  if (!identity) throw signInAgain('the user has no Google identity');
  return {
    accessToken: identity.access_token ?? null,
    expiresIn: identity.expires_in ?? null,
    refreshToken: identity.refresh_token ?? null,
    signedInAt: user.data.last_login === undefined ? null : Date.parse(user.data.last_login),
  };
}

/** Of several Google accounts the one that the user signed in with, else the first that has a token. */
function chosen(identities: readonly Identity[], subject: string): Identity | undefined {
  return (
    identities.find((identity) => `${PROVIDER}|${identity.user_id}` === subject) ??
    identities.find((identity) => identity.access_token ?? identity.refresh_token) ??
    identities[0]
  );
}

function signInAgain(reason: string): FunctionError {
  return new FunctionError('sign_in_again', { reason });
}
