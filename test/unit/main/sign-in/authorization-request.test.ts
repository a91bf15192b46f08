import { describe, expect, it } from 'vitest';
import { authorizationUrl } from '../../../../src/main/sign-in/authorization-request.ts';
import { createSignInSecrets } from '../../../../src/main/sign-in/pkce.ts';
import { CONFIG } from '../support.ts';

const REDIRECT_URI = 'http://127.0.0.1:42813/callback';

describe('the address that the browser opens', () => {
  it('is the tenant’s, with exactly these parameters', () => {
    const secrets = createSignInSecrets();
    const url = authorizationUrl(CONFIG, REDIRECT_URI, secrets);
    expect(url.origin + url.pathname).toBe('https://family.eu.auth0.com/authorize');
    expect(url.searchParams.size).toBe(13);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: CONFIG.clientId,
      redirect_uri: REDIRECT_URI,
      audience: CONFIG.audience,
      scope: 'openid offline_access photos',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: secrets.challenge,
      code_challenge_method: 'S256',
      connection: 'google-oauth2',
      connection_scope: 'https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata',
      access_type: 'offline',
      approval_prompt: 'force',
    });
  });

  it('does not hold the verifier', () => {
    const secrets = createSignInSecrets();
    expect(authorizationUrl(CONFIG, REDIRECT_URI, secrets).href).not.toContain(secrets.verifier);
  });
});
