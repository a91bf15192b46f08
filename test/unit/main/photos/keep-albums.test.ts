import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NetworkFailure, Unavailable } from '../../../../src/main/http.ts';
import { Gone } from '../../../../src/main/photos/album-source.ts';
import { GaveWay } from '../../../../src/main/photos/fetch-queue.ts';
import { createKeepAlbums, type KeepAlbumsDependencies } from '../../../../src/main/photos/keep-albums.ts';
import { deferred, rememberingLog, turn } from '../support.ts';

type Keep = KeepAlbumsDependencies['images']['keep'];

/** Albums at Google, a disk, and a clock on which waiting takes no time; longer waits than a minute's wait for `next`. */
function setUp(albums: Record<string, string[]>) {
  const world = {
    wanted: Object.keys(albums),
    isThrifty: false,
    now: Date.parse('2026-03-03T10:00:00Z'),
    /** Of each size. */
    disk: new Set<string>(),
    walked: [] as string[],
  };
  const known = new Map<string, string[]>();
  const walkedAt = new Map<string, number>();
  let looks = deferred();
  const keep = vi.fn<Keep>(async ({ id, size }) => {
    if (world.disk.has(`${id} ${size}`)) return 'there';
    world.disk.add(`${id} ${size}`);
    return 'fetched';
  });
  const keepFilm = vi.fn<KeepAlbumsDependencies['films']['keep']>(async () => 'fetched');
  const keepAlbums = createKeepAlbums({
    albumIds: () => world.wanted,
    library: {
      async walkAlbum(albumId) {
        const photos = albums[albumId];
        if (!photos) throw new Gone('no such album');
        world.walked.push(albumId);
        const before = known.get(albumId) ?? [];
        const isNew = before.length === photos.length;
        known.set(albumId, photos.slice(0, isNew ? 2 : before.length + 2));
        const more = (known.get(albumId)?.length ?? 0) < photos.length;
        if (!more) walkedAt.set(albumId, world.now);
        return more;
      },
      albumWalkedAt: async (albumId) => walkedAt.get(albumId) ?? null,
      async *knownPhotos(albumId) {
        for (const id of known.get(albumId) ?? [])
          yield { id, kind: id.startsWith('film') ? 'video' : 'photo' };
      },
    },
    images: { keep },
    films: { keep: keepFilm },
    sizes: () => [512, 1024],
    isThrifty: async () => world.isThrifty,
    onProgress: () => undefined,
    log: rememberingLog(),
    now: () => world.now,
    async wait(ms, signal) {
      if (ms < 60_000) return turn();
      await Promise.race([
        looks.promise,
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ]);
    },
  });
  onTestFinished(() => keepAlbums.stop());
  /** Lets the minute pass after which it looks again. */
  const next = (): void => {
    const before = looks;
    looks = deferred();
    before.resolve();
  };
  const state = () => keepAlbums.progress.map(({ done, total, state: now }) => `${done}/${total} ${now}`);
  return { world, keep, keepFilm, keepAlbums, next, state };
}

