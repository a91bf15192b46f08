/** Lists of albums and photos on the disk, so that the app starts from them and shows them without a network. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { readChecked, writeChecked } from '../checked-file.ts';
import { type Log, reasonOf } from '../log.ts';
import type { Snapshot } from './kept-list.ts';

const MARK = 'EAL1';

export interface ListStore {
  /** Null where nothing good is kept under this name. */
  read<Item>(name: string, item: z.ZodType<Item>): Promise<Snapshot<Item> | null>;
  /** Never throws: a list that could not be kept is asked for again. Of several for one name, the last one stays. */
  write(name: string, snapshot: Snapshot<unknown>): void;
  /** Settles when nothing is being written any more. */
  settled(): Promise<void>;
}

export interface ListStoreOptions {
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds between a change and its writing: while somebody pages on, a list changes again and again. */
  readonly delayMs?: number;
}

export function createListStore({ folder, log, delayMs = 1000 }: ListStoreOptions): ListStore {
  const waiting = new Map<string, Snapshot<unknown>>();
  const writing = new Map<string, Promise<void>>();

  function fileOf(name: string): string {
    return join(folder, createHash('sha256').update(name).digest('hex'));
  }

  async function writeAll(name: string): Promise<void> {
    await delay(delayMs);
    for (let next = waiting.get(name); next; next = waiting.get(name)) {
      waiting.delete(name);
      try {
        await writeChecked(fileOf(name), MARK, Buffer.from(JSON.stringify(next)));
      } catch (cause) {
        log.warn('list-store.write-failed', { reason: reasonOf(cause) });
      }
    }
    writing.delete(name);
  }

  return {
    async read(name, item) {
      const content = await readChecked(fileOf(name), MARK);
      if (content === 'damaged') log.warn('list-store.damaged');
      if (content === null || content === 'damaged') return null;
      try {
        return z
          .object({ items: z.array(item), complete: z.boolean() })
          .parse(JSON.parse(content.toString('utf8')));
      } catch (cause) {
        // Written by another version.
        log.warn('list-store.unreadable', { reason: reasonOf(cause) });
        return null;
      }
    },
    write(name, snapshot) {
      waiting.set(name, snapshot);
      if (!writing.has(name)) writing.set(name, writeAll(name));
    },
    async settled() {
      await Promise.all(writing.values());
    },
  };
}
