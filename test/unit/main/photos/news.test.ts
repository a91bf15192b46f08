import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Gone } from '../../../../src/main/photos/album-source.ts';
import { type AlbumReader, createNews } from '../../../../src/main/photos/news.ts';
import { deferred, rememberingLog, temporaryFolder, turn } from '../support.ts';
import { photo } from './photos.ts';

const ask = (offset: number, count: number) => ({ offset, count, refresh: false });

/** Albums of these photos, and visits of somebody who looks at them. */
async function setUp(albums: Record<string, string[]> = { a: ['1', '2'], b: ['3'] }) {
  const folder = await temporaryFolder();
  const file = join(folder, 'account', 'seen');
  /** `known`: so many albums are known at a start; `page`: so many more with each page that is read. */
  const given = {
    wanted: true,
    hidden: [] as string[],
    known: 100,
    page: 0,
    now: new Date('2026-06-15T10:00:00'),
  };
  let known = 0;
  const log = rememberingLog();
  const reader = {
    knownAlbums: vi.fn(async () => {
      const all = Object.entries(albums).map(([id, { length }]) => {
        return { id, title: id, photoCount: length, cover: null };
      });
      return { albums: all.slice(0, known), isComplete: all.length <= known };
    }),
    lookFurther: vi.fn(async () => {
      known += given.page;
      return given.page > 0 && known < Object.keys(albums).length;
    }),
    bothEnds: vi.fn<AlbumReader['bothEnds']>(async (id) => (albums[id] ?? []).map(photo)),
  };
  const start = () => {
    known = given.known;
    return createNews({
      reader,
      file,
      log,
      isWanted: () => given.wanted,
      isHidden: (id) => given.hidden.includes(id),
      now: () => given.now,
    });
  };
  /** The viewer comes to the albums, and again after what is new was found. */
  const openTwice = async (news: ReturnType<typeof start>) => {
    const asked = reader.knownAlbums.mock.calls.length;
    await news.open();
    await vi.waitFor(() => expect(reader.knownAlbums.mock.calls.length).toBeGreaterThan(asked));
    await turn();
    return news.open();
  };
  /** A visit in which she does so; the app ends. */
  const visit = async (does?: (news: ReturnType<typeof start>) => unknown) => {
    const news = start();
    await openTwice(news);
    await does?.(news);
    await news.flush();
  };
  return { albums, given, reader, log, file, start, openTwice, visit };
}

const idsOf = (news: ReturnType<typeof createNews>) => news.photos(ask(0, 50)).photos.map(({ id }) => id);

