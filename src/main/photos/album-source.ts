/**
 * Where albums come from. The viewer's shelf is made of all sources, and knows nothing of what is behind them; the next one, another
 * photo service for instance, is one more implementation of this.
 */
import type { Album, AlbumsStretch, PhotosStretch } from '../../shared/models.ts';
import type { ImageRequest } from '../../shared/photo-address.ts';
import type { ByteRange, FilmPart } from './film-host.ts';
import type { Image } from './image-host.ts';

export interface StretchRequest {
  readonly offset: number;
  readonly count: number;
  /** Asks the source anew, whatever is known. */
  readonly refresh: boolean;
}

export interface KnownAlbums {
  readonly albums: readonly Album[];
  /** There are no others. */
  readonly isComplete: boolean;
}

export interface AlbumSource {
  /**
   * True for the ids of its albums and photos. Google's are base64url; those of every other source begin with its name and a
   * colon, which no id of Google's has in it.
   */
  owns(id: string): boolean;
  albums(request: StretchRequest): Promise<AlbumsStretch>;
  /** One album, wherever in the list it is. @throws {Gone} and what else the source throws */
  album(id: string): Promise<Album>;
  /** @throws {Gone} and what else the source throws, as `albums` does */
  albumPhotos(albumId: string, request: StretchRequest): Promise<PhotosStretch>;
  /** What is known of the list of albums, once a quiet look at what has changed is over. Asks nobody for more. */
  known(): Promise<KnownAlbums>;
  /**
   * Reads the list of albums on, a page further than it was read in this run, when nobody waits for pictures.
   *
   * @returns whether there is more @throws what the source throws
   */
  lookFurther(): Promise<boolean>;
  /**
   * Asks for an album anew, so many photos at once as is decent.
   *
   * @returns whether that was all of it; the next call goes on @throws {Gone} and what else the source throws
   */
  readAnew(albumId: string): Promise<boolean>;
  /**
   * Gives a photo the words that stand and are read with it; empty ones take them away.
   *
   * @throws {Gone | PermissionMissing} and what else the source throws
   */
  describe(photoId: string, description: string): Promise<void>;
  /** @throws {Gone} and what else the source throws */
  image(request: ImageRequest): Promise<Image>;
  /**
   * A film, or a part of one; whoever asks has to read its body to the end or destroy it.
   *
   * @throws {Gone} and what else the source throws
   */
  film(id: string, range: ByteRange | null, signal: AbortSignal): Promise<FilmPart>;
}

/** The album or photo is not there, or not any more. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

/** The person has to allow it first, on a page of the source. */
export class PermissionMissing extends Error {
  override readonly name = 'PermissionMissing';
}
