/** The viewer's albums, from every source, as one list, arranged as the carer wants it. */
import type { Album, AlbumsStretch, ArrangedAlbumsStretch, PhotosStretch } from '../../shared/models.ts';
import { NEW_ALBUM_ID } from '../../shared/new-album.ts';
import type { ImageRequest } from '../../shared/photo-address.ts';
import { type AlbumSource, Gone, type StretchRequest } from './album-source.ts';
import { type AlbumLookUp, type Arrangement, everyAlbum, shownAlbums, withOwn } from './arrangement.ts';
import type { ByteRange, FilmPart } from './film-host.ts';
import type { Image } from './image-host.ts';
import type { AlbumReader, News } from './news.ts';

export interface Shelf {
  albums(request: StretchRequest): Promise<AlbumsStretch>;
  /** Also those that the viewer does not see. */
  everyAlbum(request: StretchRequest): Promise<ArrangedAlbumsStretch>;
  /** @throws {Gone} */
  albumPhotos(albumId: string, request: StretchRequest): Promise<PhotosStretch>;
  /** Gives a photo its words. @throws {Gone | PermissionMissing} */
  describe(photoId: string, description: string): Promise<void>;
  /** @throws {Gone} */
  image(request: ImageRequest): Promise<Image>;
  /** @throws {Gone} */
  film(id: string, range: ByteRange | null, signal: AbortSignal): Promise<FilmPart>;
  /** Writes what is not written yet. Never throws. */
  flush(): Promise<void>;
  /** Somebody else may come. */
  forget(): Promise<void>;
}

export interface ShelfOptions {
  /** The carer's, as it is now. */
  readonly arrangement: () => Arrangement;
  /** True for failures of one source that hide no album of another, for instance no network. */
  readonly canDoWithout: (cause: unknown) => boolean;
  /** Makes the album "New". */
  readonly news: (reader: AlbumReader) => News;
}

/**
 * @param sources in the order in which their albums come. Of all but the last one every album is read before those of the
 *   next: they are on this computer, and few.
 */
export function createShelf(
  sources: readonly [...AlbumSource[], AlbumSource],
  { arrangement, canDoWithout, news: createNews }: ShelfOptions,
): Shelf {
  function sourceOf(id: string): AlbumSource {
    const source = sources.find((one) => one.owns(id));
    if (!source) throw new Gone('an id of no source');
    return source;
  }

  const list: AlbumLookUp = {
    async albums({ offset, count, refresh }) {
      const albums: Album[] = [];
      let before = 0;
      for (const [index, source] of sources.entries()) {
        const isLast = index === sources.length - 1;
        const start = Math.max(0, offset - before);
        const wanted = count - albums.length;
        if (!isLast) {
          const all = await source.albums({ offset: 0, count: ALL, refresh });
          albums.push(...all.albums.slice(start, start + wanted));
          before += all.albums.length;
          continue;
        }
        // A full page still has to know whether there is more behind it.
        const rest = await source
          .albums({ offset: start, count: Math.max(1, wanted), refresh })
          .catch((cause) => {
            if (before === 0 || !canDoWithout(cause)) throw cause;
            return { albums: [], total: 0, more: false };
          });
        const more = rest.more || rest.albums.length > wanted;
        albums.push(...rest.albums.slice(0, wanted));
        return { albums, total: rest.total === null ? null : before + rest.total, more };
      }
      return { albums, total: before, more: before > offset + albums.length };
    },
    async find(id) {
      try {
        return await sourceOf(id).album(id);
      } catch (cause) {
        if (cause instanceof Gone || canDoWithout(cause)) return null;
        throw cause;
      }
    },
  };

  const news = createNews({
    async knownAlbums() {
      const known = await Promise.all(sources.map((source) => source.known()));
      return {
        albums: known.flatMap(({ albums }) => albums),
        isComplete: known.every(({ isComplete }) => isComplete),
      };
    },
    async lookFurther() {
      const more = await Promise.all(sources.map((source) => source.lookFurther()));
      return more.includes(true);
    },
    async bothEnds(albumId) {
      const source = sourceOf(albumId);
      if (!(await source.readAnew(albumId))) return null;
      const stretch = (offset: number) =>
        source.albumPhotos(albumId, { offset, count: END_PHOTOS, refresh: false });
      const first = await stretch(0);
      if (!first.more) return first.photos;
      const last = await stretch(Math.max(END_PHOTOS, (first.total ?? 0) - END_PHOTOS));
      return [...first.photos, ...last.photos];
    },
  });

  return {
    async albums(request) {
      if (request.offset > 0) {
        const before = news.shown ? 1 : 0;
        const rest = await shownAlbums(list, arrangement(), { ...request, offset: request.offset - before });
        return { ...rest, total: rest.total === null ? null : rest.total + before };
      }
      const rest = await shownAlbums(list, arrangement(), request);
      const first = await news.open();
      return first ? withFirst(first, rest, request.count) : rest;
    },
    everyAlbum: (request) => everyAlbum(list, arrangement(), request),
    async albumPhotos(albumId, request) {
      if (albumId === NEW_ALBUM_ID) return news.photos(request);
      const { album, ...photos } = await sourceOf(albumId).albumPhotos(albumId, request);
      news.saw(albumId, photos.photos);
      return { album: withOwn(album, arrangement().own), ...photos };
    },
    describe: async (photoId, description) => sourceOf(photoId).describe(photoId, description),
    image: async (request) => sourceOf(request.id).image(request),
    film: async (id, range, signal) => sourceOf(id).film(id, range, signal),
    flush: () => news.flush(),
    forget: () => news.forget(),
  };
}

function withFirst(first: Album, { albums, total, more }: AlbumsStretch, count: number): AlbumsStretch {
  return {
    albums: [first, ...albums].slice(0, count),
    total: total === null ? null : total + 1,
    more: more || albums.length + 1 > count,
  };
}

/** More albums than any source on this computer has. */
const ALL = 10_000;
/** New photos stand at one of an album's ends: what is between these is not looked at. */
const END_PHOTOS = 2_000;
