/**
 * Films of the library at Google, by id. What is watched comes to the disk while it is watched, and shows from there the next time;
 * one that broke off goes on where it was.
 */
import { unlessAborted } from '../abort.ts';
import { BadAnswer } from '../http.ts';
import { type Log, reasonOf } from '../log.ts';
import type { PartFile } from '../part-file.ts';
import type { FetchQueue } from './fetch-queue.ts';
import { type FilmDownload, startFilmDownload } from './film-download.ts';
import type { FilmFiles } from './film-files.ts';
import type { ByteRange, FilmPart } from './film-host.ts';
import type { ImageCache } from './image-cache.ts';
import { ImageRefused } from './image-host.ts';
import { NotWanted } from './image-loads.ts';
import type { Library } from './library.ts';

export interface Films {
  /** @throws what the library and the image host throw */
  open(id: string, range: ByteRange | null, signal: AbortSignal): Promise<FilmPart>;
  /**
   * Brings a film to the disk, when nothing else is to be done. What the signal breaks off goes on with the next call.
   *
   * @throws as `open`, {GaveWay}, the signal's reason, and {NotWanted} where somebody signed out
   */
  keep(id: string, signal: AbortSignal): Promise<'there' | 'fetched' | 'tooLarge' | 'notKept'>;
  /** Breaks off what is under way; when this answers, nothing more is written for the account that was signed in. */
  breakOff(): Promise<void>;
}

export interface FilmsDependencies {
  readonly library: Pick<Library, 'imageAddress'>;
  readonly open: (address: string, range: ByteRange | null, signal: AbortSignal) => Promise<FilmPart>;
  readonly files: FilmFiles;
  readonly cache: Pick<ImageCache, 'isFull' | 'hasRoomFor' | 'grew'>;
  /** The one that pictures wait in. */
  readonly queue: Pick<FetchQueue, 'run'>;
  /** A larger film is watched, and not kept for having been watched. Bytes. */
  readonly maxSeenBytes: () => number;
  readonly log: Log;
  /** Milliseconds that a film goes on coming after nobody watches it any more: a player that jumps asks anew. */
  readonly lingerMs?: number;
}

/** A larger film is not kept at all: it would take the disk of a small computer. Bytes. */
const MAX_FILM_BYTES = 2_000_000_000;
const LINGER_MS = 5_000;

/** It may not lie on the disk. */
class NotKept extends Error {
  override readonly name = 'NotKept';
  readonly isTooLarge: boolean;
  constructor(isTooLarge: boolean) {
    super(isTooLarge ? 'a film that is too large to keep' : 'no room for a film');
    this.isTooLarge = isTooLarge;
  }
}

