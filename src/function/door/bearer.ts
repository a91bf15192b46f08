import { FunctionError } from '../function-error.ts';

/** Characters. Auth0's tokens have about 1,000; with many permissions a few thousand. */
const MAX_TOKEN_LENGTH = 8192;

/** Three base64url parts: a signed JWT in compact form (RFC 7515, section 7.1). */
const BEARER_JWT = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/**
 * The token out of the one `Authorization` header (RFC 6750, section 2.1); nowhere else is one looked for.
 *
 * @throws {FunctionError} `unauthorized` without exactly one header that holds exactly one JWT of bounded length.
 */
export function bearerToken(authorization: readonly string[]): string {
  const [value, another] = authorization;
  if (value === undefined) throw unauthorized('no Authorization header');
  if (another !== undefined) throw unauthorized('more than one Authorization header');
  if (value.length > MAX_TOKEN_LENGTH) throw unauthorized('an Authorization header that is too long');
  const token = BEARER_JWT.exec(value)?.[1];
  if (token === undefined) throw unauthorized('an Authorization header without a bearer JWT');
  return token;
}

export function unauthorized(reason: string, cause?: unknown): FunctionError {
  return new FunctionError('unauthorized', { reason, cause });
}
