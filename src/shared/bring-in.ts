/** Bringing pictures in: what the carer's screens know of the albums on this computer. */
import { z } from 'zod';
import { idSchema, MAX_DESCRIPTION_LENGTH, MAX_TITLE_LENGTH } from './function-api.ts';

/** Why a file of a folder does not show. Each has a sentence for the carer. */
export const SKIP_REASONS = [
  /** 0 bytes. */
  'empty',
  /** More bytes than the window takes. */
  'tooLarge',
  /** Named like a picture, and none inside. */
  'broken',
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

/** Why one picture did not come along. */
export const ITEM_PROBLEMS = [
  'tooLarge',
  'broken',
  /** A kind of picture that the window cannot show. */
  'otherKind',
  /** Google still works on it. */
  'notReady',
  /** Google cannot give it. */
  'unusable',
  /** What Google's page had chosen has run out before it came. */
  'sessionOver',
  /** Tried several times in vain. */
  'notNow',
  // Of files on their way into Google Photos.
  /** 0 bytes. */
  'empty',
  /** The file was there when the folder was looked through. */
  'gone',
  /** The system does not let us read it. */
  'unreadable',
  /** Google does not take it. */
  'refused',
  /** Tried several times in vain. */
  'notSent',
  /** Beyond the most that an album takes. */
  'tooMany',
] as const;
export const itemProblemSchema = z.enum(ITEM_PROBLEMS);
export type ItemProblem = z.infer<typeof itemProblemSchema>;

export const failedItemSchema = z.object({ name: z.string(), problem: itemProblemSchema });
export type FailedItem = z.infer<typeof failedItemSchema>;

/** Why nothing moves on now, though nobody has to do anything about it. */
export const waitingSchema = z.enum(['offline', 'tryLater']).nullable();
/** Why the work rests until somebody goes on with it. */
export const pauseReasonSchema = z.enum([
  'carer',
  /** The disk of this computer is nearly full. */
  'diskFull',
  /** Google gives no more today. */
  'quota',
  /** Another account is signed in now than the one that the pictures are for. */
  'otherAccount',
  'signedOut',
  /** No room is left in the Google account. */
  'storageFull',
  /** The folder cannot be reached: a stick is pulled out. */
  'sourceAway',
  /** Google or the service has not answered well for minutes. */
  'busy',
  'failed',
]);
export type PauseReason = z.infer<typeof pauseReasonSchema>;

export const endReasonSchema = z.enum([
  'nothingPicked',
  /** Nothing that Google takes is among the files. */
  'nothingToSend',
  /** Somebody deleted the album at Google meanwhile. */
  'albumGone',
  'timedOut',
  'stopped',
  'otherAccount',
  'signedOut',
  'notAllowed',
  'offline',
  'tryLater',
  'browserMissing',
  'failed',
]);
export type EndReason = z.infer<typeof endReasonSchema>;

const progress = {
  title: z.string(),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  failed: z.int().nonnegative(),
};

/** What goes on with bringing pictures in. One thing at a time. */
export const bringInStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  /** The person is asked for a permission on Google's page. */
  z.object({ kind: z.literal('asking') }),
  /** The permission was not given. */
  z.object({ kind: z.literal('refused') }),
  /** The person picks on Google's page. */
  z.object({ kind: z.literal('picking') }),
  /** The files are being looked at. */
  z.object({ kind: z.literal('looking'), looked: z.int().nonnegative() }),
  z.object({
    kind: z.literal('working'),
    ...progress,
    /** How much of the one that is under way is here, where it is a film. */
    part: z.number().min(0).max(1).optional(),
    waiting: waitingSchema,
  }),
  z.object({ kind: z.literal('paused'), ...progress, reason: pauseReasonSchema }),
  z.object({
    kind: z.literal('done'),
    title: z.string(),
    albumId: idSchema,
    added: z.int().nonnegative(),
    /** Were in the album before. */
    already: z.int().nonnegative(),
    failed: z.array(failedItemSchema),
    /** Some of them may come along when they are tried once more. */
    canTryAgain: z.boolean(),
  }),
  z.object({
    kind: z.literal('ended'),
    reason: endReasonSchema,
    failed: z.array(failedItemSchema).optional(),
  }),
]);
export type BringInState = z.infer<typeof bringInStateSchema>;

/** `import`: from Google's page to this computer. `upload`: from this computer into an album at Google. */
export const bringInReportSchema = z.object({ way: z.enum(['import', 'upload']), state: bringInStateSchema });
export type BringInReport = z.infer<typeof bringInReportSchema>;

/** Files that the carer chose for an album at Google, which waits for its name. Where they lie stays in main. */
export const uploadDraftSchema = z.object({
  files: z.int().nonnegative(),
  /** The folder's name, where it is one folder. */
  title: z.string().max(MAX_TITLE_LENGTH),
});
export type UploadDraft = z.infer<typeof uploadDraftSchema>;
