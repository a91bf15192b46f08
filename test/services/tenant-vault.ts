/**
 * Token Vault: a user's access token for our API, exchanged for a fresh Google access token.
 * https://auth0.com/docs/secure/tokens/token-vault
 */
import { timingSafeEqual } from 'node:crypto';
import { API_AUDIENCE, CONNECTION, MANAGEMENT_CLIENT_ID, MANAGEMENT_CLIENT_SECRET } from './constants.ts';
import { type Auth0Error, grantNotAllowed, UNAUTHORIZED } from './tenant-answers.ts';
import type { TenantUsers } from './tenant-identities.ts';
import type { TenantKeys } from './tenant-keys.ts';
import type { TenantSettings } from './tenant-settings.ts';

export const VAULT_GRANT =
  'urn:auth0:params:oauth:grant-type:token-exchange:federated-connection-access-token';
const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';
const VAULT_TOKEN_TYPE = 'http://auth0.com/oauth/token-type/federated-connection-access-token';

export interface VaultParts {
  readonly issuer: string;
  readonly keys: TenantKeys;
  readonly users: TenantUsers;
  readonly settings: TenantSettings;
}

export async function exchangeForGoogleToken(
  params: URLSearchParams,
  { issuer, keys, users, settings }: VaultParts,
): Promise<Auth0Error | { readonly status: 200; readonly body: Record<string, unknown> }> {
  const isClient =
    params.get('client_id') === MANAGEMENT_CLIENT_ID &&
    sameText(params.get('client_secret') ?? '', MANAGEMENT_CLIENT_SECRET);
  if (!isClient) return UNAUTHORIZED;
  if (settings.tokenVault === 'off') return grantNotAllowed(VAULT_GRANT);
  if (params.get('subject_token_type') !== ACCESS_TOKEN_TYPE) return invalid('subject_token_type');
  if (params.get('requested_token_type') !== VAULT_TOKEN_TYPE) return invalid('requested_token_type');
  if (params.get('connection') !== CONNECTION) return invalid('connection');

  const claims = await keys
    .verify(params.get('subject_token') ?? '', { issuer, audience: API_AUDIENCE })
    .catch(() => null);
  if (!claims) return refused('invalid_subject_token', 'The subject token is invalid.');
  const user = users.find(claims.sub ?? '');
  const token = user ? await users.freshGoogleToken(user) : null;
  if (!user || !token) {
    return refused(
      'federated_connection_refresh_token_not_found',
      'No refresh token found for the federated connection.',
    );
  }
  return {
    status: 200,
    body: {
      access_token: token.accessToken,
      scope: user.google.scopes.join(' '),
      expires_in: token.expiresIn,
      issued_token_type: VAULT_TOKEN_TYPE,
      token_type: 'Bearer',
    },
  };
}

function invalid(parameter: string): Auth0Error {
  return { status: 400, error: 'invalid_request', error_description: `Invalid parameter: ${parameter}` };
}

function refused(error: string, description: string): Auth0Error {
  return { status: 401, error, error_description: description };
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
