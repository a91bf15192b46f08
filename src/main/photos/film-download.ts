/** A film on its way to the disk, which can be watched while it comes: every byte comes once, in its order. */
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { unlessAborted } from '../abort.ts';
import { BadAnswer } from '../http.ts';
import type { PartFile } from '../part-file.ts';
import type { ByteRange, FilmPart, FilmType } from './film-host.ts';

export interface FilmDownload {
  /** The part is there, or comes so soon that waiting for it is quicker than asking for it. */
  isNear(range: ByteRange | null): boolean;
  /** A part, as it comes; its body rejects where the film breaks off. */
  read(range: ByteRange | null): FilmPart;
  /** Settles when all of it is on the disk. @throws what broke it off, and the signal's reason */
  whole(signal: AbortSignal): Promise<void>;
  /** Somebody watches it, or waits for it. */
  readonly isUsed: boolean;
  /** Breaks it off, unless it is whole. */
  stop(cause: Error): void;
  /** Settles when nothing more is written: with null where it is whole, or with what broke it off. */
  readonly ended: Promise<unknown>;
}

export interface FilmDownloadOptions {
  readonly part: PartFile;
  /** All of the film behind what {@link PartFile.have}. */
  readonly body: Readable;
  readonly type: FilmType;
  /** Bytes of the whole film. */
  readonly total: number;
  /** Is called when all bytes are there; what it throws breaks the film off. */
  readonly finish: () => Promise<void>;
  /** Is asked now and then. @throws where the disk has no room for more */
  readonly makeSureOfRoom: () => Promise<void>;
  /** Nobody watches it any more. */
  readonly onUnused: () => void;
}

/** A part that begins so far behind what is there is waited for. Bytes. */
const NEAR_BYTES = 1_000_000;
const CHUNK_BYTES = 65_536;

export async function startFilmDownload(options: FilmDownloadOptions): Promise<FilmDownload> {
  const { part, body, type, total, finish, makeSureOfRoom, onUnused } = options;
  // The player reads by a hand of its own: the part file is closed and renamed when it is whole.
  const file: FileHandle = await open(part.path, 'r');
  let have = part.have;
  let users = 0;
  let failure: unknown = null;
  let moved = step();

  function tell(): void {
    const before = moved;
    moved = step();
    before.resolve();
  }

  async function takeAll(): Promise<void> {
    for await (const chunk of body) {
      if (have + chunk.length > total) throw new BadAnswer('more of a film than there is');
      if (await part.write(chunk)) await makeSureOfRoom();
      have += chunk.length;
      tell();
    }
    if (have < total) throw new BadAnswer('a film that broke off');
    await finish();
  }

  const taken = takeAll().catch((cause) => {
    failure = cause;
    body.on('error', () => undefined).destroy();
    tell();
    throw cause;
  });
  let isOver = false;
  const ended = taken
    .catch(() => undefined)
    .then(() => {
      isOver = true;
      release(0);
      return failure;
    });

  function release(count: number): void {
    users -= count;
    if (users > 0) return;
    if (isOver) void file.close().catch(() => undefined);
    else onUnused();
  }

  async function* bytes(first: number, last: number): AsyncGenerator<Buffer> {
    for (let at = first; at <= last; ) {
      while (have <= at) {
        if (failure !== null) throw failure;
        await moved.promise;
      }
      const length = Math.min(CHUNK_BYTES, have - at, last - at + 1);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
      if (bytesRead === 0) throw new BadAnswer('a film whose file was cut');
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  return {
    isNear: (range) => (range?.first ?? 0) <= have + NEAR_BYTES,
    read(range) {
      const first = range?.first ?? 0;
      const last = Math.min(range?.last ?? total - 1, total - 1);
      if (first > last) throw new BadAnswer('a part behind the end of a film');
      users += 1;
      const body = Readable.from(bytes(first, last), { objectMode: false });
      body.once('close', () => release(1));
      const contentRange = range ? `bytes ${first}-${last}/${total}` : null;
      return { type, contentRange, length: last - first + 1, body };
    },
    async whole(signal) {
      users += 1;
      await unlessAborted(taken, signal).finally(() => release(1));
    },
    get isUsed() {
      return users > 0;
    },
    stop(cause) {
      body.on('error', () => undefined).destroy(cause);
    },
    ended,
  };
}

interface Step {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function step(): Step {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
