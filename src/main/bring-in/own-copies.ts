/** Own copies of what was picked, in an album of this computer: their files, and the album's list of them. */
import { mkdir, statfs } from 'node:fs/promises';
import type { PickedItem } from '../../shared/function-api.ts';
import { deleteParts } from '../part-file.ts';
import type { LocalAlbumStore } from '../photos/sources/local-album-store.ts';
import type { LocalItem } from '../photos/sources/local-item.ts';
import type { BringInClient } from './bring-in-client.ts';
import { copiesLeft } from './copies-left.ts';
import { copyFilm, type FilmCopy } from './film-copy.ts';
import { keyOf } from './import-job.ts';
import { type PatienceOptions, patiently } from './patient.ts';
import { copyPicture, type PictureCopy } from './picture-copy.ts';
import { WorkPaused } from './trouble.ts';

/** Pictures after which the album's list is written. */
const LIST_EVERY = 25;
/** The computer needs room for itself. Bytes. */
const KEEP_FREE_BYTES = 1_000_000_000;

export interface OwnCopies {
  /**
   * Fetches one and puts it into the album.
   *
   * @param address where it is at Google now
   * @param untilCalm is waited for at each step
   * @throws what {@link patiently} throws
   */
  fetch(
    item: PickedItem,
    address: () => string,
    untilCalm: () => Promise<void>,
    patience: PatienceOptions,
  ): Promise<void>;
  /**
   * What came before the app was killed, and is in no list, comes into the album's.
   *
   * @param picked what Google still tells of those that were picked
   */
  adopt(picked: Iterable<PickedItem>): Promise<void>;
  /** What came since the last time comes into the album's list. */
  writeList(): Promise<void>;
  /** The same, where that is much. */
  writeListNowAndThen(): Promise<void>;
  /** Forgets what is in no list yet. */
  forget(): void;
  /** Nothing more comes: adopts what is whole, and deletes what was only begun. */
  tidyUp(): Promise<void>;
}

export interface OwnCopiesOptions {
  /** On the disk whose room counts. */
  readonly folder: string;
  readonly store: LocalAlbumStore;
  /** Null while there is none. */
  readonly albumId: () => string | null;
  /** @throws {WorkPaused} while nobody can be asked for this account */
  readonly client: () => BringInClient;
  /** How much of the film that is under way is there, from 0 to 1; 0 where none is. */
  readonly onFilmPart: (part: number) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly freeBytes?: ((folder: string) => Promise<number>) | undefined;
}

export function createOwnCopies(options: OwnCopiesOptions): OwnCopies {
  const { folder, store, albumId, client, onFilmPart, now, freeBytes = freeBytesOf } = options;
  let unlisted: LocalItem[] = [];
  let keeping: Promise<unknown> = Promise.resolve();

  const picturesFolder = (): string => store.picturesFolder(albumId() ?? '');

  /** @throws {WorkPaused} where so many bytes more would not leave the computer its room */
  async function makeSureOfRoom(bytes: number): Promise<void> {
    if ((await freeBytes(folder)) - bytes < KEEP_FREE_BYTES) throw new WorkPaused('diskFull');
  }

  async function fetchFilm(
    item: PickedItem,
    address: () => string,
    patience: PatienceOptions,
  ): Promise<FilmCopy> {
    try {
      return await copyFilm({
        folder: picturesFolder(),
        key: keyOf(item),
        ask: async (from) => client().film(address(), from, patience.signal),
        patience,
        makeSureOfRoom,
        onPart(part) {
          onFilmPart(part);
          patience.onWaiting(null);
        },
      });
    } finally {
      onFilmPart(0);
    }
  }

  /** One after the other: each waits for the disk, in one of the few threads in which the viewer's pictures are read too. */
  function keepInTurn(...what: Parameters<typeof keep>): Promise<void> {
    const kept = keeping.then(() => keep(...what));
    keeping = kept.catch(() => undefined);
    return kept;
  }

  async function keep(item: PickedItem, picture: PictureCopy, film: FilmCopy | undefined): Promise<void> {
    await picture.keep();
    const key = keyOf(item);
    const { takenAt, ...facts } = picture.facts;
    unlisted.push({
      key,
      path: key,
      name: item.filename ?? '',
      ...facts,
      modifiedMs: now(),
      takenAt: item.takenAt ?? takenAt,
      ...(film ? { film } : {}),
    });
  }

  async function writeList(): Promise<void> {
    const id = albumId();
    const album = id === null ? null : store.get(id);
    if (!album || unlisted.length === 0) return;
    const added = unlisted;
    unlisted = [];
    const keys = new Set(added.map(({ key }) => key));
    const others = album.list.items.filter(({ key }) => !keys.has(key));
    await store.setList(album.id, { ...album.list, items: [...others, ...added] });
  }

  async function adopt(picked: Iterable<PickedItem>): Promise<void> {
    const album = store.get(albumId() ?? '');
    if (!album) return;
    await writeList();
    const listed = new Set(store.get(album.id)?.list.items.map(({ key }) => key));
    unlisted = await copiesLeft(store.picturesFolder(album.id), listed, picked);
    await writeList();
  }

  return {
    async fetch(item, address, untilCalm, patience) {
      const { signal } = patience;
      await makeSureOfRoom(0);
      const copy = (): Promise<PictureCopy> =>
        copyPicture({
          folder: picturesFolder(),
          key: keyOf(item),
          ask: async () => client().picture(address(), signal),
          beforeMore: untilCalm,
          signal,
          otherwiseMs: Date.parse(item.takenAt ?? '') || now(),
        });
      const picture = await patiently(copy, patience);
      let film: FilmCopy | undefined;
      try {
        if (item.kind === 'video') film = await fetchFilm(item, address, patience);
        await untilCalm();
        await patiently(() => keepInTurn(item, picture, film), patience);
      } catch (cause) {
        await picture.discard();
        throw cause;
      }
      // A film that is not in the list would be looked for at Google again.
      if (film) await writeList();
    },
    adopt,
    writeList,
    async writeListNowAndThen() {
      if (unlisted.length >= LIST_EVERY) await writeList();
    },
    forget() {
      unlisted = [];
    },
    async tidyUp() {
      if (albumId() === null) return;
      await adopt([]);
      await deleteParts(picturesFolder());
    },
  };
}

async function freeBytesOf(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
