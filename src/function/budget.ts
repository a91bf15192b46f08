/** How long a request may take, however many calls it needs: waiting of every kind ends with the budget. */
import { tryLater } from './function-error.ts';
import type { Trace } from './operations/trace.ts';
import type { Outside } from './outside.ts';

/** A second less than the ten that the app waits, so that the app hears the reason and not silence. */
export const DEADLINE_MS = 9_000;

export class Budget {
  /** Aborted at the deadline, or when the caller went away. */
  readonly signal: AbortSignal;
  readonly endsAt: number;
  readonly #outside: Outside;
  readonly #controller = new AbortController();
  readonly #callOff: () => void;
  readonly #gone: AbortSignal | null;

  constructor(outside: Outside, gone: AbortSignal | null = null, ms: number = DEADLINE_MS) {
    this.#outside = outside;
    this.#gone = gone;
    this.signal = this.#controller.signal;
    this.endsAt = outside.now() + ms;
    this.#callOff = outside.timer(ms, this.#end);
    if (gone?.aborted) this.#end();
    else gone?.addEventListener('abort', this.#end, { once: true });
  }

  readonly #end = (): void => this.#controller.abort();

  /** Frees the timer. The budget must not be used any more. */
  close(): void {
    this.#callOff();
    this.#gone?.removeEventListener('abort', this.#end);
  }

  /** Nobody waits for the outcome any more. */
  get abandoned(): boolean {
    return this.#gone?.aborted ?? false;
  }

  /** Milliseconds; zero or less once it is used up. */
  get left(): number {
    return this.signal.aborted ? 0 : this.endsAt - this.#outside.now();
  }

  /** The outcome of `work`, which goes on for others, or `try_later` once this budget is used up. */
  wait<Value>(work: Promise<Value>): Promise<Value> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(tryLater('the deadline passed'));
      if (signal.aborted) giveUp();
      signal.addEventListener('abort', giveUp, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
    });
  }

  /** @throws {FunctionError} `try_later` once this budget is used up */
  sleep(ms: number): Promise<void> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        callOff();
        reject(tryLater('the deadline passed'));
      };
      const callOff = this.#outside.timer(ms, () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      });
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp, { once: true });
    });
  }
}

/** What every step of a request is handed: how long it may take, and where it writes down what it did. */
export interface Context {
  readonly budget: Budget;
  readonly trace: Trace;
}
