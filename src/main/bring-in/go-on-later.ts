/** Work that rests because Google has no time or gives no more today goes on by itself, though nobody presses the button. */
import type { PauseReason } from '../../shared/bring-in.ts';

/** Google counts anew at midnight on its Pacific coast, and some of its counts earlier. Milliseconds. */
const QUOTA_MS = 3_600_000;
/** Milliseconds before the first try, twice as long before each next one. */
const FIRST_BUSY_MS = 60_000;
const LONGEST_BUSY_MS = 1_800_000;
/** So many computers do not all come back at the same moment: each waits up to so much longer. */
const JITTER = 0.25;

/** Calls `action` once, after so many milliseconds; what it answers takes that back. */
export type Later = (milliseconds: number, action: () => void) => () => void;

export interface GoOnLater {
  /** @param done how much is done by now: pauses begin short again where something was, since the last one */
  plan(reason: PauseReason, done: number): void;
  /** Takes back what is planned. */
  cancel(): void;
}

/** @param random from 0 to 1 */
export function createGoOnLater(
  goOn: () => void,
  later: Later = afterTime,
  random: () => number = Math.random,
): GoOnLater {
  let takeBack: (() => void) | null = null;
  let busyTimes = 0;
  let doneBefore = 0;

  function pauseAfter(reason: PauseReason, done: number): number | null {
    if (done > doneBefore) busyTimes = 0;
    doneBefore = done;
    if (reason === 'quota') return QUOTA_MS;
    if (reason !== 'busy') return null;
    busyTimes += 1;
    return Math.min(FIRST_BUSY_MS * 2 ** (busyTimes - 1), LONGEST_BUSY_MS);
  }

  function cancel(): void {
    takeBack?.();
    takeBack = null;
  }

  return {
    plan(reason, done) {
      cancel();
      const pauseMs = pauseAfter(reason, done);
      if (pauseMs !== null) takeBack = later(pauseMs * (1 + JITTER * random()), goOn);
    },
    cancel,
  };
}

/** The app may end meanwhile. */
function afterTime(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds).unref();
  return () => clearTimeout(timer);
}
