/** The albums and photos that the window has seen, kept so that a place that was left looks the same on the way back. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Album, Photo } from '../../shared/models.ts';
import { ok } from '../../shared/result.ts';
import { api, settled } from '../api.ts';
import { createItemList, type ItemList } from './item-list.ts';
import { settings } from './settings.ts';
import { forgetWanted } from './wanted-pictures.ts';

export interface AlbumPhotos {
  readonly list: ItemList<Photo>;
  /** Null until the album's first answer, where its tile was not seen either. */
  readonly album: ReadonlySignal<Album | null>;
}

let albums: ItemList<Album> | null = null;
const photosByAlbum = new Map<string, AlbumPhotos>();

export function albumList(): ItemList<Album> {
  albums ??= createItemList<Album>(async (question) => {
    const answer = await settled(api().albums(question));
    return answer.ok ? ok({ ...answer.value, items: answer.value.albums }) : answer;
  });
  return albums;
}

/**
 * Asks for the albums that the first screen will show, before anything of it was drawn: as many as usually fit, and the next page. Kept
 * when they are there, or cannot come.
 */
export function expectAlbums(): Promise<void> {
  return albumList().expect({ offset: 0, count: settings.value.look.tilesAPage * 2, refresh: false });
}

export function photosOf(albumId: string): AlbumPhotos {
  const known = photosByAlbum.get(albumId);
  if (known) return known;
  const album = signal<Album | null>(seenAlbum(albumId));
  const list = createItemList<Photo>(async (question) => {
    const answer = await settled(api().albumPhotos({ albumId, ...question }));
    if (!answer.ok) return answer;
    album.value = answer.value.album;
    return ok({ ...answer.value, items: answer.value.photos });
  });
  const photos = { list, album };
  photosByAlbum.set(albumId, photos);
  return photos;
}

function seenAlbum(albumId: string): Album | null {
  for (const album of albums?.view.value.items.values() ?? []) if (album.id === albumId) return album;
  return null;
}

/** After a sign-out nothing of the last person stays. */
export function forgetAll(): void {
  forgetWanted();
  albums = null;
  photosByAlbum.clear();
}
