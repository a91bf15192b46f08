import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { ChunkedList } from '../../../../src/main/photos/chunked-list.ts';
import { KeptList, type Page } from '../../../../src/main/photos/kept-list.ts';
import { deferred, MemoryFiles } from '../support.ts';

const itemSchema = z.object({ id: z.string(), title: z.string().optional() });
type Item = z.infer<typeof itemSchema>;

const items = (...ids: string[]): Item[] => ids.map((id) => ({ id }));
const MINUTE = 60_000;

/** A service with one list, in pages of three, and a disk. */
class World {
  now = 0;
  list: Item[] = [];
  failure: Error | null = null;
  pageSize = 3;
  readonly files = new MemoryFiles();
  readonly report = vi.fn();
  readonly missed: string[] = [];
  readonly fetchPage = vi.fn(async (pageToken?: string): Promise<Page<Item>> => {
    if (this.failure) throw this.failure;
    const start = Number(pageToken ?? 0);
    const end = start + this.pageSize;
    return {
      items: this.list.slice(start, end),
      nextPageToken: end < this.list.length ? String(end) : undefined,
    };
  });

  chunked: ChunkedList<Item> = this.#chunked();

  /** As a new start of the app opens it. */
  open(): KeptList<Item> {
    this.chunked = this.#chunked();
    return new KeptList({
      untilCalm: async () => undefined,
      list: this.chunked,
      fetchPage: this.fetchPage,
      isPassing: (cause) => cause instanceof NetworkFailure,
      report: this.report,
      onMissed: (ids) => this.missed.push(...ids),
      now: () => this.now,
    });
  }

  /** What an earlier run has left on the disk. */
  async keep(items: readonly Item[], complete = true): Promise<void> {
    const list = this.#chunked();
    await list.splice(0, 0, items);
    list.end = complete ? { kind: 'complete' } : { kind: 'open', pageToken: null };
    await list.save();
  }

  async known(): Promise<string[]> {
    return (await this.chunked.slice(0, this.chunked.length)).map(({ id }) => id);
  }

  #chunked(): ChunkedList<Item> {
    return new ChunkedList(this.files, itemSchema, () => undefined);
  }
}

function world(...ids: string[]): World {
  const made = new World();
  made.list = items(...ids);
  return made;
}

describe('a list that is not known yet', () => {
  it('comes from the service, and is kept', async () => {
    const service = world('a', 'b');
    await expect(service.open().stretch(0, 4, false)).resolves.toEqual({
      items: items('a', 'b'),
      total: 2,
      more: false,
    });
    expect(await service.known()).toEqual(['a', 'b']);
  });

  it('cannot be shown without a network', async () => {
    const service = world('a');
    service.failure = new NetworkFailure('no');
    await expect(service.open().stretch(0, 4, false)).rejects.toThrow(NetworkFailure);
  });
});

