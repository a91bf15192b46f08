/** What the desktop app asks of the tenant, piece by piece, so that a test can spoil one of them. */
import { createHash, randomBytes } from 'node:crypto';
import { fetch } from 'undici';
import { z } from 'zod';
import {
  API_AUDIENCE,
  CONNECTION,
  GOOGLE_PHOTOS_SCOPE,
  MANAGEMENT_CLIENT_ID,
  MANAGEMENT_CLIENT_SECRET,
  NATIVE_CLIENT_ID,
} from '../services/constants.ts';
import type { Tenant } from '../services/tenant.ts';

export const REDIRECT_URI = 'http://127.0.0.1:42813/callback';

export interface SignInRequest {
  readonly url: string;
  readonly verifier: string;
}

/** `changes` go over the query; null takes a parameter out. */
export function signInRequest(tenant: Tenant, changes: Record<string, string | null> = {}): SignInRequest {
  const verifier = randomBytes(32).toString('base64url');
  const params = {
    response_type: 'code',
    client_id: NATIVE_CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    audience: API_AUDIENCE,
    scope: 'openid profile email offline_access photos',
    connection: CONNECTION,
    connection_scope: GOOGLE_PHOTOS_SCOPE,
    access_type: 'offline',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null) query.set(name, value);
  return { url: `${tenant.issuer}authorize?${query}`, verifier };
}

const tokensSchema = z.looseObject({
  access_token: z.string().default(''),
  id_token: z.string().default(''),
  refresh_token: z.string().default(''),
  scope: z.string().optional(),
  expires_in: z.number().optional(),
  token_type: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
});
export interface TokenAnswer {
  readonly status: number;
  readonly body: z.infer<typeof tokensSchema>;
}

export async function postToken(tenant: Tenant, params: Record<string, string>): Promise<TokenAnswer> {
  const response = await fetch(`${tenant.issuer}oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return { status: response.status, body: tokensSchema.parse(await response.json()) };
}

export function exchangeCode(
  tenant: Tenant,
  code: string,
  verifier: string,
  changes: Record<string, string> = {},
): Promise<TokenAnswer> {
  return postToken(tenant, {
    grant_type: 'authorization_code',
    client_id: NATIVE_CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    code,
    code_verifier: verifier,
    ...changes,
  });
}

export function renew(tenant: Tenant, refreshToken: string): Promise<TokenAnswer> {
  return postToken(tenant, {
    grant_type: 'refresh_token',
    client_id: NATIVE_CLIENT_ID,
    refresh_token: refreshToken,
  });
}

export function managementToken(tenant: Tenant, changes: Record<string, string> = {}): Promise<TokenAnswer> {
  return postToken(tenant, {
    grant_type: 'client_credentials',
    client_id: MANAGEMENT_CLIENT_ID,
    client_secret: MANAGEMENT_CLIENT_SECRET,
    audience: `${tenant.issuer}api/v2/`,
    ...changes,
  });
}

export function askForUser(tenant: Tenant, userId: string, token: string | null, query = '') {
  return fetch(`${tenant.issuer}api/v2/users/${encodeURIComponent(userId)}${query}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
}
