import type { Clock } from '../../../../src/renderer/input/clock.ts';

export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass, and everything happen that is due in them. */
  pass(milliseconds: number): void;
}

/** A clock that moves only when a test says so. */
export function fakeClock(): FakeClock {
  let now = 0;
  let tasks: { at: number; work: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, work) {
      const task = { at: now + milliseconds, work };
      tasks.push(task);
      return () => {
        tasks = tasks.filter((other) => other !== task);
      };
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        now = due.at;
        tasks = tasks.filter((task) => task !== due);
        due.work();
      }
      now = end;
    },
  };
}
