/** What comes in the background waits while somebody goes from picture to picture: the computer is theirs then. */

/** Nobody has gone on for so long: they look at something now. Milliseconds. */
const CALM_MS = 1_000;
/** However much is gone through, something comes after this. Milliseconds. */
const MOST_MS = 10_000;

export interface GiveWay {
  /** Somebody goes on to other pictures. */
  note(): void;
  /** Settles when they look at something, or after ten seconds. Rejects with the signal's reason. */
  untilCalm(signal: AbortSignal): Promise<void>;
}

/**
 * @param now milliseconds since 1970
 * @param wait rejects with the signal's reason when it aborts
 */
export function createGiveWay(
  now: () => number,
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>,
): GiveWay {
  let wentOnAt = Number.NEGATIVE_INFINITY;
  return {
    note() {
      wentOnAt = now();
    },
    async untilCalm(signal) {
      const end = now() + MOST_MS;
      for (;;) {
        const left = Math.min(wentOnAt + CALM_MS, end) - now();
        if (left <= 0) return;
        await wait(left, signal);
      }
    },
  };
}