describe('the album "New"', () => {
  it('shows at once on the next visit where the last one found it', async () => {
    const { albums, visit, start } = await setUp();
    await visit();
    albums['a']?.push('9');
    await visit();
    expect(await start().open()).toMatchObject({ photoCount: 1 });
  });

  it('is not there on the very first visit, and asks for no album', async () => {
    const { start, reader } = await setUp();
    const news = start();
    expect(await news.open()).toBeNull();
    await vi.waitFor(() => expect(reader.knownAlbums).toHaveBeenCalled());
    expect(await news.open()).toBeNull();
    expect(reader.bothEnds).not.toHaveBeenCalled();
    expect(() => news.photos(ask(0, 4))).toThrow(Gone);
    await turn();
    await news.flush();
  });

  it('holds on the next visit what came meanwhile, into any album and in new ones, and asks for no other', async () => {
    const { albums, visit, start, openTwice, reader } = await setUp();
    await visit();
    albums['a']?.push('9');
    albums['c'] = ['7', '8'];
    const news = start();
    const album = await openTwice(news);
    expect(album).toMatchObject({ id: 'new:pictures', photoCount: 3, cover: 'photo://photo-cover/8' });
    expect(idsOf(news)).toEqual(['8', '7', '9']);
    expect(reader.bothEnds.mock.calls.map(([id]) => id)).toEqual(['a', 'c']);
    expect(news.photos(ask(1, 1))).toMatchObject({ total: 3, more: true, photos: [{ id: '7' }] });
  });

  it('holds what came into albums that stand far behind, once they are known, and nothing of those that become known', async () => {
    const far = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`a${index}`, [`${index}.1`]]));
    const { albums, given, visit, start, openTwice } = await setUp(far);
    given.known = 50;
    await visit();
    given.known = 100;
    await visit(async (news) => expect(await news.open()).toBeNull());
    albums['a70']?.push('70.2');
    albums['late'] = ['0.0'];
    const news = start();
    await openTwice(news);
    expect(idsOf(news).toSorted()).toEqual(['0.0', '70.2']);
  });

  it('holds what came into albums far behind that nobody ever came to, and reads the list once a visit', async () => {
    const far = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`a${index}`, [`${index}.1`]]));
    const { albums, given, reader, visit, start, openTwice } = await setUp(far);
    Object.assign(given, { known: 10, page: 10 });
    await visit(async () => {
      await vi.waitFor(() => expect(reader.lookFurther).toHaveBeenCalledTimes(7));
      await turn();
    });
    expect(reader.bothEnds, 'albums that become known are not new').not.toHaveBeenCalled();
    albums['a70']?.push('70.2');
    albums['late'] = ['0.0'];
    const news = start();
    await openTwice(news);
    await vi.waitFor(async () => expect(await news.open()).toMatchObject({ photoCount: 2 }));
    expect(idsOf(news).toSorted()).toEqual(['0.0', '70.2']);
    expect(reader.lookFurther).toHaveBeenCalledTimes(7 + 8);
    given.now = new Date('2026-06-16T08:00:00');
    await vi.waitFor(async () => {
      await news.open();
      expect(reader.lookFurther.mock.calls.length, 'the next day').toBeGreaterThan(7 + 8);
    });
  });

  it('reads no more of the list than is decent, and none for somebody else', async () => {
    const { reader, start, openTwice } = await setUp();
    reader.lookFurther.mockResolvedValue(true);
    const long = start();
    await openTwice(long);
    await vi.waitFor(() => expect(reader.lookFurther).toHaveBeenCalledTimes(40));
    await openTwice(long);
    await turn();
    expect(reader.lookFurther).toHaveBeenCalledTimes(40);
    const page = deferred<boolean>();
    reader.lookFurther.mockClear().mockReturnValueOnce(page.promise);
    const news = start();
    await news.open();
    await vi.waitFor(() => expect(reader.lookFurther).toHaveBeenCalledOnce());
    await news.forget();
    page.resolve(true);
    await turn();
    expect(reader.lookFurther).toHaveBeenCalledOnce();
  });

  it('reads the list again at the next look where it could not be read', async () => {
    const { reader, log, start } = await setUp();
    reader.lookFurther.mockRejectedValueOnce(new Error('no network'));
    const news = start();
    await news.open();
    await vi.waitFor(() => expect(log.events()).toContain('news.not-looked'));
    await turn();
    await news.open();
    await vi.waitFor(() => expect(reader.lookFurther).toHaveBeenCalledTimes(2));
  });

  it('is found at a later look where an album is too long to be read at once', async () => {
    const { albums, reader, visit, start } = await setUp();
    await visit();
    albums['a']?.push('9');
    reader.bothEnds.mockResolvedValueOnce(null);
    const news = start();
    expect(await news.open()).toBeNull();
    await vi.waitFor(async () => expect(await news.open()).not.toBeNull());
    expect(idsOf(news)).toEqual(['9']);
  });

  it('is not there where nothing came', async () => {
    const { visit, start, openTwice, reader } = await setUp();
    await visit();
    expect(await openTwice(start())).toBeNull();
    expect(reader.bothEnds).not.toHaveBeenCalled();
  });

  it('stays until the viewer has looked and comes back on another visit', async () => {
    const { albums, visit, start, openTwice } = await setUp();
    await visit();
    albums['a']?.push('9');
    await visit();
    await visit(async (news) => {
      expect(await news.open()).not.toBeNull();
      news.photos(ask(0, 4));
      expect(await news.open(), 'it does not go away under her hands').not.toBeNull();
    });
    expect(await openTwice(start())).toBeNull();
  });

  it('goes at the next day too, where the app stays open', async () => {
    const { albums, visit, start, openTwice, given } = await setUp();
    await visit();
    albums['a']?.push('9');
    const news = start();
    await openTwice(news);
    news.photos(ask(0, 4));
    given.now = new Date('2026-06-16T08:00:00');
    expect(await news.open()).toBeNull();
  });

  it('keeps what came after she looked', async () => {
    const { albums, visit, start, openTwice } = await setUp();
    await visit();
    albums['a']?.push('9');
    await visit((news) => news.photos(ask(0, 4)));
    albums['b']?.push('10');
    const news = start();
    await openTwice(news);
    expect(idsOf(news)).toEqual(['10']);
  });

  it('holds nothing of an album that the viewer does not see, also when she sees it later', async () => {
    const { albums, visit, start, openTwice, given } = await setUp();
    await visit();
    albums['a']?.push('9');
    given.hidden = ['a'];
    await visit();
    given.hidden = [];
    expect(await openTwice(start())).toBeNull();
  });

  it('is not there where the carer does not want it, and nothing piles up meanwhile', async () => {
    const { albums, visit, start, openTwice, given, reader } = await setUp();
    await visit();
    given.wanted = false;
    albums['a']?.push('9');
    await visit();
    expect(reader.lookFurther).toHaveBeenCalledOnce();
    given.wanted = true;
    expect(await openTwice(start())).toBeNull();
    expect(reader.bothEnds).not.toHaveBeenCalled();
  });

  it('changes only when the albums open, not while she looks', async () => {
    const { albums, visit, start, openTwice, reader } = await setUp();
    await visit();
    const news = start();
    expect(await openTwice(news)).toBeNull();
    await turn();
    albums['a']?.push('9');
    expect(await news.open()).toBeNull();
    await vi.waitFor(() => expect(reader.bothEnds).toHaveBeenCalled());
    await turn();
    expect(news.shown).toBeNull();
    expect(await news.open()).not.toBeNull();
    expect(news.shown).not.toBeNull();
  });

  it('is not waited for', async () => {
    const { albums, visit, start, reader } = await setUp();
    await visit();
    albums['a']?.push('9');
    const read = deferred<ReturnType<typeof photo>[]>();
    reader.bothEnds.mockReturnValueOnce(read.promise);
    const news = start();
    expect(await news.open(), 'the albums come without it').toBeNull();
    expect(await news.open()).toBeNull();
    read.resolve(['1', '2', '9'].map(photo));
    await turn();
    expect(await news.open()).not.toBeNull();
  });

  it('is found at a later look where an album could not be read', async () => {
    const { albums, visit, start, openTwice, reader, log } = await setUp();
    await visit();
    albums['a']?.push('9');
    reader.bothEnds.mockRejectedValueOnce(new Error('no network'));
    reader.lookFurther.mockRejectedValueOnce(new Error('no network'));
    const news = start();
    expect(await openTwice(news)).toBeNull();
    expect(log.events()).toContain('news.album-not-read');
    await turn();
    expect(await news.open()).not.toBeNull();
  });

  it('does not hold what she saw in its album before', async () => {
    const { albums, visit, start, openTwice } = await setUp({ a: ['1', '2', '3'] });
    await visit((news) => news.saw('a', ['3'].map(photo)));
    albums['a']?.splice(0, 1);
    albums['a']?.push('4', '5');
    const news = start();
    await openTwice(news);
    expect(idsOf(news)).toEqual(['5']);
  });

  it('is forgotten with the account, and begins with a first visit where its file is damaged', async () => {
    const { albums, visit, start, openTwice, file } = await setUp();
    await visit();
    albums['a']?.push('9');
    const news = start();
    await openTwice(news);
    expect(news.shown).not.toBeNull();
    await news.forget();
    expect(news.shown).toBeNull();
    await writeFile(file, 'not what it was');
    await visit(async (later) => expect(await later.open()).toBeNull());
  });
});
