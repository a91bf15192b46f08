/**
 * A list of the service as the app knows it: from the disk at once, from the service when there is time, and never less than
 * what was seen before.
 *
 * Two readings go on side by side. At the end of what is known, the list is read on as far as somebody looks. From the beginning, a
 * walk reads it anew, page by page and never far ahead of whoever looks, and puts what has changed into its place.
 */
import { CHUNK_ITEMS, type ChunkedList } from './chunked-list.ts';
import { differenceOf, placeOf } from './list-difference.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextPageToken: string | undefined;
}

export interface Stretch<Item> {
  readonly items: readonly Item[];
  /** Items in the whole list, null until its end is known. */
  readonly total: number | null;
  /** There is something after this stretch. Where the stretch is shorter than was asked for, it could not be had now. */
  readonly more: boolean;
}

export interface KeptListOptions<Item> {
  readonly list: ChunkedList<Item>;
  readonly fetchPage: (pageToken: string | undefined) => Promise<Page<Item>>;
  /** A quiet look at the service waits for this. */
  readonly untilCalm: () => Promise<void>;
  /** True for failures that pass: then what was seen before is better than nothing. */
  readonly isPassing: (cause: unknown) => boolean;
  /** Is told of the failures that nobody else is told of. */
  readonly report: (cause: unknown) => void;
  /** Is told the ids of items that are no longer where they were: moved, or gone. */
  readonly onMissed?: (ids: readonly string[]) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** After this long a list that is looked at is walked through again, quietly: longer where many pages are walked. Milliseconds. */
const REFRESH_AFTER_MS = 60_000;
/** Pages that one look may cost behind the viewer's back, or while she waits for a refresh. */
const PAGES_A_LOOK = 5;
/** Pages in a row that may come back empty before the list counts as ended: Google may answer such pages. */
const MAX_EMPTY_PAGES = 20;
/** Pages whose ids a reading remembers: while a list changes at the service, one item can come on two pages. */
const REMEMBERED_PAGES = 3;
/** The moment at which all of a list was last read is kept this exactly. Milliseconds. */
const WALKED_AT_STEP_MS = 3_600_000;

interface Walk {
  /** This many items, from the first on, have been read anew. */
  position: number;
  pageToken: string | undefined;
  pages: number;
  readonly startedAt: number;
}

export class KeptList<Item extends { readonly id: string }> {
  readonly #options: KeptListOptions<Item>;
  readonly #list: ChunkedList<Item>;
  /** Under way, or null: then the list was read to its end, or not at all in this run. */
  #walk: Walk | null = null;
  #walkedBefore: { readonly startedAt: number; readonly pages: number } | null = null;
  #recentIds: ReadonlySet<string>[] = [];
  #emptyPages = 0;
  #stepping: Promise<void> | null = null;
  #quiet: Promise<void> | null = null;
  /** The next question asks the service, whatever is known. */
  #mustAsk = false;

  constructor(options: KeptListOptions<Item>) {
    this.#options = options;
    this.#list = options.list;
  }

