/** A clock that a test moves, timers that go faster than life, chance that is none. */
import { Agent } from 'undici';
import type { Outside } from '../../../../src/function/outside.ts';

export interface TestOutside extends Outside {
  /** Moves the clock; timers that run are not touched. */
  advance(ms: number): void;
  close(): Promise<void>;
}

/** @param speed how many times faster than the real one this time goes by */
export function testOutside(speed = 1): TestOutside {
  const network = new Agent({ connections: 64 });
  const startedAt = Date.now();
  const begin = performance.now();
  let ahead = 0;
  let ids = 0;
  return {
    now: () => Math.round(startedAt + ahead + (performance.now() - begin) * speed),
    random: () => 0.5,
    newId: () => {
      ids += 1;
      return `request-${ids}`;
    },
    timer(ms, action) {
      const timeout = setTimeout(action, ms / speed);
      return () => clearTimeout(timeout);
    },
    network,
    advance(ms) {
      ahead += ms;
    },
    close: () => network.destroy(),
  };
}
