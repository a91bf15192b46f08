/**
 * A picked picture becomes a file: its bytes go to the disk as they come, so that no picture's size is in memory. It has a name of its own
 * until it is known to be whole. What breaks off begins anew: unlike a film, a picture is a few seconds' worth.
 */
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BadAnswer } from '../http.ts';
import { describeHead, HEAD_BYTES, type PictureFacts } from '../photos/sources/picture-file.ts';
import { END_BYTES, isWholeFile } from '../photos/whole-image.ts';
import type { PictureBytes } from './bring-in-client.ts';
import { ItemFailed } from './patient.ts';

/** Pieces that come are put together to so much before they are written: each writing costs a turn of main. Bytes. */
const WRITE_BYTES = 512 * 1024;

export interface PictureCopyOptions {
  readonly folder: string;
  /** The file's name in its folder. */
  readonly key: string;
  readonly ask: () => Promise<PictureBytes>;
  /** Is waited for after each piece: who has less urgent things to read lets others go first. */
  readonly beforeMore: () => Promise<void>;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970: when it was taken, where it does not say so itself. */
  readonly otherwiseMs: number;
}

/** A whole picture that has no name yet. */
export interface PictureCopy {
  readonly facts: Omit<PictureFacts, 'modifiedMs'>;
  /** Puts it onto the disk for good, under its name. */
  keep(): Promise<void>;
  /** Deletes it, unless it is kept. */
  discard(): Promise<void>;
}

/**
 * Nothing is left of one that does not come.
 *
 * @throws {BadAnswer} where it is cut, damaged or too large, {Unavailable} where it breaks off, {ItemFailed} where no picture is in
 *   it, what `ask` and `beforeMore` throw, the signal's reason, and what the file system throws
 */
export async function copyPicture(options: PictureCopyOptions): Promise<PictureCopy> {
  const { folder, key } = options;
  const part = join(folder, `${key}.part`);
  const discard = (): Promise<void> => rm(part, { force: true });
  try {
    const facts = await take(part, options);
    const keep = async (): Promise<void> => {
      await putOntoDisk(part, options.otherwiseMs);
      await rename(part, join(folder, key));
    };
    return { facts, keep, discard };
  } catch (cause) {
    // Where it cannot be deleted either, the cause is the same.
    await discard().catch(() => undefined);
    throw cause;
  }
}

async function take(part: string, options: PictureCopyOptions): Promise<PictureCopy['facts']> {
  const { folder, ask, beforeMore, signal, otherwiseMs } = options;
  const { type, pieces, drop } = await ask();
  let file: FileHandle | null = null;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    file = await open(part, 'w+', 0o600);
    const length = await writeDown(pieces, file, beforeMore);
    signal.throwIfAborted();
    const start = await read(file, 0, Math.min(length, HEAD_BYTES));
    const end = await read(file, Math.max(0, length - END_BYTES), Math.min(length, END_BYTES));
    if (!isWholeFile(type, { length, start, end }))
      throw new BadAnswer('a picked picture came cut or damaged');
    return { ...(await factsOf(file, start, length, otherwiseMs)), bytes: length };
  } finally {
    drop();
    await file?.close();
  }
}

async function writeDown(
  pieces: AsyncIterable<Buffer>,
  file: FileHandle,
  beforeMore: () => Promise<void>,
): Promise<number> {
  let length = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  for await (const piece of pieces) {
    length += piece.length;
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes >= WRITE_BYTES) {
      await write(file, waiting, waitingBytes);
      waiting = [];
      waitingBytes = 0;
    }
    await beforeMore();
  }
  if (waitingBytes > 0) await write(file, waiting, waitingBytes);
  return length;
}

async function write(file: FileHandle, pieces: readonly Buffer[], bytes: number): Promise<void> {
  const { bytesWritten } = await file.writev(pieces);
  // A disk that is full takes some, and says why with the rest.
  if (bytesWritten < bytes) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten));
}

async function read(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

async function factsOf(
  file: FileHandle,
  start: Buffer,
  length: number,
  otherwiseMs: number,
): Promise<Omit<PictureFacts, 'bytes' | 'modifiedMs'>> {
  const facts = await describeHead(start, otherwiseMs);
  if (!('reason' in facts)) return facts;
  // Some cameras write megabytes about a picture before the picture.
  const again = length > start.length ? await describeHead(await read(file, 0, length), otherwiseMs) : facts;
  if ('reason' in again) throw new ItemFailed('broken');
  return again;
}

/** With the moment in which it was taken, which no list may know yet when the app is killed now. */
async function putOntoDisk(path: string, takenMs: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const taken = new Date(takenMs);
    // Not every file system has dates from before 1970.
    await file.utimes(taken, taken).catch(() => undefined);
    await file.sync();
  } finally {
    await file.close();
  }
}
