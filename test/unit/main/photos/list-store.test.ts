import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createListStore } from '../../../../src/main/photos/list-store.ts';
import { rememberingLog, temporaryFolder } from '../support.ts';

const item = z.object({ id: z.string() });
const ITEMS = [{ id: 'a' }, { id: 'b' }];

async function setUp() {
  const folder = join(await temporaryFolder(), 'account', 'lists');
  const log = rememberingLog();
  const open = (delayMs = 60_000) => createListStore({ item, folder, log, delayMs });
  return { folder, log, open };
}

async function kept({ open }: Awaited<ReturnType<typeof setUp>>, name = 'albums') {
  const list = open().open(name);
  await list.load();
  return list.slice(0, 10);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('a kept list', () => {
  it('is written a moment after it changed, and read by the next run', async () => {
    const world = await setUp();
    await world.open(0).open('albums').splice(0, 0, ITEMS);
    await expect.poll(() => kept(world)).toEqual(ITEMS);
    await expect(kept(world, 'other')).resolves.toEqual([]);
  });

  it('is written at once where the app is about to end', async () => {
    const world = await setUp();
    const store = world.open();
    await store.open('albums').splice(0, 0, ITEMS);
    await store.flush();
    await expect(kept(world)).resolves.toEqual(ITEMS);
  });

  it('is one for all who have it open', async () => {
    const store = (await setUp()).open();
    expect(store.open('albums')).toBe(store.open('albums'));
    expect(store.open('other')).not.toBe(store.open('albums'));
  });

  it('is not written any more once it was forgotten', async () => {
    const world = await setUp();
    const store = world.open(0);
    const list = store.open('albums');
    await list.splice(0, 0, ITEMS);
    await store.forget();
    await list.splice(0, 0, ITEMS);
    await store.flush();
    await expect(readdir(world.folder)).rejects.toThrow('ENOENT');
    expect(store.open('albums'), 'the next account has its own').not.toBe(list);
  });

  it.skipIf(process.platform === 'win32')('is readable by its user alone', async () => {
    const world = await setUp();
    const store = world.open();
    await store.open('albums').splice(0, 0, ITEMS);
    await store.flush();
    for (const file of await filesIn(world.folder)) {
      expect((await stat(file)).mode & 0o077).toBe(0);
      expect((await stat(dirname(file))).mode & 0o077).toBe(0);
    }
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    [
      'changed in one bit',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 50 ? byte ^ 1 : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('[{"id":"a"},{"id":"b"}]')],
  ])('counts as nothing when it is %s, and is written anew', async (_what, damage) => {
    const world = await setUp();
    const store = world.open();
    await store.open('albums').splice(0, 0, ITEMS);
    await store.flush();
    const files = await filesIn(world.folder);
    expect(files).toHaveLength(2);
    for (const file of files) {
      const good = await readFile(file);
      await writeFile(file, damage(good));
      await expect(kept(world)).resolves.toEqual([]);
      expect(world.log.events()).toContain('list-store.damaged');
      await writeFile(file, good);
    }
    await expect(kept(world)).resolves.toEqual(ITEMS);
  });

  it('counts as nothing when its items have another shape', async () => {
    const world = await setUp();
    const other = createListStore({
      item: z.object({ name: z.string() }),
      folder: world.folder,
      log: world.log,
    });
    await other.open('albums').splice(0, 0, [{ name: 'old' }]);
    await other.flush();
    await expect(kept(world)).resolves.toEqual([]);
  });

  it('takes its place where something else lies in it', async () => {
    const world = await setUp();
    await mkdir(dirname(world.folder), { recursive: true });
    await writeFile(world.folder, 'a file where the folder should be');
    const store = world.open();
    await store.open('albums').splice(0, 0, ITEMS);
    await store.flush();
    await expect(kept(world)).resolves.toEqual(ITEMS);
  });

  it('that cannot be written stops nothing, and is written when it can be', async () => {
    const world = await setUp();
    const above = dirname(world.folder);
    await writeFile(above, 'a file where the folder above should be');
    const store = world.open();
    const list = store.open('albums');
    await list.splice(0, 0, ITEMS);
    await store.flush();
    expect(world.log.events()).toEqual(['list-store.write-failed']);
    await expect(list.slice(0, 10)).resolves.toEqual(ITEMS);
    await rm(above);
    await store.flush();
    await expect(kept(world)).resolves.toEqual(ITEMS);
  });
});
