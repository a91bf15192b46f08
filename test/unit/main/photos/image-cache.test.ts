import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  createImageCache,
  type ImageCache,
  type ImageCacheOptions,
  type Rank,
} from '../../../../src/main/photos/image-cache.ts';
import { IMAGE_TYPES, type Image } from '../../../../src/main/photos/image-host.ts';
import type { ImageRequest } from '../../../../src/shared/photo-address.ts';
import { rememberingLog, temporaryFolder } from '../support.ts';

const PHOTO: ImageRequest = { subject: 'photo', id: 'a/../secret id', size: 1024 };
const IMAGE: Image = { type: 'image/png', bytes: Buffer.from('the bytes of a picture') };
const NOW = Date.parse('2026-03-03T10:00:00Z');

async function setUp(maxBytes = 1_000_000, options: Partial<ImageCacheOptions> = {}) {
  const folder = join(await temporaryFolder(), 'images');
  const log = rememberingLog();
  const clock = { now: NOW };
  const limit = { bytes: maxBytes };
  /** As a new start of the app opens it. */
  const open = (): ImageCache =>
    createImageCache({
      folder,
      log,
      now: () => clock.now,
      maxBytes: () => limit.bytes,
      ranked: nothing,
      ...options,
    });
  return { folder, log, clock, limit, open, cache: open() };
}

