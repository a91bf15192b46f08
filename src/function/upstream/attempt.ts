/**
 * One HTTP call, bounded in time and bytes. It follows no redirect and throws nothing: whatever happens is an outcome.
 *
 * It takes the answer from undici's dispatcher piece by piece (undici.nodejs.org, "Dispatcher.dispatch"): nearly every
 * request to the function is one such call, and the streams of `undici.request` would cost more than all the checks.
 */
import { type Dispatcher, errors } from 'undici';
import type { Budget } from '../budget.ts';
import type { Outside } from '../outside.ts';
import type { UpstreamHeaders } from './retry-after.ts';

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** It makes or changes something: sent once and no more, and given all the time that there is. */
  readonly isWrite?: boolean;
}

export interface Limits {
  readonly ms: number;
  readonly maxBytes: number;
}

export type AttemptOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: UpstreamHeaders;
      readonly text: string;
    }
  | { readonly kind: 'too-large' }
  /** No complete answer within the attempt's time, or the budget's. */
  | { readonly kind: 'timeout' }
  /** The caller went away. */
  | { readonly kind: 'abandoned' }
  /** The connection was there, and was closed before a word of the answer. */
  | { readonly kind: 'closed'; readonly cause: unknown }
  /** No connection, or it broke off before the end of the answer. */
  | { readonly kind: 'broken'; readonly cause: unknown };

export function attempt(
  wanted: UpstreamRequest,
  limits: Limits,
  budget: Budget,
  outside: Outside,
): Promise<AttemptOutcome> {
  return new Promise((resolve) => {
    const collector = new AnswerCollector(limits.maxBytes, (outcome) => {
      callOff();
      forget();
      resolve(outcome);
    });
    const callOff = outside.timer(limits.ms, () => collector.stop({ kind: 'timeout' }));
    const forget = budget.onEnd(() => collector.stop({ kind: budget.abandoned ? 'abandoned' : 'timeout' }));
    const { origin, pathname, search } = new URL(wanted.url);
    const options = {
      origin,
      path: `${pathname}${search}`,
      method: wanted.method,
      headers: { ...wanted.headers },
    };
    outside.network.dispatch({ ...options, body: wanted.body ?? null }, collector);
  });
}

/** Puts an answer together as it arrives, and tells its outcome once. */
class AnswerCollector implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number;
  readonly #tell: (outcome: AttemptOutcome) => void;
  #outcome: AttemptOutcome | null = null;
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #headers: UpstreamHeaders = {};
  #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(maxBytes: number, tell: (outcome: AttemptOutcome) => void) {
    this.#maxBytes = maxBytes;
    this.#tell = tell;
  }

  /** Settles on `outcome` at once and gives the connection up, also one that is still being made. */
  stop(outcome: AttemptOutcome): void {
    this.#settle(outcome);
    this.#controller?.abort(new Error(outcome.kind));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#outcome) controller.abort(new Error(this.#outcome.kind));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: UpstreamHeaders,
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) this.stop({ kind: 'too-large' });
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const text = Buffer.concat(this.#chunks).toString('utf8');
    this.#settle({ kind: 'answered', status: this.#status, headers: this.#headers, text });
  }

  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    const wasClosed = this.#controller !== null && this.#status === 0 && isClosing(cause);
    this.#settle({ kind: wasClosed ? 'closed' : 'broken', cause });
  }

  #settle(outcome: AttemptOutcome): void {
    if (this.#outcome) return;
    this.#outcome = outcome;
    this.#chunks = [];
    this.#tell(outcome);
  }
}

function isClosing(cause: Error): boolean {
  if (cause instanceof errors.SocketError) return true;
  return 'code' in cause && (cause.code === 'ECONNRESET' || cause.code === 'EPIPE');
}
