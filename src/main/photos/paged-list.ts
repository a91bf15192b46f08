/** A list that a service hands out in pages, read as far as somebody wants to see it. */

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextPageToken: string | undefined;
}

export interface Stretch<Item> {
  readonly items: readonly Item[];
  /** Items in the whole list, null until its end is known. */
  readonly total: number | null;
  readonly more: boolean;
}

/** Pages in a row that may come back empty before the list counts as ended: Google may answer such pages. */
const MAX_EMPTY_PAGES = 20;

export class PagedList<Item extends { readonly id: string }> {
  readonly #fetchPage: (pageToken: string | undefined) => Promise<Page<Item>>;
  readonly #items: Item[] = [];
  readonly #ids = new Set<string>();
  #next: { readonly pageToken: string | undefined } | null = { pageToken: undefined };
  #reading: Promise<void> | null = null;

  constructor(fetchPage: (pageToken: string | undefined) => Promise<Page<Item>>) {
    this.#fetchPage = fetchPage;
  }

  /** Items that have been read so far. */
  get known(): readonly Item[] {
    return this.#items;
  }

  /** The end has been read. */
  get complete(): boolean {
    return this.#next === null;
  }

  /** Reads on until `length` items are there, or the end is. */
  async readUntil(length: number): Promise<void> {
    for (let empty = 0; this.#next && this.#items.length < length && empty < MAX_EMPTY_PAGES; ) {
      const before = this.#items.length;
      this.#reading ??= this.#readPage(this.#next.pageToken).finally(() => {
        this.#reading = null;
      });
      await this.#reading;
      empty = this.#items.length === before ? empty + 1 : 0;
    }
  }

  async #readPage(pageToken: string | undefined): Promise<void> {
    const page = await this.#fetchPage(pageToken);
    for (const item of page.items) {
      // While a list changes at the service, one item can come on two pages.
      if (this.#ids.has(item.id)) continue;
      this.#ids.add(item.id);
      this.#items.push(item);
    }
    const repeats = page.nextPageToken !== undefined && page.nextPageToken === pageToken;
    this.#next = page.nextPageToken === undefined || repeats ? null : { pageToken: page.nextPageToken };
  }
}
