import { describe, expect, it, vi } from 'vitest';
import { type AlbumSource, Gone, type StretchRequest } from '../../../../src/main/photos/album-source.ts';
import type { Arrangement } from '../../../../src/main/photos/arrangement.ts';
import type { AlbumReader } from '../../../../src/main/photos/news.ts';
import { createShelf, type ShelfOptions } from '../../../../src/main/photos/shelf.ts';
import type { Album } from '../../../../src/shared/models.ts';
import { noNews } from './no-news.ts';
import { photo } from './photos.ts';

const album = (id: string): Album => ({ id, title: id, photoCount: 1, cover: null });

/** A source with these albums; ids begin with its name. */
function source(name: string, count: number, { tellsTotal = true } = {}): AlbumSource {
  const all = Array.from({ length: count }, (_, index) => album(`${name}:${index}`));
  return {
    owns: (id) => id.startsWith(`${name}:`),
    albums: vi.fn(async ({ offset, count: wanted }: StretchRequest) => ({
      albums: all.slice(offset, offset + wanted),
      total: tellsTotal ? all.length : null,
      more: all.length > offset + wanted,
    })),
    album: vi.fn(async (id) => {
      const found = all.find((one) => one.id === id);
      if (!found) throw new Gone('no such album');
      return found;
    }),
    albumPhotos: vi.fn(async (albumId) => ({ album: album(albumId), photos: [], total: 0, more: false })),
    film: () => Promise.reject(new Error('not asked')),
    known: async () => ({ albums: all, isComplete: tellsTotal }),
    lookFurther: vi.fn(async () => false),
    readAnew: vi.fn(async () => true),
    describe: vi.fn(async () => undefined),
    image: vi.fn(async () => ({ type: 'image/png' as const, bytes: Buffer.from([1]) })),
  };
}

class Passing extends Error {}

function shelfOf(
  sources: [...AlbumSource[], AlbumSource],
  arranged: Partial<Arrangement> = {},
  news: ShelfOptions['news'] = noNews,
) {
  return createShelf(sources, {
    arrangement: () => ({ hidden: [], order: [], own: {}, ...arranged }),
    canDoWithout: (cause) => cause instanceof Passing,
    news,
  });
}

const NEW: Album = { id: 'new:pictures', title: null, photoCount: 2, cover: null };

const ids = ({ albums }: { albums: readonly Album[] }) => albums.map(({ id }) => id);
const ask = (offset: number, count: number): StretchRequest => ({ offset, count, refresh: false });

describe('the shelf', () => {
  it('passes a photo’s words on to its own source', async () => {
    const [stick, far] = [source('stick', 1), source('far', 1)];
    await shelfOf([stick, far]).describe('far:0', 'This is Ann');
    expect(far.describe).toHaveBeenCalledExactlyOnceWith('far:0', 'This is Ann');
    expect(stick.describe).not.toHaveBeenCalled();
    await expect(shelfOf([stick]).describe('gone:0', 'This is Ann')).rejects.toThrow(Gone);
  });

  it('shows the albums of every source, one source after the other', async () => {
    const shelf = shelfOf([source('stick', 2), source('far', 3)]);
    expect(ids(await shelf.albums(ask(0, 4)))).toEqual(['stick:0', 'stick:1', 'far:0', 'far:1']);
    expect(await shelf.albums(ask(4, 4))).toEqual({ albums: [album('far:2')], total: 5, more: false });
  });

  it.each([
    [0, 2, true],
    [0, 5, false],
    [3, 2, false],
  ])('says whether there is more behind %i and %i more', async (offset, count, more) => {
    const shelf = shelfOf([source('stick', 2), source('far', 3)]);
    expect((await shelf.albums(ask(offset, count))).more).toBe(more);
  });

  it('does not make up a length that the last source does not tell', async () => {
    const shelf = shelfOf([source('stick', 2), source('far', 3, { tellsTotal: false })]);
    expect((await shelf.albums(ask(0, 4))).total).toBeNull();
  });

  it('asks the source whose photo or album it is', async () => {
    const stick = source('stick', 1);
    const far = source('far', 1);
    const shelf = shelfOf([stick, far]);
    await shelf.albumPhotos('far:0', ask(0, 4));
    await shelf.image({ subject: 'photo', id: 'stick:7', size: 512 });
    expect(far.albumPhotos).toHaveBeenCalledExactlyOnceWith('far:0', ask(0, 4));
    expect(stick.image).toHaveBeenCalledTimes(1);
    expect(far.image).not.toHaveBeenCalled();
    await expect(shelf.image({ subject: 'photo', id: 'other:7', size: 512 })).rejects.toThrow(Gone);
  });

  it('is in the carer’s order across the sources, without what she hides', async () => {
    const shelf = shelfOf([source('stick', 2), source('far', 3)], {
      order: ['far:1', 'nobody:3', 'stick:1'],
      hidden: ['stick:0'],
    });
    expect(ids(await shelf.albums(ask(0, 9)))).toEqual(['far:1', 'stick:1', 'far:0', 'far:2']);
    const all = await shelf.everyAlbum(ask(0, 9));
    expect(all.albums.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['stick:0']);
  });

  it('calls an open album as the carer calls it', async () => {
    const shelf = shelfOf([source('far', 1)], { own: { 'far:0': { title: 'Cats', cover: null } } });
    expect((await shelf.albumPhotos('far:0', ask(0, 4))).album.title).toBe('Cats');
  });

  it('goes without an ordered album that cannot be found now, and tells of what does not pass', async () => {
    const far = source('far', 2);
    const shelf = shelfOf([far], { order: ['far:1'] });
    vi.mocked(far.album).mockRejectedValueOnce(new Passing());
    expect(ids(await shelf.albums(ask(0, 9)))).toEqual(['far:0', 'far:1']);
    vi.mocked(far.album).mockRejectedValueOnce(new TypeError('broken'));
    await expect(shelf.albums(ask(0, 9))).rejects.toThrow('broken');
  });
});