export function createFilms(dependencies: FilmsDependencies): Films {
  const { library, files, cache, queue, maxSeenBytes, log, lingerMs = LINGER_MS } = dependencies;
  let account = new AbortController();
  const downloads = new Map<string, Promise<FilmDownload>>();
  /** Those that are watched without being kept, until somebody signs out. */
  const passing = new Set<string>();
  /** What broke off last stays open: opened anew, it would lose what a power cut might have taken. */
  let resting: { readonly id: string; readonly part: PartFile } | null = null;

  function addressOf(id: string, signal: AbortSignal, refused?: string): Promise<string> {
    return unlessAborted(library.imageAddress('photo', id, refused), signal);
  }

  async function atGoogle(id: string, range: ByteRange | null, signal: AbortSignal): Promise<FilmPart> {
    const address = await addressOf(id, signal);
    try {
      return await dependencies.open(address, range, signal);
    } catch (cause) {
      // The address may have run out earlier than it said.
      if (!(cause instanceof ImageRefused)) throw cause;
      return dependencies.open(await addressOf(id, signal, address), range, signal);
    }
  }

  function downloadOf(id: string, maxBytes: number): Promise<FilmDownload> {
    const known = downloads.get(id);
    if (known) return known;
    const own = account.signal;
    const starting = start(id, maxBytes, own);
    downloads.set(id, starting);
    const forget = (): void => void (downloads.get(id) === starting && downloads.delete(id));
    starting.then(({ ended }) => ended.then(forget), forget);
    return starting;
  }

  async function start(id: string, maxBytes: number, signal: AbortSignal): Promise<FilmDownload> {
    const part = await partOf(id);
    try {
      const answer = await restAtGoogle(id, part, signal);
      const whole = wholeOf(answer);
      const refusal = whole && (await whyNotKept(whole.total, part.have, maxBytes));
      if (!whole || refusal) {
        drop(answer);
        await part.discard();
        throw refusal ?? new NotKept(true);
      }
      if (whole.total !== part.total) await part.startAnew(whole.total);
      return await download(id, part, answer, whole.total, signal);
    } catch (cause) {
      await part.close();
      throw cause;
    }
  }

  async function partOf(id: string): Promise<PartFile> {
    const rested = resting;
    resting = null;
    if (rested?.id === id) return rested.part;
    await rested?.part.close();
    return files.part(id);
  }

  /** All behind what is there; all of it where it is another film than the one that was begun. */
  async function restAtGoogle(id: string, part: PartFile, signal: AbortSignal): Promise<FilmPart> {
    if (part.have === 0) return atGoogle(id, { first: 0, last: null }, signal);
    try {
      const answer = await atGoogle(id, { first: part.have, last: null }, signal);
      const whole = wholeOf(answer);
      if (whole?.first === part.have && whole.total === part.total) return answer;
      drop(answer);
    } catch (cause) {
      // It has become shorter than what is there.
      if (!(cause instanceof ImageRefused)) throw cause;
    }
    await part.startAnew(null);
    return atGoogle(id, { first: 0, last: null }, signal);
  }

  async function whyNotKept(total: number, have: number, maxBytes: number): Promise<NotKept | null> {
    if (total > maxBytes) return new NotKept(true);
    return (await cache.hasRoomFor(total - have)) ? null : new NotKept(false);
  }

  async function download(
    id: string,
    part: PartFile,
    { body, type }: FilmPart,
    total: number,
    signal: AbortSignal,
  ): Promise<FilmDownload> {
    const made = await startFilmDownload({
      part,
      body,
      type,
      total,
      async finish() {
        await files.finish(id, part, signal);
        cache.grew(total);
      },
      async makeSureOfRoom() {
        if (!(await cache.hasRoomFor(0))) throw new NotKept(false);
      },
      onUnused: () => stopUnlessUsed(made),
    });
    const stop = (): void => made.stop(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    return {
      ...made,
      get isUsed() {
        return made.isUsed;
      },
      ended: made.ended.then(async (cause) => {
        signal.removeEventListener('abort', stop);
        if (cause !== null) await layAside(id, part, cause);
        return cause;
      }),
    };
  }

  function stopUnlessUsed(made: FilmDownload): void {
    setTimeout(() => {
      if (!made.isUsed) made.stop(new NotWanted('nobody watches the film'));
    }, lingerMs).unref();
  }

  /** What broke off goes on another time, unless it has no room. */
  async function layAside(id: string, part: PartFile, cause: unknown): Promise<void> {
    log.info('films.broken-off', { reason: reasonOf(cause) });
    const hasNoRoom = cause instanceof NotKept || isOfDisk(cause);
    const before = resting;
    resting = hasNoRoom || account.signal.aborted ? null : { id, part };
    await before?.part.close();
    if (hasNoRoom) await part.discard().catch(() => undefined);
    if (resting?.part !== part) await part.close();
  }

  async function open(id: string, range: ByteRange | null, signal: AbortSignal): Promise<FilmPart> {
    const kept = await files.open(id, range, signal, async (rest, filmBytes) => {
      const part = await open(id, rest, signal);
      if (wholeOf(part)?.total === filmBytes) return part.body;
      drop(part);
      throw new BadAnswer('another film than the one that was kept');
    });
    if (kept) return kept;
    if (!passing.has(id)) {
      try {
        const made = await unlessAborted(downloadOf(id, maxSeenBytes()), signal);
        if (made.isNear(range)) return made.read(range);
      } catch (cause) {
        if (!(cause instanceof NotKept) && !isOfDisk(cause)) throw cause;
        log.info('films.not-kept', { reason: reasonOf(cause) });
        passing.add(id);
      }
    }
    return atGoogle(id, range, signal);
  }

  return {
    open,
    async keep(id, signal) {
      if (await files.holds(id)) return 'there';
      if (cache.isFull) return 'notKept';
      try {
        const either = AbortSignal.any([account.signal, signal]);
        await queue.run({ urgency: 'background', signal: either }, (turn) => take(id, turn));
        return 'fetched';
      } catch (cause) {
        if (!(cause instanceof NotKept) && !isOfDisk(cause)) throw cause;
        return cause instanceof NotKept && cause.isTooLarge ? 'tooLarge' : 'notKept';
      }
    },
    async breakOff() {
      account.abort(new NotWanted('somebody signed out'));
      const all = await Promise.allSettled(downloads.values());
      await Promise.all(all.map((one) => (one.status === 'fulfilled' ? one.value.ended : null)));
      await resting?.part.close();
      resting = null;
      passing.clear();
      account = new AbortController();
    },
  };

  async function take(id: string, signal: AbortSignal): Promise<void> {
    const starting = downloadOf(id, MAX_FILM_BYTES);
    const made = await unlessAborted(starting, signal).catch((cause) => {
      // It may begin all the same, with nobody who wants it.
      starting.then(stopUnlessUsed, () => undefined);
      throw cause;
    });
    try {
      await made.whole(signal);
    } catch (cause) {
      if (!made.isUsed) made.stop(new NotWanted('something more urgent came'));
      await made.ended;
      throw cause;
    }
  }
}

/** @returns where the body begins, and the bytes of the whole film; null where nobody can tell */
function wholeOf({
  contentRange,
  length,
}: FilmPart): { readonly first: number; readonly total: number } | null {
  if (contentRange === null) return length === null ? null : { first: 0, total: length };
  const [, first, total] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15})$/.exec(contentRange) ?? [];
  return first === undefined ? null : { first: Number(first), total: Number(total) };
}

/** Node's file system says what it was about to do; everything from the network is one of http.ts's. */
function isOfDisk(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}

function drop({ body }: FilmPart): void {
  body.on('error', () => undefined).destroy();
}
