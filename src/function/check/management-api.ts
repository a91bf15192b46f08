/** May the function ask the Management API for people's Google tokens, and for no more than that? */
import type { Outside } from '../outside.ts';
import type { ManagementApiSettings } from '../settings.ts';
import { oauthError, tokenAnswerSchema } from '../token-life.ts';
import { ask, strange } from './ask.ts';
import { doubtful, type Finding, passed, StepFailed } from './finding.ts';

const SCOPES = ['read:users', 'read:user_idp_tokens'];
/** Well formed, and nobody's. */
const NOBODY = 'google-oauth2|0';

export interface ManagementAccess {
  readonly token: string;
  /** Null where the tenant does not say. */
  readonly scopes: readonly string[] | null;
}

/** @throws {StepFailed} */
export async function askForManagementToken(
  tenant: string,
  { clientId, clientSecret }: ManagementApiSettings,
  outside: Outside,
): Promise<ManagementAccess> {
  const { status, json } = await ask(
    {
      method: 'POST',
      url: `${tenant}/oauth/token`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        audience: `${tenant}/api/v2/`,
      }),
    },
    outside,
  );
  if (status !== 200) throw refusal(status, oauthError(json));
  const answer = tokenAnswerSchema.safeParse(json);
  if (!answer.success) throw strange('The token endpoint of the tenant', status);
  return { token: answer.data.access_token, scopes: answer.data.scope?.split(' ') ?? null };
}

/** Auth0 answers 401 to a wrong id or secret, and 403 to a client that may not do this. */
function refusal(status: number, error: string): StepFailed {
  if (status === 401 || error === 'invalid_client') {
    return new StepFailed(
      'Auth0 does not take MANAGEMENT_CLIENT_ID with MANAGEMENT_CLIENT_SECRET.',
      'Copy both again from the machine-to-machine application in the tenant; the secret may have been rotated.',
    );
  }
  if (error === 'unauthorized_client') {
    return new StepFailed(
      'The application of MANAGEMENT_CLIENT_ID may not use client credentials.',
      'Take the machine-to-machine application, not the desktop app; its grant type is Client Credentials.',
    );
  }
  if (status === 403) {
    return new StepFailed(
      'The application of MANAGEMENT_CLIENT_ID is not authorised for the Management API.',
      `Authorise it there, with the permissions ${SCOPES.join(' and ')}. With a domain of your own, TENANT has to be the tenant's first domain (….auth0.com).`,
    );
  }
  return strange('The token endpoint of the tenant', status);
}

/** @throws {StepFailed} when a scope is missing. */
export function checkScopes({ scopes }: ManagementAccess): Finding {
  if (scopes === null)
    return passed('The tenant does not say which permissions it gave; the next step shows it.');
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) {
    throw new StepFailed(
      `The application of MANAGEMENT_CLIENT_ID lacks ${missing.join(' and ')}.`,
      'Add it to the permissions that the application has for the Management API.',
    );
  }
  const spare = scopes.length - SCOPES.length;
  if (spare > 0) {
    return doubtful(
      `The application has both permissions, and ${spare} more that the function never uses.`,
      'Take the others away: whoever got hold of the secret could use them.',
    );
  }
  return passed('Exactly the two permissions that are needed.');
}

/** Asks for somebody who does not exist: "not found" is the answer of an API that would have shown them. */
export async function checkUsers(
  tenant: string,
  { token }: ManagementAccess,
  outside: Outside,
): Promise<Finding> {
  const url = `${tenant}/api/v2/users/${encodeURIComponent(NOBODY)}`;
  const { status } = await ask(
    { method: 'GET', url, headers: { authorization: `Bearer ${token}` } },
    outside,
  );
  if (status === 404) return passed('The Management API lets the function look people up.');
  if (status === 401 || status === 403) {
    throw new StepFailed(
      'The Management API does not let the function look people up.',
      `Check the permissions of the application: ${SCOPES.join(' and ')}.`,
    );
  }
  throw strange('The Management API', status);
}
