/** Keeps one user's flood from taking the quota of all: a token bucket for each (the standard algorithm). */
import { LRUCache } from 'lru-cache';

interface Bucket {
  readonly level: number;
  /** Milliseconds since 1970 at which it had that level. */
  readonly at: number;
}

/** Most users watched at a time; one who is forgotten starts with a full bucket. */
const MAX_USERS = 50_000;

export class RateLimit {
  readonly #capacity: number;
  readonly #perMs: number;
  readonly #buckets = new LRUCache<string, Bucket>({ max: MAX_USERS });

  constructor(requestsPerMinute: number) {
    this.#capacity = requestsPerMinute;
    this.#perMs = requestsPerMinute / 60_000;
  }

  /** Milliseconds that this user has to wait; 0 lets the request in and counts it. */
  take(user: string, now: number): number {
    const bucket = this.#buckets.get(user) ?? { level: this.#capacity, at: now };
    const level = Math.min(this.#capacity, bucket.level + Math.max(0, now - bucket.at) * this.#perMs);
    if (level < 1) return Math.ceil((1 - level) / this.#perMs);
    this.#buckets.set(user, { level: level - 1, at: now });
    return 0;
  }
}
