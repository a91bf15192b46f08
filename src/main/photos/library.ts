/** The albums and photos of whoever is signed in: lists for the renderer, and the addresses of their images for main. */
import { LRUCache } from 'lru-cache';
import {
  type FunctionAlbum,
  type FunctionPhoto,
  type ImageAddress,
  MAX_IDS,
} from '../../shared/function-api.ts';
import type { Album, AlbumsStretch, Photo, PhotosStretch } from '../../shared/models.ts';
import { type ImageSubject, imageAddress } from '../../shared/photo-address.ts';
import { type FunctionClient, FunctionRefused } from './function-client.ts';
import { PagedList } from './paged-list.ts';

/** The album or photo is not there, or not any more. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

export interface StretchRequest {
  readonly offset: number;
  readonly count: number;
  readonly refresh: boolean;
}

export interface Library {
  albums(request: StretchRequest): Promise<AlbumsStretch>;
  /** @throws {Gone} and what the function's client throws, as `albums` does */
  albumPhotos(albumId: string, request: StretchRequest): Promise<PhotosStretch>;
  /**
   * Google's address of an image, renewed where it has run out.
   *
   * @param refused an address that Google's image host just refused: a newer one is answered
   * @throws {Gone}
   */
  imageAddress(subject: ImageSubject, id: string, refused?: string): Promise<string>;
  /** Forgets everything: somebody else may sign in next. */
  forget(): void;
}

/** An address this close to its end is renewed first: a fetch takes a moment. Milliseconds. */
const EXPIRY_MARGIN_MS = 30_000;
/** Lists of photos kept in memory, least recently opened go first. */
const MAX_PHOTO_LISTS = 20;
/** Addresses kept in memory, least recently used go first: one that is missing is asked for again. */
const MAX_ADDRESSES = 5_000;

function createAddresses(): LRUCache<string, ImageAddress> {
  return new LRUCache({ max: MAX_ADDRESSES });
}

export function createLibrary(client: FunctionClient, now: () => number): Library {
  let albums = createAlbumList();
  let photoLists = new Map<string, PagedList<FunctionPhoto>>();
  let photoAddresses = createAddresses();
  let waiting: PhotoRenewal | null = null;

  function createAlbumList(): PagedList<FunctionAlbum> {
    return new PagedList(async (pageToken) => {
      const answer = await client.albums(pageToken);
      return { items: answer.albums, nextPageToken: answer.nextPageToken };
    });
  }

  function photoList(albumId: string, refresh: boolean): PagedList<FunctionPhoto> {
    // This map and no later one: an answer can outlast the account that asked for it.
    const addresses = photoAddresses;
    const list =
      (refresh ? undefined : photoLists.get(albumId)) ??
      new PagedList<FunctionPhoto>(async (pageToken) => {
        const answer = await client.albumPhotos(albumId, pageToken);
        for (const photo of answer.photos) addresses.set(photo.id, photo.image);
        return { items: answer.photos, nextPageToken: answer.nextPageToken };
      });
    photoLists.delete(albumId);
    photoLists.set(albumId, list);
    const [oldest] = photoLists.keys();
    if (oldest !== undefined && photoLists.size > MAX_PHOTO_LISTS) photoLists.delete(oldest);
    return list;
  }

  async function findAlbum(id: string): Promise<FunctionAlbum> {
    const list = albums;
    for (let offset = 0; ; offset += 50) {
      const known = list.known.find((album) => album.id === id);
      if (known) return known;
      if (!(await list.stretch(offset, 50)).more) break;
    }
    const last = list.known.find((album) => album.id === id);
    if (!last) throw new Gone('no such album');
    return last;
  }

  /** Those that ask in one turn of the event loop share one call. */
  function renewPhoto(id: string): Promise<Map<string, ImageAddress>> {
    if (!waiting || waiting.ids.size >= MAX_IDS) {
      const addresses = photoAddresses;
      const batch: PhotoRenewal = { ids: new Set(), answer: Promise.resolve(new Map()) };
      batch.answer = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
        if (waiting === batch) waiting = null;
        const { photos } = await client.photos([...batch.ids]);
        for (const photo of photos) addresses.set(photo.id, photo.image);
        return new Map(photos.map((photo) => [photo.id, photo.image]));
      });
      waiting = batch;
    }
    waiting.ids.add(id);
    return waiting.answer;
  }

  function isGood(address: ImageAddress, refused: string | undefined): boolean {
    return address.url !== refused && Date.parse(address.expiresAt) - EXPIRY_MARGIN_MS > now();
  }

  async function photoAddress(id: string, refused: string | undefined): Promise<string> {
    const known = photoAddresses.get(id);
    if (known && isGood(known, refused)) return known.url;
    const renewed = (await renewPhoto(id)).get(id);
    if (!renewed) throw new Gone('no such photo');
    return renewed.url;
  }

  async function coverAddress(albumId: string, refused: string | undefined): Promise<string> {
    const { cover } = await findAlbum(albumId);
    if (!cover) throw new Gone('an album without a cover');
    if (isGood(cover, refused)) return cover.url;
    if (cover.photoId !== undefined) return photoAddress(cover.photoId, refused);
    // Google does not say which photo this cover shows: only the list itself has a fresh address.
    if (albums.known.some((album) => album.id === albumId && album.cover === cover))
      albums = createAlbumList();
    const renewed = (await findAlbum(albumId)).cover;
    if (!renewed) throw new Gone('an album without a cover');
    return renewed.url;
  }

  return {
    async albums({ offset, count, refresh }) {
      if (refresh) albums = createAlbumList();
      const { items, total, more } = await albums.stretch(offset, count);
      return { albums: items.map(toAlbum), total, more };
    },
    async albumPhotos(albumId, { offset, count, refresh }) {
      const album = toAlbum(await findAlbum(albumId));
      const { items, total, more } = await photoList(albumId, refresh)
        .stretch(offset, count)
        .catch((cause) => {
          // The list that still names this album is old: the next look at the albums gets a new one.
          if (cause instanceof FunctionRefused && cause.code === 'not_found') albums = createAlbumList();
          throw cause;
        });
      return { album, photos: items.map(toPhoto), total: total ?? (more ? album.photoCount : null), more };
    },
    imageAddress: (subject, id, refused) =>
      subject === 'photo' ? photoAddress(id, refused) : coverAddress(id, refused),
    forget() {
      albums = createAlbumList();
      photoLists = new Map();
      photoAddresses = createAddresses();
      waiting = null;
    },
  };
}

interface PhotoRenewal {
  readonly ids: Set<string>;
  answer: Promise<Map<string, ImageAddress>>;
}

function toAlbum({ id, title, photoCount, cover }: FunctionAlbum): Album {
  return {
    id,
    title: title?.trim() || null,
    photoCount: photoCount ?? null,
    cover: cover ? imageAddress('album-cover', id) : null,
  };
}

function toPhoto({ id, kind, description, takenAt, width, height }: FunctionPhoto): Photo {
  return {
    id,
    kind,
    description: description?.trim() || null,
    takenAt: takenAt ?? null,
    width: width ?? null,
    height: height ?? null,
    image: imageAddress('photo', id),
  };
}
