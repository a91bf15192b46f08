/**
 * One service behind the function. All calls to it go through here: bounded in time and bytes, tried again where that
 * can help, kept back where the service asked for it, and written down for the log.
 */
import type { Budget, Context } from '../budget.ts';
import { FunctionError, tryLater } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import { type AttemptOutcome, attempt, type UpstreamRequest } from './attempt.ts';
import { Breaker } from './breaker.ts';
import { exhaustedForMs, retryAfterMs } from './retry-after.ts';

export interface UpstreamOptions {
  /** A word for logs and metrics. */
  readonly name: string;
  /** Its limit is one for all our calls together, so whoever meets it keeps the others back too. */
  readonly limitIsShared: boolean;
  /** Milliseconds to stay away after a 429 that does not say for how long. */
  readonly waitAfterLimitMs: number;
  readonly maxBytes: number;
  /** What a 429 says that waiting does not mend, null where it does. */
  readonly exhaustionIn?: (json: unknown) => FunctionError | null;
}

/** A 2xx with JSON, or a 4xx other than 429. Everything else is tried again or thrown. */
export interface UpstreamAnswer {
  readonly status: number;
  /** Undefined where the body of a 4xx is not JSON. */
  readonly json: unknown;
}

export const MAX_ATTEMPTS = 3;
/** One attempt gets less than the whole budget, so that a lost connection leaves time for another. */
export const ATTEMPT_MS = 4_000;
/** Wait before the second attempt, doubled before the third: Google asks for exponential back-off from one second. */
const FIRST_WAIT_MS = 1_000;

/** An attempt that may go better the next time. `afterMs` is what the service asked for. */
interface Failure {
  readonly reason: string;
  readonly afterMs: number | null;
  readonly cause?: unknown;
}

export class Upstream {
  readonly #options: UpstreamOptions;
  readonly #outside: Outside;
  readonly #breaker = new Breaker();
  #keepBackUntil = 0;

  constructor(options: UpstreamOptions, outside: Outside) {
    this.#options = options;
    this.#outside = outside;
  }

  /**
   * A reading call is tried again where that can help. After a failed writing one nobody knows whether it was done.
   *
   * @throws {FunctionError} `try_later` when the service is limited, slow or down; `bad_upstream` when what it answers
   *   makes no sense: no JSON, too many bytes, or a redirect.
   */
  async call(request: UpstreamRequest, context: Context): Promise<UpstreamAnswer> {
    let wasClosed = false;
    for (let number = 1; ; number += 1) {
      await this.#enter(context.budget);
      let outcome = await this.#attempt(request, context);
      // A service may close a kept connection just when it is used again: that is no failure, and asks for no wait.
      if (outcome.kind === 'closed' && !request.isWrite && !wasClosed && context.budget.left > 0) {
        wasClosed = true;
        outcome = await this.#attempt(request, context);
      }
      const judged = this.#judge(outcome);
      if ('status' in judged) return judged;

      const waitMs = this.#waitAfter(number, judged.afterMs);
      if (request.isWrite || number === MAX_ATTEMPTS || waitMs >= context.budget.left) {
        throw tryLater(judged.reason, judged.afterMs ?? undefined, judged.cause);
      }
      await context.budget.sleep(waitMs);
    }
  }

  /** Sees to it that no call starts too early, or without the time for it: that would count as the service's failure. */
  async #enter(budget: Budget): Promise<void> {
    if (budget.left <= 0) throw tryLater('the deadline passed');
    const { name } = this.#options;
    const keptBackMs = this.#keepBackUntil - this.#outside.now();
    if (keptBackMs > 0) {
      const waitMs = keptBackMs + this.#jittered(FIRST_WAIT_MS);
      if (waitMs >= budget.left) throw tryLater(`${name} is limited`, keptBackMs);
      await budget.sleep(waitMs);
    }
    const closedMs = this.#breaker.enter(this.#outside.now());
    if (closedMs > 0) throw tryLater(`${name} failed too often, it is left alone for a while`, closedMs);
  }

  async #attempt(request: UpstreamRequest, { budget, trace }: Context): Promise<AttemptOutcome> {
    const startedAt = this.#outside.now();
    const limits = { ms: request.isWrite ? budget.left : ATTEMPT_MS, maxBytes: this.#options.maxBytes };
    const outcome = await attempt(request, limits, budget, this.#outside);
    trace.upstream({
      upstream: this.#options.name,
      outcome: outcome.kind === 'answered' ? outcome.status : outcome.kind,
      ms: this.#outside.now() - startedAt,
    });
    return outcome;
  }

  #judge(outcome: AttemptOutcome): UpstreamAnswer | Failure {
    const { name } = this.#options;
    switch (outcome.kind) {
      case 'answered':
        return this.#judgeAnswer(outcome);
      case 'abandoned':
        this.#breaker.left();
        throw tryLater('the caller went away');
      case 'too-large':
        this.#breaker.succeeded();
        throw new FunctionError('bad_upstream', { reason: `${name} sent too many bytes` });
      case 'timeout':
        this.#breaker.failed(this.#outside.now());
        return { reason: `${name} did not answer in time`, afterMs: null };
      case 'closed':
      case 'broken':
        this.#breaker.failed(this.#outside.now());
        return { reason: `no connection to ${name}`, afterMs: null, cause: outcome.cause };
    }
  }

  #judgeAnswer({ status, headers, text }: AttemptOutcome & { kind: 'answered' }): UpstreamAnswer | Failure {
    const { name, waitAfterLimitMs, exhaustionIn } = this.#options;
    const now = this.#outside.now();
    const exhaustedMs = exhaustedForMs(headers, now);
    if (status === 429) {
      const afterMs = retryAfterMs(headers, now) ?? exhaustedMs ?? waitAfterLimitMs;
      this.#keepBack(now + afterMs);
      // One user's own limit says nothing of how the service is for all the others.
      if (this.#options.limitIsShared) this.#breaker.failed(now, afterMs);
      else this.#breaker.left();
      const exhaustion = exhaustionIn?.(parseJson(text));
      if (exhaustion) throw exhaustion;
      return { reason: `${name} is limited`, afterMs };
    }
    if (status >= 500) {
      this.#breaker.failed(now);
      return { reason: `${name} answered ${status}`, afterMs: retryAfterMs(headers, now) };
    }
    this.#breaker.succeeded();
    if (exhaustedMs !== null) this.#keepBack(now + exhaustedMs);
    const json = parseJson(text);
    const isSuccess = status >= 200 && status < 300;
    if ((isSuccess && json !== undefined) || status >= 400) return { status, json };
    throw new FunctionError('bad_upstream', { reason: `${name} answered ${status} with no JSON` });
  }

  #keepBack(until: number): void {
    if (this.#options.limitIsShared) this.#keepBackUntil = Math.max(this.#keepBackUntil, until);
  }

  #waitAfter(attempts: number, afterMs: number | null): number {
    const backOffMs = this.#jittered(FIRST_WAIT_MS * 2 ** (attempts - 1));
    return afterMs === null ? backOffMs : afterMs + this.#jittered(FIRST_WAIT_MS);
  }

  /** Between the half and the whole of `ms`, so that those who failed together do not come back together. */
  #jittered(ms: number): number {
    return ms * (0.5 + this.#outside.random() / 2);
  }
}

/** The value, or undefined where the text is not JSON (RFC 8259). */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
