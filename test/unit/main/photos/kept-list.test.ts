import { describe, expect, it, vi } from 'vitest';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { KeptList, type Snapshot } from '../../../../src/main/photos/kept-list.ts';
import type { Page } from '../../../../src/main/photos/paged-list.ts';
import { deferred } from '../support.ts';

interface Item {
  readonly id: string;
  readonly title?: string;
}

const items = (...ids: string[]): Item[] => ids.map((id) => ({ id }));
const MINUTE = 60_000;

/** A service with one list, in pages of three, and a disk that keeps one snapshot. */
class World {
  now = 0;
  list: Item[] = [];
  failure: Error | null = null;
  kept: Snapshot<Item> | null = null;
  readonly report = vi.fn();
  readonly fetchPage = vi.fn(async (pageToken?: string): Promise<Page<Item>> => {
    if (this.failure) throw this.failure;
    const start = Number(pageToken ?? 0);
    const end = start + 3;
    return {
      items: this.list.slice(start, end),
      nextPageToken: end < this.list.length ? String(end) : undefined,
    };
  });
  readonly save = vi.fn((snapshot: Snapshot<Item>) => {
    this.kept = snapshot;
  });

  open(): KeptList<Item> {
    return new KeptList({
      fetchPage: this.fetchPage,
      load: async () => this.kept,
      save: this.save,
      isPassing: (cause) => cause instanceof NetworkFailure,
      report: this.report,
      now: () => this.now,
    });
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
    expect(service.kept).toEqual({ items: items('a', 'b'), complete: true });
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
    service.kept = { items: items('a'), complete: true };
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
    await list.stretch(0, 4, true);
    expect(service.save).toHaveBeenCalledTimes(1);
    service.list = [{ id: 'a', title: 'another' }];
    await list.stretch(0, 4, true);
    expect(service.save).toHaveBeenCalledTimes(2);
  });

  it('loses what was deleted at the service', async () => {
    const service = world('a', 'b');
    const list = service.open();
    await list.stretch(0, 4, false);
    service.list = items('b');
    await expect(list.stretch(0, 4, true)).resolves.toMatchObject({ items: items('b'), total: 1 });
  });

  it('keeps its rest when only its beginning was asked for again', async () => {
    const service = world('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const list = service.open();
    await list.stretch(0, 10, false);
    service.list = [...items('new'), ...service.list];
    await list.stretch(0, 2, true);
    expect(list.known.map(({ id }) => id)).toEqual(['new', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('stays when the network goes, and shows what it has of a stretch', async () => {
    const service = world('a', 'b', 'c', 'd', 'e');
    const list = service.open();
    await list.stretch(0, 2, false);
    service.failure = new NetworkFailure('no');
    await expect(list.stretch(1, 4, false)).resolves.toEqual({
      items: items('b', 'c'),
      total: null,
      more: false,
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
    service.kept = { items: items('a'), complete: true };
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
