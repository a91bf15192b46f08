import { describe, expect, it, vi } from 'vitest';
import { type Page, PagedList } from '../../../../src/main/photos/paged-list.ts';
import { deferred } from '../support.ts';

interface Item {
  readonly id: string;
}

function items(...ids: (string | number)[]): Item[] {
  return ids.map((id) => ({ id: String(id) }));
}

function range(from: number, to: number): Item[] {
  return items(...Array.from({ length: to - from }, (_, index) => from + index));
}

/** A service whose pages are asked for by their number, as a text. */
function pagesOf(...pages: Item[][]) {
  return vi.fn(async (pageToken: string | undefined): Promise<Page<Item>> => {
    const index = Number(pageToken ?? 0);
    const next = index + 1 < pages.length ? String(index + 1) : undefined;
    return { items: pages[index] ?? [], nextPageToken: next };
  });
}

/** What somebody sees who looks at `count` items from `offset`. */
async function stretch(list: PagedList<Item>, offset: number, count: number) {
  await list.readUntil(offset + count + 1);
  return {
    items: list.known.slice(offset, offset + count),
    total: list.complete ? list.known.length : null,
    more: list.known.length > offset + count,
  };
}

describe('a list in pages', () => {
  it('is read as far as it is looked at, and one item further', async () => {
    const fetchPage = pagesOf(range(0, 5), range(5, 10), range(10, 15));
    const list = new PagedList(fetchPage);
    await expect(stretch(list, 0, 4)).resolves.toEqual({ items: range(0, 4), total: null, more: true });
    expect(fetchPage).toHaveBeenCalledTimes(1);
    await expect(stretch(list, 4, 4)).resolves.toEqual({ items: range(4, 8), total: null, more: true });
    expect(fetchPage).toHaveBeenCalledTimes(2);
    await stretch(list, 0, 4);
    expect(fetchPage).toHaveBeenCalledTimes(2);
  });

  it('tells its length once its end has been read', async () => {
    const list = new PagedList(pagesOf(range(0, 5), range(5, 7)));
    await expect(stretch(list, 4, 4)).resolves.toEqual({ items: range(4, 7), total: 7, more: false });
    await expect(stretch(list, 0, 4)).resolves.toEqual({ items: range(0, 4), total: 7, more: true });
  });

  it('knows that a page which ends where the list ends is the last', async () => {
    const list = new PagedList(pagesOf(range(0, 4)));
    await expect(stretch(list, 0, 4)).resolves.toEqual({ items: range(0, 4), total: 4, more: false });
  });

  it('may be empty', async () => {
    const list = new PagedList(pagesOf([]));
    await expect(stretch(list, 0, 4)).resolves.toEqual({ items: [], total: 0, more: false });
  });

  it('has nothing behind its end', async () => {
    const list = new PagedList(pagesOf(range(0, 3)));
    await expect(stretch(list, 8, 4)).resolves.toEqual({ items: [], total: 3, more: false });
  });

  it('asks for each page once, however many look at it at once', async () => {
    const fetchPage = pagesOf(range(0, 5), range(5, 10), range(10, 12));
    const list = new PagedList(fetchPage);
    const stretches = await Promise.all([stretch(list, 0, 4), stretch(list, 0, 4), stretch(list, 8, 4)]);
    expect(stretches.map((stretch) => stretch.items)).toEqual([range(0, 4), range(0, 4), range(8, 12)]);
    expect(fetchPage.mock.calls).toEqual([[undefined], ['1'], ['2']]);
  });

  it('shows an item once that came on two pages', async () => {
    const list = new PagedList(pagesOf(items('a', 'b'), items('b', 'c'), items('a', 'd')));
    await expect(stretch(list, 0, 9)).resolves.toEqual({
      items: items('a', 'b', 'c', 'd'),
      total: 4,
      more: false,
    });
  });

  it('goes on over empty pages', async () => {
    const list = new PagedList(pagesOf(items('a'), [], [], items('b')));
    await expect(stretch(list, 0, 2)).resolves.toEqual({ items: items('a', 'b'), total: 2, more: false });
  });

  it('gives up on empty pages that do not end', async () => {
    let count = 0;
    const fetchPage = vi.fn(async () => {
      count += 1;
      return { items: [], nextPageToken: `page-${count}` };
    });
    const list = new PagedList<Item>(fetchPage);
    await expect(stretch(list, 0, 2)).resolves.toMatchObject({ items: [], more: false });
    expect(fetchPage).toHaveBeenCalledTimes(20);
  });

  it('ends at a page that names itself as the next', async () => {
    const fetchPage = vi.fn(async () => ({ items: items('a'), nextPageToken: 'again' }));
    const list = new PagedList(fetchPage);
    await expect(stretch(list, 0, 4)).resolves.toEqual({ items: items('a'), total: 1, more: false });
    expect(fetchPage.mock.calls).toEqual([[undefined], ['again']]);
  });

  it('that failed is read on from the same page at the next look', async () => {
    const pages = pagesOf(range(0, 5), range(5, 10));
    let failing = true;
    const fetchPage = vi.fn(async (pageToken: string | undefined) => {
      if (pageToken === '1' && failing) throw new Error('no connection');
      return pages(pageToken);
    });
    const list = new PagedList(fetchPage);
    await expect(stretch(list, 4, 4)).rejects.toThrow('no connection');
    await expect(stretch(list, 0, 4)).resolves.toMatchObject({ items: range(0, 4) });
    failing = false;
    await expect(stretch(list, 4, 4)).resolves.toMatchObject({ items: range(4, 8) });
    expect(fetchPage.mock.calls).toEqual([[undefined], ['1'], ['1']]);
  });

  it('that failed has failed for all who waited', async () => {
    const gate = deferred<Page<Item>>();
    const list = new PagedList(() => gate.promise);
    const looks = [stretch(list, 0, 4), stretch(list, 0, 4)];
    gate.reject(new Error('no connection'));
    for (const look of await Promise.allSettled(looks)) expect(look.status).toBe('rejected');
  });
});
