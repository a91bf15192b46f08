/** The address that the system browser opens: OpenID Connect's authentication request in Auth0's dialect. */
import type { AppConfig } from '../../shared/config.ts';
import { GOOGLE_SCOPES, type GooglePermission } from '../../shared/function-api.ts';
import type { SignInSecrets } from './pkce.ts';

/** `photos` is the scope of the tenant's API that the hosted function asks for. */
const SCOPES = ['openid', 'offline_access', 'photos'];

/**
 * @param redirectUri loopback address that the callback listener is bound to
 * @param permissions what Google is asked for. The first sign-in asks to see what the app itself has put there, and no more.
 * @see https://auth0.com/docs/api/authentication — Authorization Code Flow with PKCE
 */
export function authorizationUrl(
  config: Pick<AppConfig, 'tenant' | 'clientId' | 'audience'>,
  redirectUri: string,
  secrets: Omit<SignInSecrets, 'verifier'>,
  permissions: readonly GooglePermission[] = ['see'],
): URL {
  const url = new URL('/authorize', config.tenant);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: redirectUri,
    audience: config.audience,
    scope: SCOPES.join(' '),
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: secrets.challenge,
    code_challenge_method: 'S256',
    connection: 'google-oauth2',
    connection_scope: permissions.map((permission) => GOOGLE_SCOPES[permission]).join(','),
    // Google hands its refresh token to Auth0 only for `offline`, and a second time only when the person is asked again.
    access_type: 'offline',
    approval_prompt: 'force',
  }).toString();
  return url;
}
