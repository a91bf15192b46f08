/** `GET /api/v2/users/{id}`: the one call of the Management API that the function makes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors } from 'jose';
import { sendJson } from './http-host.ts';
import { type TenantUsers, userResource } from './tenant-identities.ts';
import type { TenantKeys } from './tenant-keys.ts';
import type { TenantSettings } from './tenant-settings.ts';

export interface ManagementParts {
  readonly issuer: string;
  readonly keys: TenantKeys;
  readonly users: TenantUsers;
  readonly settings: TenantSettings;
}

interface ApiError {
  readonly statusCode: number;
  readonly error: string;
  readonly message: string;
  readonly errorCode?: string;
}

export type ManagementHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  userId: string,
  query: URLSearchParams,
) => Promise<void>;

export function createManagement(parts: ManagementParts): ManagementHandler {
  const limiter = createLimiter();
  return async (request, response, userId, query) => {
    const limit = limiter(parts.settings.managementRequestsPerSecond);
    const send = (body: ApiError | Record<string, unknown>, status: number) =>
      sendJson(response, status, body, limit.headers);
    const fail = (error: ApiError) => send(error, error.statusCode);

    if (limit.exceeded) return fail(TOO_MANY);
    const scopes = await scopesOf(request.headers.authorization, parts);
    if (!(scopes instanceof Set)) return fail(scopes);
    if (!scopes.has('read:users')) return fail(INSUFFICIENT_SCOPE);
    if (!userId.includes('|')) return fail(invalidId(userId));
    const user = parts.users.find(userId);
    if (!user) return fail(NO_SUCH_USER);

    const showTokens = scopes.has('read:user_idp_tokens') && parts.settings.tokenVault === 'off';
    send(onlyFields(userResource(user, showTokens), query), 200);
  };
}

async function scopesOf(authorization: string | undefined, parts: ManagementParts) {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) return unauthorized('Missing authentication');
  try {
    const claims = await parts.keys.verify(token, {
      issuer: parts.issuer,
      audience: `${parts.issuer}api/v2/`,
    });
    return new Set(String(claims['scope'] ?? '').split(' '));
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      return unauthorized('Expired token received for JSON Web Token validation');
    }
    return unauthorized('Invalid token');
  }
}

/** `fields=a,b` keeps those members, with `include_fields=false` it drops them. */
function onlyFields(user: Record<string, unknown>, query: URLSearchParams): Record<string, unknown> {
  const fields = query.get('fields')?.split(',');
  if (!fields) return user;
  const include = query.get('include_fields') !== 'false';
  return Object.fromEntries(Object.entries(user).filter(([name]) => fields.includes(name) === include));
}

/** A bucket of `perSecond` requests that fills up again evenly. */
function createLimiter() {
  const bucket = { tokens: Number.POSITIVE_INFINITY, filledAt: Date.now() };
  return (perSecond: number | null) => {
    const limit = perSecond ?? 50;
    const now = Date.now();
    bucket.tokens = Math.min(limit, bucket.tokens + ((now - bucket.filledAt) / 1000) * limit);
    bucket.filledAt = now;
    const exceeded = perSecond !== null && bucket.tokens < 1;
    if (!exceeded) bucket.tokens = Math.max(0, bucket.tokens - 1);
    return {
      exceeded,
      headers: {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.floor(bucket.tokens)),
        'x-ratelimit-reset': String(Math.ceil(now / 1000) + 1),
      },
    };
  };
}

const TOO_MANY: ApiError = {
  statusCode: 429,
  error: 'Too Many Requests',
  message: 'Global limit has been reached',
  errorCode: 'too_many_requests',
};
const INSUFFICIENT_SCOPE: ApiError = {
  statusCode: 403,
  error: 'Forbidden',
  message: 'Insufficient scope, expected any of: read:users',
  errorCode: 'insufficient_scope',
};
const NO_SUCH_USER: ApiError = {
  statusCode: 404,
  error: 'Not Found',
  message: 'The user does not exist.',
  errorCode: 'inexistent_user',
};

function unauthorized(message: string): ApiError {
  return { statusCode: 401, error: 'Unauthorized', message, errorCode: 'invalid_token' };
}

function invalidId(userId: string): ApiError {
  return {
    statusCode: 400,
    error: 'Bad Request',
    message: `Path validation error: 'Object didn't pass validation for format user-id: ${userId}' on property id.`,
    errorCode: 'invalid_uri',
  };
}
