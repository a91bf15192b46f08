/** Libraries of any size that take no room: an id holds the indexes of what it names. */
import { createHash } from 'node:crypto';
import type { DrawnImage, Library, LibraryAlbum, LibraryItem } from './google-library.ts';

/** Google's ids are base64url of 54 to 70 bytes and share a beginning within one account. */
const PREFIX = Buffer.from('AGeN1lib', 'base64url');
const CHECK_BYTES = 40;

interface Indexes {
  readonly kind: 'album' | 'item';
  readonly album: number;
  readonly item: number;
}

/** An id as Google's look, from which `parseId` reads the indexes back. */
function makeId(seed: string, { kind, album, item }: Indexes): string {
  const indexes = Buffer.alloc(9);
  indexes.writeUInt8(kind === 'album' ? 1 : 2, 0);
  indexes.writeUInt32BE(album, 1);
  indexes.writeUInt32BE(item, 5);
  return Buffer.concat([PREFIX, indexes, check(seed, indexes)]).toString('base64url');
}

function parseId(seed: string, id: string): Indexes | null {
  const bytes = Buffer.from(id, 'base64url');
  const indexes = bytes.subarray(PREFIX.length, PREFIX.length + 9);
  if (bytes.length !== PREFIX.length + 9 + CHECK_BYTES) return null;
  if (!bytes.subarray(PREFIX.length + 9).equals(check(seed, indexes))) return null;
  return {
    kind: indexes.readUInt8(0) === 1 ? 'album' : 'item',
    album: indexes.readUInt32BE(1),
    item: indexes.readUInt32BE(5),
  };
}

function check(seed: string, indexes: Buffer): Buffer {
  return createHash('sha512').update(seed).update(indexes).digest().subarray(0, CHECK_BYTES);
}

export interface GeneratedLibraryOptions {
  readonly seed?: string;
  readonly albums: number;
  /** How many photos the album at this index has. */
  readonly itemsIn: (albumIndex: number) => number;
  readonly titleOf?: (albumIndex: number) => string;
  /** Drawn for every photo, in turn. */
  readonly pictures: readonly DrawnImage[];
}

/** For instance 1,000 albums, or one album with 20,000 photos. */
export function generatedLibrary(options: GeneratedLibraryOptions): Library {
  const {
    seed = 'generated',
    albums,
    itemsIn,
    titleOf = (index) => `Album ${index + 1}`,
    pictures,
  } = options;

  const itemAt = (album: number, item: number): LibraryItem => {
    const picture = pictures[(album * 7 + item) % pictures.length];
    if (!picture) throw new Error('a generated library needs a picture to show');
    return {
      id: makeId(seed, { kind: 'item', album, item }),
      filename: `IMG_${String(item + 1).padStart(5, '0')}.jpg`,
      mimeType: 'image/jpeg',
      width: picture.width,
      height: picture.height,
      description: `Picture ${item + 1}`,
      creationTime: new Date(Date.UTC(2024, 0, 1) - (album * 20_000 + item) * 60_000).toISOString(),
      image: { kind: 'drawn', picture },
    };
  };
  const albumAt = (album: number): LibraryAlbum => {
    const itemCount = itemsIn(album);
    return {
      id: makeId(seed, { kind: 'album', album, item: 0 }),
      title: titleOf(album),
      ...(itemCount > 0 ? { coverId: makeId(seed, { kind: 'item', album, item: 0 }) } : {}),
      itemCount,
      itemAt: (item) => itemAt(album, item),
    };
  };
  return {
    albumCount: albums,
    albumAt,
    album: (id) => {
      const indexes = parseId(seed, id);
      return indexes?.kind === 'album' && indexes.album < albums ? albumAt(indexes.album) : null;
    },
    item: (id) => {
      const indexes = parseId(seed, id);
      if (indexes?.kind !== 'item' || indexes.album >= albums) return null;
      return indexes.item < itemsIn(indexes.album) ? itemAt(indexes.album, indexes.item) : null;
    },
  };
}
