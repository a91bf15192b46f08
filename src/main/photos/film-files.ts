/**
 * Films on the disk, among the images of the cache: whole ones, and those that are on their way. Their names say how many bytes the
 * whole has, so that one that was cut is noticed; what else may have happened to a film costs its picture, and no more.
 */
import { createHash } from 'node:crypto';
import { open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { openPartFile, type PartFile } from '../part-file.ts';
import type { ByteRange, FilmPart, FilmType } from './film-host.ts';
import { FILM_HEAD_BYTES, filmTypeOf, openFilmFile } from './sources/film-file.ts';
import { withWayClear } from './way-clear.ts';

export interface FilmFiles {
  /** Null where it is not here as a whole. @throws {BadAnswer} for a part behind its end */
  open(id: string, range: ByteRange | null, signal: AbortSignal): Promise<FilmPart | null>;
  holds(id: string): Promise<boolean>;
  /** What is there of it. @throws what the file system throws */
  part(id: string): Promise<PartFile>;
  /** It has all its bytes. @throws what the file system throws */
  finish(id: string, part: PartFile): Promise<void>;
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
  function placeOf(id: string): { readonly folder: string; readonly key: string } {
    const name = filmNameOf(id);
    return { folder: join(folder, name.slice(0, 2)), key: name.slice(2) };
  }

  async function namesOf(id: string): Promise<string[]> {
    const { folder: own, key } = placeOf(id);
    const names = await readdir(own).catch(() => []);
    return names.filter((name) => name.startsWith(`${key}.`));
  }

  async function find(id: string): Promise<{ readonly path: string; readonly type: FilmType } | null> {
    for (const name of await namesOf(id)) {
      const [, bytes] = /\.(\d{1,15})\.film$/.exec(name) ?? [];
      if (bytes === undefined) continue;
      const path = join(placeOf(id).folder, name);
      const info = await stat(path).catch(() => null);
      const type = info?.size === Number(bytes) ? await typeOf(path) : null;
      if (type) return { path, type };
      log.warn('film-files.damaged');
      await rm(path, { recursive: true, force: true });
    }
    return null;
  }

  return {
    async open(id, range, signal) {
      const film = await find(id);
      if (!film) return null;
      const seen = new Date(now());
      utimes(film.path, seen, seen).catch(() => undefined);
      return openFilmFile(film.path, film.type, range, signal);
    },
    holds: async (id) => (await find(id)) !== null,
    async part(id) {
      const { folder: own, key } = placeOf(id);
      return withWayClear([folder, own], () => openPartFile(own, key));
    },
    async finish(id, part) {
      const { folder: own, key } = placeOf(id);
      await part.finish(join(own, `${key}.${part.have}.film`));
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
