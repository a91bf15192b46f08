/** How long an upstream asks us to wait. */

export type UpstreamHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** No upstream may make us wait longer than this; it also bounds what a wrong clock of theirs can do. */
const LONGEST_WAIT_MS = 10 * 60_000;

/** `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3), as milliseconds from `now`; null without one. */
export function retryAfterMs(headers: UpstreamHeaders, now: number): number | null {
  const value = single(headers['retry-after']);
  if (value === null) return null;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? null : bounded(ms);
}

/**
 * Milliseconds until Auth0's bucket has room again, null while it has some: `x-ratelimit-remaining` tells what is left
 * of it and `x-ratelimit-reset` the Unix second at which it fills up (auth0.com/docs/troubleshoot, "Rate limit headers").
 */
export function exhaustedForMs(headers: UpstreamHeaders, now: number): number | null {
  const reset = single(headers['x-ratelimit-reset']);
  if (single(headers['x-ratelimit-remaining']) !== '0' || reset === null || !/^\d{1,12}$/.test(reset))
    return null;
  return bounded(Number(reset) * 1000 - now);
}

function single(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value.trim() : null;
}

function bounded(ms: number): number {
  return Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
}
