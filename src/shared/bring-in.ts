/** Bringing pictures in: what the carer's screens know of the albums on this computer. */
import { z } from 'zod';
import { idSchema, MAX_DESCRIPTION_LENGTH, MAX_TITLE_LENGTH } from './function-api.ts';

/** Days that a removed album or picture can be put back. */
export const DAYS_TO_PUT_BACK = 30;

/** Why a file of a folder does not show. Each has a sentence for the carer. */
export const SKIP_REASONS = [
  /** 0 bytes. */
  'empty',
  /** More bytes than the window takes. */
  'tooLarge',
  /** Named like a picture, and none inside. */
  'broken',
  /** HEIC and HEIF: Chromium has no decoder for them. */
  'heic',
  /** A kind of picture that the window cannot show: BMP, TIFF, camera raw and others. */
  'otherKind',
  'film',
  /** The system does not let us read it. */
  'unreadable',
  /** Beyond the most pictures that an album takes. */
  'tooMany',
] as const;
export const skipReasonSchema = z.enum(SKIP_REASONS);
export type SkipReason = z.infer<typeof skipReasonSchema>;

export const skippedSchema = z.object({
  reason: skipReasonSchema,
  count: z.int().positive(),
  /** A few of the files' names. */
  names: z.array(z.string()),
});
export type Skipped = z.infer<typeof skippedSchema>;

export const albumTitleSchema = z.string().trim().min(1).max(MAX_TITLE_LENGTH);
export const captionSchema = z.string().trim().max(MAX_DESCRIPTION_LENGTH);

/** An album that lies on this computer, as the carer sees it. */
export const localAlbumSchema = z.object({
  id: idSchema,
  /** `folder`: a folder that is shown as it is. `imported`: the app's own copies. */
  kind: z.enum(['folder', 'imported']),
  title: z.string(),
  photoCount: z.int().nonnegative(),
  /** Its pictures cannot be reached now: a stick is pulled out, a folder is renamed. */
  isAway: z.boolean(),
  /** Its files are being looked through. */
  isLooking: z.boolean(),
  /** It shows on the viewer's screen: not removed, and of the account that is signed in. */
  isShown: z.boolean(),
  skipped: z.array(skippedSchema),
  /** Pictures that were taken out and can be put back. */
  removedPhotos: z.int().nonnegative(),
  /** Days that a removed one can still be put back; null where it is not removed. */
  daysLeft: z.int().nonnegative().nullable(),
});
export type LocalAlbum = z.infer<typeof localAlbumSchema>;
