/** Tokens of Auth0 and Google, as their token endpoints answer them. */
import { z } from 'zod';

const LONGEST_MARGIN_MS = 5 * 60_000;
const MARGIN = 0.1;

/**
 * Until when a token may be used: a little before its end, so that none ends on its way. A tenth of its life, at most
 * five minutes.
 *
 * @param askedAt milliseconds since 1970 at which the token was asked for, so that a slow answer makes it no younger
 * @param expiresIn seconds
 */
export function usableUntil(askedAt: number, expiresIn: number): number {
  const lifeMs = expiresIn * 1000;
  return askedAt + lifeMs - Math.min(LONGEST_MARGIN_MS, lifeMs * MARGIN);
}

/** Visible ASCII alone (RFC 6750, section 2.1, and a bit more): it goes into a header. */
export const tokenSchema = z
  .string()
  .max(8192)
  .regex(/^[\x21-\x7e]+$/);

export const expiresInSchema = z
  .number()
  .positive()
  .max(10 * 365 * 86_400);

/** RFC 6749, section 5.1. */
export const tokenAnswerSchema = z.object({
  access_token: tokenSchema,
  expires_in: expiresInSchema,
  scope: z.string().optional().catch(undefined),
});

/** RFC 6749, section 5.2; anything unknown is 'unknown', so that no text from outside gets into a log. */
const oauthErrorSchema = z.object({ error: z.string().regex(/^[a-z_]{1,64}$/) });

export function oauthError(json: unknown): string {
  const parsed = oauthErrorSchema.safeParse(json);
  return parsed.success ? parsed.data.error : 'unknown';
}
