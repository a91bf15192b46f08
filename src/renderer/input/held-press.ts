/** A press from its beginning to its end: where it counts, and whether it lasted. Nothing here knows the DOM. */
import type { Clock } from './clock.ts';

/** Milliseconds between two looks at how far a press is. */
export const LOOK_MS = 50;

export interface PressRules {
  /** It counts where it is let go. Otherwise it has to end on the button on which it began. */
  readonly onRelease: boolean;
  /** Milliseconds that it has to last on one button; 0 takes any. */
  readonly holdMs: number;
}

export interface Progress<Target> {
  readonly target: Target;
  /** From 0 to 1. */
  readonly done: number;
}

export interface HeldPressParts<Target> {
  readonly clock: Clock;
  readonly rules: () => PressRules;
  /** Null where no press is on its way. */
  readonly show: (progress: Progress<Target> | null) => void;
  readonly press: (target: Target) => void;
}

/** `id` tells fingers, or keys, from each other. A target of null is a place where there is nothing to press. */
export interface HeldPress<Target> {
  down(id: number | string, target: Target | null): void;
  over(id: number | string, target: Target | null): void;
  up(id: number | string, target: Target | null): void;
  /** Nothing of what is down counts any more. */
  cancel(): void;
}

interface Held<Target> {
  readonly start: Target | null;
  readonly over: Target | null;
  readonly since: number;
}

/** Two at once are no press: not of two fingers, and not of a whole hand. */
export function followHeldPress<Target>(parts: HeldPressParts<Target>): HeldPress<Target> {
  const { clock, rules, show, press } = parts;
  const down = new Set<number | string>();
  let held: Held<Target> | null = null;
  let callOff = (): void => undefined;

  function end(): void {
    held = null;
    callOff();
    show(null);
  }

  /** Where it would count if it ended now; null where it would not. */
  function countsOn({ start, over }: Held<Target>): Target | null {
    return rules().onRelease || over === start ? over : null;
  }

  function look(): void {
    callOff();
    const { holdMs, onRelease } = rules();
    const target = held && countsOn(held);
    if (!held || target === null || holdMs === 0) {
      show(null);
      return;
    }
    const done = Math.min(1, (clock.now() - held.since) / holdMs);
    if (done >= 1 && !onRelease) {
      end();
      press(target);
      return;
    }
    show({ target, done });
    const left = Math.ceil(held.since + holdMs - clock.now());
    if (done < 1) callOff = clock.after(Math.min(LOOK_MS, left), look);
  }

  return {
    down(id, target) {
      down.add(id);
      if (down.size > 1) {
        end();
      } else {
        held = { start: target, over: target, since: clock.now() };
        look();
      }
    },
    over(_id, target) {
      if (!held || held.over === target) return;
      held = { ...held, over: target, since: clock.now() };
      look();
    },
    up(id, target) {
      down.delete(id);
      const last = held;
      end();
      if (!last || last.over !== target) return;
      const { holdMs, onRelease } = rules();
      const counted = countsOn(last);
      if (counted === null || clock.now() - last.since < holdMs) return;
      if (holdMs === 0 || onRelease) press(counted);
    },
    cancel() {
      down.clear();
      end();
    },
  };
}
