/**
 * A list of the service as the app knows it: from the disk at once, from the service when there is time, and never less than
 * what was seen before.
 */
import { type Page, PagedList, type Stretch } from './paged-list.ts';

export interface Snapshot<Item> {
  readonly items: readonly Item[];
  /** The end of the list is known. */
  readonly complete: boolean;
}

export interface KeptListOptions<Item> {
  readonly fetchPage: (pageToken: string | undefined) => Promise<Page<Item>>;
  readonly load: () => Promise<Snapshot<Item> | null>;
  readonly save: (snapshot: Snapshot<Item>) => void;
  /** True for failures that pass: then what was seen before is better than nothing. */
  readonly isPassing: (cause: unknown) => boolean;
  /** Is told of the failures that nobody else is told of. */
  readonly report: (cause: unknown) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** After this long a list that is looked at is asked for again, quietly. Milliseconds. */
const REFRESH_AFTER_MS = 60_000;

export class KeptList<Item extends { readonly id: string }> {
  readonly #options: KeptListOptions<Item>;
  #kept: Snapshot<Item> = { items: [], complete: false };
  #fresh: PagedList<Item> | null = null;
  #loading: Promise<void> | null = null;
  #refreshing: Promise<void> | null = null;
  #refreshedAt = Number.NEGATIVE_INFINITY;
  /** The next question asks the service, whatever is known. */
  #mustAsk = false;

  constructor(options: KeptListOptions<Item>) {
    this.#options = options;
  }

  /** Items that are known, once {@link load} has been called. */
  get known(): readonly Item[] {
    return this.#kept.items;
  }

  /** Takes what the disk has. Once is enough; more often costs nothing. */
  load(): Promise<void> {
    this.#loading ??= this.#options.load().then((snapshot) => {
      if (snapshot) this.#kept = snapshot;
    });
    return this.#loading;
  }

  /**
   * What is known answers at once, and is looked after quietly: what changes shows when the stretch is asked for again.
   *
   * @param refresh asks the service first
   */
  async stretch(offset: number, count: number, refresh: boolean): Promise<Stretch<Item>> {
    await this.load();
    if (!refresh && !this.#mustAsk && this.#knows(offset + count)) {
      this.#refreshQuietly(offset + count);
    } else {
      await this.#readOrKeep(offset, count, refresh || this.#mustAsk);
    }
    const { items, complete } = this.#kept;
    return {
      items: items.slice(offset, offset + count),
      total: complete ? items.length : null,
      more: items.length > offset + count,
    };
  }

  /** What is known turned out to be old: the next question asks the service. */
  mistrust(): void {
    this.#mustAsk = true;
  }

  /** Settles when a quiet refresh that is under way is over. */
  async settled(): Promise<void> {
    await this.#refreshing;
  }

  #knows(end: number): boolean {
    return this.#kept.complete || this.#kept.items.length > end;
  }

  async #readOrKeep(offset: number, count: number, refresh: boolean): Promise<void> {
    try {
      await this.#readAnew(offset + count + 1, refresh);
    } catch (cause) {
      if (this.#kept.items.length <= offset || !this.#options.isPassing(cause)) throw cause;
      this.#options.report(cause);
    }
  }

  async #readAnew(length: number, restart: boolean): Promise<void> {
    const goesOn = !restart && this.#fresh !== null;
    try {
      await this.#read(length, restart);
    } catch (cause) {
      if (!goesOn || this.#options.isPassing(cause)) throw cause;
      // A page token from hours ago may be too old to go on with: from the beginning there is a new one.
      await this.#read(length, true);
    }
  }

  #refreshQuietly(end: number): void {
    const { now, isPassing, report } = this.#options;
    if (this.#refreshing || now() - this.#refreshedAt < REFRESH_AFTER_MS) return;
    this.#refreshing = this.#read(end + 1, true)
      .catch((cause) => {
        report(cause);
        // What does not pass by itself is told by the next question.
        this.#mustAsk = !isPassing(cause);
      })
      .finally(() => {
        this.#refreshing = null;
      });
  }

  async #read(length: number, restart: boolean): Promise<void> {
    if (restart || !this.#fresh) this.#fresh = new PagedList(this.#options.fetchPage);
    const fresh = this.#fresh;
    this.#refreshedAt = this.#options.now();
    await fresh.readUntil(length);
    this.#mustAsk = false;
    // Where a newer reading has begun meanwhile, that one alone counts.
    if (fresh === this.#fresh) this.#take(fresh);
  }

  #take(fresh: PagedList<Item>): void {
    const before = this.#kept;
    this.#kept = fresh.complete
      ? { items: [...fresh.known], complete: true }
      : { items: [...fresh.known, ...behind(fresh.known, before.items)], complete: before.complete };
    if (isChanged(before, this.#kept, fresh.known.length)) this.#options.save(this.#kept);
  }
}

/** Of the items known before, those that come after the ones just read. */
function behind<Item extends { readonly id: string }>(
  read: readonly Item[],
  before: readonly Item[],
): Item[] {
  const ids = new Set(read.map(({ id }) => id));
  const last = before.findLastIndex(({ id }) => ids.has(id));
  return before.slice(last < 0 ? read.length : last + 1);
}

/** @param read how many items, from the first on, have just been read: only they can differ from before */
function isChanged<Item>(before: Snapshot<Item>, after: Snapshot<Item>, read: number): boolean {
  if (before.complete !== after.complete || before.items.length !== after.items.length) return true;
  return JSON.stringify(before.items.slice(0, read)) !== JSON.stringify(after.items.slice(0, read));
}
