/**
 * Films on the disk, among the images of the cache: whole ones, and those that are on their way. Their names say how many bytes the
 * film has, so that one that was cut is noticed; kept-film.ts notices what else may have happened to it.
 */
import { createHash } from 'node:crypto';
import { open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Log, reasonOf } from '../log.ts';
import { openPartFile, type PartFile } from '../part-file.ts';
import type { ByteRange, FilmPart, FilmType } from './film-host.ts';
import { addSums, type KeptFilm, openKeptFilm, sumsLength, sumsOf } from './kept-film.ts';
import { FILM_HEAD_BYTES, filmTypeOf } from './sources/film-file.ts';
import { withWayClear } from './way-clear.ts';

export interface FilmFiles {
  /**
   * Null where it is not here as a whole. One that turns out to be damaged on the way is thrown away.
   *
   * @param anew gives the rest of a damaged film, which has so many bytes
   * @throws {BadAnswer} for a part behind its end
   */
  open(
    id: string,
    range: ByteRange | null,
    signal: AbortSignal,
    anew: (rest: ByteRange, filmBytes: number) => Promise<Readable>,
  ): Promise<FilmPart | null>;
  holds(id: string): Promise<boolean>;
  /** What is there of it. @throws what the file system throws */
  part(id: string): Promise<PartFile>;
  /** It has all its bytes. @throws what the file system throws, and the signal's reason */
  finish(id: string, part: PartFile, signal: AbortSignal): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface FilmFilesOptions {
  /** Of the image cache. */
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** 64 hexadecimal digits, as every name in the image cache begins. */
export function filmNameOf(id: string): string {
  return createHash('sha256').update(`film\n${id}`).digest('hex');
}

export function createFilmFiles({ folder, log, now }: FilmFilesOptions): FilmFiles {
  /** By path: films that get their sums now. */
  const summing = new Map<string, Promise<void>>();

  function placeOf(id: string): { readonly folder: string; readonly key: string } {
    const name = filmNameOf(id);
    return { folder: join(folder, name.slice(0, 2)), key: name.slice(2) };
  }

  async function namesOf(id: string): Promise<string[]> {
    const { folder: own, key } = placeOf(id);
    const names = await readdir(own).catch(() => []);
    return names.filter((name) => name.startsWith(`${key}.`));
  }

  async function find(id: string): Promise<KeptFilm | null> {
    for (const name of await namesOf(id)) {
      const [, digits] = /\.(\d{1,15})\.film$/.exec(name) ?? [];
      if (digits === undefined) continue;
      const path = join(placeOf(id).folder, name);
      const bytes = Number(digits);
      const withSums = bytes + sumsLength(bytes);
      const size = (await stat(path).catch(() => null))?.size ?? 0;
      const type = size >= bytes && size <= withSums ? await typeOf(path) : null;
      if (type) return { path, type, bytes, hasSums: size === withSums };
      await throwAway(path, 'its size or its kind');
    }
    return null;
  }

  async function throwAway(path: string, reason: string): Promise<void> {
    log.warn('film-files.damaged', { reason });
    await rm(path, { recursive: true, force: true });
  }

  /** Never throws. One that is damaged already goes on showing its damage: nobody can tell any more what was written. */
  async function addMissingSums(film: KeptFilm): Promise<void> {
    if (film.hasSums) return;
    const adding =
      summing.get(film.path) ??
      addSums(film)
        .catch((cause) => log.warn('film-files.no-sums', { reason: reasonOf(cause) }))
        .finally(() => summing.delete(film.path));
    summing.set(film.path, adding);
    await adding;
  }

  return {
    async open(id, range, signal, anew) {
      const film = await find(id);
      if (!film) return null;
      const seen = new Date(now());
      utimes(film.path, seen, seen).catch(() => undefined);
      const part = openKeptFilm(film, range, signal, async (rest, cause) => {
        await throwAway(film.path, reasonOf(cause));
        return anew(rest, film.bytes);
      });
      part.body.once('close', () => void addMissingSums(film));
      return part;
    },
    async holds(id) {
      const film = await find(id);
      if (film) await addMissingSums(film);
      return film !== null;
    },
    async part(id) {
      const { folder: own, key } = placeOf(id);
      return withWayClear([folder, own], () => openPartFile(own, key));
    },
    async finish(id, part, signal) {
      const { folder: own, key } = placeOf(id);
      const bytes = part.have;
      await part.write(await sumsOf(part.path, bytes, signal));
      await part.finish(join(own, `${key}.${bytes}.film`));
    },
    async remove(id) {
      for (const name of await namesOf(id)) await rm(join(placeOf(id).folder, name), { force: true });
    },
  };
}

/** Null where it is no film that Chromium plays. */
async function typeOf(path: string): Promise<FilmType | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FILM_HEAD_BYTES), 0, FILM_HEAD_BYTES, 0);
    return filmTypeOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
