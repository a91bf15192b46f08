/** What one request did on its way, for its line in the log and for the metrics. Never a token, an id or an address. */
import type { Metrics } from './metrics.ts';

export interface UpstreamRecord {
  readonly upstream: string;
  /** The status of the answer, or the word for what came in its place. */
  readonly outcome: number | 'closed' | 'broken' | 'timeout' | 'too-large' | 'abandoned';
  readonly ms: number;
}

/** `shared`: another request was already fetching the same thing. */
export type CacheOutcome = 'hit' | 'miss' | 'shared';

export class Trace {
  readonly upstreams: UpstreamRecord[] = [];
  readonly caches: Record<string, CacheOutcome> = {};
  /** Bytes that passed through. */
  bytes = 0;
  /** The verified subject, for the log to hash. */
  subject: string | null = null;
  readonly #metrics: Metrics;

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  upstream(record: UpstreamRecord): void {
    this.upstreams.push(record);
    this.#metrics.upstream(record);
  }

  cache(name: string, outcome: CacheOutcome): void {
    this.caches[name] = outcome;
    this.#metrics.cache(name, outcome);
  }
}
