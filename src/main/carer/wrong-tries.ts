/** How long a carer waits after wrong tries. */

/** Milliseconds, after the third wrong try in a row and those behind it; from the last one on it stays an hour. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FREE_TRIES = 2;
const WAITS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE] as const;
const LONGEST = 60 * MINUTE;

export interface WrongTries {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

/** Milliseconds from `now` until the next try counts. */
export function waitLeft({ count, lastAt }: WrongTries, now: number): number {
  if (count <= FREE_TRIES) return 0;
  const wait = WAITS[count - FREE_TRIES - 1] ?? LONGEST;
  // A clock that was set back must not make anybody wait longer than the wait itself.
  return Math.min(wait, Math.max(0, lastAt + wait - now));
}