async function* nothing(): AsyncGenerator<never> {
  // All are of the usual rank.
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function onlyFileIn(folder: string): Promise<string> {
  const [file, ...others] = await filesIn(folder);
  if (!file || others.length > 0) throw new Error('expected one file');
  return file;
}

function photo(id: string): ImageRequest {
  return { subject: 'photo', id, size: 256 };
}

/** Writes, looks, and lets a minute pass, so that every file has a time of its own. */
async function keep(cache: ImageCache, id: string, bytes: number, clock: { now: number }): Promise<void> {
  await cache.write(photo(id), { type: 'image/jpeg', bytes: Buffer.alloc(bytes, id) });
  await cache.read(photo(id));
  await cache.settled();
  clock.now += 60_000;
}

describe('an image on the disk', () => {
  it.each(IMAGE_TYPES)('comes back as it was kept: %s', async (type) => {
    const { cache } = await setUp();
    await cache.write(PHOTO, { ...IMAGE, type });
    await expect(cache.read(PHOTO)).resolves.toEqual({ ...IMAGE, type });
  });

  it('is not there before it was kept', async () => {
    const { cache, log } = await setUp();
    await expect(cache.read(PHOTO)).resolves.toBeNull();
    expect(log.entries).toEqual([]);
  });

  it('is one for each subject, id and size', async () => {
    const { cache } = await setUp();
    await cache.write(PHOTO, IMAGE);
    await expect(cache.read({ ...PHOTO, size: 512 })).resolves.toBeNull();
    await expect(cache.read({ ...PHOTO, id: 'another' })).resolves.toBeNull();
    await expect(cache.read({ ...PHOTO, subject: 'album-cover' })).resolves.toBeNull();
  });

  it('is replaced by a newer one', async () => {
    const { cache, folder } = await setUp();
    await cache.write(PHOTO, IMAGE);
    await cache.write(PHOTO, { type: 'image/webp', bytes: Buffer.from('newer') });
    await expect(cache.read(PHOTO)).resolves.toEqual({ type: 'image/webp', bytes: Buffer.from('newer') });
    expect(await filesIn(folder)).toHaveLength(1);
  });

  it('outlives the app', async () => {
    const { cache, open } = await setUp();
    await cache.write(PHOTO, IMAGE);
    await expect(open().read(PHOTO)).resolves.toEqual(IMAGE);
  });

  it('has a name that says nothing and leaves the folder nowhere', async () => {
    const { cache, folder } = await setUp();
    await cache.write(PHOTO, IMAGE);
    expect((await onlyFileIn(folder)).slice(folder.length)).toMatch(/^[/\\][0-9a-f]{2}[/\\][0-9a-f]{62}$/);
  });

  it('is its user’s alone', async () => {
    const { cache, folder } = await setUp();
    await cache.write(PHOTO, IMAGE);
    const file = await onlyFileIn(folder);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });
});

describe('a file that is not as it was written', () => {
  const damages: [string, (content: Buffer) => Buffer][] = [
    ['cut short', (content) => content.subarray(0, -1)],
    ['cut within its header', (content) => content.subarray(0, 20)],
    ['cut to its header', (content) => content.subarray(0, 37)],
    ['empty', () => Buffer.alloc(0)],
    ['longer', (content) => Buffer.concat([content, Buffer.from('x')])],
    ['of another kind', () => Buffer.from('<html>not a picture, and long enough for a header</html>')],
    ['of an older mark', (content) => Buffer.concat([Buffer.from('EAI0'), content.subarray(4)])],
    ['of another type', (content) => flipped(content, 4)],
    [
      'of a type that there is not',
      (content) => Buffer.concat([content.subarray(0, 4), Buffer.from([99]), content.subarray(5)]),
    ],
    ['changed in its sum', (content) => flipped(content, 10)],
    ['changed in its picture', (content) => flipped(content, content.length - 3)],
  ];

  it.each(damages)('is thrown away: %s', async (_what, damage) => {
    const { cache, folder, log } = await setUp();
    await cache.write(PHOTO, IMAGE);
    const file = await onlyFileIn(folder);
    await writeFile(file, damage(await readFile(file)));
    await expect(cache.read(PHOTO)).resolves.toBeNull();
    expect(await filesIn(folder)).toEqual([]);
    expect(log.events()).toEqual(['image-cache.damaged']);
    await cache.write(PHOTO, IMAGE);
    await expect(cache.read(PHOTO)).resolves.toEqual(IMAGE);
  });
});

describe('a cache that is full', () => {
  it('lets go of what was not seen for longest, down to nine tenths', async () => {
    const { cache, clock, folder } = await setUp(10_000);
    for (const id of ['1', '2', '3', '4']) await keep(cache, id, 2000, clock);
    await cache.read(photo('1'));
    await timesOnDisk(folder, NOW + 4 * 60_000, 4);
    clock.now += 60_000;
    await keep(cache, '5', 2000, clock);
    await expect(cache.read(photo('2'))).resolves.toBeNull();
    for (const id of ['1', '3', '4', '5']) await expect(cache.read(photo(id))).resolves.not.toBeNull();
  });

  it('counts what earlier runs left', async () => {
    const { cache, clock, folder, limit, open } = await setUp();
    for (const id of ['1', '2', '3']) await keep(cache, id, 4000, clock);
    await timesOnDisk(folder, NOW + 2 * 60_000, 3);
    limit.bytes = 10_000;
    const later = open();
    await later.write(photo('4'), { type: 'image/jpeg', bytes: Buffer.alloc(1) });
    await later.settled();
    const bytes = await Promise.all((await filesIn(folder)).map(async (file) => (await stat(file)).size));
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_000);
    await expect(later.read(photo('1'))).resolves.toBeNull();
    await expect(later.read(photo('3'))).resolves.not.toBeNull();
  });

  it('clears what a crash left half written, and what is not of the cache, also before it is full', async () => {
    const { cache, folder, clock, open } = await setUp();
    await keep(cache, '1', 1000, clock);
    const file = await onlyFileIn(folder);
    const part = `${file}.00000000-0000-4000-8000-000000000000.part`;
    for (const rubbish of [
      part,
      join(folder, 'rubbish'),
      join(folder, '00'),
      join(dirname(file), 'rubbish'),
    ]) {
      await writeFile(rubbish, Buffer.alloc(9000));
      await utimes(rubbish, 0, 0);
    }
    const later = open();
    await later.write(photo('2'), { type: 'image/jpeg', bytes: Buffer.alloc(1000) });
    await later.settled();
    expect(await filesIn(folder)).toHaveLength(2);
    await expect(later.read(photo('1'))).resolves.not.toBeNull();
  });

  it('leaves what is just being written alone', async () => {
    const { cache, folder } = await setUp();
    await cache.write(PHOTO, IMAGE);
    await cache.settled();
    const part = `${await onlyFileIn(folder)}.00000000-0000-4000-8000-000000000000.part`;
    await writeFile(part, 'half of it');
    await utimes(part, NOW / 1000 + 1, NOW / 1000 + 1);
    await cache.makeRoom();
    expect(await filesIn(folder)).toContain(part);
  });

  it('lets go at once when the carer allows less', async () => {
    const { cache, clock, folder, limit } = await setUp();
    for (const id of ['1', '2', '3']) await keep(cache, id, 4000, clock);
    await timesOnDisk(folder, NOW + 2 * 60_000, 3);
    limit.bytes = 9_000;
    await cache.makeRoom();
    await expect(cache.read(photo('1'))).resolves.toBeNull();
    await expect(cache.read(photo('3'))).resolves.not.toBeNull();
  });

  it('lets go of hidden albums first, of covers late, and of what the carer keeps never', async () => {
    const ranks: Record<string, Rank> = { '1': 'kept', '2': 'cover', '4': 'hidden' };
    async function* ranked() {
      for (const [id, rank] of Object.entries(ranks)) yield { rank, ...photo(id) };
    }
    const { cache, clock, folder, limit } = await setUp(100_000, { ranked });
    const ids = ['1', '2', '3', '4'];
    for (const id of ids) await keep(cache, id, 4000, clock);
    await timesOnDisk(folder, NOW + 3 * 60_000, 4);
    const left = async (bytes: number) => {
      limit.bytes = bytes;
      await cache.makeRoom();
      const there = await Promise.all(ids.map((id) => cache.holds(photo(id))));
      return ids.filter((_, index) => there[index]);
    };
    await expect(left(14_000)).resolves.toEqual(['1', '2', '3']);
    await expect(left(10_000)).resolves.toEqual(['1', '2']);
    await expect(left(5_000)).resolves.toEqual(['1']);
    expect(cache.isFull).toBe(false);
    await expect(left(1_000)).resolves.toEqual(['1']);
    expect(cache.isFull, 'what is kept takes more than there may be').toBe(true);
    limit.bytes = 5_000;
    expect(cache.isFull, 'the carer allows more').toBe(false);
  });

  it('is not counted anew at every write', async () => {
    const { cache, folder, log } = await setUp(1_000_000);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        cache.write(photo(`p${index}`), { type: 'image/jpeg', bytes: Buffer.alloc(10) }),
      ),
    );
    expect(await filesIn(folder)).toHaveLength(20);
    expect(log.entries).toEqual([]);
  });
});

