/** Time that passes when a test says so. */
import type { Later } from '../../../../src/main/bring-in/go-on-later.ts';

export interface Planned {
  readonly later: Later;
  /** Milliseconds of what is planned now, in the order in which it was planned. */
  waits(): number[];
  /** Lets the time of all that is planned now come. */
  pass(): void;
}

export function plannedTime(): Planned {
  const planned = new Map<() => void, number>();
  return {
    later(milliseconds, action) {
      const entry = (): void => action();
      planned.set(entry, milliseconds);
      return () => void planned.delete(entry);
    },
    waits: () => [...planned.values()],
    pass() {
      for (const entry of [...planned.keys()]) {
        planned.delete(entry);
        entry();
      }
    },
  };
}
