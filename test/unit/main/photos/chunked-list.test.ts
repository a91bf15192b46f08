import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHUNK_ITEMS, ChunkedList } from '../../../../src/main/photos/chunked-list.ts';
import { MemoryFiles } from '../support.ts';

const itemSchema = z.object({ id: z.number() });
type Item = z.infer<typeof itemSchema>;

function range(from: number, to: number): Item[] {
  return Array.from({ length: to - from }, (_, index) => ({ id: from + index }));
}

function open(files = new MemoryFiles()) {
  const list = new ChunkedList(files, itemSchema, () => undefined);
  return { files, list };
}

function all(list: ChunkedList<Item>): Promise<readonly Item[]> {
  return list.slice(0, list.length);
}

describe('a list in chunks', () => {
  it('is the same on the next start', async () => {
    const { files, list } = open();
    await list.splice(0, 0, range(0, 1000));
    list.end = { kind: 'open', pageToken: 'next' };
    list.walkedAt = 7;
    await list.save();
    const later = open(files).list;
    await later.load();
    expect(await all(later)).toEqual(range(0, 1000));
    expect(later.end).toEqual({ kind: 'open', pageToken: 'next' });
    expect(later.walkedAt).toBe(7);
  });

  it('opens by its index, and reads the chunks that somebody looks at', async () => {
    const { files, list } = open();
    await list.splice(0, 0, range(0, 20_000));
    await list.save();
    const later = open(files).list;
    await later.load();
    expect(files.reads.splice(0)).toEqual(['index']);
    await expect(later.slice(15_001, 15_005)).resolves.toEqual(range(15_001, 15_005));
    expect(files.reads.splice(0)).toHaveLength(1);
    await later.slice(15_005, 15_009);
    expect(files.reads, 'it is in memory now').toEqual([]);
    for (let from = 0; from < 20_000; from += CHUNK_ITEMS) await later.slice(from, from + 1);
    files.reads.length = 0;
    await later.slice(15_001, 15_005);
    expect(files.reads, 'and was let go for others').toHaveLength(1);
  });

  it('changes the items that are asked for, wherever they are, and writes their chunk alone', async () => {
    const { files, list } = open();
    await list.splice(0, 0, range(0, 1000));
    await list.save();
    files.written.length = 0;
    await list.replace(
      ({ id }) => id === 700,
      () => ({ id: -700 }),
    );
    expect((await list.slice(699, 702)).map(({ id }) => id)).toEqual([699, -700, 701]);
    await list.save();
    expect(files.written.filter((name) => name !== 'index')).toHaveLength(1);
    expect((await all(list)).length).toBe(1000);
  });

  it('writes the chunk that changed, and deletes the one before', async () => {
    const { files, list } = open();
    await list.splice(0, 0, range(0, 5000));
    await list.save();
    const before = new Set(files.files.keys());
    files.written.length = 0;
    await list.splice(2000, 2001, [{ id: -1 }]);
    await list.save();
    expect(files.written).toHaveLength(2);
    expect(files.files.size).toBe(before.size);
    expect([...files.files.keys()].filter((name) => !before.has(name))).toHaveLength(1);
  });

  it('is as it was where a writing is broken off', async () => {
    const { files, list } = open();
    await list.splice(0, 0, range(0, 1000));
    await list.save();
    await list.splice(300, 700, []);
    const write = files.write.bind(files);
    files.write = async (name, content) => {
      if (name === 'index') throw new Error('killed');
      await write(name, content);
    };
    await expect(list.save()).rejects.toThrow('killed');
    const { list: later } = open(files);
    await later.load();
    expect(await all(later)).toEqual(range(0, 1000));
    files.write = write;
    await list.save();
    expect(files.files.size, 'nothing is left of the attempt').toBe(1 + list.length / 300);
  });

  it('ends before a chunk that was lost, and says that its end is not known', async () => {
    const { files, list } = open();
    await list.splice(0, 0, range(0, 1000));
    list.end = { kind: 'complete' };
    await list.save();
    files.damage(2);
    const { list: later } = open(files);
    await later.load();
    await expect(later.slice(600, 700)).resolves.toEqual([]);
    expect(later.end).toEqual({ kind: 'open', pageToken: null });
    expect(await all(later)).toEqual(range(0, later.length));
    expect(later.length).toBeGreaterThan(0);
  });

  it('does what an array does, whatever is put in and taken out', async () => {
    const change = fc.record({
      from: fc.nat(3000),
      deleted: fc.nat(600),
      added: fc.nat(700),
      saved: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const files = new MemoryFiles();
        let { list } = open(files);
        const model: Item[] = [];
        let next = 0;
        for (const { from, deleted, added, saved } of changes) {
          const start = Math.min(from, model.length);
          const end = Math.min(start + deleted, model.length);
          const items = range(next, next + added);
          next += added;
          model.splice(start, end - start, ...items);
          await list.splice(start, end, items);
          expect(list.length).toBe(model.length);
          expect(await list.slice(start, start + 10)).toEqual(model.slice(start, start + 10));
          if (!saved) continue;
          await list.save();
          list = open(files).list;
          await list.load();
        }
        expect(await all(list)).toEqual(model);
        expect(await list.find(({ id }) => id === model.at(-1)?.id)).toEqual(model.at(-1) ?? null);
      }),
      { numRuns: 50 },
    );
  });
});
