/**
 * Which photos of an album came since it was last looked at. Of each album its number of photos, its cover and the ids of those of
 * its photos that are known are remembered: an album of which all photos are known is compared exactly. Of any other as many as came
 * count as new, at that end of the album where they came in: Google's documentation says that it is the last one unless somebody
 * asks for another place, and nothing of the order in which albums of Google's own app come.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '../../shared/function-api.ts';
import { type Album, type Photo, photoSchema } from '../../shared/models.ts';

/** Photos of one album that are remembered, the last ones. */
const MAX_MARKS = 4_000;
/** New photos that one album brings, the newest: somebody may fill an album with a whole life. */
const MAX_FROM_ALBUM = 100;
/** New photos altogether. */
const MAX_NEW = 300;
/** Albums that are remembered, those looked at last; of more, nothing is ever new. */
export const MAX_ALBUMS = 2_000;

export const seenAlbumSchema = z.object({
  id: idSchema,
  photoCount: z.int().nonnegative().nullable(),
  cover: z.string().nullable(),
  /** {@link markOf} of the photos that are known. */
  marks: z.array(z.string()),
});
export type SeenAlbum = z.infer<typeof seenAlbumSchema>;

export const newPhotoSchema = z.object({
  albumId: idSchema,
  photo: photoSchema,
  /** The viewer has opened the album "New" since it was in there. */
  looked: z.boolean(),
});
export type NewPhoto = z.infer<typeof newPhotoSchema>;

/** Enough of a hash to tell the photos of one album apart. */
export function markOf(photoId: string): string {
  return createHash('sha256').update(photoId).digest('base64url').slice(0, 11);
}

export function hasChanged(before: SeenAlbum, album: Album): boolean {
  return before.photoCount !== album.photoCount || before.cover !== album.cover;
}

/** @param marks of photos that are known */
export function seen({ id, photoCount, cover }: Album, marks: Iterable<string>): SeenAlbum {
  return { id, photoCount, cover, marks: [...new Set(marks)].slice(-MAX_MARKS) };
}

/**
 * @param before null for an album that was not there
 * @param photos of the album, in its order: all, or those at both its ends
 * @returns newest first
 */
export function photosSince(before: SeenAlbum | null, album: Album, photos: readonly Photo[]): Photo[] {
  const marks = new Set(before?.marks);
  const unknown = photos.filter(({ id }) => !marks.has(markOf(id)));
  const isExact = before === null || marks.size >= (before.photoCount ?? Number.POSITIVE_INFINITY);
  const came = isExact ? unknown.length : (album.photoCount ?? 0) - (before.photoCount ?? 0);
  const count = Math.max(0, Math.min(came, unknown.length, MAX_FROM_ALBUM));
  return !isExact && areFirst(photos, marks, came)
    ? unknown.slice(0, count)
    : unknown.slice(unknown.length - count).reverse();
}

/** So many known photos say where the album began before. */
const A_PAGE = 4;

/** Whether as many as came stand at the beginning of the album, and not at its end. */
function areFirst(photos: readonly Photo[], marks: ReadonlySet<string>, came: number): boolean {
  // What the viewer saw of an album begins, as a rule, with its first page.
  const firstKnown = photos.findIndex(({ id }) => marks.has(markOf(id)));
  return firstKnown === came && marks.size >= A_PAGE;
}

/** What is new, with what came into an album on top, and without what is not in it any more. */
export function withCome(
  fresh: readonly NewPhoto[],
  albumId: string,
  photos: readonly Photo[],
  came: readonly Photo[],
): NewPhoto[] {
  const ids = new Set(photos.map(({ id }) => id));
  const known = new Set(fresh.map(({ photo }) => photo.id));
  return [
    ...came.filter(({ id }) => !known.has(id)).map((photo) => ({ albumId, photo, looked: false })),
    ...fresh.filter((one) => one.albumId !== albumId || ids.has(one.photo.id)),
  ].slice(0, MAX_NEW);
}

/** Those looked at last come last. */
export function remembering(albums: readonly SeenAlbum[], album: SeenAlbum): SeenAlbum[] {
  return [...albums.filter(({ id }) => id !== album.id), album].slice(-MAX_ALBUMS);
}
