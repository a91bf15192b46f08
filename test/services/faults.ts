/** What a stand-in can be told to do wrong, and what it remembers of the requests that reached it. */

export type Fault =
  /** Answers this in place of the real answer. A string body goes out as it is, anything else as JSON. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  /** Takes the request and never answers; the client or `close()` ends it. */
  | { kind: 'stall' }
  /** Destroys the socket without an answer. */
  | { kind: 'drop' }
  /** Lets the real answer begin, and destroys the socket half-way through its body. */
  | { kind: 'cut' }
  /** 200 with a page of HTML in place of JSON. */
  | { kind: 'nonsense' }
  /** The real answer, `ms` milliseconds later. */
  | { kind: 'slow'; ms: number }
  /** The real answer over a slow line: it begins `latencyMs` later, and all that meet this fault share so many bytes a second. */
  | { kind: 'slow-line'; latencyMs: number; bytesPerSecond: number };

/** Faults by route, a label such as `POST /oauth/token` or `GET image`. */
export class Faults {
  readonly #faults = new Map<string, { fault: Fault; left: number }>();

  /** The next `times` requests to `route` meet `fault`; without `times`, all of them until `clear`. */
  set(route: string, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#faults.set(route, { fault, left: times });
  }

  clear(route?: string): void {
    if (route === undefined) this.#faults.clear();
    else this.#faults.delete(route);
  }

  /** The fault that this request has to meet, counted as used. */
  take(route: string): Fault | null {
    const entry = this.#faults.get(route);
    if (!entry || entry.left <= 0) return null;
    entry.left -= 1;
    if (entry.left <= 0) this.#faults.delete(route);
    return entry.fault;
  }
}

export interface LoggedRequest {
  readonly method: string;
  /** Path and query, as they were asked for. */
  readonly path: string;
  readonly route: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Most requests remembered: the demo runs for days. */
const MAX_ENTRIES = 10_000;

export class RequestLog {
  entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    if (this.entries.length > MAX_ENTRIES) this.entries.splice(0, MAX_ENTRIES / 10);
  }

  count(route?: string): number {
    return route === undefined
      ? this.entries.length
      : this.entries.filter((entry) => entry.route === route).length;
  }

  clear(): void {
    this.entries = [];
  }
}
