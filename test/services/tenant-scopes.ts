/** Who may ask the tenant for what. */
import type { KoaContextWithOIDC } from 'oidc-provider';

/** Granted to the function's client by its "client grant" for the Management API. */
export const MANAGEMENT_SCOPES = ['read:users', 'read:user_idp_tokens'] as const;
export const USER_SCOPES = ['openid', 'profile', 'email', 'offline_access'] as const;

/** Auth0 names the user's scopes and the API's together, in the order in which they were asked for. */
export function grantedScope(ctx: KoaContextWithOIDC, apiScope: string | undefined): string {
  const source = ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken;
  const given = new Set<string>([...USER_SCOPES, ...(apiScope?.split(' ') ?? [])]);
  return (source?.scope?.split(' ') ?? []).filter((scope) => given.has(scope)).join(' ');
}
