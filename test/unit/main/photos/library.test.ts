import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { NetworkFailure } from '../../../../src/main/http.ts';
import { Gone } from '../../../../src/main/photos/album-source.ts';
import { ChunkedList } from '../../../../src/main/photos/chunked-list.ts';
import { type FunctionClient, FunctionRefused } from '../../../../src/main/photos/function-client.ts';
import { keptAlbumSchema, keptPhotoSchema } from '../../../../src/main/photos/kept-models.ts';
import { createLibrary } from '../../../../src/main/photos/library.ts';
import type { ListStore } from '../../../../src/main/photos/list-store.ts';
import type { FunctionAlbum, FunctionPhoto, PhotosByIdAnswer } from '../../../../src/shared/function-api.ts';
import { deferred, MemoryFiles } from '../support.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-03T10:00:00Z');
const FIRST_FOUR = { offset: 0, count: 4, refresh: false };

/** A function with albums and photos in memory; each answer carries addresses that live for an hour from now. */
class MemoryFunction implements FunctionClient {
  now = START;
  albumList: Omit<FunctionAlbum, 'cover'>[] = [];
  readonly covers = new Map<string, string | null>();
  readonly photoLists = new Map<string, string[]>();
  readonly gone = new Set<string>();
  readonly descriptions = new Map<string, string>();
  readonly calls: string[] = [];
  pageSize = 50;
  offline = false;
  #serial = 0;

  async albums(pageToken?: string) {
    this.#called(`albums ${pageToken ?? 0}`);
    const { page, nextPageToken } = this.#page(this.albumList, pageToken);
    const albums = page.map((album) => {
      const photoId = this.covers.get(album.id);
      if (photoId === undefined) return album;
      const cover = this.#address(`cover-${album.id}`);
      return { ...album, cover: photoId === null ? cover : { ...cover, photoId } };
    });
    return { albums, ...(nextPageToken === undefined ? {} : { nextPageToken }) };
  }

  async albumPhotos(albumId: string, pageToken?: string) {
    this.#called(`photos of ${albumId} ${pageToken ?? 0}`);
    if (this.gone.has(albumId)) throw new FunctionRefused('not_found');
    const { page, nextPageToken } = this.#page(this.photoLists.get(albumId) ?? [], pageToken);
    return {
      photos: page.map((id) => this.#photo(id)),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
  }

  async photos(ids: readonly string[]): Promise<PhotosByIdAnswer> {
    this.#called(`photos ${ids.join(',')}`);
    return { photos: ids.filter((id) => !this.gone.has(id)).map((id) => this.#photo(id)) };
  }

  async describe(photoId: string, description: string): Promise<void> {
    this.#called(`describe ${photoId}`);
    if (this.gone.has(photoId)) throw new FunctionRefused('not_found');
    this.descriptions.set(photoId, description);
  }

  #called(call: string): void {
    this.calls.push(call);
    if (this.offline) throw new NetworkFailure('no connection');
  }

  #photo(id: string): FunctionPhoto {
    const description = this.descriptions.get(id);
    return { id, kind: 'photo', ...(description ? { description } : {}), image: this.#address(id) };
  }

  #address(what: string) {
    this.#serial += 1;
    return {
      url: `https://lh3.googleusercontent.com/${what}-${this.#serial}`,
      expiresAt: new Date(this.now + HOUR).toISOString(),
    };
  }

  #page<Item>(list: readonly Item[], pageToken = '0') {
    const start = Number(pageToken);
    const end = start + this.pageSize;
    return {
      page: list.slice(start, end),
      nextPageToken: end < list.length ? String(end) : undefined,
    };
  }
}

function setUp(albumCount = 0) {
  const service = new MemoryFunction();
  service.albumList = Array.from({ length: albumCount }, (_, index) => ({ id: `a${index}` }));
  const folders = new Map<string, MemoryFiles>();
  const openStores = () => ({
    albums: new MemoryStore(keptAlbumSchema, folders),
    photos: new MemoryStore(keptPhotoSchema, folders),
  });
  let stores = openStores();
  const missed: string[] = [];
  const flush = () => Promise.all([stores.albums.flush(), stores.photos.flush()]);
  const open = () =>
    createLibrary({
      client: service,
      stores,
      untilCalm: async () => undefined,
      onMissed: (ids) => missed.push(...ids),
      isPassing: (cause) => cause instanceof NetworkFailure,
      log: { info: () => undefined, warn: () => undefined },
      now: () => service.now,
    });
  /** Ends the app and starts it again. */
  const restart = async () => {
    await flush();
    stores = openStores();
    return open();
  };
  return { service, folders, missed, flush, library: open(), restart };
}

/** Lists that outlive a library, as those on the disk do. */
class MemoryStore<Item> implements ListStore<Item> {
  readonly folders: Map<string, MemoryFiles>;
  readonly #item: z.ZodType<Item>;
  #open = new Map<string, ChunkedList<Item>>();

