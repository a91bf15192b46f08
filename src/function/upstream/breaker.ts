/**
 * A circuit breaker: after several failures in a row nobody is sent to the upstream for a while; then one request
 * tries it, and its outcome decides for all. A service that is down is not kept down by us, and callers hear it at once.
 */

/** Failures in a row that open the breaker. A success in between starts the count again. */
const FAILURES = 5;
const OPEN_MS = 15_000;

export class Breaker {
  #failures = 0;
  #openUntil = 0;
  #trying = false;

  /** Milliseconds to stay away; 0 lets the caller go, who then has to call one of the three methods below. */
  enter(now: number): number {
    if (this.#failures < FAILURES) return 0;
    if (now < this.#openUntil) return this.#openUntil - now;
    if (this.#trying) return 1_000;
    this.#trying = true;
    return 0;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#trying = false;
  }

  /** `atLeastMs` is what the upstream itself asked for. */
  failed(now: number, atLeastMs = 0): void {
    this.#failures += 1;
    this.#trying = false;
    this.#openUntil = now + Math.max(OPEN_MS, atLeastMs);
  }

  /** There was no outcome that tells how the service is: the caller went away, or met a limit of their own. */
  left(): void {
    this.#trying = false;
  }

  isOpen(now: number): boolean {
    return this.#failures >= FAILURES && now < this.#openUntil;
  }
}