describe('the shelf, when the last source fails', () => {
  const failing = (cause: Error): AlbumSource => ({
    ...source('far', 0),
    albums: () => Promise.reject(cause),
  });

  it('shows the albums of the others, where that is enough', async () => {
    const shelf = shelfOf([source('stick', 2), failing(new Passing())]);
    expect(await shelf.albums(ask(0, 4))).toMatchObject({ total: 2, more: false });
  });

  it('tells the failure where there is nothing else, or where it must be told', async () => {
    const ofNothing = shelfOf([source('stick', 0), failing(new Passing())]);
    await expect(ofNothing.albums(ask(0, 4))).rejects.toThrow(Passing);
    const lasting = shelfOf([source('stick', 2), failing(new TypeError('broken'))]);
    await expect(lasting.albums(ask(0, 4))).rejects.toThrow('broken');
  });

  it('begins with what is new once its first page was asked for, and everything else moves on by one', async () => {
    let shown: Album | null = null;
    const news = () => ({
      ...noNews(),
      open: async () => {
        shown = NEW;
        return NEW;
      },
      get shown() {
        return shown;
      },
    });
    const shelf = shelfOf([source('far', 5)], {}, news);
    expect(ids(await shelf.albums(ask(2, 2)))).toEqual(['far:2', 'far:3']);
    const first = await shelf.albums(ask(0, 2));
    expect({ ...first, albums: ids(first) }).toEqual({
      albums: ['new:pictures', 'far:0'],
      total: 6,
      more: true,
    });
    expect(ids(await shelf.albums(ask(2, 2)))).toEqual(['far:1', 'far:2']);
    expect(await shelf.albums(ask(4, 4))).toMatchObject({ total: 6, more: false });
  });

  it('looks for what is new once the sources have settled, in whole albums read anew', async () => {
    const far = source('far', 5);
    let reader: AlbumReader | null = null;
    shelfOf([source('stick', 1), far], { hidden: ['far:0'] }, (given) => {
      reader = given;
      return noNews();
    });
    const given = reader as AlbumReader | null;
    const known = await given?.knownAlbums();
    expect(known?.isComplete).toBe(true);
    expect(known?.albums.map(({ id }) => id)).toEqual([
      'stick:0',
      ...['far:0', 'far:1', 'far:2', 'far:3', 'far:4'],
    ]);
    expect(await given?.lookFurther()).toBe(false);
    vi.mocked(far.lookFurther).mockResolvedValueOnce(true);
    expect(await given?.lookFurther(), 'one source has more').toBe(true);
    expect(await given?.bothEnds('far:2')).toEqual([]);
    expect(far.readAnew).toHaveBeenCalledExactlyOnceWith('far:2');
    vi.mocked(far.readAnew).mockResolvedValueOnce(false);
    expect(await given?.bothEnds('far:3')).toBeNull();
  });

  it('looks at both ends of a long album', async () => {
    const far = source('far', 1);
    const all = Array.from({ length: 20_000 }, (_, index) => photo(String(index)));
    vi.mocked(far.albumPhotos).mockImplementation(async (albumId, { offset, count }) => ({
      album: album(albumId),
      photos: all.slice(offset, offset + count),
      total: all.length,
      more: all.length > offset + count,
    }));
    let reader: AlbumReader | null = null;
    shelfOf([far], {}, (given) => {
      reader = given;
      return noNews();
    });
    const given = reader as AlbumReader | null;
    const ends = (await given?.bothEnds('far:0'))?.map(({ id }) => Number(id)) ?? [];
    expect([ends[0], ends[1_999], ends[2_000], ends.at(-1)]).toEqual([0, 1_999, 18_000, 19_999]);
  });
});
