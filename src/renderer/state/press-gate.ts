/** Makes one press do its work once, however often an unsteady hand, a bouncing switch or a held key repeats it. */

/** Milliseconds that a button rests after a press. Systems take two clicks within 500 ms for a double click. */
export const REST_MS = 500;

export interface Press {
  /** Who was pressed: two presses belong together when this is the same object. */
  readonly button: object;
  /** `UIEvent.detail`: from 2 on, the system takes the press for a part of a double click. 0 for keys. */
  readonly clickCount: number;
}

/** A promise that it answers is waited for. */
export type Action = () => unknown;

export interface PressGate {
  /**
   * Runs `action` unless the press repeats an earlier one. Answers null for a repetition, or else a promise that is
   * kept when the action is done and the button has rested.
   */
  press(press: Press, action: Action): Promise<void> | null;
}

interface Clock {
  /** Milliseconds, never going back. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

const systemClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export function createPressGate(clock: Clock = systemClock): PressGate {
  const working = new Set<object>();
  let lastAt = Number.NEGATIVE_INFINITY;

  function repeats({ button, clickCount }: Press): boolean {
    if (working.has(button)) return true;
    // The second half of a double click can land on another button, which the first half brought under the pointer.
    return clickCount > 1 && clock.now() - lastAt < REST_MS;
  }

  return {
    press(press, action) {
      if (repeats(press)) return null;
      lastAt = clock.now();
      working.add(press.button);
      const work = async (): Promise<void> => {
        await action();
      };
      return Promise.allSettled([work(), clock.wait(REST_MS)]).then(([worked]) => {
        working.delete(press.button);
        if (worked.status === 'rejected') throw worked.reason;
      });
    },
  };
}

/** The window's own gate: every button goes through it. */
export const pressGate = createPressGate();
