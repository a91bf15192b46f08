/** A picked film becomes a file: it comes in parts, and goes on where it broke off. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { MAX_PICKED_BYTES } from '../../shared/function-api.ts';
import { BadAnswer, Unavailable } from '../http.ts';
import { openPartFile, type PartFile } from '../part-file.ts';
import type { FilmType } from '../photos/film-host.ts';
import { FILM_HEAD_BYTES, filmTypeOf } from '../photos/sources/film-file.ts';
import type { FilmBytes } from './bring-in-client.ts';
import { ItemFailed, type PatienceOptions, patiently } from './patient.ts';

/** A larger film stays at Google: it would take the disk of a small computer, and days of a slow line. Bytes. */
export const MAX_FILM_BYTES: number = MAX_PICKED_BYTES.video;
/** A line that breaks off after more than this has moved on, and is tried again without counting. Bytes. */
const MOVED_ON_BYTES = 65_536;
/** Between two tries on a line that breaks off and moves on. Milliseconds. */
const BREAK_MS = 1_000;

export interface FilmCopy {
  /** The file's name in its folder. */
  readonly path: string;
  readonly type: FilmType;
  readonly bytes: number;
}

export interface FilmCopyOptions {
  readonly folder: string;
  readonly key: string;
  /** Its bytes from this one on, asked for anew each time. */
  readonly ask: (from: number) => Promise<FilmBytes>;
  readonly patience: PatienceOptions;
  /** Is told before so many more bytes are written. @throws where they have no room */
  readonly makeSureOfRoom: (bytes: number) => Promise<void>;
  /** How much of it is there, from 0 to 1. */
  readonly onPart: (part: number) => void;
}

/** @throws {ItemFailed} where it cannot come, what {@link patiently} and `makeSureOfRoom` throw, and what the file system throws */
export async function copyFilm(options: FilmCopyOptions): Promise<FilmCopy> {
  const { folder, key } = options;
  // The app may have ended between this file and the album's list.
  const before = await wholeFilm(folder, key);
  if (before) return before;
  const part = await openPartFile(folder, key);
  try {
    await takeAll(part, options);
    const type = await checkedType(part);
    const bytes = part.have;
    const path = fileNameOf(key);
    await part.finish(join(folder, path));
    return { path, type, bytes };
  } catch (cause) {
    // Only what may still come along is worth its room.
    if (cause instanceof ItemFailed && cause.problem !== 'notNow') await part.discard();
    throw cause;
  } finally {
    await part.close();
  }
}

function fileNameOf(key: string): string {
  return `${key}.film`;
}

/** A film that came as a whole; null where there is none. Never throws. */
export async function wholeFilm(folder: string, key: string): Promise<FilmCopy | null> {
  const path = fileNameOf(key);
  const file = await open(join(folder, path), 'r').catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FILM_HEAD_BYTES), 0, FILM_HEAD_BYTES, 0);
    const type = filmTypeOf(buffer.subarray(0, bytesRead));
    return type && { path, type, bytes: (await file.stat()).size };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function checkedType(part: PartFile): Promise<FilmType> {
  const head = await part.head(FILM_HEAD_BYTES);
  if (head.length === 0) throw new ItemFailed('broken');
  const type = filmTypeOf(head);
  if (!type) throw new ItemFailed('otherKind');
  return type;
}

async function takeAll(part: PartFile, options: FilmCopyOptions): Promise<void> {
  const { patience } = options;
  for (;;) {
    const took = await patiently(() => takeSome(part, options), patience);
    if (took === 'whole') return;
    if (took === 'brokenOff') await patience.wait(BREAK_MS, patience.signal);
  }
}

/** One answer's worth. @throws {Unavailable | BadAnswer} where nothing came of it */
async function takeSome(part: PartFile, options: FilmCopyOptions): Promise<'whole' | 'more' | 'brokenOff'> {
  const { body, from, total } = await options.ask(part.have);
  try {
    if ((total ?? 0) > MAX_FILM_BYTES) throw new ItemFailed('tooLarge');
    if (from !== part.have || total !== part.total || total === null) {
      // Another film than the one that was begun, or one that always comes whole.
      await part.startAnew(total);
      if (from !== 0) return 'more';
    }
    const before = part.have;
    if (total !== null) options.onPart(before / total);
    await options.makeSureOfRoom((total ?? before) - before);
    const isBroken = await writeDown(body, part, options);
    options.patience.signal.throwIfAborted();
    if (part.have - before < MOVED_ON_BYTES && isBroken) throw new Unavailable('a film broke off');
    if (isBroken) return 'brokenOff';
    if (total === null || part.have === total) return 'whole';
    if (part.have === before) throw new BadAnswer('a part of a film without a byte');
    return 'more';
  } finally {
    body.on('error', () => undefined).destroy();
  }
}

/** Answers whether the body broke off before its end. */
async function writeDown(body: Readable, part: PartFile, options: FilmCopyOptions): Promise<boolean> {
  const { makeSureOfRoom, onPart } = options;
  const pieces: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => 'broken' as const);
    if (next === 'broken') return true;
    if (next.done) return false;
    if (part.have + next.value.length > (part.total ?? MAX_FILM_BYTES))
      throw part.total === null ? new ItemFailed('tooLarge') : new BadAnswer('more of a film than there is');
    const isSynced = await part.write(next.value);
    const had = part.have - next.value.length;
    if (had < FILM_HEAD_BYTES && part.have >= FILM_HEAD_BYTES) await checkedType(part);
    if (!isSynced) continue;
    if (part.total !== null) onPart(part.have / part.total);
    await makeSureOfRoom(0);
  }
}