describe('a folder that cannot be written', () => {
  it('costs a fetch, and no failure', async () => {
    const { cache, folder, log } = await setUp();
    await rm(dirname(folder), { recursive: true });
    await writeFile(dirname(folder), 'a file in the place of the folder above');
    for (const id of ['1', '2']) await cache.write(photo(id), IMAGE);
    await expect(cache.read(photo('1'))).resolves.toBeNull();
    expect(log.events(), 'one line for all that fail in a row').toEqual(['image-cache.write-failed']);
    await rm(dirname(folder));
    await cache.write(PHOTO, IMAGE);
    await expect(cache.read(PHOTO), 'once it can be written again').resolves.toEqual(IMAGE);
  });

  it('because something else lies in its place, is cleared', async () => {
    const { cache, folder } = await setUp();
    await writeFile(folder, 'a file in its place');
    await cache.write(PHOTO, IMAGE);
    await expect(cache.read(PHOTO)).resolves.toEqual(IMAGE);
  });

  it('because it was deleted, is made again', async () => {
    const { cache, folder } = await setUp();
    await cache.write(PHOTO, IMAGE);
    await rm(folder, { recursive: true });
    await expect(cache.read(PHOTO)).resolves.toBeNull();
    await cache.write(PHOTO, IMAGE);
    await expect(cache.read(PHOTO)).resolves.toEqual(IMAGE);
  });

  it('because the disk is full, or nearly, costs a fetch', async () => {
    const free = { bytes: 1_000_000_010 };
    const { cache, log } = await setUp(100_000, { freeBytes: async () => free.bytes });
    expect(IMAGE.bytes.length).toBeGreaterThan(10);
    await expect(cache.write(PHOTO, IMAGE)).resolves.toBe(false);
    await expect(cache.read(PHOTO)).resolves.toBeNull();
    free.bytes += 1000;
    await expect(cache.write(PHOTO, IMAGE)).resolves.toBe(true);
    expect(log.entries).toEqual([]);
  });

  it('leaves nothing half written where the last step fails', async () => {
    const { cache, folder, log } = await setUp();
    await cache.write(PHOTO, IMAGE);
    const file = await onlyFileIn(folder);
    await rm(file);
    await mkdir(join(file, 'x'), { recursive: true });
    await cache.write(PHOTO, IMAGE);
    expect(log.events()).toEqual(['image-cache.write-failed']);
    expect(await filesIn(folder)).toEqual([]);
  });
});

describe('what shows a photo', () => {
  it('is found and deleted in every size, as a picture and as a cover', async () => {
    const { cache, folder } = await setUp();
    await cache.write({ ...PHOTO, size: 4096 }, IMAGE);
    await cache.write({ ...PHOTO, subject: 'photo-cover', size: 256 }, IMAGE);
    await cache.write({ ...PHOTO, id: 'another' }, IMAGE);
    await expect(cache.has(PHOTO.id)).resolves.toBe(true);
    await cache.remove(PHOTO.id);
    await expect(cache.has(PHOTO.id)).resolves.toBe(false);
    expect(await filesIn(folder)).toHaveLength(1);
  });
});

function flipped(content: Buffer, at: number): Buffer {
  const copy = Buffer.from(content);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

/** The time of a read is written behind the reader's back. */
async function timesOnDisk(folder: string, newest: number, count: number): Promise<void> {
  await vi.waitFor(async () => {
    const times = await Promise.all((await filesIn(folder)).map(async (file) => (await stat(file)).mtimeMs));
    expect(times).toHaveLength(count);
    expect(Math.max(...times)).toBe(newest);
  });
}
