/**
 * A long list in chunks on the disk: opening it reads an index, looking at a stretch of it reads the chunks around it, and a
 * change writes the chunks that changed. Neither memory nor start-up grow with its length.
 *
 * A chunk is never overwritten: what changed is written under a new name, then the index that names it, then what nobody names any
 * more goes. Whatever breaks that off, the index on the disk names whole chunks.
 */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** Items of a full chunk; one that grows beyond twice as many is divided. */
export const CHUNK_ITEMS = 250;
/** Chunks of one list in memory, beside those that wait to be written. */
const CHUNKS_IN_MEMORY = 4;

/** Where the known part of a list ends. */
export type ListEnd =
  | { readonly kind: 'complete' }
  /** `pageToken` goes on behind the last known item; null where only the beginning can be asked for. */
  | { readonly kind: 'open'; readonly pageToken: string | null };

const endSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('complete') }),
  z.object({ kind: z.literal('open'), pageToken: z.string().nullable() }),
]);

const indexSchema = z.object({
  chunks: z.array(z.object({ name: z.uuid(), count: z.int().positive() })),
  end: endSchema,
  /** Milliseconds since 1970: when all of it was last read anew. */
  walkedAt: z.number().nullable(),
});
type Index = z.infer<typeof indexSchema>;

/** The folder of one list. Names are `index` and those of chunks. */
export interface ChunkFiles {
  /** Null where there is nothing good under this name. */
  read(name: string): Promise<unknown>;
  write(name: string, content: unknown): Promise<void>;
  /** Deletes everything that is not named. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
}

interface Chunk<Item> {
  readonly count: number;
  /** Null until it is on the disk. */
  name: string | null;
  /** Held until it is on the disk. */
  items: readonly Item[] | null;
}

const INDEX = 'index';
const NOTHING: ListEnd = { kind: 'open', pageToken: null };

/** Calls may overlap: each waits for those before it. */
export class ChunkedList<Item> {
  readonly #files: ChunkFiles;
  readonly #item: z.ZodType<Item>;
  readonly #onChanged: () => void;
  readonly #memory = new LRUCache<string, readonly Item[]>({ max: CHUNKS_IN_MEMORY });
  #chunks: readonly Chunk<Item>[] = [];
  #end: ListEnd = NOTHING;
  #walkedAt: number | null = null;
  #loading: Promise<void> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** @param onChanged is told that {@link save} has something to write */
  constructor(files: ChunkFiles, item: z.ZodType<Item>, onChanged: () => void) {
    this.#files = files;
    this.#item = item;
    this.#onChanged = onChanged;
  }

  /** Reads the index. Once is enough; more often costs nothing. */
  load(): Promise<void> {
    this.#loading ??= this.#inTurn(() => this.#load());
    return this.#loading;
  }

  get length(): number {
    return this.#chunks.reduce((sum, { count }) => sum + count, 0);
  }

  get end(): ListEnd {
    return this.#end;
  }

