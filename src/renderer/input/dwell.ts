/** Resting the pointer on a button presses it. Nothing here knows the DOM. */
import type { Progress } from './held-press.ts';

/** CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DwellRules {
  /** Milliseconds of rest after which a button is pressed. */
  readonly dwellMs: () => number;
  /** CSS pixels within which a pointer is at rest, however it trembles. */
  readonly tremor: () => number;
}

/** Times in milliseconds of one clock. */
export interface Dwell<Target> {
  /** The pointer is here, on this target; null where there is nothing to press. */
  move(at: Point, target: Target | null, now: number): void;
  /** The pointer left the window. */
  leave(): void;
  /** The page under the pointer changed: nothing counts until the pointer moves. */
  pageChanged(): void;
  /** The button was pressed, by whatever: it has to be left before a rest on it counts again. */
  pressed(target: Target): void;
  /** How far the rest is; null where there is none. At 1 the target is to be pressed. */
  progress(now: number): Progress<Target> | null;
}

interface Rest<Target> {
  readonly target: Target;
  /** Where the pointer came to rest. */
  readonly at: Point;
  readonly since: number;
}

export function createDwell<Target>({ dwellMs, tremor }: DwellRules): Dwell<Target> {
  let rest: Rest<Target> | null = null;
  let pointer: Point | null = null;
  let spent: { readonly target: Target; readonly at: Point } | null = null;
  /** Where the pointer was when the page changed under it. */
  let stale: Point | null = null;

  const isNear = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= tremor();

  return {
    move(at, target, now) {
      pointer = at;
      if (stale && isNear(stale, at)) return;
      stale = null;
      // A pointer that trembles on the edge of a button has not left it.
      if (spent && spent.target !== target && !isNear(spent.at, at)) spent = null;
      if (rest && isNear(rest.at, at) && (target === null || target === rest.target)) return;
      rest = target === null || target === spent?.target ? null : { target, at, since: now };
    },
    leave() {
      rest = null;
      spent = null;
      stale = null;
      pointer = null;
    },
    pageChanged() {
      rest = null;
      stale = pointer;
    },
    pressed(target) {
      if (rest?.target === target) rest = null;
      if (pointer) spent = { target, at: pointer };
    },
    progress(now) {
      if (!rest) return null;
      return { target: rest.target, done: Math.min(1, (now - rest.since) / dwellMs()) };
    },
  };
}
