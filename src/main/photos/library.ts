/** The albums and photos of whoever is signed in: lists for the renderer, and the addresses of their images for main. */
import { LRUCache } from 'lru-cache';
import {
  type FunctionAlbum,
  type FunctionPhoto,
  type ImageAddress,
  MAX_IDS,
} from '../../shared/function-api.ts';
import type { Album, AlbumsStretch, Photo, PhotosStretch } from '../../shared/models.ts';
import { type ImageRequest, type ImageSubject, imageAddress } from '../../shared/photo-address.ts';
import { type Log, reasonOf } from '../log.ts';
import { Gone, type KnownAlbums, type StretchRequest } from './album-source.ts';
import { type FunctionClient, FunctionRefused } from './function-client.ts';
import { KeptList } from './kept-list.ts';
import type { KeptAlbum, KeptPhoto } from './kept-models.ts';
import type { ListStore } from './list-store.ts';

export interface Library {
  albums(request: StretchRequest): Promise<AlbumsStretch>;
  /** @throws {Gone} and what the function's client throws: a list that is not known so far is read on until it names the album */
  album(id: string): Promise<Album>;
  /** @throws {Gone} and what the function's client throws, as `albums` does */
  albumPhotos(albumId: string, request: StretchRequest): Promise<PhotosStretch>;
  /**
   * Google's address of an image, renewed where it has run out.
   *
   * @param refused an address that Google's image host just refused: a newer one is answered
   * @throws {Gone}
   */
  imageAddress(subject: ImageSubject, id: string, refused?: string): Promise<string>;
  /** Covers of all albums that are known, without asking the service. */
  knownCovers(): AsyncIterable<Pick<ImageRequest, 'subject' | 'id'>>;
  /** An album's photos that are known, without asking the service. */
  knownPhotos(albumId: string): AsyncIterable<Pick<KeptPhoto, 'id' | 'kind'>>;
  /**
   * Reads one page of a walk through the whole album, the first of a new walk where none is under way.
   *
   * @returns whether there is more @throws as `albumPhotos`
   */
  walkAlbum(albumId: string): Promise<boolean>;
  /** When all of the album was last read, to the hour; null where it never was. Milliseconds since 1970. */
  albumWalkedAt(albumId: string): Promise<number | null>;
  /** Gives a photo its words, at Google and in the lists that are open. @throws {Gone} and what the function's client throws */
  describePhoto(photoId: string, description: string): Promise<void>;
  /** What is known of the list of albums, once a quiet look at it is over. */
  knownAlbums(): Promise<KnownAlbums>;
  /**
   * Reads the list of albums on quietly, one page further than it was read in this run.
   *
   * @returns whether there is more @throws what the function's client throws
   */
  lookFurther(): Promise<boolean>;
  /** Forgets everything: somebody else may sign in next. Settles when nothing of it is being written any more. */
  forget(): Promise<void>;
}

/** An address this close to its end is renewed first: a fetch takes a moment. Milliseconds. */
const EXPIRY_MARGIN_MS = 30_000;
/** Lists of photos kept in memory, least recently opened go first. */
const MAX_PHOTO_LISTS = 20;
/** Addresses kept in memory, least recently used go first: one that is missing is asked for again. */
const MAX_ADDRESSES = 5_000;