  set end(end: ListEnd) {
    if (this.#end.kind === end.kind && JSON.stringify(this.#end) === JSON.stringify(end)) return;
    this.#end = end;
    this.#onChanged();
  }

  get walkedAt(): number | null {
    return this.#walkedAt;
  }

  set walkedAt(at: number) {
    this.#walkedAt = at;
    this.#onChanged();
  }

  /** The items from `from` up to, and without, `to`; fewer where the list is shorter. */
  slice(from: number, to: number): Promise<readonly Item[]> {
    return this.#inTurn(() => this.#slice(from, to));
  }

  /** Puts `items` in the place of those from `from` up to, and without, `to`. */
  splice(from: number, to: number, items: readonly Item[]): Promise<void> {
    return this.#inTurn(async () => {
      if (from >= to && items.length === 0) return;
      const { before, touched, behind, start } = this.#around(from, to);
      const old = await this.#itemsOf(touched);
      // A chunk on the disk that cannot be read any more has ended the list there: what was behind it is gone as well.
      if (old === null) return;
      const made = [...old.slice(0, from - start), ...items, ...old.slice(to - start)];
      this.#chunks = [...before, ...inChunks(made), ...behind];
      this.#onChanged();
    });
  }

  /** Puts another in the place of each item for which `test` holds. */
  replace(test: (item: Item) => boolean, change: (item: Item) => Item): Promise<void> {
    return this.#inTurn(async () => {
      for (const [index, chunk] of this.#chunks.entries()) {
        const items = await this.#read(chunk);
        if (!items?.some(test)) continue;
        const changed = items.map((item) => (test(item) ? change(item) : item));
        this.#chunks = this.#chunks.with(index, { name: null, count: chunk.count, items: changed });
        this.#onChanged();
      }
    });
  }

  /** The first item for which `test` holds. */
  async find(test: (item: Item) => boolean): Promise<Item | null> {
    await this.load();
    for (let from = 0; from < this.length; from += CHUNK_ITEMS) {
      const items = await this.slice(from, from + CHUNK_ITEMS);
      const item = items.find(test);
      if (item !== undefined) return item;
    }
    return null;
  }

  /** Writes what changed. @throws what the file system throws; then it is written the next time. */
  save(): Promise<void> {
    return this.#inTurn(async () => {
      for (const chunk of this.#chunks) {
        if (chunk.name !== null || !chunk.items) continue;
        const name = randomUUID();
        await this.#files.write(name, chunk.items);
        this.#memory.set(name, chunk.items);
        chunk.name = name;
        chunk.items = null;
      }
      const index = this.#index();
      await this.#files.write(INDEX, index);
      await this.#files.keepOnly(namesIn(index));
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #load(): Promise<void> {
    const index = indexSchema.safeParse(await this.#files.read(INDEX));
    if (!index.success) return;
    this.#chunks = index.data.chunks.map(({ name, count }) => ({ name, count, items: null }));
    this.#end = index.data.end;
    this.#walkedAt = index.data.walkedAt;
  }

  #index(): Index {
    const chunks = this.#chunks.flatMap(({ name, count }) => (name === null ? [] : [{ name, count }]));
    return { chunks, end: this.#end, walkedAt: this.#walkedAt };
  }

  async #slice(from: number, to: number): Promise<readonly Item[]> {
    const { touched, start } = this.#around(from, to);
    const items = await this.#itemsOf(touched);
    // Where a chunk was lost on the disk, what is before it still counts.
    return items === null
      ? from < this.length
        ? this.#slice(from, to)
        : []
      : items.slice(from - start, to - start);
  }

  /** The chunks that a stretch touches, those before and behind them, and the place of their first item. */
  #around(from: number, to: number) {
    let place = 0;
    let start = 0;
    const before: Chunk<Item>[] = [];
    const touched: Chunk<Item>[] = [];
    const behind: Chunk<Item>[] = [];
    const last = this.#chunks.at(-1);
    for (const chunk of this.#chunks) {
      const end = place + chunk.count;
      // What is added at the end fills up the last chunk.
      if (end <= from && !(chunk === last && end === from && chunk.count < CHUNK_ITEMS)) {
        before.push(chunk);
        start = end;
      } else if (place < to || (place === from && touched.length === 0)) touched.push(chunk);
      else behind.push(chunk);
      place = end;
    }
    return { before, touched, behind, start };
  }

  /** Null where one of them is not on the disk as it was written: then the list ends before it. */
  async #itemsOf(chunks: readonly Chunk<Item>[]): Promise<readonly Item[] | null> {
    const all: Item[] = [];
    for (const chunk of chunks) {
      const items = await this.#read(chunk);
      if (items === null) {
        this.#endBefore(chunk);
        return null;
      }
      all.push(...items);
    }
    return all;
  }

  async #read({ name, items, count }: Chunk<Item>): Promise<readonly Item[] | null> {
    if (items) return items;
    if (name === null) return null;
    const known = this.#memory.get(name);
    if (known) return known;
    const read = z
      .array(this.#item)
      .length(count)
      .safeParse(await this.#files.read(name));
    if (!read.success) return null;
    this.#memory.set(name, read.data);
    return read.data;
  }

  #endBefore(chunk: Chunk<Item>): void {
    this.#chunks = this.#chunks.slice(0, this.#chunks.indexOf(chunk));
    this.#end = NOTHING;
    this.#onChanged();
  }
}

function inChunks<Item>(items: readonly Item[]): Chunk<Item>[] {
  if (items.length === 0) return [];
  if (items.length <= CHUNK_ITEMS * 2) return [{ name: null, count: items.length, items }];
  return [
    { name: null, count: CHUNK_ITEMS, items: items.slice(0, CHUNK_ITEMS) },
    ...inChunks(items.slice(CHUNK_ITEMS)),
  ];
}

function namesIn({ chunks }: Index): ReadonlySet<string> {
  return new Set([INDEX, ...chunks.map(({ name }) => name)]);
}
