/** What a Google Photos account holds, as the stand-in sees it: read by index, so that a large library costs no memory. */

export type Json = Record<string, unknown>;

/** Where the bytes of an image come from. */
export type ImageSource =
  /** Drawn when asked for, at the size asked for. */
  | { readonly kind: 'drawn'; readonly picture: DrawnImage }
  /** These bytes at every size. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly contentType: string }
  /** A file on the disk: a picture comes at the size asked for, a film with a still. */
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string }
  /** Starts like a JPEG and goes on for `length` bytes; `announced` false leaves the content-length out. */
  | { readonly kind: 'endless'; readonly length: number; readonly announced: boolean }
  /** 302 to another address. */
  | { readonly kind: 'redirect'; readonly location: string };

export interface DrawnImage {
  /** Equal for two images that look the same. */
  readonly key: string;
  /** The original's pixels. */
  readonly width: number;
  readonly height: number;
  /** An image that fills exactly these pixels; what sticks out on the longer axis is cut off evenly. */
  render(width: number, height: number, mimeType: string): Promise<Buffer>;
}

export interface LibraryItem {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
  /** Pixels of the original. */
  readonly width: number;
  readonly height: number;
  readonly description?: string;
  /** ISO 8601, UTC. */
  readonly creationTime: string;
  /** Of a film: how far Google is with it; ready where nothing is said. */
  readonly processing?: 'PROCESSING' | 'READY' | 'FAILED';
  readonly camera?: { readonly make: string; readonly model: string };
  readonly image: ImageSource;
  /** The frame that Google shows of a film; one of a plain colour where there is none. */
  readonly still?: DrawnImage;
}

export interface LibraryAlbum {
  readonly id: string;
  readonly title?: string;
  /** Id of the photo on the cover. */
  readonly coverId?: string | undefined;
  readonly itemCount: number;
  itemAt(index: number): LibraryItem;
}

export interface Library {
  readonly albumCount: number;
  albumAt(index: number): LibraryAlbum;
  album(id: string): LibraryAlbum | null;
  item(id: string): LibraryItem | null;
}

export type Distort = (json: Json) => Json;

/** A library with changes on top: what was added or deleted, what answers wrongly, which image is not what it was. */
export class EditableLibrary implements Library {
  readonly #base: Library;
  readonly #deletedAlbums = new Set<string>();
  readonly #deletedItems = new Set<string>();
  readonly #images = new Map<string, ImageSource>();
  readonly #distortions = new Map<string, Distort>();
  readonly #addedAlbums: AddedAlbum[] = [];
  readonly #addedItems = new Map<string, LibraryItem>();
  readonly #descriptions = new Map<string, string>();

  constructor(base: Library) {
    this.#base = base;
  }

  get albumCount(): number {
    return this.#base.albumCount + this.#addedAlbums.length;
  }

  /** Those added stand behind the others. */
  albumAt(index: number): LibraryAlbum {
    const { albumCount } = this.#base;
    return index < albumCount ? this.#base.albumAt(index) : at(this.#addedAlbums, index - albumCount);
  }

  /** Null for an id that is unknown or deleted. */
  album(id: string): LibraryAlbum | null {
    if (this.#deletedAlbums.has(id)) return null;
    return this.#addedAlbums.find((album) => album.id === id) ?? this.#base.album(id);
  }

  item(id: string): LibraryItem | null {
    if (this.#deletedItems.has(id)) return null;
    const item = this.#addedItems.get(id) ?? this.#base.item(id);
    if (!item) return null;
    const image = this.#images.get(id) ?? item.image;
    return { ...item, image, description: this.#descriptions.get(id) ?? item.description ?? '' };
  }

  addAlbum(id: string, title: string): LibraryAlbum {
    const album = new AddedAlbum(id, title);
    this.#addedAlbums.push(album);
    return album;
  }

  /** Puts a new photo into the library, and at the end of an album where one is named. */
  addItem(item: LibraryItem, albumId: string | null): void {
    this.#addedItems.set(item.id, item);
    this.#addedAlbums.find(({ id }) => id === albumId)?.items.push(item);
  }

  /** Whether photos can be added to the album: the sample albums are fixed. */
  isOpen(albumId: string): boolean {
    return this.#addedAlbums.some(({ id }) => id === albumId);
  }

  /** An empty text takes the description away. */
  describe(id: string, description: string): void {
    this.#descriptions.set(id, description);
  }

  /** How many photos the album has now. */
  remainingItems(album: LibraryAlbum): number {
    let remaining = album.itemCount;
    for (const id of this.#deletedItems) {
      if (isIn(album, id, this.#addedItems.has(id) ? null : this.#base)) remaining -= 1;
    }
    return remaining;
  }

  deleteAlbum(id: string): void {
    this.#deletedAlbums.add(id);
  }

  /** Takes a photo out of the library and out of every album. */
  deleteItem(id: string): void {
    this.#deletedItems.add(id);
  }

  /** The image of this photo, from now on. */
  replaceImage(id: string, image: ImageSource): void {
    this.#images.set(id, image);
  }

  /** Changes the JSON that the API answers for this album or photo. */
  distort(id: string, change: Distort): void {
    this.#distortions.set(id, change);
  }

  /** The JSON as it goes out. */
  distorted(id: string, json: Json): Json {
    return this.#distortions.get(id)?.(json) ?? json;
  }
}

/** An album that the app made, which grows. */
class AddedAlbum implements LibraryAlbum {
  readonly id: string;
  readonly title: string;
  readonly items: LibraryItem[] = [];

  constructor(id: string, title: string) {
    this.id = id;
    this.title = title;
  }

  get coverId(): string | undefined {
    return this.items[0]?.id;
  }

  get itemCount(): number {
    return this.items.length;
  }

  itemAt(index: number): LibraryItem {
    return at(this.items, index);
  }
}

/** @param library null where it is known that the photo exists */
function isIn(album: LibraryAlbum, id: string, library: Library | null): boolean {
  if (library && !library.item(id)) return false;
  for (let index = 0; index < album.itemCount; index += 1) {
    if (album.itemAt(index).id === id) return true;
  }
  return false;
}

/** A library made of albums that are all in memory. */
export function libraryOf(albums: readonly LibraryAlbum[]): Library {
  const byId = new Map(albums.map((album) => [album.id, album]));
  const items = new Map<string, LibraryItem>();
  for (const album of albums) {
    for (let index = 0; index < album.itemCount; index += 1) {
      const item = album.itemAt(index);
      items.set(item.id, item);
    }
  }
  return {
    albumCount: albums.length,
    albumAt: (index) => at(albums, index),
    album: (id) => byId.get(id) ?? null,
    item: (id) => items.get(id) ?? null,
  };
}

/** An album of these photos. The first is the cover unless `coverId` says otherwise; null leaves the cover out. */
export function albumOf(
  id: string,
  title: string | null,
  items: readonly LibraryItem[],
  coverId: string | null | undefined = items[0]?.id,
): LibraryAlbum {
  return {
    id,
    ...(title === null ? {} : { title }),
    ...(coverId ? { coverId } : {}),
    itemCount: items.length,
    itemAt: (index) => at(items, index),
  };
}

export const EMPTY_LIBRARY: Library = libraryOf([]);

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return value;
}
