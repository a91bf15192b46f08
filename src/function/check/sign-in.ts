/** Would the tenant let the app sign people in? Asks as the app's browser would, and goes no further than the first redirect. */
import { createHash, randomBytes } from 'node:crypto';
import type { AppConfig } from '../../shared/config.ts';
import { parseUrl } from '../../shared/url.ts';
import type { Outside } from '../outside.ts';
import type { Settings } from '../settings.ts';
import { ask, strange } from './ask.ts';
import { doubtful, type Finding, passed, StepFailed } from './finding.ts';

const GOOGLE = 'https://accounts.google.com';

export async function checkSignIn(
  config: AppConfig,
  { googleTokens }: Pick<Settings, 'googleTokens'>,
  outside: Outside,
): Promise<Finding> {
  const googleClientId = googleTokens.kind === 'management-api' ? googleTokens.google.clientId : null;
  let finding = passed('no port');
  for (const port of config.callbackPorts) {
    const location = await firstRedirect(config, `http://127.0.0.1:${port}/callback`, outside);
    finding = judge(location, config, googleClientId);
  }
  return finding;
}

async function firstRedirect(config: AppConfig, redirectUri: string, outside: Outside): Promise<URL> {
  const url = new URL('/authorize', config.tenant);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: redirectUri,
    audience: config.audience,
    scope: 'openid offline_access photos',
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
    connection: 'google-oauth2',
    access_type: 'offline',
  }).toString();
  const { status, headers } = await ask({ method: 'GET', url: url.href, headers: {} }, outside);
  const location = typeof headers['location'] === 'string' ? headers['location'] : '';
  const target = URL.canParse(location, url.href) ? new URL(location, url.href) : null;
  if (status >= 300 && status < 400 && target) return target;
  if (status >= 400 && status < 500 && status !== 429) {
    throw new StepFailed(
      `The tenant does not know the app's clientId, or not ${redirectUri} as its callback.`,
      "Compare the clientId, and register this address, letter for letter, in the application's Allowed Callback URLs.",
    );
  }
  throw strange('The sign-in page of the tenant', status);
}

/** RFC 6749, section 4.1.2.1: other errors than a wrong client or address come back to the app's own address. */
function judge(location: URL, config: AppConfig, googleClientId: string | null): Finding {
  if (location.hostname === '127.0.0.1' && location.searchParams.has('error')) throw refused(location);
  if (location.origin === GOOGLE) return judgeGoogle(location, googleClientId);
  if (location.origin === parseUrl(config.tenant)?.origin) {
    return passed('The tenant knows the app and its callback addresses, and shows a page of its own first.');
  }
  throw new StepFailed(
    `The tenant sends people to ${location.origin} and not to Google.`,
    'Look at the connection google-oauth2 of the tenant.',
  );
}

function refused(location: URL): StepFailed {
  const error = location.searchParams.get('error') ?? '';
  const word = /^[a-z_]{1,64}$/.test(error) ? error : 'unknown';
  return new StepFailed(
    `The tenant refuses the sign-in (${word}).`,
    'Check that the API of the audience exists with the scope photos and offline access, and that the connection google-oauth2 is switched on for the app.',
  );
}

function judgeGoogle(location: URL, googleClientId: string | null): Finding {
  if (googleClientId !== null && location.searchParams.get('client_id') !== googleClientId) {
    throw new StepFailed(
      'The connection google-oauth2 signs in with another OAuth client than GOOGLE_CLIENT_ID: no token could be renewed.',
      "Put the same client id and secret into the tenant's connection and into the function's settings.",
    );
  }
  if (location.searchParams.get('access_type') !== 'offline') {
    return doubtful(
      'The tenant sends people to Google, without asking for offline access: Google would give no refresh token.',
      'Switch on "Offline Access" in the connection google-oauth2.',
    );
  }
  return passed(
    'The tenant knows the app and its callback addresses, and sends people to Google with the right client.',
  );
}
