import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createListStore, type ListStore } from '../../../../src/main/photos/list-store.ts';

const item = z.object({ id: z.string() });
const LIST = { items: [{ id: 'a' }, { id: 'b' }], complete: true };

let folder: string;
let store: ListStore;
const log = { info: vi.fn(), warn: vi.fn() };
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lists-')), 'lists');
  store = createListStore({ folder, log, delayMs: 0 });
  log.warn.mockClear();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function onlyFile(): Promise<string> {
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

describe('a kept list', () => {
  it('is read as it was written, by this run and the next', async () => {
    store.write('albums', LIST);
    await store.settled();
    await expect(store.read('albums', item)).resolves.toEqual(LIST);
    await expect(createListStore({ folder, log }).read('albums', item)).resolves.toEqual(LIST);
    await expect(store.read('other', item)).resolves.toBeNull();
  });

  it('is the last of several that were written at once', async () => {
    for (const id of ['a', 'b', 'c']) store.write('albums', { items: [{ id }], complete: false });
    await store.settled();
    await expect(store.read('albums', item)).resolves.toEqual({ items: [{ id: 'c' }], complete: false });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')('is readable by its user alone', async () => {
    store.write('albums', LIST);
    await store.settled();
    expect((await stat(await onlyFile())).mode & 0o077).toBe(0);
    expect((await stat(folder)).mode & 0o077).toBe(0);
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    [
      'changed in one bit',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 50 ? byte ^ 1 : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('{"items":[],"complete":true}')],
  ])('counts as nothing when it is %s, and is taken away', async (_what, damage) => {
    store.write('albums', LIST);
    await store.settled();
    const file = await onlyFile();
    await writeFile(file, damage(await readFile(file)));
    await expect(store.read('albums', item)).resolves.toBeNull();
    expect(await readdir(folder)).toEqual([]);
    expect(log.warn).toHaveBeenCalledWith('list-store.damaged');
  });

  it('counts as nothing when its items have another shape', async () => {
    store.write('albums', { items: [{ name: 'old' }], complete: true });
    await store.settled();
    await expect(store.read('albums', item)).resolves.toBeNull();
  });

  it('that cannot be written stops nothing', async () => {
    await writeFile(folder, 'a file where the folder should be');
    store.write('albums', LIST);
    await store.settled();
    expect(log.warn).toHaveBeenCalledWith('list-store.write-failed', expect.anything());
    await expect(store.read('albums', item)).resolves.toBeNull();
  });
});
