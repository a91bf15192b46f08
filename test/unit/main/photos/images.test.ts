import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { Gone } from '../../../../src/main/photos/album-source.ts';
import { createImageCache } from '../../../../src/main/photos/image-cache.ts';
import { type Image, ImageRefused } from '../../../../src/main/photos/image-host.ts';
import { createImages, type ImagesDependencies } from '../../../../src/main/photos/images.ts';
import type { ImageRequest } from '../../../../src/shared/photo-address.ts';
import { deferred, rememberingLog, temporaryFolder } from '../support.ts';

const PHOTO: ImageRequest = { subject: 'photo', id: 'p1', size: 1024 };
const IMAGE: Image = { type: 'image/jpeg', bytes: Buffer.from('picture') };

async function setUp() {
  const folder = join(await temporaryFolder(), 'images');
  const cache = createImageCache({ folder, log: rememberingLog(), now: Date.now });
  const imageAddress = vi.fn<ImagesDependencies['library']['imageAddress']>(async (_subject, id, refused) =>
    refused ? `renewed ${id}` : `first ${id}`,
  );
  const fetch = vi.fn<ImagesDependencies['fetch']>(async () => IMAGE);
  const images = createImages({ cache, library: { imageAddress }, fetch });
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
        read: cache.read,
        async write() {
          writing.resolve();
          await gate.promise;
        },
      },
      library: { imageAddress },
      fetch,
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