  /**
   * What is known answers at once, and is looked after quietly: what changes shows when the stretch is asked for again.
   *
   * @param refresh asks the service first
   */
  async stretch(offset: number, count: number, refresh: boolean): Promise<Stretch<Item>> {
    await this.#list.load();
    const end = offset + count;
    if (refresh || this.#mustAsk) await this.#orKnown(offset, () => this.#walkAnew(end));
    let isCut = false;
    if (!this.#knows(end)) isCut = !(await this.#orKnown(offset, () => this.#readOnTo(end + 1)));
    else if (!refresh) this.#lookAfter(end);
    const items = await this.#list.slice(offset, end);
    return {
      items,
      total: this.isComplete ? this.#list.length : null,
      more: this.#list.length > end || (isCut && !this.isComplete),
    };
  }

  /** An item that is known, or that the service has: then it is read on for it. */
  async find(id: string): Promise<Item | null> {
    for (;;) {
      const found = await this.#list.find((item) => item.id === id);
      const { length } = this.#list;
      if (found || this.isComplete) return found;
      await this.#readOnTo(length + 1);
      if (this.#list.length === length && !this.isComplete) return null;
    }
  }

  /** Changes an item where it is known. */
  async change(id: string, change: (item: Item) => Item): Promise<void> {
    await this.#list.load();
    await this.#list.replace((item) => item.id === id, change);
  }

  /** What is known, one after the other; a change meanwhile may leave one out, or give it twice. */
  async *known(): AsyncGenerator<Item> {
    await this.#list.load();
    for (let from = 0; from < this.#list.length; from += CHUNK_ITEMS) {
      yield* await this.#list.slice(from, from + CHUNK_ITEMS);
    }
  }

  /** Its end is known. */
  get isComplete(): boolean {
    return this.#list.end.kind === 'complete';
  }

  /** Items that are known. */
  async length(): Promise<number> {
    await this.#list.load();
    return this.#list.length;
  }

  /** Reads the list anew from the beginning, until `end` items are known to be new or the list ends. */
  async readAnew(end: number): Promise<void> {
    await this.#list.load();
    this.#restart();
    this.#emptyPages = 0;
    while (this.#walk && this.#walk.position < end && this.#emptyPages < MAX_EMPTY_PAGES) await this.#step();
  }

  /** When all of the list was last read, to the hour; null where it never was. Milliseconds since 1970. */
  async walkedAt(): Promise<number | null> {
    await this.#list.load();
    return this.isComplete ? this.#list.walkedAt : null;
  }

  /** One page of a walk through the whole list, the first of a new one where none is under way. @returns whether there is more */
  async walkOn(): Promise<boolean> {
    await this.#list.load();
    if (!this.#walk) this.#restart();
    await this.#step();
    return this.#walk !== null;
  }

  /**
   * One page further of a quiet walk through the whole list, beyond what anybody looks at.
   *
   * @returns whether there is more; not where all of it was read a moment ago
   */
  async lookFurther(): Promise<boolean> {
    await this.#list.load();
    await this.#quiet;
    if (!this.#walk && !this.#isDue()) return false;
    await this.#options.untilCalm();
    return this.walkOn();
  }

  /** What is known turned out to be old: the next question asks the service. */
  mistrust(): void {
    this.#mustAsk = true;
  }

  /** Settles when a quiet reading that is under way is over. */
  async settled(): Promise<void> {
    await this.#quiet;
  }

  #knows(end: number): boolean {
    return this.isComplete || this.#list.length > end;
  }

  /** @returns whether it was read; where that failed for now, what is known has to do */
  async #orKnown(offset: number, read: () => Promise<void>): Promise<boolean> {
    try {
      await read();
      return true;
    } catch (cause) {
      if (this.#list.length <= offset || !this.#options.isPassing(cause)) throw cause;
      this.#options.report(cause);
      return false;
    }
  }

  async #walkAnew(end: number): Promise<void> {
    this.#restart();
    await this.#walkTo(end);
    this.#mustAsk = false;
  }

  async #walkTo(end: number): Promise<void> {
    for (let pages = 0; pages < PAGES_A_LOOK && this.#walk && this.#walk.position <= end; pages += 1) {
      await this.#step();
    }
  }

  async #readOnTo(length: number): Promise<void> {
    this.#emptyPages = 0;
    while (!this.isComplete && this.#list.length < length && this.#emptyPages < MAX_EMPTY_PAGES) {
      const { end } = this.#list;
      const isWalkAtEnd = this.#walk !== null && this.#walk.position >= this.#list.length;
      const pageToken = end.kind === 'open' ? end.pageToken : null;
      if (pageToken === null || isWalkAtEnd) {
        if (!this.#walk) this.#restart();
        await this.#step();
      } else await this.#once(() => this.#readOn(pageToken));
    }
  }

  /** Looks at the service behind the viewer's back, as far as she looks. */
  #lookAfter(end: number): void {
    if (this.#quiet) return;
    const isAhead = !this.#walk || this.#walk.position > end;
    if (isAhead && !this.#isDue()) return;
    if (isAhead) this.#restart();
    this.#quiet = this.#options
      .untilCalm()
      .then(() => this.#walkTo(end))
      .catch((cause) => {
        this.#options.report(cause);
        // What does not pass by itself is told by the next question.
        this.#mustAsk = !this.#options.isPassing(cause);
      })
      .finally(() => {
        this.#quiet = null;
      });
  }

  #isDue(): boolean {
    const last = this.#walk ?? this.#walkedBefore;
    if (!last) return true;
    const every = REFRESH_AFTER_MS * Math.max(1, Math.ceil(last.pages / PAGES_A_LOOK));
    return this.#options.now() - last.startedAt >= every;
  }

  #restart(): void {
    this.#walk = { position: 0, pageToken: undefined, pages: 0, startedAt: this.#options.now() };
    this.#recentIds = [];
  }

  async #step(): Promise<void> {
    const before = this.#walk;
    try {
      await this.#once(() => this.#walkOnePage());
    } catch (cause) {
      if (before?.pageToken === undefined || this.#options.isPassing(cause)) throw cause;
      // A page token from hours ago may be too old to go on with: from the beginning there is a new one.
      if (this.#walk === before) this.#restart();
      await this.#once(() => this.#walkOnePage());
    }
  }

  /** One question at a time; who asks meanwhile gets the answer to the one that is under way. */
  #once(work: () => Promise<void>): Promise<void> {
    this.#stepping ??= work().finally(() => {
      this.#stepping = null;
    });
    return this.#stepping;
  }

  async #walkOnePage(): Promise<void> {
    const walk = this.#walk;
    if (!walk) return;
    const page = await this.#options.fetchPage(walk.pageToken);
    // Where a newer walk has begun meanwhile, that one alone counts.
    if (walk !== this.#walk) return;
    const fresh = this.#withoutRepeated(page.items);
    this.#emptyPages = fresh.length === 0 ? this.#emptyPages + 1 : 0;
    await this.#put(walk.position, fresh);
    walk.position += fresh.length;
    walk.pages += 1;
    const isEnd = page.nextPageToken === undefined || page.nextPageToken === walk.pageToken;
    walk.pageToken = page.nextPageToken;
    if (walk.position > this.#list.length) this.#walk = null;
    else if (isEnd) await this.#endAt(walk);
    else if (walk.position === this.#list.length) this.#goesOnAt(page.nextPageToken);
  }

  /** Puts a page that was just read into its place, and takes out what it shows to be gone. */
  async #put(position: number, fresh: readonly Item[]): Promise<void> {
    const to = await placeOf(fresh, position, this.#list);
    const old = await this.#list.slice(position, to);
    const { start, oldEnd, items } = differenceOf(old, fresh);
    await this.#list.splice(position + start, position + oldEnd, items);
    this.#miss(old.slice(start, oldEnd), items);
  }

  async #endAt(walk: Walk): Promise<void> {
    const rest = await this.#list.slice(walk.position, this.#list.length);
    await this.#list.splice(walk.position, this.#list.length, []);
    this.#miss(rest, []);
    this.#list.end = { kind: 'complete' };
    const now = this.#options.now();
    if (now - (this.#list.walkedAt ?? 0) >= WALKED_AT_STEP_MS) this.#list.walkedAt = now;
    this.#walkedBefore = { startedAt: walk.startedAt, pages: walk.pages };
    this.#walk = null;
  }

  #miss(old: readonly Item[], fresh: readonly Item[]): void {
    const ids = new Set(fresh.map(({ id }) => id));
    const missed = old.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
    if (missed.length > 0) this.#options.onMissed?.(missed);
  }

  async #readOn(pageToken: string): Promise<void> {
    const page = await this.#options.fetchPage(pageToken).catch((cause) => {
      if (this.#options.isPassing(cause)) throw cause;
      this.#goesOnAt(undefined);
      return null;
    });
    const length = this.#list.length;
    // Meanwhile a walk may have come to the end itself.
    const { end } = this.#list;
    if (!page || end.kind === 'complete' || end.pageToken !== pageToken) return;
    const last = await this.#list.slice(Math.max(0, length - page.items.length * 2), length);
    const known = new Set(last.map(({ id }) => id));
    const fresh = page.items.filter(({ id }) => !known.has(id));
    this.#emptyPages = fresh.length === 0 ? this.#emptyPages + 1 : 0;
    await this.#list.splice(length, length, fresh);
    if (page.nextPageToken === undefined || page.nextPageToken === pageToken) {
      this.#list.end = { kind: 'complete' };
    } else this.#goesOnAt(page.nextPageToken);
  }

  #goesOnAt(pageToken: string | undefined): void {
    this.#list.end = { kind: 'open', pageToken: pageToken ?? null };
  }

  #withoutRepeated(items: readonly Item[]): Item[] {
    const ids = new Set<string>();
    const fresh = items.filter(({ id }) => {
      if (ids.has(id) || this.#recentIds.some((page) => page.has(id))) return false;
      ids.add(id);
      return true;
    });
    this.#recentIds = [...this.#recentIds, ids].slice(-REMEMBERED_PAGES);
    return fresh;
  }
}
