import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { Gone } from '../../../../src/main/photos/album-source.ts';
import { GaveWay } from '../../../../src/main/photos/fetch-queue.ts';
import { createImageCache } from '../../../../src/main/photos/image-cache.ts';
import { type Image, ImageRefused } from '../../../../src/main/photos/image-host.ts';
import { NotWanted } from '../../../../src/main/photos/image-loads.ts';
import { createImages, type ImagesDependencies } from '../../../../src/main/photos/images.ts';
import type { ImageRequest } from '../../../../src/shared/photo-address.ts';
import { deferred, rememberingLog, temporaryFolder } from '../support.ts';

const PHOTO: ImageRequest = { subject: 'photo', id: 'p1', size: 1024 };
const IMAGE: Image = { type: 'image/jpeg', bytes: Buffer.from('picture') };

async function setUp() {
  const folder = join(await temporaryFolder(), 'images');
  const cache = createImageCache({
    folder,
    log: rememberingLog(),
    now: Date.now,
    maxBytes: () => 1_000_000,
    async *ranked() {
      // All are of the usual rank.
    },
  });
  const imageAddress = vi.fn<ImagesDependencies['library']['imageAddress']>(async (_subject, id, refused) =>
    refused ? `renewed ${id}` : `first ${id}`,
  );
  const fetch = vi.fn<ImagesDependencies['fetch']>(async () => IMAGE);
  const isPassing = (cause: unknown): boolean => cause instanceof NetworkFailure;
  const images = createImages({ cache, library: { imageAddress }, fetch, isPassing });
  return { folder, cache, imageAddress, fetch, images };
}

