/** What comes in the background waits while somebody goes from picture to picture: the computer is theirs then. */
import { setTimeout as delay } from 'node:timers/promises';

/** Nobody has gone on for so long: they look at something now. Milliseconds. */
const CALM_MS = 1_000;
/** However much is gone through, something comes after this. Milliseconds. */
const MOST_MS = 10_000;
/** Somebody who went on within so long goes on again soon. Milliseconds. */
const LOOKING_MS = 15_000;
/** What is left between two pieces of work then: most presses fall into it. Milliseconds. */
const GAP_MS = 500;

export interface GiveWay {
  /** Somebody goes on to other pictures. */
  note(): void;
  /** Settles when they look at something, or after ten seconds. Rejects with the signal's reason. */
  untilCalm(signal?: AbortSignal): Promise<void>;
  /** An `untilCalm` for the steps of one piece of work: all of them together wait for ten seconds at most. */
  paced(): GiveWay['untilCalm'];
  /** Between two pieces of work: a moment in which nothing comes, while somebody looks through pictures. Rejects as `untilCalm`. */
  gap(signal?: AbortSignal): Promise<void>;
}

/**
 * @param now milliseconds since 1970
 * @param wait rejects with the signal's reason when it aborts
 */
export function createGiveWay(
  now: () => number = Date.now,
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void> = waitInBackground,
): GiveWay {
  let wentOnAt = Number.NEGATIVE_INFINITY;
  const paced: GiveWay['paced'] = () => {
    let mostMs = MOST_MS;
    return async (signal) => {
      while (mostMs > 0) {
        const from = now();
        const left = Math.min(wentOnAt + CALM_MS - from, mostMs);
        if (left <= 0) return;
        await wait(left, signal);
        mostMs -= now() - from;
      }
    };
  };
  return {
    note() {
      wentOnAt = now();
    },
    untilCalm: (signal) => paced()(signal),
    paced,
    async gap(signal) {
      if (now() - wentOnAt < LOOKING_MS) await wait(GAP_MS, signal);
    },
  };
}

function waitInBackground(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return delay(milliseconds, undefined, { ref: false, ...(signal ? { signal } : {}) });
}
