/**
 * Time that stands still while anything happens, and jumps to the next timer once nothing does. So a test of retries and
 * deadlines neither waits for them nor depends on how busy the computer is.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Agent, type Dispatcher } from 'undici';
import type { TestOutside } from './outside.ts';

export interface VirtualOutside extends TestOutside {
  /** Lets time pass until `work` is done. */
  during<Value>(work: Promise<Value>): Promise<Value>;
}

export interface Surroundings {
  /** Requests that have reached the upstreams so far. */
  received(): number;
  /** Whether some of them are never answered: then time goes on while they are open. */
  stalls(): boolean;
}

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** Turns of the event loop, of a millisecond or more, that count as nothing happening. */
const QUIET_TURNS = 12;
/** Milliseconds. Waits between attempts are shorter; what limits an answer that never comes is longer. */
const LONGEST_WAIT = 3_000;

export function virtualOutside({ received, stalls }: Surroundings): VirtualOutside {
  const timers = new Set<Timer>();
  const agent = new Agent({ connections: 64 });
  const traffic = { sent: 0, open: 0 };
  const receivedBefore = received();
  let now = Date.now();
  let ids = 0;

  const isBusy = () => traffic.sent > received() - receivedBefore || (traffic.open > 0 && !stalls());

  const quiet = async () => {
    let seen = '';
    for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
      await delay(1);
      const state = JSON.stringify([traffic, timers.size]);
      if (isBusy() || state !== seen) turns = 0;
      seen = state;
    }
  };
  /** Limits come into play only while an answer is outstanding: what else takes time is the computer's own work. */
  const mayFire = (timer: Timer) => timer.at - now <= LONGEST_WAIT || (stalls() && traffic.open > 0);
  const jump = () => {
    const [next] = [...timers].sort((left, right) => left.at - right.at);
    if (!next || !mayFire(next)) return;
    timers.delete(next);
    now = Math.max(now, next.at);
    next.action();
  };

  return {
    now: () => now,
    random: () => 0.5,
    newId: () => {
      ids += 1;
      return `request-${ids}`;
    },
    timer(ms, action) {
      const timer = { at: now + ms, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    network: agent.compose((dispatch) => (options, handler) => {
      traffic.sent += 1;
      traffic.open += 1;
      return dispatch(
        options,
        counted(handler, () => {
          traffic.open -= 1;
        }),
      );
    }),
    advance(ms) {
      now += ms;
    },
    async during(work) {
      let isDone = false;
      const settled = work.finally(() => {
        isDone = true;
      });
      settled.catch(() => null);
      while (!isDone) {
        await quiet();
        if (!isDone) jump();
      }
      return settled;
    },
    close: () => agent.destroy(),
  };
}

/** The same handler, telling when the request is over. */
function counted(handler: Dispatcher.DispatchHandler, onEnd: () => void): Dispatcher.DispatchHandler {
  return {
    onRequestStart: (...given) => handler.onRequestStart?.(...given),
    onResponseStart: (...given) => handler.onResponseStart?.(...given),
    onResponseData: (...given) => handler.onResponseData?.(...given),
    onResponseEnd: (...given) => {
      onEnd();
      handler.onResponseEnd?.(...given);
    },
    onResponseError: (...given) => {
      onEnd();
      handler.onResponseError?.(...given);
    },
  };
}
