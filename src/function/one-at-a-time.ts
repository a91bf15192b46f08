/** Work that must not overlap: for each key one after the other, in the order asked. */
import type { Budget } from './budget.ts';

export class OneAtATime {
  /** Settles once everything asked for so far is done. */
  readonly #lines = new Map<string, Promise<void>>();

  /** @throws {FunctionError} `try_later` when the budget ends before the turn comes; the work is then left out */
  run<Value>(key: string, budget: Budget, work: () => Promise<Value>): Promise<Value> {
    const before = this.#lines.get(key) ?? Promise.resolve();
    const mine = budget.wait(before).then(work);
    // Also where this one gives up waiting, the next has to wait for those before.
    const line = Promise.allSettled([before, mine]).then(() => undefined);
    this.#lines.set(key, line);
    void line.then(() => {
      if (this.#lines.get(key) === line) this.#lines.delete(key);
    });
    return mine;
  }
}
