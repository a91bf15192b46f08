/** What a test can change about a running tenant. Every value is read anew at each request. */
import type { Signing } from './tenant-keys.ts';

export interface TenantSettings {
  /** Lifetimes in seconds. Auth0's defaults. */
  accessTokenSeconds: number;
  idTokenSeconds: number;
  refreshTokenSeconds: number;
  managementTokenSeconds: number;
  authorizationCodeSeconds: number;
  /** What Google gives to the tenant at sign-in. */
  googleTokenSeconds: number;
  /** For how long the refresh token used last may be used once more; 0 is Auth0's default. */
  refreshTokenOverlapSeconds: number;
  /** A browser that has signed in before comes back without being asked. */
  singleSignOn: boolean;
  /** How users without access are turned away: a Rule's way, or an Action's. */
  refusal: 'unauthorized' | 'access_denied';
  /** With `on`, Google's tokens leave `identities[]` and are had from Token Vault alone. */
  tokenVault: 'off' | 'on';
  /** Management API: requests a second (and the burst), `null` for no limit. The free tier has 2. */
  managementRequestsPerSecond: number | null;
  /** Put over the ID token's claims; `undefined` takes one out. */
  idTokenClaims: Record<string, unknown>;
  idTokenSigning: Signing;
  /** Put over the access token's claims, where that is a JWT. */
  accessTokenClaims: Record<string, unknown>;
  /** Put over the token answer's members; `undefined` takes one out. */
  tokenAnswer: Record<string, unknown>;
}

/** What docs/hosting.md has the host set, where that is not Auth0's default. */
export const AS_HOSTED = { refreshTokenOverlapSeconds: 60 } as const satisfies Partial<TenantSettings>;

export function defaultSettings(): TenantSettings {
  return {
    accessTokenSeconds: 86_400,
    idTokenSeconds: 36_000,
    refreshTokenSeconds: 2_592_000,
    managementTokenSeconds: 86_400,
    authorizationCodeSeconds: 60,
    googleTokenSeconds: 3599,
    refreshTokenOverlapSeconds: 0,
    singleSignOn: true,
    refusal: 'unauthorized',
    tokenVault: 'off',
    managementRequestsPerSecond: null,
    idTokenClaims: {},
    idTokenSigning: 'tenant',
    accessTokenClaims: {},
    tokenAnswer: {},
  };
}