describe('an album that the carer keeps', () => {
  it('is read to its end and fetched whole, in the sizes that are shown', async () => {
    const { world, keepAlbums, state } = setUp({ a: ['p1', 'p2', 'p3'] });
    expect(state()).toEqual(['0/null waiting']);
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['3/3 done']));
    expect(world.walked).toEqual(['a', 'a']);
    expect([...world.disk]).toEqual(['p1', 'p2', 'p3'].flatMap((id) => [`${id} 512`, `${id} 1024`]));
  });

  it('goes on after a restart where it stopped, and reads its list once a day', async () => {
    const { world, keep, keepAlbums, next, state } = setUp({ a: ['p1', 'p2'] });
    world.disk.add('p1 512').add('p1 1024');
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['2/2 done']));
    const fetched = keep.mock.settledResults.filter(({ value }) => value === 'fetched');
    expect(fetched).toHaveLength(2);
    keep.mockClear();
    next();
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(4));
    expect(world.walked).toEqual(['a']);
    world.now += 24 * 3_600_000;
    next();
    await vi.waitFor(() => expect(world.walked).toEqual(['a', 'a']));
  });

  it('comes after the one before it, and is one of several', async () => {
    const { keepAlbums, keep, state } = setUp({ a: ['p1'], b: ['p2'] });
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['1/1 done', '1/1 done']));
    expect(keep.mock.calls.map(([{ id }]) => id)).toEqual(['p1', 'p1', 'p2', 'p2']);
  });

  it('begins at once when the carer chooses it, and stops when she takes it back', async () => {
    const { world, keep, keepAlbums, state } = setUp({ a: ['p1'], b: ['p2', 'p3'] });
    world.wanted = ['a'];
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['1/1 done']));
    const gate = deferred();
    keep.mockImplementation(async () => {
      await gate.promise;
      return 'fetched';
    });
    world.wanted = ['b'];
    keepAlbums.wake();
    await vi.waitFor(() => expect(keep.mock.lastCall?.[0].id).toBe('p2'));
    world.wanted = [];
    gate.resolve();
    await vi.waitFor(() => expect(keep.mock.settledResults.at(-1)?.type).toBe('fulfilled'));
    expect(keep.mock.calls.map(([{ id }]) => id)).not.toContain('p3');
  });

  it('pauses on battery and where the network is paid for, and goes on afterwards', async () => {
    const { world, keep, keepAlbums, next, state } = setUp({ a: ['p1', 'p2'] });
    world.isThrifty = true;
    keepAlbums.start();
    await vi.waitFor(() => expect(keepAlbums.progress[0]?.state).toBe('paused'));
    expect(keep.mock.calls.length).toBeLessThanOrEqual(1);
    world.isThrifty = false;
    next();
    await vi.waitFor(() => expect(state()).toEqual(['2/2 done']));
  });

  it('pauses a film that is under way, and goes on with it afterwards', async () => {
    const { world, keepFilm, keepAlbums, next, state } = setUp({ a: ['film1'] });
    keepFilm.mockImplementationOnce(async (_id, signal) => {
      world.isThrifty = true;
      const { promise, reject } = deferred<never>();
      signal.addEventListener('abort', () => reject(signal.reason));
      return promise;
    });
    const again = deferred();
    keepFilm.mockImplementationOnce(async () => {
      await again.promise;
      return 'fetched';
    });
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['0/1 paused']));
    expect(keepFilm).toHaveBeenCalledOnce();
    world.isThrifty = false;
    next();
    await vi.waitFor(() => expect(state()).toEqual(['0/1 working']));
    again.resolve();
    await vi.waitFor(() => expect(state()).toEqual(['1/1 done']));
    expect(keepFilm.mock.calls.map(([id]) => id)).toEqual(['film1', 'film1']);
  });

  it('waits for the network, and goes on when it is back', async () => {
    const { keep, keepAlbums, next, state } = setUp({ a: ['p1', 'p2'] });
    keep.mockResolvedValueOnce('fetched').mockResolvedValueOnce('fetched');
    keep.mockRejectedValueOnce(new NetworkFailure('no connection'));
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['1/2 noNetwork']));
    next();
    await vi.waitFor(() => expect(state()).toEqual(['2/2 done']));
  });

  it('gives way to what the viewer looks at, and tries again', async () => {
    const { keep, keepAlbums, state } = setUp({ a: ['p1'] });
    keep.mockRejectedValueOnce(new GaveWay('something more urgent came'));
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['1/1 done']));
  });

  it('has its films as well, and counts each once all of it is there', async () => {
    const { world, keepFilm, keepAlbums, state } = setUp({ a: ['p1', 'film1', 'film2'] });
    const gate = deferred();
    keepFilm.mockImplementationOnce(async () => {
      await gate.promise;
      return 'fetched';
    });
    keepFilm.mockResolvedValueOnce('tooLarge');
    keepAlbums.start();
    await vi.waitFor(() => expect(keepFilm).toHaveBeenCalledOnce());
    expect(state()).toEqual(['1/3 working']);
    gate.resolve();
    await vi.waitFor(() => expect(state()).toEqual(['3/3 done']));
    expect(keepFilm.mock.calls.map(([id]) => id)).toEqual(['film1', 'film2']);
    expect([...world.disk]).toContain('film2 1024');
  });

  it('says that there is no room for a film', async () => {
    const { keepFilm, keepAlbums, state } = setUp({ a: ['film1'] });
    keepFilm.mockResolvedValue('notKept');
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['0/1 noRoom']));
  });

  it('goes on without a picture that does not come, and counts out one that is gone', async () => {
    const { keep, keepAlbums, state } = setUp({ a: ['p1', 'p2', 'p3'] });
    keep.mockImplementation(async ({ id }) => {
      if (id === 'p1') throw new Unavailable('busy');
      if (id === 'p2') throw new Gone('no such photo');
      return 'there';
    });
    keepAlbums.start();
    await vi.waitFor(() => expect(state()).toEqual(['1/2 waiting']));
  });

  it('stops where many pictures in a row do not come', async () => {
    const { keep, keepAlbums, state } = setUp({ a: ['p1', 'p2', 'p3', 'p4'] });
    keep.mockRejectedValue(new Unavailable('busy'));
    keepAlbums.start();
    await vi.waitFor(() => expect(keepAlbums.progress[0]?.state).toBe('noNetwork'));
    expect(keep).toHaveBeenCalledTimes(3);
    expect(state()).toHaveLength(1);
  });

  it('says that there is no room, and that the album is gone', async () => {
    const { world, keep, keepAlbums } = setUp({ a: ['p1'] });
    world.wanted = ['a', 'gone'];
    keep.mockResolvedValue('notKept');
    keepAlbums.start();
    await vi.waitFor(() => expect(keepAlbums.progress.map(({ state }) => state)).toEqual(['noRoom', 'gone']));
  });

  it('is let go at a sign-out: nothing more is asked for', async () => {
    const { keep, keepAlbums, next } = setUp({ a: ['p1'] });
    keepAlbums.start();
    await vi.waitFor(() => expect(keepAlbums.progress[0]?.state).toBe('done'));
    await keepAlbums.stop();
    keep.mockClear();
    next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(keep).not.toHaveBeenCalled();
    expect(keepAlbums.progress[0]?.state).toBe('waiting');
  });
});
