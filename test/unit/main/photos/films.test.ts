import { appendFile, open, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NetworkFailure, Unavailable } from '../../../../src/main/http.ts';
import { SYNC_BYTES } from '../../../../src/main/part-file.ts';
import { FetchQueue, GaveWay } from '../../../../src/main/photos/fetch-queue.ts';
import { createFilmFiles } from '../../../../src/main/photos/film-files.ts';
import type { ByteRange, FilmPart } from '../../../../src/main/photos/film-host.ts';
import { createFilms, type FilmsDependencies } from '../../../../src/main/photos/films.ts';
import { createImageCache, type Ranked } from '../../../../src/main/photos/image-cache.ts';
import { ImageRefused } from '../../../../src/main/photos/image-host.ts';
import { bodyOf, filmOf } from '../film-bytes.ts';
import { deferred, rememberingLog, temporaryFolder } from '../support.ts';

const { signal } = new AbortController();
const WHOLE: ByteRange = { first: 0, last: null };

interface World {
  /** Where every connection breaks off; null where none does. */
  breaksAt: number | null;
  freeBytes: number;
  maxBytes: number;
  ranked: readonly Ranked[];
}

/** A film at Google, and a folder that outlives the app's runs. */
async function setUp(film = filmOf(300_000), folder?: string) {
  const place = folder ?? join(await temporaryFolder(), 'images');
  const world: World = { breaksAt: null, freeBytes: 50e9, maxBytes: 5e9, ranked: [] };
  const log = rememberingLog();
  const cache = createImageCache({
    folder: place,
    log,
    now: Date.now,
    maxBytes: () => world.maxBytes,
    async *ranked() {
      yield* world.ranked;
    },
    freeBytes: async () => world.freeBytes,
  });
  const asked: (ByteRange | null)[] = [];
  const open = vi.fn<FilmsDependencies['open']>(async (_address, range): Promise<FilmPart> => {
    asked.push(range);
    const first = range?.first ?? 0;
    if (first >= film.length) throw new ImageRefused('status 416');
    const last = Math.min(range?.last ?? film.length - 1, film.length - 1);
    const end = Math.min(last + 1, world.breaksAt ?? film.length);
    const body = bodyOf(film.subarray(first, last + 1), Math.max(0, end - first));
    return {
      type: 'video/mp4',
      contentRange: range ? `bytes ${first}-${last}/${film.length}` : null,
      length: last - first + 1,
      body,
    };
  });
  const imageAddress = vi.fn(async (_subject: string, id: string, refused?: string) =>
    refused ? `renewed ${id}` : `first ${id}`,
  );
  const queue = new FetchQueue();
  const films = createFilms({
    library: { imageAddress },
    open,
    files: createFilmFiles({ folder: place, log, now: Date.now }),
    cache,
    queue,
    maxSeenBytes: () => world.maxBytes / 10,
    log,
    lingerMs: 1,
  });
  onTestFinished(() => films.breakOff());
  const watch = async (range: ByteRange | null = WHOLE) =>
    buffer((await films.open('f1', range, signal)).body);
  const names = async () => {
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  };
  const isWhole = () =>
    vi.waitFor(async () => expect(await names()).toEqual([expect.stringMatching(/\.film$/)]));
  return {
    film,
    films,
    world,
    cache,
    queue,
    asked,
    open,
    imageAddress,
    log,
    folder: place,
    watch,
    names,
    isWhole,
  };
}

/** Vitest takes seconds to compare so many bytes one by one. */
function expectSame(bytes: Buffer, expected: Buffer): void {
  expect(bytes.equals(expected)).toBe(true);
}

