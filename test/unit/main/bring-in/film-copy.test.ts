import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { FilmBytes } from '../../../../src/main/bring-in/bring-in-client.ts';
import { copyFilm, MAX_FILM_BYTES } from '../../../../src/main/bring-in/film-copy.ts';
import { WorkPaused } from '../../../../src/main/bring-in/trouble.ts';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { SYNC_BYTES } from '../../../../src/main/part-file.ts';
import { FunctionRefused } from '../../../../src/main/photos/function-client.ts';
import { bodyOf, filmOf } from '../film-bytes.ts';
import { temporaryFolder } from '../support.ts';

/** As the function hands them out, and smaller. */
const PART = 4 * 1024 * 1024;

async function world(film: Buffer) {
  const folder = await temporaryFolder();
  const asked: number[] = [];
  const parts: number[] = [];
  const waits: number[] = [];
  const state = { film };
  const cancel = new AbortController();
  const answer = (from: number, end?: number): FilmBytes => {
    const bytes = state.film.subarray(from, from + PART);
    return { from, total: state.film.length, body: bodyOf(bytes, end) };
  };
  const ask = vi.fn(async (from: number): Promise<FilmBytes> => answer(from));
  const makeSureOfRoom = vi.fn(async (_bytes: number) => undefined as undefined);
  /** The app runs, however its last run ended. */
  const copy = () =>
    copyFilm({
      folder,
      key: 'film',
      ask: (from) => {
        asked.push(from);
        return ask(from);
      },
      patience: {
        signal: cancel.signal,
        wait: async (milliseconds, signal) => {
          signal.throwIfAborted();
          waits.push(milliseconds);
        },
        onWaiting: () => undefined,
        askPermission: async () => undefined,
      },
      makeSureOfRoom,
      onPart: (part) => parts.push(part),
    });
  const kept = () => readFile(join(folder, 'film.film'));
  return { folder, state, cancel, answer, ask, asked, parts, waits, makeSureOfRoom, copy, kept };
}

