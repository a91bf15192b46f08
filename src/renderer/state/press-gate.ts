/** Makes one press do its work once, however often an unsteady hand, a bouncing switch or a held key repeats it. */

import { type ReadonlySignal, signal } from '@preact/signals';
import { settings } from './settings.ts';

export interface Press {
  /** Who was pressed: two presses belong together when this is the same object. */
  readonly button: object;
  /** `UIEvent.detail`: from 2 on, the system takes the press for a part of a double click. 0 for keys. */
  readonly clickCount: number;
  /** Where the pointer was; null for keys. */
  readonly at: Point | null;
}

interface Point {
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/**
 * Two quick presses this close to each other are one of an unsteady hand. Systems take them for a double click only
 * where the pointer has hardly moved: Chromium on Linux within 2 pixels. CSS pixels, half of the smallest button.
 */
const NEAR = 32;

/** A promise that it answers is waited for. */
export type Action = () => unknown;

export interface PressGate {
  /**
   * Runs `action` unless the press repeats an earlier one. Answers null for a repetition, or else a promise that is
   * kept when the action is done and the button has rested.
   */
  press(press: Press, action: Action): Promise<void> | null;
  /** For a while after a press that was taken. */
  readonly isResting: ReadonlySignal<boolean>;
}

interface Clock {
  wait(milliseconds: number): Promise<void>;
}

const systemClock: Clock = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** @param restMs milliseconds that a button rests after a press; asked for at each press */
export function createPressGate(restMs: () => number, clock: Clock = systemClock): PressGate {
  const working = new Set<object>();
  const isResting = signal(false);
  let last: Press | null = null;

  function repeats({ button, clickCount, at }: Press): boolean {
    if (working.has(button)) return true;
    // The second press can land on another button, which the first one brought under the pointer.
    return isResting.value && (clickCount > 1 || isNear(at, last?.at ?? null));
  }

  async function rest(press: Press): Promise<void> {
    last = press;
    isResting.value = true;
    await clock.wait(restMs());
    if (last === press) isResting.value = false;
  }

  return {
    isResting,
    press(press, action) {
      if (repeats(press)) return null;
      working.add(press.button);
      const work = async (): Promise<void> => {
        await action();
      };
      return Promise.allSettled([work(), rest(press)]).then(([worked]) => {
        working.delete(press.button);
        if (worked.status === 'rejected') throw worked.reason;
      });
    },
  };
}

function isNear(a: Point | null, b: Point | null): boolean {
  return a !== null && b !== null && Math.hypot(a.x - b.x, a.y - b.y) <= NEAR;
}

/** Keys press a button as well, at no place. */
export function pressOf(button: object, event: MouseEvent): Press {
  const { detail: clickCount, clientX: x, clientY: y } = event;
  return { button, clickCount, at: clickCount === 0 ? null : { x, y } };
}

/** The window's own gate: every button goes through it. */
export const pressGate = createPressGate(() => settings.value.input.ignoreRepeatsMs);