describe('a film that is watched', () => {
  it('comes once, at its still’s address, and from the disk the next time, also after a restart', async () => {
    const { film, films, asked, open, watch, isWhole, folder } = await setUp();
    expectSame(await watch(), film);
    await isWhole();
    expectSame(await watch(null), film);
    expect(open.mock.calls[0]?.[0]).toBe('first f1');
    expect(asked).toEqual([WHOLE]);
    await films.breakOff();
    const later = await setUp(film, folder);
    expectSame(await later.watch({ first: 100, last: 199 }), film.subarray(100, 200));
    expect(later.asked).toEqual([]);
  });

  it('has the parts that its player asks for out of one download', async () => {
    const { film, films, asked } = await setUp();
    const [all, some] = await Promise.all([
      films.open('f1', WHOLE, signal),
      films.open('f1', { first: 10, last: 19 }, signal),
    ]);
    expect(some).toMatchObject({ type: 'video/mp4', length: 10, contentRange: `bytes 10-19/${film.length}` });
    expectSame(await buffer(some.body), film.subarray(10, 20));
    expectSame(await buffer(all.body), film);
    expect(asked).toEqual([WHOLE]);
  });

  it('shows a part far ahead of what is there without waiting for it', async () => {
    const { film, open, watch, asked } = await setUp(filmOf(3_000_000));
    const body = new PassThrough();
    open.mockResolvedValueOnce({
      type: 'video/mp4',
      contentRange: `bytes 0-2999999/${film.length}`,
      length: film.length,
      body,
    });
    const far = { first: 2_999_000, last: null };
    expectSame(await watch(far), film.subarray(2_999_000));
    expect(asked).toEqual([far]);
  });

  it('whose address has run out is opened at a renewed one', async () => {
    const { film, open, imageAddress, watch } = await setUp();
    open.mockRejectedValueOnce(new ImageRefused('status 403'));
    expectSame(await watch(), film);
    expect(imageAddress).toHaveBeenLastCalledWith('photo', 'f1', 'first f1');
  });

  it('is not tried again without a network', async () => {
    const { open, watch } = await setUp();
    open.mockRejectedValue(new NetworkFailure('no connection'));
    await expect(watch()).rejects.toThrow(NetworkFailure);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('and broke off goes on where it was, and tells the player', async () => {
    const { film, world, watch, asked, isWhole } = await setUp();
    world.breaksAt = 100_000;
    await expect(watch()).rejects.toThrow();
    world.breaksAt = null;
    expectSame(await watch(), film);
    expect(asked).toEqual([WHOLE, { first: 100_000, last: null }]);
    await isWhole();
  });

  it('and broke off with the app goes on where a power cut cannot have been', async () => {
    const { film, films, world, watch, folder } = await setUp(filmOf(SYNC_BYTES + 500_000));
    world.breaksAt = SYNC_BYTES + 100_000;
    await expect(watch()).rejects.toThrow();
    await films.breakOff();
    const later = await setUp(film, folder);
    expectSame(await later.watch(), film);
    expect(later.asked).toEqual([{ first: SYNC_BYTES, last: null }]);
  });

  it('and was another one when it broke off begins anew', async () => {
    const { films, world, watch, folder } = await setUp(filmOf(SYNC_BYTES + 500_000));
    world.breaksAt = SYNC_BYTES + 100_000;
    await expect(watch()).rejects.toThrow();
    await films.breakOff();
    const later = await setUp(filmOf(400_000), folder);
    expectSame(await later.watch(), later.film);
  });

  it('stops coming when nobody watches it any more', async () => {
    const { films, open, names } = await setUp();
    const body = new PassThrough();
    open.mockResolvedValueOnce({ type: 'video/mp4', contentRange: 'bytes 0-99/100', length: 100, body });
    const part = await films.open('f1', WHOLE, signal);
    part.body.on('error', () => undefined).destroy();
    await vi.waitFor(() => expect(body.destroyed).toBe(true));
    expect(await names()).toEqual([expect.stringMatching(/\.100\.part$/)]);
  });

  it.each([
    ['too large to keep for that', { maxBytes: 1_000_000 }],
    ['more than the disk has room for', { freeBytes: 1_000_100_000 }],
  ])('and is %s shows all the same, and is not kept', async (_why, change) => {
    const { film, world, watch, names, asked } = await setUp();
    Object.assign(world, change);
    expectSame(await watch(), film);
    expectSame(await watch({ first: 5, last: 9 }), film.subarray(5, 10));
    expect(await names()).toEqual([]);
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['cut', (file: string) => truncate(file, 5_000)],
    ['longer than it was', (file: string) => appendFile(file, 'more')],
    ['rubbish', (file: string) => writeFile(file, Buffer.alloc(300_000))],
  ])('and whose file is %s comes anew', async (_how, damage) => {
    const { film, watch, names, isWhole, asked, log } = await setUp();
    await watch();
    await isWhole();
    await damage((await names())[0] ?? '');
    expectSame(await watch(), film);
    expect(asked).toHaveLength(2);
    expect(log.events()).toContain('film-files.damaged');
  });

  it('gives its room before any picture does, unless the carer keeps it', async () => {
    const { film, cache, world, watch, names, isWhole } = await setUp();
    await watch();
    await isWhole();
    const picture = { type: 'image/jpeg', bytes: Buffer.alloc(100_000) } as const;
    await cache.write({ subject: 'photo', id: 'p1', size: 512 }, picture);
    await cache.settled();
    const [file = ''] = (await names()).filter((name) => name.endsWith('.film'));
    const older = new Date(Date.now() + 60_000);
    await utimes(file, older, older);
    world.maxBytes = film.length + 50_000;
    world.ranked = [{ rank: 'kept', subject: 'photo', id: 'f1' }];
    await cache.makeRoom();
    expect(await names()).toEqual([file]);
    world.ranked = [];
    world.maxBytes = 1_000;
    await cache.makeRoom();
    expect(await names()).toEqual([]);
  });
});

/** As a worn disk does. */
async function flipByte(path: string, at: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { buffer: byte } = await file.read(Buffer.alloc(1), 0, 1, at);
    await file.write(Buffer.from([(byte[0] ?? 0) ^ 0xff]), 0, 1, at);
  } finally {
    await file.close();
  }
}

describe('a film on the disk that was damaged in the middle', () => {
  const BLOCK = 1_048_576;

  async function damagedAt(...places: number[]) {
    const kept = await setUp(filmOf(3_000_000));
    await kept.watch();
    await kept.isWhole();
    const [path = ''] = await kept.names();
    for (const at of places) await flipByte(path, at);
    kept.asked.length = 0;
    return { ...kept, path };
  }

  it.each([
    ['in its first block', 5_000],
    ['in a later block', 1_500_000],
    ['at its end', 2_999_999],
    ['in what it is checked by', 3_000_040],
  ])('%s shows whole all the same: from there on anew, and it is fetched again', async (_where, at) => {
    const { film, watch, asked, log, isWhole } = await damagedAt(at);
    expectSame(await watch(), film);
    expect(log.events()).toContain('film-files.damaged');
    await isWhole();
    asked.length = 0;
    expectSame(await watch({ first: at - 50, last: null }), film.subarray(at - 50));
    expect(asked).toEqual([]);
  });

  it('never gives a damaged byte to a part of it, and shows what is whole from the disk', async () => {
    const { film, watch, asked } = await damagedAt(1_500_000);
    expectSame(await watch({ first: 0, last: 999_999 }), film.subarray(0, 1_000_000));
    expect(asked).toEqual([]);
    const part = { first: 1_499_990, last: 1_500_010 };
    expectSame(await watch(part), film.subarray(1_499_990, 1_500_011));
    expect(asked).toContainEqual(part);
  });

  it('ends before the damage without a network, and is not shown again', async () => {
    const { film, films, watch, open: ask, names } = await damagedAt(1_500_000);
    ask.mockRejectedValue(new NetworkFailure('no connection'));
    const { body } = await films.open('f1', WHOLE, signal);
    const pieces: Buffer[] = [];
    const read = async () => {
      for await (const piece of body) pieces.push(piece);
    };
    await expect(read()).rejects.toThrow(NetworkFailure);
    expectSame(Buffer.concat(pieces), film.subarray(0, BLOCK));
    await expect(watch()).rejects.toThrow(NetworkFailure);
    expect(await names()).toEqual([]);
  });

  it('is told from one that cannot be opened just now', async () => {
    const { films, path, log, asked } = await damagedAt();
    const { body } = await films.open('f1', WHOLE, signal);
    await rm(path);
    await expect(buffer(body)).rejects.toThrow(Unavailable);
    expect(log.events()).not.toContain('film-files.damaged');
    expect(asked).toEqual([]);
  });

  it('and is another one at Google by now is not put together out of both', async () => {
    const { films, open: ask } = await damagedAt(1_500_000);
    ask.mockImplementation(async () => ({
      type: 'video/mp4',
      contentRange: 'bytes 0-99/100',
      length: 100,
      body: bodyOf(filmOf(100)),
    }));
    const { body } = await films.open('f1', WHOLE, signal);
    await expect(buffer(body)).rejects.toThrow('another film');
  });

  it.each(['that it is watched', 'that it is to be kept'])(
    'is noticed as well where an earlier version kept it, from the first time on %s',
    async (when) => {
      const { film, films, watch, asked, path } = await damagedAt();
      await truncate(path, film.length);
      if (when === 'that it is watched') expectSame(await watch(), film);
      else expect(await films.keep('f1', signal)).toBe('there');
      await vi.waitFor(async () => expect((await stat(path)).size).toBeGreaterThan(film.length + 64));
      expect(asked).toEqual([]);
      await flipByte(path, 1_500_000);
      expectSame(await watch(), film);
      expect(asked).not.toEqual([]);
    },
  );
});

describe('a film that is to be kept', () => {
  it('comes whole, once, and is there then', async () => {
    const { films, isWhole, asked } = await setUp();
    expect(await films.keep('f1', signal)).toBe('fetched');
    await isWhole();
    expect(await films.keep('f1', signal)).toBe('there');
    expect(asked).toEqual([WHOLE]);
  });

  it.each([
    ['gives way to a picture that somebody looks at', 'queue'],
    ['pauses when it is told to', 'signal'],
  ])('%s, and goes on where it was', async (_what, how) => {
    const { film, films, open, queue, isWhole, asked, names, watch } = await setUp();
    const body = new PassThrough();
    body.write(film.subarray(0, 50_000));
    open.mockImplementationOnce(async (_address, range) => {
      asked.push(range);
      const contentRange = `bytes 0-${film.length - 1}/${film.length}`;
      return { type: 'video/mp4', contentRange, length: film.length, body };
    });
    const pause = new AbortController();
    const keeping = films.keep('f1', pause.signal);
    const outcome = expect(keeping).rejects.toThrow(GaveWay);
    await vi.waitFor(async () => expect((await stat((await names())[0] ?? '')).size).toBe(50_000));
    if (how === 'queue') await queue.run({ urgency: 'screen', signal }, async () => undefined);
    else pause.abort(new GaveWay('the computer has to be thrifty'));
    await outcome;
    expect(body.destroyed).toBe(true);
    expect(await films.keep('f1', signal)).toBe('fetched');
    await isWhole();
    expect(asked).toEqual([WHOLE, { first: 50_000, last: null }]);
    expectSame(await watch(), film);
  });

  it('goes on for whoever watches it when it is paused', async () => {
    const { film, films, open } = await setUp();
    const body = new PassThrough();
    const contentRange = `bytes 0-${film.length - 1}/${film.length}`;
    open.mockResolvedValueOnce({ type: 'video/mp4', contentRange, length: film.length, body });
    const pause = new AbortController();
    const outcome = expect(films.keep('f1', pause.signal)).rejects.toThrow(GaveWay);
    const watched = await films.open('f1', WHOLE, signal);
    pause.abort(new GaveWay('the computer has to be thrifty'));
    body.end(film);
    expectSame(await buffer(watched.body), film);
    await outcome;
    expect(open).toHaveBeenCalledOnce();
  });

  it('stops coming where it was paused before it began', async () => {
    const { film, films, open } = await setUp();
    const body = new PassThrough();
    const answer = deferred<FilmPart>();
    open.mockReturnValueOnce(answer.promise);
    const pause = new AbortController();
    const outcome = expect(films.keep('f1', pause.signal)).rejects.toThrow(GaveWay);
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
    pause.abort(new GaveWay('the computer has to be thrifty'));
    await outcome;
    const contentRange = `bytes 0-${film.length - 1}/${film.length}`;
    answer.resolve({ type: 'video/mp4', contentRange, length: film.length, body });
    await vi.waitFor(() => expect(body.destroyed).toBe(true));
  });

  it('says that there is no room', async () => {
    const { films, world, names } = await setUp();
    world.freeBytes = 1_000_000_000;
    expect(await films.keep('f1', signal)).toBe('notKept');
    expect(await names()).toEqual([]);
  });

  it('is kept though it is larger than one that was only watched may be', async () => {
    const { films, world } = await setUp();
    world.maxBytes = 1_000_000;
    expect(await films.keep('f1', signal)).toBe('fetched');
  });

  it('is too large where no computer should keep it', async () => {
    const { films, open } = await setUp();
    const contentRange = 'bytes 0-2999999999/3000000000';
    open.mockResolvedValue({ type: 'video/mp4', contentRange, length: 3e9, body: new PassThrough() });
    expect(await films.keep('f1', signal)).toBe('tooLarge');
  });

  it('is written no more once somebody has signed out', async () => {
    const { films, open, folder, names } = await setUp();
    const body = new PassThrough();
    open.mockResolvedValueOnce({ type: 'video/mp4', contentRange: 'bytes 0-99/100', length: 100, body });
    const keeping = films.keep('f1', signal);
    const outcome = expect(keeping).rejects.toThrow('signed out');
    await vi.waitFor(async () => expect(await names()).toHaveLength(1));
    await films.breakOff();
    await outcome;
    await rm(folder, { recursive: true });
    expect(body.destroyed).toBe(true);
    expect(await names()).toEqual([]);
  });
});