describe('a film that was picked', () => {
  it('comes part by part, and is whole', async () => {
    const film = filmOf(PART * 2 + 1000);
    const { copy, kept, asked, folder, parts } = await world(film);
    expect(await copy()).toEqual({ path: 'film.film', type: 'video/mp4', bytes: film.length });
    expect(asked).toEqual([0, PART, PART * 2]);
    expect((await kept()).equals(film)).toBe(true);
    expect(await readdir(folder)).toEqual(['film.film']);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  it('goes on at the very byte where the line broke off', async () => {
    const film = filmOf(PART * 2);
    const { copy, kept, asked, ask, answer } = await world(film);
    ask.mockImplementationOnce(async (from) => answer(from, 1_000_000));
    ask.mockRejectedValueOnce(new NetworkFailure('gone'));
    await copy();
    expect(asked).toEqual([0, 1_000_000, 1_000_000, 1_000_000 + PART]);
    expect((await kept()).equals(film)).toBe(true);
  });

  it('goes on after a kill where the disk is sure of it, and not with what a power cut left behind that', async () => {
    const film = filmOf(SYNC_BYTES * 2);
    const { copy, kept, asked, ask, answer, folder } = await world(film);
    ask.mockImplementation(async (from) => {
      if (from >= SYNC_BYTES + PART) throw new WorkPaused('diskFull');
      return answer(from);
    });
    await expect(copy()).rejects.toThrow(WorkPaused);
    const [part = ''] = await readdir(folder);
    // Room that was given to the file and never written.
    await truncate(join(folder, part), SYNC_BYTES + PART + 5);
    ask.mockImplementation(async (from) => answer(from));
    asked.length = 0;
    await copy();
    expect(asked[0]).toBe(SYNC_BYTES);
    expect((await kept()).equals(film)).toBe(true);
  });

  it('is not asked for again when the app ended just before the album’s list was written', async () => {
    const { copy, asked } = await world(filmOf(1000));
    await copy();
    asked.length = 0;
    expect(await copy()).toEqual({ path: 'film.film', type: 'video/mp4', bytes: 1000 });
    expect(asked).toEqual([]);
  });

  it('begins anew where Google has made another file of it in the meantime', async () => {
    const { copy, kept, state, ask, answer } = await world(filmOf(SYNC_BYTES + PART * 2));
    ask.mockImplementation(async (from) => {
      if (from > SYNC_BYTES) throw new WorkPaused('carer');
      return answer(from);
    });
    await expect(copy()).rejects.toThrow(WorkPaused);
    const other = filmOf(SYNC_BYTES + PART);
    state.film = other;
    ask.mockImplementation(async (from) => answer(from));
    await copy();
    expect((await kept()).equals(other)).toBe(true);
  });

  it('comes from a service that knows no parts, and does not say how long it is', async () => {
    const film = filmOf(100_000);
    const { copy, kept, ask } = await world(film);
    ask.mockImplementation(async () => ({ from: 0, total: null, body: bodyOf(film) }));
    await copy();
    expect((await kept()).equals(film)).toBe(true);
  });

  it('is given up after eight answers without a byte, and what is there of it stays', async () => {
    const { copy, ask, answer, folder } = await world(filmOf(PART * 3));
    ask.mockImplementation(async (from) => answer(from, from === 0 ? PART : 0));
    await expect(copy()).rejects.toMatchObject({ problem: 'notNow' });
    expect(ask).toHaveBeenCalledTimes(9);
    expect(await readdir(folder)).toEqual([`film.${PART * 3}.part`]);
  });

  it('of another kind than the window plays is left out after its first bytes', async () => {
    const avi = Buffer.concat([Buffer.from('RIFF\0\0\0\0AVI LIST'), Buffer.alloc(PART * 2)]);
    const { copy, asked, folder } = await world(avi);
    await expect(copy()).rejects.toMatchObject({ problem: 'otherKind' });
    expect(asked).toEqual([0]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('without a byte in it is broken', async () => {
    const { copy, ask, folder } = await world(filmOf(1000));
    ask.mockImplementation(async () => ({ from: 0, total: 0, body: Readable.from([]) }));
    await expect(copy()).rejects.toMatchObject({ problem: 'broken' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('that is larger than a film may be is left out before a byte of it comes', async () => {
    const { copy, ask, folder } = await world(filmOf(1000));
    const opened = bodyOf(filmOf(1000));
    ask.mockImplementation(async () => ({ from: 0, total: MAX_FILM_BYTES + 1, body: opened }));
    await expect(copy()).rejects.toMatchObject({ problem: 'tooLarge' });
    expect(opened.destroyed).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that the function refuses is left out with its reason', async () => {
    const { copy, ask } = await world(filmOf(1000));
    ask.mockRejectedValueOnce(new FunctionRefused('too_large'));
    await expect(copy()).rejects.toMatchObject({ problem: 'tooLarge' });
  });

  it('asks for room for all that is still to come, and rests where there is none', async () => {
    const { copy, makeSureOfRoom, asked, kept } = await world(filmOf(PART * 2));
    makeSureOfRoom.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new WorkPaused('diskFull'));
    await expect(copy()).rejects.toThrow(WorkPaused);
    expect(makeSureOfRoom.mock.calls).toEqual([[PART * 2], [PART]]);
    await copy();
    expect(asked).toContain(0);
    expect(await kept()).toHaveLength(PART * 2);
  });

  it('stops at once when it shall', async () => {
    const { copy, ask, answer, cancel, folder } = await world(filmOf(PART));
    ask.mockImplementation(async (from) => {
      cancel.abort(new Error('the carer pressed Pause'));
      return answer(from, 100_000);
    });
    await expect(copy()).rejects.toThrow('the carer pressed Pause');
    expect(await readdir(folder)).toEqual([`film.${PART}.part`]);
  });

  it('is not mixed up with a file of another film', async () => {
    const { copy, folder, asked } = await world(filmOf(PART));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `another-film.${PART}.part`), randomBytes(SYNC_BYTES + 5));
    await copy();
    expect(asked).toEqual([0]);
  });
});
