/** Goes back to the albums where nobody has pressed anything for long, if the carer wants it. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { systemTimer, type Timer } from './timer.ts';

export interface HomeAfterOptions {
  /** 0 never. */
  readonly minutes: ReadonlySignal<number>;
  /** Somebody watches without pressing anything. */
  readonly isWatched: ReadonlySignal<boolean>;
  readonly goHome: () => void;
  readonly timer?: Timer;
}

const MINUTE_MS = 60_000;

export interface HomeAfter {
  /** Somebody is there. */
  wasPressed(): void;
  end(): void;
}

export function homeAfter({ minutes, isWatched, goHome, timer = systemTimer }: HomeAfterOptions): HomeAfter {
  const presses = signal(0);
  const end = effect(() => {
    void presses.value;
    if (minutes.value === 0 || isWatched.value) return;
    return timer.after(minutes.value * MINUTE_MS, goHome);
  });
  return {
    wasPressed() {
      presses.value = presses.peek() + 1;
    },
    end,
  };
}
