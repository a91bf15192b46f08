/** Which part of the tenant answers which address. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider/lib/provider.js';
import { NATIVE_CLIENT_ID } from './constants.ts';
import { readBody, sendJson } from './http-host.ts';
import type { TenantUsers } from './tenant-identities.ts';
import type { TenantKeys } from './tenant-keys.ts';
import { handleLogin } from './tenant-login.ts';
import { createManagement } from './tenant-management.ts';
import { errorPage, PAGE_HEADERS } from './tenant-pages.ts';
import { LOGIN_PATH, SESSION_COOKIE } from './tenant-provider.ts';
import {
  asksAnew,
  authorizeAddress,
  bodyParams,
  cookieValue,
  withForm,
  withoutCookie,
} from './tenant-requests.ts';
import { MANAGEMENT_SCOPES } from './tenant-scopes.ts';
import type { TenantSettings } from './tenant-settings.ts';
import { exchangeForGoogleToken, VAULT_GRANT } from './tenant-vault.ts';

export function routeOf(method: string, url: URL): string {
  const { pathname } = url;
  if (pathname.startsWith('/api/v2/users/')) return `${method} /api/v2/users/{id}`;
  if (pathname.startsWith(`${LOGIN_PATH}/`)) return `${method} ${LOGIN_PATH}`;
  if (pathname.startsWith('/authorize/')) return `${method} /authorize/resume`;
  return `${method} ${pathname}`;
}

export interface HandlerParts {
  readonly issuer: string;
  readonly logoutUrls: readonly string[];
  readonly keys: TenantKeys;
  readonly users: TenantUsers;
  readonly settings: TenantSettings;
}

export function createHandler(parts: HandlerParts, provider: () => Provider) {
  const management = createManagement(parts);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', parts.issuer);
    const [, userId] = /^\/api\/v2\/users\/([^/]+)$/.exec(url.pathname) ?? [];
    if (request.method === 'GET' && userId) {
      return management(request, response, decodeURIComponent(userId), url.searchParams);
    }
    if (url.pathname.startsWith(`${LOGIN_PATH}/`)) {
      return handleLogin(request, response, { ...parts, provider: provider() });
    }
    if (request.method === 'GET' && url.pathname === '/v2/logout') {
      return logOut(request, response, url.searchParams, parts.logoutUrls, provider());
    }
    if (request.method === 'POST' && /^\/oauth\/(token|revoke)$/.test(url.pathname)) {
      return handleForm(request, response, url.pathname, parts, provider());
    }
    if (url.pathname === '/authorize') {
      request.url = authorizeAddress(url);
      if (asksAnew(url) || !parts.settings.singleSignOn) forgetSession(request);
    }
    if (url.pathname.startsWith('/authorize/') && (await startedWithoutSession(provider(), url.pathname))) {
      forgetSession(request);
    }
    await provider().callback()(request, response);
  };
}

async function handleForm(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  parts: HandlerParts,
  provider: Provider,
): Promise<void> {
  const params = bodyParams(request, await readBody(request));
  if (!params) {
    return sendJson(response, 400, { error: 'invalid_request', error_description: 'Invalid request body' });
  }
  if (path === '/oauth/token' && params.get('grant_type') === VAULT_GRANT) {
    const answer = await exchangeForGoogleToken(params, parts);
    if ('body' in answer) return sendJson(response, 200, answer.body);
    const { status, ...body } = answer;
    return sendJson(response, status, body);
  }
  if (params.get('grant_type') === 'client_credentials') {
    const audience = params.get('audience');
    if (audience) params.set('resource', audience);
    // Without a scope Auth0 gives all that the client was granted.
    if (!params.has('scope')) params.set('scope', MANAGEMENT_SCOPES.join(' '));
  }
  await provider.callback()(withForm(request, params), response);
}

/** A login page that was shown without a session must not meet an older one on its way back. */
async function startedWithoutSession(provider: Provider, path: string): Promise<boolean> {
  const interaction = await provider.Interaction.find(path.slice('/authorize/'.length));
  return interaction !== undefined && interaction.session === undefined;
}

function forgetSession(request: IncomingMessage): void {
  const rest = withoutCookie(request.headers.cookie, SESSION_COOKIE);
  if (rest) request.headers.cookie = rest;
  else delete request.headers.cookie;
}

async function logOut(
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
  logoutUrls: readonly string[],
  provider: Provider,
): Promise<void> {
  const returnTo = query.get('returnTo');
  if (returnTo !== null && (query.get('client_id') !== NATIVE_CLIENT_ID || !logoutUrls.includes(returnTo))) {
    response.writeHead(400, PAGE_HEADERS);
    response.end(
      errorPage('Oops!, something went wrong', 'The "returnTo" querystring parameter is not registered.'),
    );
    return;
  }
  const session = cookieValue(request.headers.cookie, SESSION_COOKIE);
  if (session) await (await provider.Session.find(session))?.destroy();
  const expired = 'Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly';
  response.setHeader('set-cookie', [`${SESSION_COOKIE}=; ${expired}`, `${SESSION_COOKIE}.sig=; ${expired}`]);
  if (returnTo === null) {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end('OK');
    return;
  }
  response.writeHead(302, { location: returnTo });
  response.end();
}