export interface LibraryDependencies {
  readonly client: FunctionClient;
  readonly stores: { readonly albums: ListStore<KeptAlbum>; readonly photos: ListStore<KeptPhoto> };
  /** Quiet looks at the service wait for this. */
  readonly untilCalm: () => Promise<void>;
  /** Is told the ids of photos that an album no longer has where they were. */
  readonly onMissed: (photoIds: readonly string[]) => void;
  /** True for failures that pass, for instance no network. */
  readonly isPassing: (cause: unknown) => boolean;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createLibrary(dependencies: LibraryDependencies): Library {
  const { stores } = dependencies;
  let account = createAccountLibrary(dependencies);

  return {
    albums: (request) => account.albums(request),
    album: (id) => account.album(id),
    albumPhotos: (albumId, request) => account.albumPhotos(albumId, request),
    imageAddress: (subject, id, refused) => account.imageAddress(subject, id, refused),
    knownCovers: () => account.knownCovers(),
    knownPhotos: (albumId) => account.knownPhotos(albumId),
    walkAlbum: (albumId) => account.walkAlbum(albumId),
    describePhoto: (photoId, description) => account.describePhoto(photoId, description),
    knownAlbums: () => account.knownAlbums(),
    lookFurther: () => account.lookFurther(),
    albumWalkedAt: (albumId) => account.albumWalkedAt(albumId),
    async forget() {
      // An answer can outlast the account that asked for it: its lists are not written from here on.
      const forgotten = Promise.all([stores.albums.forget(), stores.photos.forget()]);
      account = createAccountLibrary(dependencies);
      await forgotten;
    },
  };
}

type AccountLibrary = Omit<Library, 'forget'>;

function createAccountLibrary({
  client,
  stores,
  untilCalm,
  isPassing,
  onMissed,
  log,
  now,
}: LibraryDependencies): AccountLibrary {
  const photoLists = new LRUCache<string, KeptList<KeptPhoto>>({ max: MAX_PHOTO_LISTS });
  const photoAddresses = new LRUCache<string, ImageAddress>({ max: MAX_ADDRESSES });
  const coverAddresses = new LRUCache<string, ImageAddress>({ max: MAX_ADDRESSES });
  let waiting: PhotoRenewal | null = null;
  let coverRenewal: Promise<void> | null = null;
  const report = (cause: unknown): void => log.warn('library.kept-list-shown', { reason: reasonOf(cause) });

  const albums = new KeptList<KeptAlbum>({
    async fetchPage(pageToken) {
      const answer = await client.albums(pageToken);
      for (const { id, cover } of answer.albums) if (cover) learnCover(id, cover);
      return { items: answer.albums.map(toKeptAlbum), nextPageToken: answer.nextPageToken };
    },
    list: stores.albums.open('albums'),
    untilCalm,
    isPassing,
    report,
    now,
  });

  function learnCover(
    albumId: string,
    { url, expiresAt, photoId }: NonNullable<FunctionAlbum['cover']>,
  ): void {
    if (photoId === undefined) coverAddresses.set(albumId, { url, expiresAt });
    else photoAddresses.set(photoId, { url, expiresAt });
  }

  function photosOf(albumId: string): KeptList<KeptPhoto> {
    const known = photoLists.get(albumId);
    if (known) return known;
    const list = new KeptList<KeptPhoto>({
      async fetchPage(pageToken) {
        const answer = await client.albumPhotos(albumId, pageToken);
        for (const photo of answer.photos) photoAddresses.set(photo.id, photo.image);
        return { items: answer.photos.map(toKeptPhoto), nextPageToken: answer.nextPageToken };
      },
      list: stores.photos.open(`photos of ${albumId}`),
      untilCalm,
      isPassing,
      report,
      onMissed,
      now,
    });
    photoLists.set(albumId, list);
    return list;
  }

  async function findAlbum(id: string): Promise<KeptAlbum> {
    const album = await albums.find(id);
    if (!album) throw new Gone('no such album');
    return album;
  }

  /** Those that ask in one turn of the event loop share one call. */
  function renewPhoto(id: string): Promise<Map<string, ImageAddress>> {
    if (!waiting || waiting.ids.size >= MAX_IDS) {
      const batch: PhotoRenewal = { ids: new Set(), answer: Promise.resolve(new Map()) };
      batch.answer = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
        if (waiting === batch) waiting = null;
        const { photos } = await client.photos([...batch.ids]);
        for (const photo of photos) photoAddresses.set(photo.id, photo.image);
        return new Map(photos.map((photo) => [photo.id, photo.image]));
      });
      waiting = batch;
    }
    waiting.ids.add(id);
    return waiting.answer;
  }

  function goodUrl(address: ImageAddress | undefined, refused: string | undefined): string | null {
    if (!address || address.url === refused) return null;
    return Date.parse(address.expiresAt) - EXPIRY_MARGIN_MS > now() ? address.url : null;
  }

  async function photoAddress(id: string, refused: string | undefined): Promise<string> {
    const url = goodUrl(photoAddresses.get(id), refused);
    if (url) return url;
    const renewed = (await renewPhoto(id)).get(id);
    if (!renewed) throw new Gone('no such photo');
    return renewed.url;
  }

  /** Google does not say which photo such a cover shows: only the list itself has a fresh address. */
  async function albumCoverAddress(albumId: string, refused: string | undefined): Promise<string> {
    const url = goodUrl(coverAddresses.get(albumId), refused);
    if (url) return url;
    coverRenewal ??= renewCovers().finally(() => {
      coverRenewal = null;
    });
    await coverRenewal;
    const renewed = goodUrl(coverAddresses.get(albumId), refused);
    if (!renewed) throw new Gone('an album without a cover');
    return renewed;
  }

  async function renewCovers(): Promise<void> {
    await albums.readAnew(Math.max(1, await albums.length()));
  }

  return {
    async albums({ offset, count, refresh }) {
      const { items, total, more } = await albums.stretch(offset, count, refresh);
      return { albums: items.map(toAlbum), total, more };
    },
    album: async (id) => toAlbum(await findAlbum(id)),
    async albumPhotos(albumId, { offset, count, refresh }) {
      const album = toAlbum(await findAlbum(albumId));
      const { items, total, more } = await photosOf(albumId)
        .stretch(offset, count, refresh)
        .catch((cause) => {
          // The list that still names this album is old.
          if (cause instanceof FunctionRefused && cause.code === 'not_found') albums.mistrust();
          throw cause;
        });
      return { album, photos: items.map(toPhoto), total: total ?? (more ? album.photoCount : null), more };
    },
    imageAddress: (subject, id, refused) =>
      subject === 'album-cover' ? albumCoverAddress(id, refused) : photoAddress(id, refused),
    async *knownCovers() {
      for await (const { id, cover } of albums.known()) {
        if (cover?.photoId) yield { subject: 'photo-cover', id: cover.photoId };
        else if (cover) yield { subject: 'album-cover', id };
      }
    },
    async walkAlbum(albumId) {
      await findAlbum(albumId);
      return photosOf(albumId)
        .walkOn()
        .catch((cause) => {
          throw cause instanceof FunctionRefused && cause.code === 'not_found'
            ? new Gone('no such album')
            : cause;
        });
    },
    async describePhoto(photoId, description) {
      await client.describe(photoId, description).catch((cause) => {
        const isGone = cause instanceof FunctionRefused && cause.code === 'not_found';
        throw isGone ? new Gone('no such photo') : cause;
      });
      const lists = [...photoLists.values()];
      const words = description.trim() || null;
      await Promise.all(
        lists.map((list) => list.change(photoId, (photo) => ({ ...photo, description: words }))),
      );
    },
    async knownAlbums() {
      await albums.settled();
      const known: Album[] = [];
      for await (const album of albums.known()) known.push(toAlbum(album));
      return { albums: known, isComplete: albums.isComplete };
    },
    lookFurther: () => albums.lookFurther(),
    albumWalkedAt: (albumId) => photosOf(albumId).walkedAt(),
    knownPhotos: (albumId) => photosOf(albumId).known(),
  };
}

interface PhotoRenewal {
  readonly ids: Set<string>;
  answer: Promise<Map<string, ImageAddress>>;
}

function toKeptAlbum({ id, title, photoCount, cover }: FunctionAlbum): KeptAlbum {
  return {
    id,
    title: title?.trim() || null,
    photoCount: photoCount ?? null,
    cover: cover ? { photoId: cover.photoId ?? null } : null,
  };
}

function toAlbum({ id, title, photoCount, cover }: KeptAlbum): Album {
  return { id, title, photoCount, cover: cover && coverOf(id, cover.photoId) };
}

function coverOf(albumId: string, photoId: string | null): string {
  return photoId === null ? imageAddress('album-cover', albumId) : imageAddress('photo-cover', photoId);
}

function toKeptPhoto({ id, kind, description, takenAt, width, height }: FunctionPhoto): KeptPhoto {
  return {
    id,
    kind,
    description: description?.trim() || null,
    takenAt: takenAt ?? null,
    width: width ?? null,
    height: height ?? null,
  };
}

function toPhoto(photo: KeptPhoto): Photo {
  return { ...photo, image: imageAddress('photo', photo.id) };
}
