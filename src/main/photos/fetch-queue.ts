/** The order in which images are fetched: what is on the screen first, and never more than a few at once. */
import { unlessAborted } from '../abort.ts';

/** `screen`: somebody looks at its place. `ahead`: the next press may show it. `background`: kept for later. */
export type Urgency = 'screen' | 'ahead' | 'background';

/** A background fetch was broken off because something more urgent came. */
export class GaveWay extends Error {
  override readonly name = 'GaveWay';
}

/** How many may run at once when one of an urgency begins. */
export type AtOnce = Readonly<Record<Urgency, number>>;

/** Ahead of a press two places stay free for what the press brings. */
const AT_ONCE: AtOnce = { screen: 6, ahead: 4, background: 1 };
const BY_URGENCY: readonly Urgency[] = ['screen', 'ahead', 'background'];

/** Its urgency may change while it waits; {@link FetchQueue.review} makes the queue look at it. */
export interface Fetch {
  urgency: Urgency;
  readonly signal: AbortSignal;
}

interface Job {
  readonly fetch: Fetch;
  readonly giveWay: AbortController;
}

export class FetchQueue {
  readonly #atOnce: AtOnce;
  /** With what starts each. */
  readonly #waiting = new Map<Job, () => void>();
  readonly #running = new Set<Job>();

  constructor(atOnce: AtOnce = AT_ONCE) {
    this.#atOnce = atOnce;
  }

  /**
   * Runs `work` when its turn comes, with a signal that breaks it off.
   *
   * @throws {GaveWay} the reason of `fetch.signal`, and what `work` throws
   */
  async run<Value>(fetch: Fetch, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const job: Job = { fetch, giveWay: new AbortController() };
    try {
      await unlessAborted(this.#turn(job), fetch.signal);
      return await work(AbortSignal.any([fetch.signal, job.giveWay.signal]));
    } finally {
      this.#waiting.delete(job);
      this.#running.delete(job);
      this.review();
    }
  }

  /** Starts what may start, and breaks off what has to give way. */
  review(): void {
    if (this.#isBusyWith('screen') || this.#isBusyWith('ahead')) {
      for (const { fetch, giveWay } of this.#running) {
        if (fetch.urgency === 'background') giveWay.abort(new GaveWay('something more urgent came'));
      }
    }
    for (const urgency of BY_URGENCY) {
      for (const [job, start] of this.#waiting) {
        if (job.fetch.urgency !== urgency) continue;
        if (this.#running.size >= this.#atOnce[urgency]) return;
        this.#waiting.delete(job);
        this.#running.add(job);
        start();
      }
      // Until all of these are there, they have the line for themselves.
      if (this.#isBusyWith(urgency)) return;
    }
  }

  #turn(job: Job): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(job, resolve);
      this.review();
    });
  }

  #isBusyWith(urgency: Urgency): boolean {
    return [...this.#running, ...this.#waiting.keys()].some(({ fetch }) => fetch.urgency === urgency);
  }
}