describe('an image', () => {
  it('comes from Google the first time, from the disk from then on', async () => {
    const { images, imageAddress, fetch } = await setUp();
    await expect(images.get(PHOTO)).resolves.toEqual(IMAGE);
    await expect(images.get(PHOTO)).resolves.toEqual(IMAGE);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls[0]?.slice(0, 2)).toEqual(['first p1', PHOTO]);
    expect(imageAddress).toHaveBeenCalledTimes(1);
  });

  it('comes from the disk without a network', async () => {
    const { images, cache, imageAddress } = await setUp();
    imageAddress.mockRejectedValue(new NetworkFailure('no connection'));
    await cache.write(PHOTO, IMAGE);
    await expect(images.get(PHOTO)).resolves.toEqual(IMAGE);
  });

  it('is fetched once, however many ask for it at once', async () => {
    const { images, fetch } = await setUp();
    const gate = deferred<Image>();
    fetch.mockReturnValue(gate.promise);
    const answers = Promise.all([images.get(PHOTO), images.get({ ...PHOTO }), images.get(PHOTO)]);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    gate.resolve(IMAGE);
    await expect(answers).resolves.toEqual([IMAGE, IMAGE, IMAGE]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is another one in another size, of another subject, or with another id', async () => {
    const { images, fetch } = await setUp();
    await Promise.all([
      images.get(PHOTO),
      images.get({ ...PHOTO, size: 512 }),
      images.get({ ...PHOTO, subject: 'album-cover' }),
      images.get({ ...PHOTO, id: 'p2' }),
    ]);
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it('whose address was refused is asked for at a newer address, once', async () => {
    const { images, fetch, imageAddress } = await setUp();
    fetch.mockRejectedValueOnce(new ImageRefused('status 403'));
    await expect(images.get(PHOTO)).resolves.toEqual(IMAGE);
    expect(imageAddress.mock.calls).toEqual([
      ['photo', 'p1', undefined],
      ['photo', 'p1', 'first p1'],
    ]);
    expect(fetch.mock.calls.map(([address]) => address)).toEqual(['first p1', 'renewed p1']);
  });

  it('whose address was refused twice is refused', async () => {
    const { images, fetch } = await setUp();
    fetch.mockRejectedValue(new ImageRefused('status 403'));
    await expect(images.get(PHOTO)).rejects.toThrow(ImageRefused);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it.each([new NetworkFailure('x'), new Gone('x')])(
    'that fails otherwise is not tried twice: %s',
    async (cause) => {
      const { images, fetch } = await setUp();
      fetch.mockRejectedValueOnce(cause);
      await expect(images.get(PHOTO)).rejects.toBe(cause);
      expect(fetch).toHaveBeenCalledTimes(1);
    },
  );

  it('that failed is tried anew at the next press', async () => {
    const { images, fetch } = await setUp();
    fetch.mockRejectedValueOnce(new NetworkFailure('no connection'));
    await expect(images.get(PHOTO)).rejects.toThrow(NetworkFailure);
    await expect(images.get(PHOTO)).resolves.toEqual(IMAGE);
  });
});

describe('breaking off', () => {
  it('ends what is under way', async () => {
    const { images, fetch } = await setUp();
    fetch.mockImplementation(
      (_address, _request, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const image = images.get(PHOTO);
    const outcome = image.then(
      () => 'came',
      () => 'broken off',
    );
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    await images.breakOff();
    await expect(outcome).resolves.toBe('broken off');
  });

  it('writes nothing afterwards, also of what came in the last moment', async () => {
    const { images, fetch, folder } = await setUp();
    const gate = deferred<Image>();
    fetch.mockReturnValue(gate.promise);
    const outcome = images.get(PHOTO).catch(() => 'broken off');
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    const brokenOff = images.breakOff();
    gate.resolve(IMAGE);
    await brokenOff;
    await expect(outcome).resolves.toBe('broken off');
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('waits for what is being written', async () => {
    const { cache, fetch, imageAddress } = await setUp();
    const writing = deferred();
    const gate = deferred();
    const images = createImages({
      cache: {
        ...cache,
        async write() {
          writing.resolve();
          await gate.promise;
          return true;
        },
      },
      library: { imageAddress },
      fetch,
      isPassing: () => false,
    });
    const image = images.get(PHOTO);
    await writing.promise;
    let isBrokenOff = false;
    const brokenOff = images.breakOff().then(() => {
      isBrokenOff = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isBrokenOff).toBe(false);
    gate.resolve();
    await Promise.all([image, brokenOff]);
  });

  it('lets images come again afterwards', async () => {
    const { images } = await setUp();
    await images.breakOff();
    await expect(images.get(PHOTO)).resolves.toEqual(IMAGE);
  });
});

describe('an image that cannot be fetched now', () => {
  it.each([
    ['a larger one before a smaller one', [512, 2048, 4096], 2048],
    ['the largest of the smaller ones', [256, 512], 512],
  ] as const)('is stood in for by the same in another size: %s', async (_what, sizes, shown) => {
    const { images, cache, fetch } = await setUp();
    for (const size of sizes) {
      await cache.write({ ...PHOTO, size }, { type: 'image/jpeg', bytes: Buffer.from(`of ${size}`) });
    }
    fetch.mockRejectedValueOnce(new NetworkFailure('no connection'));
    await expect(images.get(PHOTO)).resolves.toEqual({
      type: 'image/jpeg',
      bytes: Buffer.from(`of ${shown}`),
      isStandIn: true,
    });
    await expect(images.get(PHOTO), 'until it can be').resolves.toEqual(IMAGE);
  });

  it('is not stood in for where it is gone', async () => {
    const { images, cache, imageAddress } = await setUp();
    await cache.write({ ...PHOTO, size: 512 }, IMAGE);
    imageAddress.mockRejectedValueOnce(new Gone('no such photo'));
    await expect(images.get(PHOTO)).rejects.toThrow(Gone);
  });
});

describe('what is wanted', () => {
  const of = (id: string): ImageRequest => ({ ...PHOTO, id });

  /** Images whose fetches end when the test says so; `fetched` is in the order in which they began. */
  async function setUpSlow() {
    const world = await setUp();
    const fetched: string[] = [];
    const ends = new Map<string, (image: Image) => void>();
    world.fetch.mockImplementation((_address, { id }, signal) => {
      fetched.push(id);
      return new Promise((resolve, reject) => {
        ends.set(id, resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    });
    const outcomeOf = (image: Promise<Image>) =>
      image.then(
        () => 'came',
        (cause: unknown) => cause,
      );
    return { ...world, fetched, outcomeOf, end: (id: string) => ends.get(id)?.(IMAGE) };
  }

  it('ahead of a press waits for what is on the screen', async () => {
    const { images, fetched, end } = await setUpSlow();
    images.want({ screen: [of('now')], ahead: [of('next')] });
    const all = [images.get(of('now')), images.get(of('next'))];
    await vi.waitFor(() => expect(fetched).toEqual(['now']));
    end('now');
    await vi.waitFor(() => expect(fetched).toEqual(['now', 'next']));
    end('next');
    await Promise.all(all);
  });

  it('no longer is broken off, and comes when it is wanted again', async () => {
    const { images, fetched, outcomeOf, end } = await setUpSlow();
    images.want({ screen: [of('left')], ahead: [] });
    const left = outcomeOf(images.get(of('left')));
    await vi.waitFor(() => expect(fetched).toEqual(['left']));
    images.want({ screen: [of('now')], ahead: [] });
    await expect(left).resolves.toBeInstanceOf(NotWanted);
    images.want({ screen: [of('left')], ahead: [] });
    const again = outcomeOf(images.get(of('left')));
    await vi.waitFor(() => expect(fetched).toEqual(['left', 'left']));
    end('left');
    await expect(again).resolves.toBe('came');
  });

  it('and was asked for before it was named is left alone', async () => {
    const { images, fetched, outcomeOf, end } = await setUpSlow();
    const early = outcomeOf(images.get(of('early')));
    await vi.waitFor(() => expect(fetched).toEqual(['early']));
    images.want({ screen: [of('before')], ahead: [] });
    end('early');
    await expect(early).resolves.toBe('came');
  });

  it('ahead and then on the screen is fetched once', async () => {
    const { images, fetched, outcomeOf, end } = await setUpSlow();
    images.want({ screen: [], ahead: [of('next')] });
    const ahead = outcomeOf(images.get(of('next')));
    await vi.waitFor(() => expect(fetched).toEqual(['next']));
    images.want({ screen: [of('next')], ahead: [of('after')] });
    const now = outcomeOf(images.get(of('next')));
    end('next');
    await expect(Promise.all([ahead, now])).resolves.toEqual(['came', 'came']);
    expect(fetched).toEqual(['next']);
  });
});

describe('an image that is kept for later', () => {
  it('comes to who asks for it just when it gives way', async () => {
    const { images, fetch } = await setUp();
    const another = deferred<Image>();
    const brokenOff = deferred();
    let signal: AbortSignal | null = null;
    fetch.mockImplementationOnce(async (_address, _request, itsSignal) => {
      signal = itsSignal;
      await brokenOff.promise;
      throw itsSignal.reason;
    });
    fetch.mockImplementationOnce(() => another.promise);
    const kept = images.keep(PHOTO).catch((cause: unknown) => cause);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
    const urgent = images.get({ ...PHOTO, id: 'another' });
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
    const shown = images.get(PHOTO);
    brokenOff.resolve();
    another.resolve(IMAGE);
    await expect(kept).resolves.toBeInstanceOf(GaveWay);
    await expect(Promise.all([urgent, shown])).resolves.toEqual([IMAGE, IMAGE]);
  });

  it('is on the disk afterwards, and not fetched again', async () => {
    const { images, cache, fetch } = await setUp();
    await expect(images.keep(PHOTO)).resolves.toBe('fetched');
    await expect(cache.read(PHOTO)).resolves.toEqual(IMAGE);
    await expect(images.keep(PHOTO)).resolves.toBe('there');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is not fetched where there is no room for it', async () => {
    const { cache, fetch, imageAddress } = await setUp();
    const full = createImages({
      cache: { ...cache, isFull: true },
      library: { imageAddress },
      fetch,
      isPassing: () => false,
    });
    await expect(full.keep(PHOTO)).resolves.toBe('notKept');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not there where the disk takes nothing', async () => {
    const { cache, fetch, imageAddress } = await setUp();
    const full = createImages({
      cache: { ...cache, write: async () => false },
      library: { imageAddress },
      fetch,
      isPassing: () => false,
    });
    await expect(full.keep(PHOTO)).resolves.toBe('notKept');
  });
});