  constructor(item: z.ZodType<Item>, folders: Map<string, MemoryFiles>) {
    this.#item = item;
    this.folders = folders;
  }
  open(name: string): ChunkedList<Item> {
    const files = this.folders.get(name) ?? new MemoryFiles();
    this.folders.set(name, files);
    const list = this.#open.get(name) ?? new ChunkedList(files, this.#item, () => undefined);
    this.#open.set(name, list);
    return list;
  }
  async flush(): Promise<void> {
    for (const list of this.#open.values()) await list.save();
  }
  async forget(): Promise<void> {
    this.#open = new Map();
  }
}

describe('the words of a photo', () => {
  const ALBUM = { offset: 0, count: 4, refresh: false };
  const wordsIn = async (library: ReturnType<typeof createLibrary>) =>
    (await library.albumPhotos('a0', ALBUM)).photos.map(({ description }) => description);

  it('are given at Google, show at once, and are there on the next start', async () => {
    const { service, library, restart } = setUp(1);
    service.photoLists.set('a0', ['p1', 'p2']);
    expect(await wordsIn(library)).toEqual([null, null]);
    await library.describePhoto('p2', 'This is Ann');
    expect(service.descriptions).toEqual(new Map([['p2', 'This is Ann']]));
    expect(await wordsIn(library)).toEqual([null, 'This is Ann']);
    service.offline = true;
    expect(await wordsIn(await restart())).toEqual([null, 'This is Ann']);
  });

  it('go away when they are empty', async () => {
    const { service, library } = setUp(1);
    service.photoLists.set('a0', ['p1']);
    service.descriptions.set('p1', 'This is Ann');
    expect(await wordsIn(library)).toEqual(['This is Ann']);
    await library.describePhoto('p1', '');
    expect(await wordsIn(library)).toEqual([null]);
  });

  it('stay as they were where Google does not take them, and of a photo that is gone say so', async () => {
    const { service, library } = setUp(1);
    service.photoLists.set('a0', ['p1']);
    await wordsIn(library);
    service.offline = true;
    await expect(library.describePhoto('p1', 'This is Ann')).rejects.toThrow(NetworkFailure);
    service.offline = false;
    service.gone.add('p1');
    await expect(library.describePhoto('p1', 'This is Ann')).rejects.toThrow(Gone);
    expect(await wordsIn(library)).toEqual([null]);
  });
});

describe('the albums', () => {
  it('come with what the renderer may know, and null for what Google leaves out', async () => {
    const { service, library } = setUp();
    service.albumList = [
      { id: 'a/1', title: '  Summer ', photoCount: 12 },
      { id: 'a2', title: ' ' },
      { id: 'a3' },
    ];
    service.covers.set('a/1', 'p1');
    await expect(library.albums(FIRST_FOUR)).resolves.toEqual({
      albums: [
        { id: 'a/1', title: 'Summer', photoCount: 12, cover: 'photo://photo-cover/p1' },
        { id: 'a2', title: null, photoCount: null, cover: null },
        { id: 'a3', title: null, photoCount: null, cover: null },
      ],
      total: 3,
      more: false,
    });
  });

  it('are asked for once, and again after a refresh', async () => {
    const { service, library } = setUp(2);
    await library.albums(FIRST_FOUR);
    await library.albums(FIRST_FOUR);
    expect(service.calls).toEqual(['albums 0']);
    service.albumList = [{ id: 'new' }];
    await expect(library.albums({ ...FIRST_FOUR, refresh: true })).resolves.toMatchObject({
      albums: [{ id: 'new' }],
    });
    expect(service.calls).toEqual(['albums 0', 'albums 0']);
  });
});

describe('the photos of an album', () => {
  it('come with their album', async () => {
    const { service, library } = setUp();
    service.albumList = [{ id: 'a', title: 'Summer', photoCount: 1 }];
    service.photoLists.set('a', ['p/1']);
    const stretch = await library.albumPhotos('a', FIRST_FOUR);
    expect(stretch).toEqual({
      album: { id: 'a', title: 'Summer', photoCount: 1, cover: null },
      photos: [
        {
          id: 'p/1',
          kind: 'photo',
          description: null,
          takenAt: null,
          width: null,
          height: null,
          image: 'photo://photo/p%2F1',
        },
      ],
      total: 1,
      more: false,
    });
    expect(JSON.stringify(stretch)).not.toContain('googleusercontent');
  });

  it('have the length that Google tells, until their end has been read', async () => {
    const { service, library } = setUp();
    service.pageSize = 5;
    service.albumList = [{ id: 'a', photoCount: 9 }, { id: 'b' }];
    const ids = Array.from({ length: 8 }, (_, index) => `p${index}`);
    service.photoLists.set('a', ids).set('b', ids);
    await expect(library.albumPhotos('a', FIRST_FOUR)).resolves.toMatchObject({ total: 9, more: true });
    await expect(library.albumPhotos('a', { ...FIRST_FOUR, offset: 4 })).resolves.toMatchObject({
      total: 8,
      more: false,
    });
    await expect(library.albumPhotos('b', FIRST_FOUR)).resolves.toMatchObject({ total: null, more: true });
  });

  it('are asked for again after a refresh', async () => {
    const { service, library } = setUp(1);
    service.photoLists.set('a0', ['p1']);
    await library.albumPhotos('a0', FIRST_FOUR);
    await library.albumPhotos('a0', FIRST_FOUR);
    service.photoLists.set('a0', ['p1', 'p2']);
    const { photos } = await library.albumPhotos('a0', { ...FIRST_FOUR, refresh: true });
    expect(photos.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(service.calls).toEqual(['albums 0', 'photos of a0 0', 'photos of a0 0']);
  });

  it('of an album far down the list are found', async () => {
    const { service, library } = setUp(120);
    service.photoLists.set('a119', ['p1']);
    await expect(library.albumPhotos('a119', FIRST_FOUR)).resolves.toMatchObject({ album: { id: 'a119' } });
    expect(service.calls).toEqual(['albums 0', 'albums 50', 'albums 100', 'photos of a119 0']);
  });

  it('of an album that is not there are gone', async () => {
    const { library } = setUp(120);
    await expect(library.albumPhotos('other', FIRST_FOUR)).rejects.toThrow(Gone);
  });

  it('of an album that was taken away meanwhile are gone, and the albums are asked for anew', async () => {
    const { service, library } = setUp(3);
    await library.albums(FIRST_FOUR);
    service.gone.add('a1');
    service.albumList = service.albumList.filter(({ id }) => id !== 'a1');
    await expect(library.albumPhotos('a1', FIRST_FOUR)).rejects.toThrow(FunctionRefused);
    const { albums } = await library.albums(FIRST_FOUR);
    expect(albums.map(({ id }) => id)).toEqual(['a0', 'a2']);
  });

  it('are remembered for all albums that were opened, however many', async () => {
    const { service, library, flush } = setUp(30);
    for (let index = 0; index < 30; index += 1) await library.albumPhotos(`a${index}`, FIRST_FOUR);
    await flush();
    service.calls.length = 0;
    service.offline = true;
    for (let index = 0; index < 30; index += 1) await library.albumPhotos(`a${index}`, FIRST_FOUR);
  });

  it('that are no longer where they were are told, for their pictures may have to go', async () => {
    const { service, missed, library } = setUp(1);
    service.photoLists.set('a0', ['p1', 'p2', 'p3']);
    await library.albumPhotos('a0', FIRST_FOUR);
    service.photoLists.set('a0', ['p1', 'p3']);
    await library.albumPhotos('a0', { ...FIRST_FOUR, refresh: true });
    expect(missed).toEqual(['p2']);
  });
});

describe('what was seen before', () => {
  it('is there without a network, after a restart, also beyond the first page', async () => {
    const { service, library, restart } = setUp(120);
    service.photoLists.set('a100', ['p1', 'p2']);
    const far = { offset: 100, count: 4, refresh: false };
    const seen = await library.albums(far);
    const photos = await library.albumPhotos('a100', FIRST_FOUR);
    service.offline = true;
    const restarted = await restart();
    await expect(restarted.albums(far)).resolves.toEqual(seen);
    await expect(restarted.albumPhotos('a100', FIRST_FOUR)).resolves.toEqual(photos);
  });

  it('stays when asking again fails', async () => {
    const { service, library } = setUp(2);
    const seen = await library.albums(FIRST_FOUR);
    service.offline = true;
    await expect(library.albums({ ...FIRST_FOUR, refresh: true })).resolves.toEqual(seen);
  });

  it('shows at once, and what is new shows at the next look', async () => {
    const { service, library, restart } = setUp(2);
    await library.albums(FIRST_FOUR);
    service.albumList = [{ id: 'new' }, ...service.albumList];
    const restarted = await restart();
    const ids = async () => (await restarted.albums(FIRST_FOUR)).albums.map(({ id }) => id);
    await expect(ids()).resolves.toEqual(['a0', 'a1']);
    await expect.poll(ids).toEqual(['new', 'a0', 'a1']);
  });

  it('holds no address of an image', async () => {
    const { service, folders, flush, library } = setUp(1);
    service.covers.set('a0', null);
    service.photoLists.set('a0', ['p1']);
    await library.albumPhotos('a0', FIRST_FOUR);
    await flush();
    expect([...folders.keys()]).toEqual(['albums', 'photos of a0']);
    const texts = [...folders.values()].flatMap(({ files }) => [...files.values()]);
    expect(texts.length).toBe(4);
    expect(texts.join()).not.toContain('googleusercontent');
  });

  it('is not written for the account that comes after', async () => {
    const { service, folders, flush, library } = setUp(1);
    const gate = deferred();
    const albums = service.albums.bind(service);
    service.albums = async (pageToken) => {
      await gate.promise;
      return albums(pageToken);
    };
    const late = library.albums(FIRST_FOUR);
    await library.forget();
    gate.resolve();
    await late;
    await flush();
    expect(JSON.stringify([...(folders.get('albums')?.files ?? [])])).not.toContain('a0');
  });
});

describe('the address of a photo', () => {
  it('is the one that came with the list, while it is good', async () => {
    const { service, library } = setUp(1);
    service.photoLists.set('a0', ['p1']);
    await library.albumPhotos('a0', FIRST_FOUR);
    service.calls.length = 0;
    service.now += HOUR - 31_000;
    await expect(library.imageAddress('photo', 'p1')).resolves.toMatch(/googleusercontent\.com\/p1-/);
    expect(service.calls).toEqual([]);
  });

  it('is renewed half a minute before its end', async () => {
    const { service, library } = setUp(1);
    service.photoLists.set('a0', ['p1']);
    await library.albumPhotos('a0', FIRST_FOUR);
    const before = await library.imageAddress('photo', 'p1');
    service.calls.length = 0;
    service.now += HOUR - 30_000;
    const after = await library.imageAddress('photo', 'p1');
    expect(after).not.toBe(before);
    expect(service.calls).toEqual(['photos p1']);
    await expect(library.imageAddress('photo', 'p1')).resolves.toBe(after);
    expect(service.calls).toEqual(['photos p1']);
  });

  it('is renewed where the image host refused it', async () => {
    const { service, library } = setUp();
    const refused = await library.imageAddress('photo', 'p1');
    await expect(library.imageAddress('photo', 'p1', refused)).resolves.not.toBe(refused);
    expect(service.calls).toEqual(['photos p1', 'photos p1']);
  });

  it('is renewed in one call for all that are asked for at once, fifty at most', async () => {
    const { service, library } = setUp();
    const ids = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const addresses = await Promise.all([...ids, 'p0'].map((id) => library.imageAddress('photo', id)));
    expect(service.calls).toEqual([
      `photos ${ids.slice(0, 50).join(',')}`,
      `photos ${[...ids.slice(50), 'p0'].join(',')}`,
    ]);
    for (const [index, address] of addresses.slice(0, 60).entries()) expect(address).toContain(`/p${index}-`);
  });

  it('that is not there any more is gone, and the others of the call are not', async () => {
    const { service, library } = setUp();
    service.gone.add('p1');
    const [lost, found] = await Promise.allSettled([
      library.imageAddress('photo', 'p1'),
      library.imageAddress('photo', 'p2'),
    ]);
    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(Gone) });
    expect(found).toMatchObject({ status: 'fulfilled' });
  });

  it('that could not be renewed is asked for anew the next time', async () => {
    const { service, library } = setUp();
    service.offline = true;
    await expect(library.imageAddress('photo', 'p1')).rejects.toThrow(NetworkFailure);
    service.offline = false;
    await expect(library.imageAddress('photo', 'p1')).resolves.toContain('/p1-');
  });
});

describe('the address of a cover', () => {
  it('is the one that came with the list, while it is good', async () => {
    const { service, library } = setUp(2);
    service.covers.set('a0', 'p1').set('a1', null);
    await library.albums(FIRST_FOUR);
    await expect(library.imageAddress('photo-cover', 'p1')).resolves.toContain('/cover-a0-');
    await expect(library.imageAddress('album-cover', 'a1')).resolves.toContain('/cover-a1-');
    expect(service.calls).toEqual(['albums 0']);
  });

  it('is that of its photo, once it has run out', async () => {
    const { service, library } = setUp(2);
    service.covers.set('a0', 'p1').set('a1', 'p2');
    await library.albums(FIRST_FOUR);
    service.now += HOUR;
    const addresses = await Promise.all(['p1', 'p2'].map((id) => library.imageAddress('photo-cover', id)));
    expect(addresses).toEqual([expect.stringContaining('/p1-'), expect.stringContaining('/p2-')]);
    expect(service.calls).toEqual(['albums 0', 'photos p1,p2']);
  });

  it('comes from the list, read once for all, where Google does not name its photo', async () => {
    const { service, library } = setUp(3);
    for (const { id } of service.albumList) service.covers.set(id, null);
    const before = await library.imageAddress('album-cover', 'a0');
    service.now += HOUR;
    const after = await Promise.all(['a0', 'a1', 'a2'].map((id) => library.imageAddress('album-cover', id)));
    expect(after[0]).not.toBe(before);
    expect(after.map((address) => address.replace(/-\d+$/, ''))).toEqual(
      ['a0', 'a1', 'a2'].map((id) => `https://lh3.googleusercontent.com/cover-${id}`),
    );
    expect(service.calls).toEqual(['albums 0', 'albums 0']);
  });

  it('is gone where the album has none, or is gone', async () => {
    const { library } = setUp(1);
    await expect(library.imageAddress('album-cover', 'a0')).rejects.toThrow(Gone);
    await expect(library.imageAddress('album-cover', 'other')).rejects.toThrow(Gone);
  });
});

describe('a library that forgets', () => {
  it('asks for everything again that is not in the store either', async () => {
    const { service, folders, library } = setUp(1);
    service.photoLists.set('a0', ['p1']);
    await library.albumPhotos('a0', FIRST_FOUR);
    folders.clear();
    await library.forget();
    service.calls.length = 0;
    await library.albumPhotos('a0', FIRST_FOUR);
    await library.forget();
    await library.imageAddress('photo', 'p1');
    expect(service.calls).toEqual(['albums 0', 'photos of a0 0', 'photos p1']);
  });

  it('keeps nothing of an answer that was on its way', async () => {
    const { service, library } = setUp(1);
    const gate = deferred<PhotosByIdAnswer>();
    const photos = service.photos.bind(service);
    const asked = deferred();
    service.photos = () => {
      asked.resolve();
      return gate.promise;
    };
    const earlier = library.imageAddress('photo', 'p1');
    await asked.promise;
    await library.forget();
    gate.resolve({
      photos: [
        {
          id: 'p1',
          kind: 'photo',
          image: { url: 'https://lh3.googleusercontent.com/earlier', expiresAt: '2100-01-01T00:00:00Z' },
        },
      ],
    });
    await earlier;
    service.photos = photos;
    await expect(library.imageAddress('photo', 'p1')).resolves.not.toContain('earlier');
  });
});
