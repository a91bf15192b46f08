/** The albums and pictures at Google of whoever is signed in, and what of them is on this computer. */
import { setTimeout as delay } from 'node:timers/promises';
import type { KeptAlbumProgress } from '../../shared/ipc.ts';
import { BadAnswer, type Connections } from '../http.ts';
import type { Log } from '../log.ts';
import { isPassing } from '../problem.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AccountFiles } from './account-files.ts';
import { FetchQueue } from './fetch-queue.ts';
import { createFilmFiles } from './film-files.ts';
import { openFilm } from './film-host.ts';
import { createFilms, type Films } from './films.ts';
import type { FunctionClient } from './function-client.ts';
import { removeGonePhotos } from './gone-photos.ts';
import { createImageCache, type ImageCache } from './image-cache.ts';
import { fetchImage } from './image-host.ts';
import { createImages, type Images } from './images.ts';
import { createKeepAlbums, type KeepAlbums } from './keep-albums.ts';
import { keptAlbumSchema, keptPhotoSchema } from './kept-models.ts';
import { createLibrary, type Library } from './library.ts';
import { createListStore } from './list-store.ts';
import { rankedImages } from './ranked-images.ts';
import { shownSizes } from './shown-sizes.ts';
import { isWhole } from './whole-image.ts';

export interface AccountPictures {
  readonly library: Pick<
    Library,
    'albums' | 'album' | 'albumPhotos' | 'walkAlbum' | 'describePhoto' | 'knownAlbums' | 'lookFurther'
  >;
  readonly images: Pick<Images, 'get' | 'want'>;
  readonly films: Pick<Films, 'open'>;
  readonly keepAlbums: Pick<KeepAlbums, 'progress' | 'start'>;
  /** Writes what waits to be written. Never throws. */
  flush(): Promise<void>;
  /** When this settles, nothing more is asked for or written for the account that was signed in. */
  forget(): Promise<void>;
}

export interface AccountPicturesDependencies {
  readonly client: FunctionClient;
  readonly connections: Connections;
  /** The function runs on this computer, as in the demo and the tests: its images may, too. */
  readonly allowLoopback: boolean;
  readonly files: Pick<AccountFiles, 'imagesFolder' | 'listsFolder' | 'renewClaim'>;
  readonly settings: Pick<SettingsStore, 'current' | 'subscribe'>;
  /** Of the screen, device pixels. */
  readonly screenWidth: () => number;
  readonly isThrifty: () => Promise<boolean>;
  /** Settles while nobody waits for other pictures. */
  readonly untilCalm: () => Promise<void>;
  readonly onKeptProgress: (progress: readonly KeptAlbumProgress[]) => void;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Of all that pictures may take: a larger film is watched, and not kept for that. */
const SEEN_FILM_PART = 0.1;

export function createAccountPictures(dependencies: AccountPicturesDependencies): AccountPictures {
  const { client, connections, allowLoopback, files, settings, log, now } = dependencies;
  const cache: ImageCache = createImageCache({
    folder: files.imagesFolder,
    log,
    now,
    maxBytes: () => settings.current.computer.pictureBytes,
    ranked: () => rankedImages(library, settings.current.albums),
  });
  const filmFiles = createFilmFiles({ folder: files.imagesFolder, log, now });
  const stores = {
    albums: createListStore({ item: keptAlbumSchema, folder: files.listsFolder, log }),
    photos: createListStore({ item: keptPhotoSchema, folder: files.listsFolder, log }),
  };
  const library: Library = createLibrary({
    client,
    untilCalm: dependencies.untilCalm,
    stores,
    isPassing,
    onMissed: (ids) => void removeGonePhotos(ids, { client, cache, films: filmFiles, log }),
    log,
    now,
  });
  const queue = new FetchQueue();
  const images = createImages({
    cache,
    library,
    queue,
    isPassing,
    async fetch(address, request, signal) {
      const image = await fetchImage(address, request, allowLoopback, connections, signal);
      if (!isWhole(image)) throw new BadAnswer('the image host answered a picture that is cut or damaged');
      return image;
    },
  });
  const films = createFilms({
    library,
    open: (address, range, signal) => openFilm(address, range, allowLoopback, connections, signal),
    files: filmFiles,
    cache,
    queue,
    maxSeenBytes: () => settings.current.computer.pictureBytes * SEEN_FILM_PART,
    log,
  });
  const keepAlbums: KeepAlbums = createKeepAlbums({
    // Ids of other sources have a colon: their pictures are on this computer anyway.
    albumIds: () => settings.current.albums.kept.filter((id) => !id.includes(':')),
    library,
    images,
    films,
    sizes: () => shownSizes(dependencies.screenWidth()),
    isThrifty: dependencies.isThrifty,
    onProgress: () => dependencies.onKeptProgress(keepAlbums.progress),
    log,
    now,
    wait: (ms, signal) => delay(ms, undefined, { signal }),
  });
  followSettings(settings, cache, keepAlbums);

  return {
    library,
    images,
    films,
    keepAlbums,
    async flush() {
      await Promise.all([stores.albums.flush(), stores.photos.flush()]);
      await files.renewClaim();
    },
    async forget() {
      await Promise.all([keepAlbums.stop(), library.forget(), images.breakOff(), films.breakOff()]);
      await cache.settled();
    },
  };
}

function followSettings(
  settings: AccountPicturesDependencies['settings'],
  cache: ImageCache,
  keepAlbums: KeepAlbums,
): void {
  const decided = () => {
    const { albums, computer } = settings.current;
    return { bytes: computer.pictureBytes, kept: albums.kept };
  };
  let before = decided();
  settings.subscribe(() => {
    const now = decided();
    if (now.bytes < before.bytes) void cache.makeRoom();
    if (now.kept.join() !== before.kept.join()) keepAlbums.wake();
    before = now;
  });
}
