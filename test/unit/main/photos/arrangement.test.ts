import { describe, expect, it, vi } from 'vitest';
import type { StretchRequest } from '../../../../src/main/photos/album-source.ts';
import {
  type AlbumLookUp,
  type Arrangement,
  everyAlbum,
  shownAlbums,
} from '../../../../src/main/photos/arrangement.ts';
import type { Album } from '../../../../src/shared/models.ts';

const AS_IT_IS: Arrangement = { hidden: [], order: [], own: {} };

const album = (number: number): Album => ({
  id: `a${number}`,
  title: `Album ${number}`,
  photoCount: 1,
  cover: `photo://photo-cover/p${number}`,
});

/** Albums `a1`, `a2`, … in a list whose end shows only to whoever reads up to it; counts how far it was read. */
function list(length: number) {
  const all = Array.from({ length }, (_, index) => album(index + 1));
  let furthest = 0;
  const lookUp: AlbumLookUp = {
    albums: vi.fn(async ({ offset, count }: StretchRequest) => {
      furthest = Math.max(furthest, offset + count);
      const isKnown = furthest >= length;
      return {
        albums: all.slice(offset, offset + count),
        total: isKnown ? length : null,
        more: length > offset + count,
      };
    }),
    find: async (id) => all.find((one) => one.id === id) ?? null,
  };
  return { lookUp, furthest: () => furthest };
}

const ask = (offset: number, count: number, refresh = false): StretchRequest => ({ offset, count, refresh });
const ids = ({ albums }: { albums: readonly Album[] }) => albums.map(({ id }) => id);

describe('the albums that the viewer sees', () => {
  it('are those of the list, where the carer arranged nothing', async () => {
    const { lookUp, furthest } = list(1000);
    const stretch = await shownAlbums(lookUp, AS_IT_IS, ask(4, 4));
    expect(stretch).toEqual({ albums: [5, 6, 7, 8].map(album), total: null, more: true });
    expect(furthest()).toBe(8);
  });

  it('are without those that are hidden, and the places of these are filled', async () => {
    const arrangement = { ...AS_IT_IS, hidden: ['a1', 'a3', 'a4'] };
    const first = await shownAlbums(list(9).lookUp, arrangement, ask(0, 4));
    expect(ids(first)).toEqual(['a2', 'a5', 'a6', 'a7']);
    expect(first.more).toBe(true);
    const second = await shownAlbums(list(9).lookUp, arrangement, ask(4, 4));
    expect(second).toEqual({ albums: [album(8), album(9)], total: 6, more: false });
  });

  it('end for now where the list could not be read on, without asking for it again and again', async () => {
    const albums = vi.fn(async () => ({ albums: [1, 2, 3].map(album), total: null, more: true }));
    const find = async () => null;
    const stretch = await shownAlbums({ albums, find }, { ...AS_IT_IS, hidden: ['a2'] }, ask(0, 4));
    expect(stretch).toEqual({ albums: [album(1), album(3)], total: null, more: true });
    expect(albums).toHaveBeenCalledOnce();
  });

  it('begin with those that are ordered, wherever in the list they are, and name none twice', async () => {
    const { lookUp, furthest } = list(1000);
    const arrangement = { ...AS_IT_IS, order: ['a900', 'a2', 'a900'] };
    expect(ids(await shownAlbums(lookUp, arrangement, ask(0, 4)))).toEqual(['a900', 'a2', 'a1', 'a3']);
    expect(ids(await shownAlbums(lookUp, arrangement, ask(4, 4)))).toEqual(['a4', 'a5', 'a6', 'a7']);
    expect(furthest(), 'of a long list only the beginning is read').toBeLessThan(20);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('come each once, page after page of %i and one', async (more) => {
    const arrangement = { ...AS_IT_IS, order: ['a9', 'a5', 'gone', 'a1'], hidden: ['a4', 'a5', 'nowhere'] };
    const { lookUp } = list(10);
    const seen: string[] = [];
    for (let offset = 0; ; offset += more + 1) {
      const stretch = await shownAlbums(lookUp, arrangement, ask(offset, more + 1));
      seen.push(...ids(stretch));
      if (!stretch.more) break;
    }
    expect(seen).toEqual(['a9', 'a1', 'a2', 'a3', 'a6', 'a7', 'a8', 'a10']);
  });

  it('do not promise a further page where all that is left is hidden', async () => {
    const stretch = await shownAlbums(list(6).lookUp, { ...AS_IT_IS, hidden: ['a5', 'a6'] }, ask(0, 4));
    expect(stretch).toMatchObject({ total: 4, more: false });
  });

  it('are none where every album is hidden', async () => {
    const stretch = await shownAlbums(list(2).lookUp, { ...AS_IT_IS, hidden: ['a1', 'a2'] }, ask(0, 4));
    expect(stretch).toEqual({ albums: [], total: 0, more: false });
  });

  it('have their length as soon as the list has been read to its end', async () => {
    const { lookUp } = list(12);
    await lookUp.albums(ask(0, 12));
    const stretch = await shownAlbums(lookUp, { ...AS_IT_IS, hidden: ['a11'] }, ask(0, 4));
    expect(stretch).toMatchObject({ total: 11, more: true });
  });

  it('ask anew once, however far the list is read', async () => {
    const { lookUp } = list(9);
    await shownAlbums(lookUp, { ...AS_IT_IS, hidden: ['a1', 'a2', 'a3', 'a4', 'a5'] }, ask(0, 4, true));
    const asked = vi.mocked(lookUp.albums).mock.calls.map(([{ refresh }]) => refresh);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(asked[0]).toBe(true);
  });

  it('have the name and the picture that the carer gave them', async () => {
    const own = {
      a1: { title: 'My garden', cover: 'rose 1' },
      a2: { title: null, cover: 'p7' },
      a3: { title: '', cover: null },
    };
    const { albums } = await shownAlbums(list(3).lookUp, { ...AS_IT_IS, own }, ask(0, 4));
    expect(albums).toEqual([
      { ...album(1), title: 'My garden', cover: 'photo://photo-cover/rose%201' },
      { ...album(2), cover: 'photo://photo-cover/p7' },
      album(3),
    ]);
  });
});

describe('the albums that the carer sees', () => {
  it('are all, in her order, and say what the viewer does not see and what they are called elsewhere', async () => {
    const arrangement = {
      hidden: ['a3', 'a1'],
      order: ['a3'],
      own: { a2: { title: 'Two', cover: null } },
    };
    const { albums, total } = await everyAlbum(list(3).lookUp, arrangement, ask(0, 4));
    expect(albums).toEqual([
      { ...album(3), sourceTitle: 'Album 3', hidden: true },
      { ...album(1), sourceTitle: 'Album 1', hidden: true },
      { ...album(2), title: 'Two', sourceTitle: 'Album 2', hidden: false },
    ]);
    expect(total).toBe(3);
  });
});
