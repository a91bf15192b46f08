/** Lists of albums and photos on the disk, so that the app starts from them and shows them without a network. */
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { readChecked, writeChecked } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';
import { ChunkedList, type ChunkFiles } from './chunked-list.ts';
import { withWayClear } from './way-clear.ts';

const MARK = 'EAL2';

export interface ListStore<Item> {
  /** The list of this name; the same one for all who have it open. */
  open(name: string): ChunkedList<Item>;
  /** Writes what waits to be written, now. Never throws. */
  flush(): Promise<void>;
  /** Writes nothing more of the lists that are open; settles when nothing is being written. */
  forget(): Promise<void>;
}

export interface ListStoreOptions<Item> {
  /** What is read from the disk has to be of this kind. */
  readonly item: z.ZodType<Item>;
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds between a change and its writing: while somebody pages on, a list changes again and again. */
  readonly delayMs?: number;
}

interface OpenList<Item> {
  readonly list: ChunkedList<Item>;
  /** Runs out when the list has to be written; null while nothing has changed. */
  timer: NodeJS.Timeout | null;
  isForgotten: boolean;
}

export function createListStore<Item>({
  item,
  folder,
  log,
  delayMs = 1000,
}: ListStoreOptions<Item>): ListStore<Item> {
  /** Lists that have something to be written. */
  const changed = new Set<OpenList<Item>>();
  const opened = new Map<string, WeakRef<OpenList<Item>>>();
  let writing: Promise<void> = Promise.resolve();

  function onChanged(opened: OpenList<Item>): void {
    if (opened.isForgotten || opened.timer !== null) return;
    changed.add(opened);
    opened.timer = setTimeout(() => write(opened), delayMs);
  }

  function write(opened: OpenList<Item>): void {
    if (opened.timer) clearTimeout(opened.timer);
    opened.timer = null;
    if (!changed.delete(opened)) return;
    writing = writing.then(async () => {
      try {
        if (!opened.isForgotten) await opened.list.save();
      } catch (cause) {
        log.warn('list-store.write-failed', { reason: reasonOf(cause) });
        // It waits for the next change, or for the app's end.
        if (!opened.isForgotten) changed.add(opened);
      }
    });
  }

  return {
    open(name) {
      const known = opened.get(name)?.deref();
      if (known) return known.list;
      const files = chunkFiles(join(folder, createHash('sha256').update(name).digest('hex')), log);
      const list = new ChunkedList(files, item, () => onChanged(made));
      const made: OpenList<Item> = { list, timer: null, isForgotten: false };
      opened.set(name, new WeakRef(made));
      return list;
    },
    async flush() {
      for (const list of [...changed]) write(list);
      await writing;
    },
    async forget() {
      for (const reference of opened.values()) {
        const list = reference.deref();
        if (!list) continue;
        list.isForgotten = true;
        if (list.timer) clearTimeout(list.timer);
      }
      opened.clear();
      changed.clear();
      await writing;
    },
  };
}

function chunkFiles(folder: string, log: Log): ChunkFiles {
  return {
    async read(name) {
      const content = await readChecked(join(folder, name), MARK);
      if (content === 'damaged') log.warn('list-store.damaged');
      if (content === null || content === 'damaged') return null;
      try {
        return JSON.parse(content.toString('utf8'));
      } catch (cause) {
        log.warn('list-store.unreadable', { reason: reasonOf(cause) });
        return null;
      }
    },
    async write(name, content) {
      const bytes = Buffer.from(JSON.stringify(content));
      await withWayClear([dirname(folder), folder], () => writeChecked(join(folder, name), MARK, bytes));
    },
    async keepOnly(names) {
      const found = await readdir(folder);
      for (const name of found) {
        if (!names.has(name)) await rm(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}
