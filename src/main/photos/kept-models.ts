/** Albums and photos as they are kept on the disk: ids, never addresses, which run out after an hour. */
import { z } from 'zod';
import { idSchema } from '../../shared/function-api.ts';
import { albumSchema, photoSchema } from '../../shared/models.ts';

export const keptAlbumSchema = albumSchema.omit({ cover: true }).extend({
  /** `photoId` is null where Google does not say which photo the cover shows. */
  cover: z.object({ photoId: idSchema.nullable() }).nullable(),
});
export type KeptAlbum = z.infer<typeof keptAlbumSchema>;

export const keptPhotoSchema = photoSchema.omit({ image: true });
export type KeptPhoto = z.infer<typeof keptPhotoSchema>;
