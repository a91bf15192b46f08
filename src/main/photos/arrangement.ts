/**
 * The albums as the carer arranged them: some left out, some first, some with a name and a picture of their own. The list that is
 * arranged is read no further than it has to be.
 */
import type { Album, AlbumsStretch, ArrangedAlbum, ArrangedAlbumsStretch } from '../../shared/models.ts';
import { imageAddress } from '../../shared/photo-address.ts';
import type { Settings } from '../../shared/settings.ts';
import type { StretchRequest } from './album-source.ts';

export type Arrangement = Pick<Settings['albums'], 'hidden' | 'order' | 'own'>;

export interface AlbumLookUp {
  albums(request: StretchRequest): Promise<AlbumsStretch>;
  /** Null where the album is gone, or cannot be found now. */
  find(id: string): Promise<Album | null>;
}

/** What the viewer sees: those that are ordered, then the others as the list has them, without those that are hidden. */
export async function shownAlbums(
  list: AlbumLookUp,
  { hidden, order, own }: Arrangement,
  request: StretchRequest,
): Promise<AlbumsStretch> {
  const { albums, ...rest } = await inOrder(list, order, new Set(hidden), request);
  return { albums: albums.map((album) => withOwn(album, own)), ...rest };
}

/** What the carer sees: the same with those that are hidden, each in its place. */
export async function everyAlbum(
  list: AlbumLookUp,
  { hidden, order, own }: Arrangement,
  request: StretchRequest,
): Promise<ArrangedAlbumsStretch> {
  const { albums, ...rest } = await inOrder(list, order, new Set(), request);
  const arranged = albums.map((album): ArrangedAlbum => {
    return { ...withOwn(album, own), sourceTitle: album.title, hidden: hidden.includes(album.id) };
  });
  return { albums: arranged, ...rest };
}

/** The album with the name and the picture that the carer gave it. */
export function withOwn(album: Album, own: Arrangement['own']): Album {
  const chosen = own[album.id];
  if (!chosen) return album;
  return {
    ...album,
    title: chosen.title || album.title,
    cover: chosen.cover === null ? album.cover : imageAddress('photo-cover', chosen.cover),
  };
}

async function inOrder(
  list: AlbumLookUp,
  order: readonly string[],
  leftOut: ReadonlySet<string>,
  { offset, count, refresh }: StretchRequest,
): Promise<AlbumsStretch> {
  const end = offset + count;
  // First, for it may find out that an album of the order is gone.
  let read = await list.albums({ offset: 0, count: end, refresh });
  const wanted = [...new Set(order)].filter((id) => !leftOut.has(id));
  const first = (await Promise.all(wanted.map((id) => list.find(id)))).filter((album) => album !== null);
  const elsewhere = new Set([...leftOut, ...first.map(({ id }) => id)]);
  const arrange = () => [...first, ...read.albums.filter(({ id }) => !elsewhere.has(id))];
  const isUnsure = () => read.more && unseen(elsewhere, read.albums);

  let arranged = arrange();
  const goesOn = () => (arranged.length < end ? read.more : arranged.length === end && isUnsure());
  // Shorter than was asked for: that is all there is, or all that can be had now.
  for (let asked = end; read.albums.length >= asked && goesOn(); arranged = arrange()) {
    asked = read.albums.length + end + 1 - arranged.length;
    read = await readTo(list, asked);
  }
  if (read.total !== null && read.more) {
    // The list is known to its end: reading it costs nothing, and only so its length without some albums is known.
    read = await readTo(list, read.total);
    arranged = arrange();
  }
  return {
    albums: arranged.slice(offset, end),
    total: read.more ? null : arranged.length,
    more: arranged.length > end || read.more,
  };
}

function readTo(list: AlbumLookUp, count: number): Promise<AlbumsStretch> {
  return list.albums({ offset: 0, count, refresh: false });
}

/** All that is behind may be albums with these ids. */
function unseen(ids: ReadonlySet<string>, albums: readonly Album[]): boolean {
  const seen = new Set(albums.map(({ id }) => id));
  return [...ids].some((id) => !seen.has(id));
}
