/** What the renderer knows of albums and photos. No address on the network, no token: images come over `photo:`. */
import { z } from 'zod';
import { idSchema } from './function-api.ts';

export const albumSchema = z.object({
  id: idSchema,
  title: z.string().nullable(),
  photoCount: z.int().nonnegative().nullable(),
  /** A `photo:` address without a size (see photo-address.ts), null where the album has no cover. */
  cover: z.string().nullable(),
});
export type Album = z.infer<typeof albumSchema>;

export const photoSchema = z.object({
  id: idSchema,
  kind: z.enum(['photo', 'video']),
  description: z.string().nullable(),
  /** ISO 8601, UTC. */
  takenAt: z.string().nullable(),
  /** Pixels of the original, null where Google does not say. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  /** A `photo:` address without a size. */
  image: z.string(),
});
export type Photo = z.infer<typeof photoSchema>;

/** An album as the carer sees it among all. */
export const arrangedAlbumSchema = albumSchema.extend({
  /** Its title where it comes from; `title` is the carer's own, where she gave one. */
  sourceTitle: z.string().nullable(),
  /** The viewer does not see it. */
  hidden: z.boolean(),
});
export type ArrangedAlbum = z.infer<typeof arrangedAlbumSchema>;

/** A stretch of a list. `total` is null until the end of the list has been seen or the service has told its length. */
export const albumsStretchSchema = z.object({
  albums: z.array(albumSchema),
  total: z.int().nonnegative().nullable(),
  /** There is something after this stretch. Where the stretch is shorter than was asked for, it could not be had now. */
  more: z.boolean(),
});
export type AlbumsStretch = z.infer<typeof albumsStretchSchema>;

export const arrangedAlbumsStretchSchema = albumsStretchSchema.extend({
  albums: z.array(arrangedAlbumSchema),
});
export type ArrangedAlbumsStretch = z.infer<typeof arrangedAlbumsStretchSchema>;

export const photosStretchSchema = z.object({
  album: albumSchema,
  photos: z.array(photoSchema),
  total: z.int().nonnegative().nullable(),
  /** As for albums. */
  more: z.boolean(),
});
export type PhotosStretch = z.infer<typeof photosStretchSchema>;
