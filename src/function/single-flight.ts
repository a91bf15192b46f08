/** One piece of work at a time for each key, however many requests wait for it. */
import { Budget, type Context } from './budget.ts';
import type { Outside } from './outside.ts';

export class SingleFlight<Value> {
  readonly #flights = new Map<string, Promise<Value>>();
  readonly #outside: Outside;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** The work under way for `key`, if there is some. */
  underWay(key: string): Promise<Value> | undefined {
    return this.#flights.get(key);
  }

  /**
   * Joins the work under way for `key`, or starts it. The work has a budget of its own, since the request that happened
   * to start it may end before those that joined; each request waits no longer than its own budget.
   */
  run(key: string, context: Context, work: (context: Context) => Promise<Value>): Promise<Value> {
    return context.budget.wait(this.#flights.get(key) ?? this.#start(key, context, work));
  }

  #start(key: string, { trace }: Context, work: (context: Context) => Promise<Value>): Promise<Value> {
    const budget = new Budget(this.#outside);
    const flight = work({ budget, trace }).finally(() => {
      budget.close();
      this.#flights.delete(key);
    });
    this.#flights.set(key, flight);
    return flight;
  }
}
