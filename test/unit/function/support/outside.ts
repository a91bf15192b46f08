/** The real surroundings, but for a clock that a test can put ahead and chance that is none. */
import { Agent } from 'undici';
import type { Outside } from '../../../../src/function/outside.ts';

export interface TestOutside extends Outside {
  /** Moves the clock; timers that run are not touched. */
  advance(ms: number): void;
  close(): Promise<void>;
}

export function testOutside(): TestOutside {
  const network = new Agent({ connections: 64 });
  let ahead = 0;
  let ids = 0;
  return {
    now: () => Date.now() + ahead,
    random: () => 0.5,
    newId: () => {
      ids += 1;
      return `request-${ids}`;
    },
    timer(ms, action) {
      const timeout = setTimeout(action, ms);
      return () => clearTimeout(timeout);
    },
    network,
    advance(ms) {
      ahead += ms;
    },
    close: () => network.destroy(),
  };
}
