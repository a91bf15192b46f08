import { describe, expect, it, vi } from 'vitest';
import { withOrientation } from '../../../../src/main/carer/exif-orientation.ts';
import type { Image } from '../../../../src/main/photos/image-host.ts';
import { createLocalImages, type Scale } from '../../../../src/main/photos/sources/local-images.ts';
import type { LocalItem } from '../../../../src/main/photos/sources/local-item.ts';
import { describeHead } from '../../../../src/main/photos/sources/picture-file.ts';
import { pictureBytes } from './picture-files.ts';

const ITEM: LocalItem = {
  key: 'k',
  path: 'a.jpg',
  name: 'a.jpg',
  type: 'image/jpeg',
  bytes: 5_000_000,
  modifiedMs: 1,
  takenAt: '2020-01-01T00:00:00.000Z',
  width: 4000,
  height: 3000,
  orientation: 6,
};
const SMALL: Image = { type: 'image/jpeg', bytes: Buffer.from('small') };

const DECODED: Image = { type: 'image/jpeg', bytes: Buffer.from('decoded') };

function setUp(scale: Scale = () => SMALL) {
  const kept = new Map<string, Image>();
  const cache = {
    read: vi.fn(async ({ id, size }: { id: string; size: number }) => kept.get(`${id} ${size}`) ?? null),
    write: vi.fn(async ({ id, size }: { id: string; size: number }, image: Image) => {
      kept.set(`${id} ${size}`, image);
      return true;
    }),
  };
  const read = vi.fn(async () => Buffer.from('the whole file'));
  const scaled = vi.fn(scale);
  const heic = { get: vi.fn(async () => DECODED) };
  return { images: createLocalImages({ cache, scale: scaled, heic, read }), read, scaled, heic };
}

describe('a picture of this computer', () => {
  it('comes to a tile as a small copy, which is made once', async () => {
    const { images, read, scaled } = setUp();
    expect(await images.get('id', ITEM, '/a.jpg', 512)).toEqual(SMALL);
    expect(await images.get('id', ITEM, '/a.jpg', 512)).toEqual(SMALL);
    expect(read).toHaveBeenCalledTimes(1);
    expect(scaled.mock.calls).toEqual([
      [{ type: 'image/jpeg', bytes: Buffer.from('the whole file') }, 512, 6],
    ]);
  });

  it('gets another copy when its file has changed', async () => {
    const { images, scaled } = setUp();
    await images.get('id', ITEM, '/a.jpg', 512);
    await images.get('id', { ...ITEM, modifiedMs: 2 }, '/a.jpg', 512);
    expect(scaled).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['on the whole screen', ITEM, 2048],
    ['when it is small anyway', { ...ITEM, bytes: 100_000 }, 256],
    ['when it may move', { ...ITEM, type: 'image/gif' as const }, 256],
  ] as const)('comes as it is %s', async (_when, item, size) => {
    const { images, scaled } = setUp();
    expect((await images.get('id', item, '/a', size)).bytes.toString()).toBe('the whole file');
    expect(scaled).not.toHaveBeenCalled();
  });

  it.each([256, 4096] as const)(
    'is decoded where it is a HEIC picture, whatever its size: %i',
    async (size) => {
      const { images, read, heic } = setUp();
      const item = { ...ITEM, type: 'image/heic' as const, bytes: 1_000 };
      expect(await images.get('id', item, '/a.heic', size)).toEqual(DECODED);
      expect(heic.get).toHaveBeenCalledWith({
        subject: 'photo',
        id: 'id',
        size,
        file: '/a.heic',
        version: '1000-1',
      });
      expect(read).not.toHaveBeenCalled();
    },
  );

  it('comes as it is where no copy can be made of it', async () => {
    const { images } = setUp(() => null);
    expect((await images.get('id', ITEM, '/a', 512)).bytes.toString()).toBe('the whole file');
  });
});

describe('a small copy', () => {
  it.each([1, 3, 6, 8])('stands as the original does: %i', async (orientation) => {
    const copy = withOrientation(await pictureBytes({ width: 90, height: 50 }), orientation);
    const found = await describeHead(copy, 0);
    expect(found).toMatchObject({ type: 'image/jpeg', orientation, width: orientation >= 5 ? 50 : 90 });
  });
});
