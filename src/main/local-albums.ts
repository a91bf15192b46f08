/** The albums of this computer, from both sources: what the shelf shows of them, and what the carer does with them. */
import { basename, join, resolve } from 'node:path';
import type { LocalAlbum } from '../shared/bring-in.ts';
import { DAYS_TO_PUT_BACK } from '../shared/put-back.ts';
import type { Log } from './log.ts';
import { type AlbumSource, Gone } from './photos/album-source.ts';
import { createImageCache } from './photos/image-cache.ts';
import type { Wanted } from './photos/image-loads.ts';
import { shownSizes } from './photos/shown-sizes.ts';
import { createFolderAlbums } from './photos/sources/folder-albums.ts';
import { createHeicDecoder, type DecodingProcess } from './photos/sources/heic/decoder.ts';
import { createHeicImages } from './photos/sources/heic/heic-images.ts';
import {
  createLocalAlbumStore,
  type LocalAlbumStore,
  type StoredAlbum,
} from './photos/sources/local-album-store.ts';
import { createLocalImages, type Scale } from './photos/sources/local-images.ts';
import { albumIdOf, createLocalSource, parseLocalId, shownItems } from './photos/sources/local-source.ts';

export interface LocalAlbums {
  readonly store: LocalAlbumStore;
  readonly sources: readonly [AlbumSource, AlbumSource];
  /** What the window shows and may show next. */
  want(wanted: Wanted): void;
  /** Reads what is kept, and looks after the folders from then on. Never throws. */
  start(): Promise<void>;
  list(): LocalAlbum[];
  /** There is something for the viewer to see. */
  hasShown(): boolean;
  /** Shows a folder as an album; the same folder is not shown twice. Answers the album's id. */
  addFolder(path: string): Promise<string>;
  /** @throws {Gone} where there is no such album, as all below */
  remove(albumId: string): Promise<void>;
  putBack(albumId: string): Promise<void>;
  removePhoto(photoId: string): Promise<void>;
  putPhotosBack(albumId: string): Promise<void>;
  close(): void;
}

export interface LocalAlbumsOptions {
  readonly profile: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly scale: Scale;
  readonly startHeicHelper: () => DecodingProcess;
  /** Device pixels. */
  readonly screenWidth: () => number;
  /** A hash of the account that is signed in; null where none is. */
  readonly owner: () => string | null;
  readonly onChange: () => void;
}

/** Bytes of copies on the disk, which can be made again: those of about 4,000 HEIC pictures. */
const MAX_COPIES_BYTES = 2_000_000_000;
const DAY_MS = 86_400_000;

export function createLocalAlbums(options: LocalAlbumsOptions): LocalAlbums {
  const { profile, log, now, scale, startHeicHelper, screenWidth, owner, onChange } = options;
  const store = createLocalAlbumStore({ folder: join(profile, 'albums'), log, now });
  const folders = createFolderAlbums({ store, log, onChange });
  const cache = createImageCache({
    folder: join(profile, 'album-copies', 'images'),
    log,
    now,
    maxBytes: () => MAX_COPIES_BYTES,
    async *ranked() {
      // All can be made again alike.
    },
  });
  const decoder = createHeicDecoder({ start: startHeicHelper, log });
  const heic = createHeicImages({ cache, decoder, shownSizes: () => shownSizes(screenWidth()) });
  const images = createLocalImages({ cache, scale, heic });
  store.subscribe(onChange);
  let daily: NodeJS.Timeout | undefined;

  function isForNow({ record: { origin } }: StoredAlbum): boolean {
    return origin.kind === 'folder' || origin.owner === owner();
  }

  function find(id: string): { album: StoredAlbum; key: string | null } {
    const parsed = parseLocalId(id);
    const album = parsed && store.get(parsed.albumId);
    if (!album || albumIdOf(album) !== id.split('/')[0]) throw new Gone('no such local album');
    return { album, key: parsed.key };
  }

  function findPhoto(id: string): { album: StoredAlbum; key: string } {
    const { album, key } = find(id);
    if (key === null || !album.list.items.some((item) => item.key === key))
      throw new Gone('no such local picture');
    return { album, key };
  }

  function toInfo(album: StoredAlbum): LocalAlbum {
    const { id, record, list } = album;
    const { removedAt, origin } = record;
    const daysGone = removedAt === null ? null : Math.floor((now() - removedAt) / DAY_MS);
    return {
      id: albumIdOf(album),
      kind: origin.kind,
      title: record.title,
      photoCount: shownItems(album).length,
      isAway: folders.isAway(id),
      isLooking: folders.isLooking(id),
      isShown: removedAt === null && isForNow(album),
      skipped: list.skipped,
      removedPhotos: list.items.length - shownItems(album).length,
      daysLeft: daysGone === null ? null : Math.max(0, DAYS_TO_PUT_BACK - daysGone),
    };
  }

  return {
    store,
    sources: [
      createLocalSource({
        kind: 'folder',
        store,
        images,
        isForNow,
        async onLook({ id }, refresh) {
          if (refresh) await folders.look(id);
        },
        onUnreadable: ({ id }) => void folders.look(id),
      }),
      createLocalSource({ kind: 'imported', store, images, isForNow }),
    ],
    want: heic.want,
    async start() {
      await store.load();
      await store.emptyTrash().catch(() => log.warn('local-albums.trash-kept'));
      folders.start();
      daily = setInterval(() => {
        store.emptyTrash().catch(() => log.warn('local-albums.trash-kept'));
      }, DAY_MS);
      daily.unref();
    },
    list: () => store.all().map(toInfo),
    hasShown: () =>
      store
        .all()
        .some((album) => album.record.removedAt === null && isForNow(album) && shownItems(album).length > 0),
    async addFolder(path) {
      const folder = resolve(path);
      const same = store
        .all()
        .find(({ record: { origin } }) => origin.kind === 'folder' && resolve(origin.path) === folder);
      if (same) {
        await store.change(same.id, { removedAt: null });
        return albumIdOf(same);
      }
      const album = await store.create({ kind: 'folder', path: folder }, titleOf(folder));
      return albumIdOf(album);
    },
    async remove(albumId) {
      await store.change(find(albumId).album.id, { removedAt: now() });
    },
    async putBack(albumId) {
      await store.change(find(albumId).album.id, { removedAt: null });
    },
    async removePhoto(photoId) {
      const { album, key } = findPhoto(photoId);
      await store.change(album.id, { removed: { ...album.record.removed, [key]: now() } });
    },
    async putPhotosBack(albumId) {
      await store.change(find(albumId).album.id, { removed: {} });
    },
    close() {
      clearInterval(daily);
      folders.close();
      decoder.close();
    },
  };
}

/** A drive as a whole has no name below it. */
function titleOf(folder: string): string {
  return (basename(folder) || folder).slice(0, 100);
}