describe('a list that is known', () => {
  it('answers before the service does', async () => {
    const service = world('a', 'b');
    await service.keep(items('a'));
    const gate = deferred<Page<Item>>();
    service.fetchPage.mockReturnValueOnce(gate.promise);
    const list = service.open();
    await expect(list.stretch(0, 4, false)).resolves.toMatchObject({ items: items('a') });
    gate.resolve({ items: items('a', 'b'), nextPageToken: undefined });
    await list.settled();
    await expect(list.stretch(0, 4, false)).resolves.toMatchObject({ items: items('a', 'b') });
  });

  it('is asked for again after a minute at the earliest', async () => {
    const service = world('a');
    const list = service.open();
    await list.stretch(0, 4, false);
    service.now += MINUTE - 1;
    await list.stretch(0, 4, false);
    await list.settled();
    expect(service.fetchPage).toHaveBeenCalledTimes(1);
    service.now += 1;
    await list.stretch(0, 4, false);
    await list.settled();
    expect(service.fetchPage).toHaveBeenCalledTimes(2);
  });

  it('is written again only where it has changed', async () => {
    const service = world('a');
    const list = service.open();
    await list.stretch(0, 4, false);
    await service.chunked.save();
    const written = () => service.files.written.filter((name) => name !== 'index').length;
    expect(written()).toBe(1);
    await list.stretch(0, 4, true);
    await service.chunked.save();
    expect(written()).toBe(1);
    service.list = [{ id: 'a', title: 'another' }];
    await list.stretch(0, 4, true);
    await service.chunked.save();
    expect(written()).toBe(2);
  });

  it('loses what was deleted at the service', async () => {
    const service = world('a', 'b');
    const list = service.open();
    await list.stretch(0, 4, false);
    service.list = items('b');
    await expect(list.stretch(0, 4, true)).resolves.toMatchObject({ items: items('b'), total: 1 });
    expect(service.missed).toEqual(['a']);
  });

  it('loses nothing where an item moved', async () => {
    const service = world('a', 'b', 'c', 'd', 'e', 'f');
    const list = service.open();
    await list.stretch(0, 10, false);
    service.list = items('f', 'a', 'b', 'c', 'd', 'e');
    await list.stretch(0, 2, true);
    expect(await service.known()).toEqual(['f', 'a', 'b', 'c', 'd', 'e', 'f']);
    await list.stretch(0, 10, true);
    expect(await service.known()).toEqual(['f', 'a', 'b', 'c', 'd', 'e']);
  });

  it('goes on where it has grown at its end', async () => {
    const service = world('a', 'b', 'c');
    const list = service.open();
    await list.stretch(0, 10, false);
    service.list = items('a', 'b', 'c', 'd', 'e', 'f', 'g');
    service.now += MINUTE;
    await list.stretch(0, 10, false);
    await list.settled();
    await expect(list.stretch(0, 10, false)).resolves.toMatchObject({ items: service.list, total: 7 });
  });

  it('keeps its rest when only its beginning was asked for again', async () => {
    const service = world('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const list = service.open();
    await list.stretch(0, 10, false);
    service.list = [...items('new'), ...service.list];
    await list.stretch(0, 2, true);
    expect(await service.known()).toEqual(['new', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('stays when the network goes, shows what it has of a stretch, and does not call that the end', async () => {
    const service = world('a', 'b', 'c', 'd', 'e');
    const list = service.open();
    await list.stretch(0, 2, false);
    service.failure = new NetworkFailure('no');
    await expect(list.stretch(1, 4, false)).resolves.toEqual({
      items: items('b', 'c'),
      total: null,
      more: true,
    });
    await expect(list.stretch(0, 2, true)).resolves.toMatchObject({ items: items('a', 'b') });
    expect(service.report).toHaveBeenCalledTimes(2);
    await expect(list.stretch(3, 2, false)).rejects.toThrow(NetworkFailure);
  });

  it('begins anew where the service no longer goes on from where it stopped', async () => {
    const service = world('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const list = service.open();
    await list.stretch(0, 2, false);
    service.fetchPage.mockRejectedValueOnce(new Error('the page token is too old'));
    await expect(list.stretch(4, 2, false)).resolves.toMatchObject({ items: items('e', 'f'), more: true });
  });

  it('tells at the next look of a failure that does not pass by itself, until it is over', async () => {
    const service = world('a');
    await service.keep(items('a'));
    service.failure = new Error('not allowed');
    const list = service.open();
    await expect(list.stretch(0, 4, false)).resolves.toMatchObject({ items: items('a') });
    await list.settled();
    await expect(list.stretch(0, 4, false)).rejects.toThrow('not allowed');
    service.failure = null;
    await expect(list.stretch(0, 4, false)).resolves.toMatchObject({ items: items('a') });
    await expect(list.stretch(0, 4, false)).resolves.toMatchObject({ items: items('a') });
  });
});

describe('a long list', () => {
  function longWorld(length: number): World {
    const service = world(...Array.from({ length }, (_, index) => `i${index}`));
    service.pageSize = 100;
    return service;
  }

  it('is read on after a restart from where it stopped, without what comes before', async () => {
    const service = longWorld(2000);
    await service.open().stretch(1200, 4, false);
    await service.chunked.save();
    service.fetchPage.mockClear();
    const list = service.open();
    await expect(list.stretch(1298, 4, false)).resolves.toMatchObject({
      items: items('i1298', 'i1299', 'i1300', 'i1301'),
    });
    expect(service.fetchPage.mock.calls).toEqual([['1300']]);
  });

  it('costs a few questions a look, wherever somebody looks', async () => {
    const service = longWorld(2000);
    await service.open().stretch(1900, 100, false);
    await service.chunked.save();
    service.fetchPage.mockClear();
    const list = service.open();
    for (let look = 0; look < 10; look += 1) {
      service.now += 10 * MINUTE;
      await list.stretch(1500, 4, false);
      await list.settled();
      expect(service.fetchPage.mock.calls.length).toBeLessThanOrEqual(5 * (look + 1));
    }
    service.fetchPage.mockClear();
    await list.stretch(1500, 4, true);
    expect(service.fetchPage.mock.calls.length, 'somebody waits').toBeLessThanOrEqual(5);
  });

  it('is walked through as a whole where it has to be kept as a whole', async () => {
    const service = longWorld(950);
    service.now = Date.parse('2026-03-03T10:00:00Z');
    const list = service.open();
    await expect(list.walkedAt()).resolves.toBeNull();
    let pages = 1;
    while (await list.walkOn()) pages += 1;
    expect(pages).toBe(10);
    await expect(list.walkedAt()).resolves.toBe(service.now);
    expect(await service.known()).toHaveLength(950);
  });

  it('is read on behind what somebody looks at, one page at a time, to its end and no further', async () => {
    const service = longWorld(450);
    const list = service.open();
    await list.stretch(0, 4, false);
    let pages = 1;
    while (await list.lookFurther()) pages += 1;
    expect(pages).toBe(4);
    expect(await service.known()).toHaveLength(450);
    expect(list.isComplete).toBe(true);
    service.now += MINUTE - 1;
    expect(await list.lookFurther(), 'all of it was read a moment ago').toBe(false);
    expect(service.fetchPage).toHaveBeenCalledTimes(5);
  });

  it('is read on behind the quiet look that it begins with, and shows what changed far behind', async () => {
    const service = longWorld(450);
    await service.keep(service.list);
    service.list = [...service.list.slice(0, 400), { id: 'new' }, ...service.list.slice(400)];
    const list = service.open();
    await list.stretch(0, 4, false);
    while (await list.lookFurther()) expect(await service.known()).toContain('i449');
    expect(service.fetchPage).toHaveBeenCalledTimes(5);
    expect(await service.known()).toEqual(service.list.map(({ id }) => id));
  });

  it('is not read on without a network, and where it was later', async () => {
    const service = longWorld(450);
    const list = service.open();
    await list.stretch(0, 4, false);
    await list.lookFurther();
    service.failure = new NetworkFailure('no');
    await expect(list.lookFurther()).rejects.toThrow(NetworkFailure);
    service.failure = null;
    service.fetchPage.mockClear();
    while (await list.lookFurther());
    expect(service.fetchPage).toHaveBeenCalledTimes(3);
    expect(await service.known()).toHaveLength(450);
  });

  it('finds an item far down, and gives up where there is none', async () => {
    const service = longWorld(450);
    const list = service.open();
    await expect(list.find('i420')).resolves.toEqual({ id: 'i420' });
    await expect(list.find('none')).resolves.toBeNull();
  });

  it('that was damaged on the disk is read again', async () => {
    const service = longWorld(900);
    await service.open().stretch(0, 900, false);
    await service.chunked.save();
    const list = service.open();
    service.files.damage(1);
    const { items: left, total } = await list.stretch(0, 900, false);
    expect(left, 'what is before it still counts').toEqual(service.list.slice(0, left.length));
    expect(left.length).toBeGreaterThan(0);
    expect(total).toBeNull();
    const read = async () => (await list.stretch(890, 20, false)).items.map(({ id }) => id);
    await expect(read()).resolves.toEqual(Array.from({ length: 10 }, (_, index) => `i${890 + index}`));
  });
});

describe('a list that changes at the service', () => {
  it('is the same as there once it was walked through', async () => {
    const ids = fc.uniqueArray(
      fc.integer({ min: 0, max: 60 }).map((id) => ({ id: `i${id}` })),
      {
        selector: ({ id }) => id,
        maxLength: 50,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        ids,
        fc.array(ids, { maxLength: 4 }),
        fc.integer({ min: 1, max: 20 }),
        async (before, after, pageSize) => {
          const service = world();
          service.pageSize = pageSize;
          service.list = before;
          const list = service.open();
          await list.stretch(0, 10, false);
          for (const next of after) {
            service.list = next;
            await list.readAnew(1000);
            expect(await service.known()).toEqual(next.map(({ id }) => id));
          }
        },
      ),
    );
  });
});
