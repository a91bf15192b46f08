/** Albums on this computer as a source of the shelf. The two kinds differ in where a picture's file is, and in nothing else. */
import { join } from 'node:path';
import type { Album, Photo } from '../../../shared/models.ts';
import { imageAddress } from '../../../shared/photo-address.ts';
import { Unavailable } from '../../http.ts';
import { type AlbumSource, Gone } from '../album-source.ts';
import { openFilmFile } from './film-file.ts';
import type { LocalAlbumRecord, LocalAlbumStore, StoredAlbum } from './local-album-store.ts';
import type { LocalImages } from './local-images.ts';
import type { LocalItem } from './local-item.ts';

export type LocalKind = LocalAlbumRecord['origin']['kind'];

export interface LocalSourceOptions {
  readonly kind: LocalKind;
  readonly store: LocalAlbumStore;
  readonly images: LocalImages;
  /** Of those that are not removed: whether it is for whoever is at the computer now. */
  readonly isForNow: (album: StoredAlbum) => boolean;
  /** Somebody looks at this album; with `refresh` what the files are now is wanted. */
  readonly onLook?: (album: StoredAlbum, refresh: boolean) => Promise<void>;
  /** A file could not be read. */
  readonly onUnreadable?: (album: StoredAlbum) => void;
}

/** `folder:UUID` */
export function albumIdOf({ id, record }: Pick<StoredAlbum, 'id' | 'record'>): string {
  return `${record.origin.kind}:${id}`;
}

/** `folder:UUID/KEY` */
export function photoIdOf(album: StoredAlbum, key: string): string {
  return `${albumIdOf(album)}/${key}`;
}

export function parseLocalId(id: string): { kind: LocalKind; albumId: string; key: string | null } | null {
  const [, kind, albumId, key] = /^(folder|imported):([0-9a-f-]{36})(?:\/([\w-]{1,100}))?$/.exec(id) ?? [];
  if ((kind !== 'folder' && kind !== 'imported') || !albumId) return null;
  return { kind, albumId, key: key ?? null };
}

/** The pictures that show: those that were taken out do not. */
export function shownItems({ record, list }: StoredAlbum): readonly LocalItem[] {
  return list.items.filter(({ key }) => record.removed[key] === undefined);
}

/** The file of a picture. */
export function fileOf(
  store: LocalAlbumStore,
  { id, record: { origin } }: StoredAlbum,
  path: string,
): string {
  return join(origin.kind === 'folder' ? origin.path : store.picturesFolder(id), path);
}

export function createLocalSource(options: LocalSourceOptions): AlbumSource {
  const { kind, store, images, isForNow } = options;

  function shown(): StoredAlbum[] {
    return store
      .all()
      .filter((album) => album.record.origin.kind === kind && album.record.removedAt === null)
      .filter(isForNow);
  }

  function withPictures(): StoredAlbum[] {
    return shown().filter((album) => shownItems(album).length > 0);
  }

  function find(id: string): { album: StoredAlbum; key: string | null } {
    const parsed = parseLocalId(id);
    const album = parsed?.kind === kind && shown().find((one) => one.id === parsed.albumId);
    if (!album) throw new Gone('no such local album');
    return { album, key: parsed.key };
  }

  function findItem(id: string): { album: StoredAlbum; item: LocalItem } {
    const { album, key } = find(id);
    const item = album.list.items.find((one) => one.key === key);
    if (!item) throw new Gone('no such local picture');
    return { album, item };
  }

  return {
    owns: (id) => id.startsWith(`${kind}:`),
    async albums({ offset, count, refresh }) {
      const all = withPictures();
      for (const album of all) void options.onLook?.(album, refresh);
      const albums = all.slice(offset, offset + count).map(toAlbum);
      return { albums, total: all.length, more: all.length > offset + albums.length };
    },
    album: async (id) => toAlbum(find(id).album),
    async albumPhotos(albumId, { offset, count, refresh }) {
      await options.onLook?.(find(albumId).album, refresh);
      const { album } = find(albumId);
      const items = shownItems(album);
      const photos = items.slice(offset, offset + count).map((item) => toPhoto(album, item));
      return { album: toAlbum(album), photos, total: items.length, more: items.length > offset + count };
    },
    async image({ id, size }) {
      const { album, item } = findItem(id);
      try {
        return await images.get(id, item, fileOf(store, album, item.path), size);
      } catch (cause) {
        if (cause instanceof Unavailable) options.onUnreadable?.(album);
        throw cause;
      }
    },
    // What is on this computer is known as it is.
    known: async () => ({ albums: withPictures().map(toAlbum), isComplete: true }),
    lookFurther: async () => false,
    readAnew: async () => true,
    async describe(photoId, description) {
      const { album, item } = findItem(photoId);
      const { [item.key]: _before, ...others } = album.record.captions;
      const captions = description ? { ...others, [item.key]: description } : others;
      await store.change(album.id, { captions });
    },
    async film(id, range, signal) {
      const { album, item } = findItem(id);
      if (!item.film) throw new Gone('no film of this computer');
      return openFilmFile(fileOf(store, album, item.film.path), item.film.type, range, signal);
    },
  };
}

function toAlbum(album: StoredAlbum): Album {
  const items = shownItems(album);
  const [cover] = items;
  return {
    id: albumIdOf(album),
    title: album.record.title,
    photoCount: items.length,
    cover: cover ? imageAddress('photo-cover', photoIdOf(album, cover.key)) : null,
  };
}

function toPhoto(album: StoredAlbum, { key, takenAt, width, height, film }: LocalItem): Photo {
  const id = photoIdOf(album, key);
  return {
    id,
    kind: film ? 'video' : 'photo',
    description: album.record.captions[key] || null,
    takenAt,
    width,
    height,
    image: imageAddress('photo', id),
  };
}
