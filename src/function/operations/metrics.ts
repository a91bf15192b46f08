/** Counters for whoever hosts the function, in Prometheus' text format (prometheus.io/docs/instrumenting/exposition_formats). */
import type { CacheOutcome, UpstreamRecord } from './trace.ts';

/** Upper bounds in seconds: a warm request is one call to Google, the last three are the deadlines. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 9, 60, 600] as const;

interface Histogram {
  readonly counts: number[];
  count: number;
  sum: number;
}

/** Labels come from fixed lists of ours (routes, upstreams, statuses), so the number of series is bounded. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Histogram>();
  readonly #bytes = new Map<string, number>();
  readonly #upstreams = new Map<string, number>();
  readonly #upstreamDurations = new Map<string, Histogram>();
  readonly #caches = new Map<string, number>();

  /** @param bytes those of a file that passed through */
  request(route: string, status: number, ms: number, bytes: number): void {
    increment(this.#requests, `route="${route}",status="${status}"`);
    if (bytes > 0) increment(this.#bytes, `route="${route}"`, bytes);
    observe(this.#durations, `route="${route}"`, ms / 1000);
  }

  upstream({ upstream, outcome, ms }: UpstreamRecord): void {
    increment(this.#upstreams, `upstream="${upstream}",outcome="${outcome}"`);
    observe(this.#upstreamDurations, `upstream="${upstream}"`, ms / 1000);
  }

  cache(name: string, outcome: CacheOutcome): void {
    increment(this.#caches, `cache="${name}",outcome="${outcome}"`);
  }

  toText(): string {
    return [
      ...counter('easy_albums_requests_total', 'Requests answered.', this.#requests),
      ...histogram('easy_albums_request_seconds', 'Time to the answer.', this.#durations),
      ...counter('easy_albums_passed_bytes_total', 'Bytes of files that passed through.', this.#bytes),
      ...counter('easy_albums_upstream_calls_total', 'Calls to Auth0 and Google.', this.#upstreams),
      ...histogram('easy_albums_upstream_seconds', 'Time of those calls.', this.#upstreamDurations),
      ...counter('easy_albums_cache_lookups_total', 'Look-ups in the memories.', this.#caches),
      '',
    ].join('\n');
  }
}

function increment(counts: Map<string, number>, labels: string, by = 1): void {
  counts.set(labels, (counts.get(labels) ?? 0) + by);
}

function observe(histograms: Map<string, Histogram>, labels: string, seconds: number): void {
  const found = histograms.get(labels) ?? { counts: BUCKETS.map(() => 0), count: 0, sum: 0 };
  histograms.set(labels, found);
  found.count += 1;
  found.sum += seconds;
  BUCKETS.forEach((bound, index) => {
    if (seconds <= bound) found.counts[index] = (found.counts[index] ?? 0) + 1;
  });
}

function counter(name: string, help: string, counts: ReadonlyMap<string, number>): string[] {
  const samples = [...counts].map(([labels, count]) => `${name}{${labels}} ${count}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...samples];
}

function histogram(name: string, help: string, histograms: ReadonlyMap<string, Histogram>): string[] {
  const samples = [...histograms].flatMap(([labels, { counts, count, sum }]) => [
    ...BUCKETS.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${counts[index]}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${count}`,
  ]);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...samples];
}
