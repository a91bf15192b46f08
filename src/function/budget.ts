/** How long a request may take, however many calls it needs: waiting of every kind ends with the budget. */
import { LONGEST_ANSWER_MS } from '../shared/function-api.ts';
import { tryLater } from './function-error.ts';
import type { Trace } from './operations/trace.ts';
import type { Outside } from './outside.ts';

/** A second less than the ten that the app waits, so that the app hears the reason and not silence. */
export const DEADLINE_MS = LONGEST_ANSWER_MS.usual;

/** Registers what to do when the caller goes away before the answer. */
export type OnGone = (listener: () => void) => void;

export class Budget {
  readonly #outside: Outside;
  readonly #endsAt: number;
  readonly #listeners = new Set<() => void>();
  readonly #callOff: () => void;
  #isOver = false;
  #abandoned = false;

  /** @param ms from now on; afterwards, or once the caller is gone, the budget is used up */
  constructor(outside: Outside, onGone: OnGone | null = null, ms: number = DEADLINE_MS) {
    this.#outside = outside;
    this.#endsAt = outside.now() + ms;
    this.#callOff = outside.timer(ms, () => this.#end());
    onGone?.(() => {
      this.#abandoned = !this.#isOver;
      this.#end();
    });
  }

  /** Frees the timer. The budget must not be used any more. */
  close(): void {
    this.#callOff();
    this.#isOver = true;
  }

  /** Nobody waits for the outcome any more. */
  get abandoned(): boolean {
    return this.#abandoned;
  }

  /** Milliseconds; zero or less once it is used up. */
  get left(): number {
    return this.#isOver ? 0 : this.#endsAt - this.#outside.now();
  }

  /** Calls back once, when the budget is used up, at once where it is already; answers a function that calls it off. */
  onEnd(listener: () => void): () => void {
    if (this.#isOver) listener();
    else this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The outcome of `work`, which goes on for others, or `try_later` once this budget is used up. */
  wait<Value>(work: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const forget = this.onEnd(() => reject(tryLater('the deadline passed')));
      work.then(resolve, reject).finally(forget);
    });
  }

  /** @throws {FunctionError} `try_later` once this budget is used up */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = this.#outside.timer(ms, () => {
        forget();
        resolve();
      });
      const forget = this.onEnd(() => {
        callOff();
        reject(tryLater('the deadline passed'));
      });
    });
  }

  #end(): void {
    if (this.#isOver) return;
    this.close();
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}

/** What every step of a request is handed: how long it may take, and where it writes down what it did. */
export interface Context {
  readonly budget: Budget;
  readonly trace: Trace;
}
