/**
 * Albums that the carer keeps whole on this computer: fetched in the background, one picture after the other with a pause between.
 * What is there already is seen on the disk, so that it goes on after a restart where it stopped.
 */
import type { KeptAlbumProgress } from '../../shared/ipc.ts';
import type { ImageSize } from '../../shared/photo-address.ts';
import { NetworkFailure } from '../http.ts';
import { type Log, reasonOf } from '../log.ts';
import { Gone } from './album-source.ts';
import { GaveWay } from './fetch-queue.ts';
import type { Films } from './films.ts';
import { NotWanted } from './image-loads.ts';
import type { Images } from './images.ts';
import type { KeptPhoto } from './kept-models.ts';
import type { Library } from './library.ts';

export interface KeepAlbums {
  /** Of every album that is to be kept, in the carer's order. */
  readonly progress: readonly KeptAlbumProgress[];
  /** Begins, for whoever is signed in now. */
  start(): void;
  /** Something has changed: the carer's choice, the power or the network. */
  wake(): void;
  /** Settles when nothing more is asked for. */
  stop(): Promise<void>;
}

export interface KeepAlbumsDependencies {
  readonly albumIds: () => readonly string[];
  readonly library: Pick<Library, 'knownPhotos' | 'walkAlbum' | 'albumWalkedAt'>;
  readonly images: Pick<Images, 'keep'>;
  readonly films: Pick<Films, 'keep'>;
  /** Sizes in which this computer's screens show a photo. */
  readonly sizes: () => readonly ImageSize[];
  /** The computer runs on its battery, or the network is paid by the byte. */
  readonly isThrifty: () => Promise<boolean>;
  readonly onProgress: () => void;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Settles after so many milliseconds; rejects when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The start of the app comes first. Milliseconds. */
const FIRST_MS = 5_000;
const BETWEEN_PICTURES_MS = 300;
const BETWEEN_PAGES_MS = 1_000;
const AFTER_GIVING_WAY_MS = 2_000;
/** How often the power and the network are looked at while a film comes, which may take hours. */
const WATCH_MS = 5_000;
/** How often a pause, a missing network or a full disk is looked at again. */
const LOOK_AGAIN_MS = 60_000;
/** How often a list is read anew, for what came and what was deleted. */
const LIST_AGE_MS = 24 * 3_600_000;
/** So many pictures in a row that do not come are no coincidence. */
const MANY = 3;

type State = KeptAlbumProgress['state'];

export function createKeepAlbums(dependencies: KeepAlbumsDependencies): KeepAlbums {
  const { albumIds, onProgress, log, wait } = dependencies;
  const progress = new Map<string, KeptAlbumProgress>();
  let run: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;
  let sleep = new AbortController();

  function progressOf(albumId: string): KeptAlbumProgress {
    return progress.get(albumId) ?? { albumId, done: 0, total: null, state: 'waiting' };
  }

  function tell(albumId: string, change: Partial<KeptAlbumProgress>): void {
    progress.set(albumId, { ...progressOf(albumId), ...change });
    onProgress();
  }

  /** Until the time is over, or {@link KeepAlbums.wake}. */
  async function rest(ms: number, stop: AbortSignal): Promise<void> {
    sleep = new AbortController();
    await wait(ms, AbortSignal.any([stop, sleep.signal])).catch(() => undefined);
    stop.throwIfAborted();
  }

  async function goOn(stop: AbortSignal): Promise<void> {
    await rest(FIRST_MS, stop);
    for (;;) {
      for (const albumId of albumIds()) await keepOne(albumId, stop);
      await rest(LOOK_AGAIN_MS, stop);
    }
  }

  async function keepOne(albumId: string, stop: AbortSignal): Promise<void> {
    const state = await keepAlbum(albumId, dependencies, {
      stop,
      isStillKept: () => albumIds().includes(albumId),
      tell: (change) => tell(albumId, change),
      rest: (ms) => rest(ms, stop),
    }).catch((cause): State => {
      stop.throwIfAborted();
      log.warn('keep-albums.broken-off', { reason: reasonOf(cause) });
      return cause instanceof Gone ? 'gone' : 'noNetwork';
    });
    tell(albumId, { state });
  }

  return {
    get progress() {
      return albumIds().map(progressOf);
    },
    start() {
      if (run) return;
      const stop = new AbortController();
      const done = goOn(stop.signal).catch((cause) => {
        if (!stop.signal.aborted) log.warn('keep-albums.ended', { reason: reasonOf(cause) });
      });
      run = { stop, done };
    },
    wake: () => sleep.abort(),
    async stop() {
      const ending = run;
      run = null;
      ending?.stop.abort();
      await ending?.done;
      progress.clear();
    },
  };
}

interface Work {
  readonly stop: AbortSignal;
  readonly isStillKept: () => boolean;
  readonly tell: (change: Partial<KeptAlbumProgress>) => void;
  readonly rest: (ms: number) => Promise<void>;
}

type Keeping = Pick<
  KeepAlbumsDependencies,
  'library' | 'images' | 'films' | 'sizes' | 'isThrifty' | 'now' | 'wait'
>;

/** @returns how it ended @throws where there is no network, or the album is gone */
async function keepAlbum(albumId: string, keeping: Keeping, work: Work): Promise<State> {
  const { library } = keeping;
  if (!(await isListFresh(albumId, keeping))) {
    work.tell({ state: 'working' });
    while (await library.walkAlbum(albumId)) await pause(BETWEEN_PAGES_MS, keeping, work);
  }
  let total = 0;
  for await (const _photo of library.knownPhotos(albumId)) total += 1;
  work.tell({ total });
  let done = 0;
  let failed = 0;
  for await (const photo of library.knownPhotos(albumId)) {
    work.stop.throwIfAborted();
    if (!work.isStillKept()) return 'waiting';
    const outcome = await keepPhoto(photo, keeping, work);
    if (outcome === 'noRoom') return 'noRoom';
    failed = outcome === 'failed' ? failed + 1 : 0;
    if (failed >= MANY) return 'noNetwork';
    if (outcome === 'gone') total -= 1;
    if (outcome === 'there') done += 1;
    if (outcome === 'there') work.tell({ done, total, state: done === total ? 'done' : 'working' });
  }
  work.tell({ done, total });
  return done >= total ? 'done' : 'waiting';
}

async function isListFresh(albumId: string, { library, now }: Keeping): Promise<boolean> {
  const walkedAt = await library.albumWalkedAt(albumId);
  return walkedAt !== null && now() - walkedAt < LIST_AGE_MS;
}

/** In every size; a film also as such, unless it is too large for a computer. */
async function keepPhoto(
  { id, kind }: Pick<KeptPhoto, 'id' | 'kind'>,
  keeping: Keeping,
  work: Work,
): Promise<'there' | 'gone' | 'failed' | 'noRoom'> {
  const { images } = keeping;
  const pieces = [
    ...keeping.sizes().map((size) => () => images.keep({ subject: 'photo', id, size })),
    ...(kind === 'video' ? [() => keepFilm(id, keeping)] : []),
  ];
  for (const keep of pieces) {
    try {
      const outcome = await keepPatiently(keep, keeping, work);
      if (outcome === 'notKept') return 'noRoom';
    } catch (cause) {
      work.stop.throwIfAborted();
      if (cause instanceof NetworkFailure) throw cause;
      return cause instanceof Gone ? 'gone' : 'failed';
    }
  }
  return 'there';
}

/** Pauses it where it is when the computer has to be thrifty. @throws {GaveWay} then, and as {@link Films.keep} */
async function keepFilm(id: string, { films, isThrifty, wait }: Keeping): ReturnType<Films['keep']> {
  const thrift = new AbortController();
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    while (!(await isThrifty())) await wait(WATCH_MS, over.signal);
    thrift.abort(new GaveWay('the computer has to be thrifty'));
  };
  watch().catch(() => undefined);
  return films.keep(id, thrift.signal).finally(() => over.abort());
}

async function keepPatiently<Outcome extends string>(
  keep: () => Promise<Outcome>,
  keeping: Keeping,
  work: Work,
): Promise<Outcome> {
  for (;;) {
    try {
      const outcome = await keep();
      if (outcome === 'fetched') await pause(BETWEEN_PICTURES_MS, keeping, work);
      return outcome;
    } catch (cause) {
      work.stop.throwIfAborted();
      if (!(cause instanceof GaveWay) && !(cause instanceof NotWanted)) throw cause;
      await pause(AFTER_GIVING_WAY_MS, keeping, work);
    }
  }
}

/** A moment for everything else; longer while the computer has to be thrifty. */
async function pause(ms: number, { isThrifty }: Keeping, { tell, rest }: Work): Promise<void> {
  await rest(ms);
  if (!(await isThrifty())) return;
  tell({ state: 'paused' });
  do await rest(LOOK_AGAIN_MS);
  while (await isThrifty());
  tell({ state: 'working' });
}
