/**
 * The albums that lie on this computer: what the carer decided about each, and the list of its pictures. In the profile, and not in
 * the account's folder: nothing backs them up, so neither a sign-out nor a full disk may take them away.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { albumTitleSchema, captionSchema, skippedSchema } from '../../../shared/bring-in.ts';
import { DAYS_TO_PUT_BACK } from '../../../shared/put-back.ts';
import { type Log, reasonOf } from '../../log.ts';
import { createTwinFile, type TwinFile } from '../../twin-file.ts';
import { inOrder, localItemSchema } from './local-item.ts';

const recordSchema = z.object({
  origin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('folder'), path: z.string() }),
    /** `owner`: a hash of the account that the pictures came from. */
    z.object({ kind: z.literal('imported'), owner: z.string() }),
  ]),
  title: albumTitleSchema,
  /** Milliseconds since 1970, as the next. */
  createdAt: z.number(),
  removedAt: z.number().nullable(),
  /** By key. */
  captions: z.record(z.string(), captionSchema),
  /** By key: when a picture was taken out of the album. */
  removed: z.record(z.string(), z.number()),
});
export type LocalAlbumRecord = z.infer<typeof recordSchema>;

const listSchema = z.object({ items: z.array(localItemSchema), skipped: z.array(skippedSchema) });
export type LocalList = z.infer<typeof listSchema>;
const NOTHING: LocalList = { items: [], skipped: [] };

export interface StoredAlbum {
  readonly id: string;
  readonly record: LocalAlbumRecord;
  /** In the order of the album, with those that were taken out. */
  readonly list: LocalList;
}

export interface LocalAlbumStore {
  /** Reads the disk. Never throws. */
  load(): Promise<void>;
  all(): readonly StoredAlbum[];
  get(id: string): StoredAlbum | null;
  /** @throws what the file system throws, as all that write do */
  create(origin: LocalAlbumRecord['origin'], title: string): Promise<StoredAlbum>;
  change(id: string, change: Partial<Omit<LocalAlbumRecord, 'origin'>>): Promise<void>;
  /** Counts at once; settles when it is on the disk. */
  setList(id: string, list: LocalList): Promise<void>;
  /** Deletes for good what was removed more than 30 days ago. */
  emptyTrash(): Promise<void>;
  /** Deletes one for good. */
  delete(id: string): Promise<void>;
  /** Where an album's own copies are. */
  picturesFolder(id: string): string;
  /** Calls `listener` after each change; answers a function that ends it. */
  subscribe(listener: () => void): () => void;
}

export interface LocalAlbumStoreOptions {
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Held {
  album: StoredAlbum;
  readonly recordFile: TwinFile<LocalAlbumRecord>;
  readonly listFile: TwinFile<LocalList>;
}

const UUID = /^[0-9a-f-]{36}$/;

export function createLocalAlbumStore({ folder, log, now }: LocalAlbumStoreOptions): LocalAlbumStore {
  const albums = new Map<string, Held>();
  const listeners = new Set<() => void>();

  function filesOf(id: string) {
    const place = { folder: join(folder, id), log };
    return {
      recordFile: createTwinFile({ ...place, name: 'album', mark: 'EAB1', schema: recordSchema }),
      listFile: createTwinFile({ ...place, name: 'list', mark: 'EAT1', schema: listSchema }),
    };
  }

  function held(id: string): Held {
    const found = albums.get(id);
    if (!found) throw new Error('no such local album');
    return found;
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  async function readAlbum(id: string): Promise<void> {
    const files = filesOf(id);
    const record = await files.recordFile.read();
    if (!record) return log.warn('local-albums.unreadable');
    const list = (await files.listFile.read()) ?? NOTHING;
    albums.set(id, { album: { id, record, list }, ...files });
  }

  async function deleteForGood(id: string): Promise<void> {
    albums.delete(id);
    await rm(join(folder, id), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async function dropOldRemovals({ album }: Held, before: number): Promise<void> {
    const { id, record, list } = album;
    const isOld = (key: string) => (record.removed[key] ?? Number.POSITIVE_INFINITY) < before;
    // A folder's files are the family's own: nothing of them is ever deleted, and what was taken out stays out.
    if (record.origin.kind !== 'imported' || !list.items.some(({ key }) => isOld(key))) return;
    for (const { path, film } of list.items.filter(({ key }) => isOld(key)))
      for (const file of [path, ...(film ? [film.path] : [])])
        await rm(join(folder, id, 'pictures', file), { force: true });
    await store.setList(id, { ...list, items: list.items.filter(({ key }) => !isOld(key)) });
  }

  const store: LocalAlbumStore = {
    async load() {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(
        names
          .filter((name) => UUID.test(name))
          .map((id) =>
            readAlbum(id).catch((cause) => log.warn('local-albums.read-failed', { reason: reasonOf(cause) })),
          ),
      );
    },
    all: () =>
      [...albums.values()].map(({ album }) => album).sort((a, b) => a.record.createdAt - b.record.createdAt),
    get: (id) => albums.get(id)?.album ?? null,
    async create(origin, title) {
      const id = randomUUID();
      const record: LocalAlbumRecord = {
        origin,
        title: albumTitleSchema.parse(title),
        createdAt: now(),
        removedAt: null,
        captions: {},
        removed: {},
      };
      const files = filesOf(id);
      await mkdir(join(folder, id), { recursive: true, mode: 0o700 });
      await files.recordFile.write(record);
      const album = { id, record, list: NOTHING };
      albums.set(id, { album, ...files });
      tell();
      return album;
    },
    async change(id, change) {
      const entry = held(id);
      const record = recordSchema.parse({ ...entry.album.record, ...change });
      entry.album = { ...entry.album, record };
      const written = entry.recordFile.write(record);
      tell();
      await written;
    },
    async setList(id, { items, skipped }) {
      const entry = held(id);
      entry.album = { ...entry.album, list: { items: inOrder(items), skipped } };
      const written = entry.listFile.write(entry.album.list);
      tell();
      await written;
    },
    async emptyTrash() {
      const before = now() - DAYS_TO_PUT_BACK * 86_400_000;
      for (const entry of [...albums.values()]) {
        const { removedAt } = entry.album.record;
        if (removedAt !== null && removedAt < before) await deleteForGood(entry.album.id);
        else await dropOldRemovals(entry, before);
      }
      tell();
    },
    async delete(id) {
      await deleteForGood(id);
      tell();
    },
    picturesFolder: (id) => join(folder, id, 'pictures'),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}
