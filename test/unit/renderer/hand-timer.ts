import type { Timer } from '../../../src/renderer/state/timer.ts';

export interface HandTimer extends Timer {
  /** Lets so many milliseconds go by. */
  pass(milliseconds: number): void;
}

/** Time that goes by when a test says so. */
export function handTimer(): HandTimer {
  let now = 0;
  let waiting: { readonly at: number; readonly action: () => void }[] = [];
  return {
    after(milliseconds, action) {
      const entry = { at: now + milliseconds, action };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        waiting = waiting.filter((one) => one !== next);
        now = next.at;
        next.action();
      }
      now = end;
    },
  };
}
