/** May the function exchange tokens with Token Vault? */
import type { Outside } from '../outside.ts';
import type { TokenVaultSettings } from '../settings.ts';
import { oauthError } from '../token-life.ts';
import { ask, strange } from './ask.ts';
import { type Finding, passed, StepFailed } from './finding.ts';

const GRANT_TYPE = 'urn:auth0:params:oauth:grant-type:token-exchange:federated-connection-access-token';

/** Exchanges a made-up token: whatever Auth0 says against the token shows that it took the client. */
export async function checkTokenVault(
  tenant: string,
  { clientId, clientSecret }: TokenVaultSettings,
  outside: Outside,
): Promise<Finding> {
  const { status, json } = await ask(
    {
      method: 'POST',
      url: `${tenant}/oauth/token`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: GRANT_TYPE,
        subject_token: 'made.up.token',
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        requested_token_type: 'http://auth0.com/oauth/token-type/federated-connection-access-token',
        connection: 'google-oauth2',
        client_id: clientId,
        client_secret: clientSecret,
      }),
    },
    outside,
  );
  const error = oauthError(json);
  if (error === 'invalid_client' || (status === 401 && error === 'access_denied')) {
    throw new StepFailed(
      'Auth0 does not take TOKEN_VAULT_CLIENT_ID with TOKEN_VAULT_CLIENT_SECRET.',
      'Copy both again from the application in the tenant; the secret may have been rotated.',
    );
  }
  if (error === 'unauthorized_client' || error === 'unsupported_grant_type') {
    throw new StepFailed(
      'The application of TOKEN_VAULT_CLIENT_ID may not exchange tokens.',
      'Switch on its grant type Token Vault, and Token Vault for the connection google-oauth2.',
    );
  }
  if (status >= 400 && status < 500 && status !== 429 && error !== 'unknown') {
    return passed('Auth0 takes the client, and refuses a made-up token as it should.');
  }
  throw strange('The token endpoint of the tenant', status);
}
