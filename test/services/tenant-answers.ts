/** What Auth0 answers in its own words where the library has others, and what tests ask to be wrong with an answer. */
import { decodeJwt } from 'jose';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { OIDCProviderError } from 'oidc-provider/lib/helpers/errors.js';
import { z } from 'zod';
import type { TenantKeys } from './tenant-keys.ts';
import { grantedScope } from './tenant-scopes.ts';
import type { TenantSettings } from './tenant-settings.ts';

export interface Auth0Error {
  readonly status: number;
  readonly error: string;
  readonly error_description: string;
}

export const UNKNOWN_REFRESH_TOKEN: Auth0Error = {
  status: 403,
  error: 'invalid_grant',
  error_description: 'Unknown or invalid refresh token.',
};
export const UNAUTHORIZED: Auth0Error = {
  status: 401,
  error: 'access_denied',
  error_description: 'Unauthorized',
};

export function answerLikeAuth0(
  provider: Provider,
  parts: { keys: TenantKeys; settings: TenantSettings },
): void {
  const failures = new WeakMap<object, unknown>();
  provider.on('grant.error', (ctx, error) => failures.set(ctx, error));
  provider.on('revocation.error', (ctx, error) => failures.set(ctx, error));

  provider.use(async (ctx, next) => {
    await next();
    if (!isProviderContext(ctx)) return;
    const failure = failures.get(ctx);
    if (failure instanceof OIDCProviderError) {
      const { status, ...body } = auth0Error(failure, ctx.oidc.params ?? {});
      ctx.status = status;
      ctx.body = body;
      return;
    }
    const { route } = ctx.oidc;
    if (route === 'token' && ctx.status === 200) ctx.body = await tokenAnswer(ctx, parts);
    if (route === 'authorization' || route === 'resume') hideIssuer(ctx);
    if (route === 'discovery') ctx.body = auth0Discovery(ctx.body);
  });
}

/** The library adds `oidc` on its own routes; an address that it does not know has none. */
function isProviderContext(ctx: object): ctx is KoaContextWithOIDC {
  return 'oidc' in ctx;
}

const tokenAnswerSchema = z.looseObject({ scope: z.string().optional(), id_token: z.string().optional() });

async function tokenAnswer(
  ctx: KoaContextWithOIDC,
  { keys, settings }: { keys: TenantKeys; settings: TenantSettings },
): Promise<Record<string, unknown>> {
  const { id_token: idToken, ...answer } = tokenAnswerSchema.parse(ctx.body);
  if (ctx.oidc.params?.['grant_type'] === 'client_credentials') return answer;
  return {
    ...answer,
    scope: grantedScope(ctx, answer.scope),
    ...(idToken ? { id_token: await resignedIdToken(idToken, keys, settings) } : {}),
    ...settings.tokenAnswer,
  };
}

/** Signed again in any case: Auth0 writes `typ: JWT` into the header, the library does not. */
function resignedIdToken(idToken: string, keys: TenantKeys, settings: TenantSettings): Promise<string> {
  return keys.sign({ ...decodeJwt(idToken), ...settings.idTokenClaims }, settings.idTokenSigning);
}

/** Auth0 sends no `iss` back to the redirect address (RFC 9207), so nothing may count on one. */
function hideIssuer(ctx: KoaContextWithOIDC): void {
  const location = ctx.response.get('location');
  if (!location || !URL.canParse(location)) return;
  const address = new URL(location);
  address.searchParams.delete('iss');
  ctx.set('location', address.href);
}

function auth0Discovery(body: unknown): unknown {
  const { authorization_response_iss_parameter_supported: _iss, ...rest } = z.looseObject({}).parse(body);
  return rest;
}

function auth0Error(failure: OIDCProviderError, params: Record<string, unknown>): Auth0Error {
  const grantType = String(params['grant_type']);
  const described = failure.error_description ?? '';
  switch (failure.error) {
    case 'invalid_client':
      return UNAUTHORIZED;
    case 'invalid_grant':
      if (grantType === 'refresh_token') return UNKNOWN_REFRESH_TOKEN;
      return { status: 403, error: 'invalid_grant', error_description: codeProblem(failure.error_detail) };
    case 'access_denied':
    case 'invalid_target':
      return { status: 403, error: 'access_denied', error_description: described };
    case 'unsupported_grant_type':
      return {
        status: 403,
        error: 'unsupported_grant_type',
        error_description: `Unsupported grant type: ${grantType}`,
      };
    case 'invalid_request':
      if (described.startsWith('requested grant type')) return grantNotAllowed(grantType);
      return { status: 400, error: 'invalid_request', error_description: described };
    default:
      return { status: failure.statusCode, error: failure.error, error_description: described };
  }
}

export function grantNotAllowed(grantType: string): Auth0Error {
  return {
    status: 403,
    error: 'unauthorized_client',
    error_description: `Grant type '${grantType}' not allowed for the client.`,
  };
}

function codeProblem(detail: string | undefined): string {
  if (detail?.includes('code_verifier')) return 'Failed to verify code verifier';
  if (detail?.includes('redirect_uri')) return 'The redirect URI is wrong.';
  return 'Invalid authorization code';
}
