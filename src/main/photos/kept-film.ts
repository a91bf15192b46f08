/**
 * The file of a film that is kept: the film, and behind it the SHA-256 of each of its blocks. A block is checked as it is read, so that
 * no damaged byte is shown, and nobody waits until a gigabyte is checked.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { BadAnswer, Unavailable } from '../http.ts';
import type { ByteRange, FilmPart, FilmType } from './film-host.ts';

export interface KeptFilm {
  readonly path: string;
  readonly type: FilmType;
  /** Of the film alone. */
  readonly bytes: number;
  /** False where an earlier version of the app kept it, or where writing the sums broke off. */
  readonly hasSums: boolean;
}

const BLOCK_BYTES = 1_048_576;
const SUM_BYTES = 32;

/** Bytes of a film's sums. */
export function sumsLength(filmBytes: number): number {
  return Math.ceil(filmBytes / BLOCK_BYTES) * SUM_BYTES;
}

/** The sums of a film as it lies there. @throws what the file system throws, and the signal's reason */
export async function sumsOf(path: string, bytes: number, signal?: AbortSignal): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const sums: Buffer[] = [];
    for (let start = 0; start < bytes; start += BLOCK_BYTES) {
      signal?.throwIfAborted();
      sums.push(await sumOf(await read(file, start, Math.min(BLOCK_BYTES, bytes - start))));
    }
    return Buffer.concat(sums);
  } finally {
    await file.close();
  }
}

/** Puts the sums behind a film that has none. @throws what the file system throws */
export async function addSums({ path, bytes }: KeptFilm): Promise<void> {
  const sums = await sumsOf(path, bytes);
  const file = await open(path, 'r+');
  try {
    await file.write(sums, 0, sums.length, bytes);
  } finally {
    await file.close();
  }
}

/**
 * Its body rejects with {@link Unavailable} where the file cannot be opened now, which is no damage.
 *
 * @param instead where the file turns out to be damaged: what is to be read in its place, from there on
 * @throws {BadAnswer} for a part behind its end, and the signal's reason
 */
export function openKeptFilm(
  film: KeptFilm,
  range: ByteRange | null,
  signal: AbortSignal,
  instead: (rest: ByteRange, cause: unknown) => Promise<Readable>,
): FilmPart {
  signal.throwIfAborted();
  const { bytes, type } = film;
  const first = range?.first ?? 0;
  const last = Math.min(range?.last ?? bytes - 1, bytes - 1);
  if (first > last) throw new BadAnswer('a part behind the end of a film');
  const body = Readable.from(piecesOr(film, { first, last }, instead), { objectMode: false });
  const stop = () => body.destroy();
  signal.addEventListener('abort', stop, { once: true });
  body.once('close', () => signal.removeEventListener('abort', stop));
  const contentRange = range ? `bytes ${first}-${last}/${bytes}` : null;
  return { type, contentRange, length: last - first + 1, body };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

async function* piecesOr(
  film: KeptFilm,
  { first, last }: Span,
  instead: (rest: ByteRange, cause: unknown) => Promise<Readable>,
): AsyncGenerator<Uint8Array> {
  let at = first;
  let rest: Readable;
  try {
    for await (const piece of checkedPieces(film, { first, last })) {
      at += piece.length;
      yield piece;
    }
    return;
  } catch (cause) {
    if (cause instanceof Unavailable) throw cause;
    rest = await instead({ first: at, last }, cause);
  }
  yield* rest;
}

/** @throws {Unavailable} where the file cannot be opened, any other {Error} where a block is not as it was written */
async function* checkedPieces(
  { path, bytes, hasSums }: KeptFilm,
  { first, last }: Span,
): AsyncGenerator<Buffer> {
  const file = await open(path, 'r').catch((cause) => {
    throw new Unavailable('a film of this computer cannot be read', { cause });
  });
  try {
    for (let index = Math.floor(first / BLOCK_BYTES); index * BLOCK_BYTES <= last; index += 1) {
      const start = index * BLOCK_BYTES;
      const block = await read(file, start, Math.min(BLOCK_BYTES, bytes - start));
      if (hasSums) {
        const expected = await read(file, bytes + index * SUM_BYTES, SUM_BYTES);
        if (!expected.equals(await sumOf(block))) throw new Error('a block of a film is damaged');
      }
      yield block.subarray(Math.max(0, first - start), last - start + 1);
    }
  } finally {
    await file.close();
  }
}

type Block = Buffer<ArrayBuffer>;

async function read(file: FileHandle, start: number, length: number): Promise<Block> {
  const block = Buffer.alloc(length);
  const { bytesRead } = await file.read(block, 0, length, start);
  if (bytesRead < length) throw new Error('a film whose file was cut');
  return block;
}

/** Computed beside the main thread. */
async function sumOf(block: Block): Promise<Buffer> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', block));
}
