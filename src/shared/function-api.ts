/**
 * The hosted function's JSON, as both of its ends parse it.
 *
 * The function makes these from Google's answers; the app reads them. A field that Google leaves out or sends
 * in a wrong type is left out here, so a reader never meets a `null` or a wrong type.
 */
import { z } from 'zod';

/** Longest id or page token that either end takes, in characters. Google's are under 200. */
export const MAX_ID_LENGTH = 1024;
export const MAX_PAGE_TOKEN_LENGTH = 4096;
/** Most ids in one `GET /api/photos?ids=`, comma-separated: Google's batchGet takes 50. */
export const MAX_IDS = 50;

export const idSchema = z.string().min(1).max(MAX_ID_LENGTH);

/** An address of an image at Google, without the size suffix (`=w…-h…`); it stops working at `expiresAt`. */
export const imageAddressSchema = z.object({
  url: z.url(),
  /** ISO 8601, UTC. */
  expiresAt: z.iso.datetime(),
});
export type ImageAddress = z.infer<typeof imageAddressSchema>;

export const functionAlbumSchema = z.object({
  id: idSchema,
  title: z.string().optional(),
  photoCount: z.int().nonnegative().optional(),
  /** `photoId` is there where Google names the photo that the cover shows. */
  cover: imageAddressSchema.extend({ photoId: idSchema.optional() }).optional(),
});
export type FunctionAlbum = z.infer<typeof functionAlbumSchema>;

export const functionPhotoSchema = z.object({
  id: idSchema,
  kind: z.enum(['photo', 'video']),
  /** As it was called when it was put there. */
  filename: z.string().optional(),
  description: z.string().optional(),
  /** ISO 8601, UTC. */
  takenAt: z.iso.datetime().optional(),
  /** Pixels. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  image: imageAddressSchema,
});
export type FunctionPhoto = z.infer<typeof functionPhotoSchema>;

const nextPageToken = z.string().min(1).max(MAX_PAGE_TOKEN_LENGTH).optional();

/** `GET /api/albums?pageToken` */
export const albumsAnswerSchema = z.object({ albums: z.array(functionAlbumSchema), nextPageToken });
export type AlbumsAnswer = z.infer<typeof albumsAnswerSchema>;

/** `GET /api/albums/{id}/photos?pageToken` */
export const photosAnswerSchema = z.object({ photos: z.array(functionPhotoSchema), nextPageToken });
export type PhotosAnswer = z.infer<typeof photosAnswerSchema>;

/** `GET /api/photos?ids=a,b`: those of the asked photos that still exist, in the order asked. */
export const photosByIdAnswerSchema = z.object({ photos: z.array(functionPhotoSchema) });
export type PhotosByIdAnswer = z.infer<typeof photosByIdAnswerSchema>;

/** What the user can allow the app to do with Google Photos, one by one, and Google's scope for each. */
export const GOOGLE_SCOPES = {
  /** Read what the app itself has put there. */
  see: 'https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata',
  /** Read what the user picks on Google's own page. */
  pick: 'https://www.googleapis.com/auth/photospicker.mediaitems.readonly',
  /** Make albums and put pictures into them. */
  add: 'https://www.googleapis.com/auth/photoslibrary.appendonly',
  /** Change what the app itself has put there. */
  edit: 'https://www.googleapis.com/auth/photoslibrary.edit.appcreateddata',
} as const;
export type GooglePermission = keyof typeof GOOGLE_SCOPES;

/** Milliseconds. A week is more than any session lives. */
const sessionMs = z
  .int()
  .nonnegative()
  .max(7 * 86_400_000);

/**
 * A session in which the user picks pictures on Google's own page. Permission `pick`.
 *
 * - `POST /api/pick-sessions`, without a body, makes one;
 * - `GET /api/pick-sessions/{id}` looks after it: every `pollIntervalMs`, no longer than `timeoutInMs`;
 * - `DELETE /api/pick-sessions/{id}` answers {@link doneAnswerSchema}, also for one that is gone already.
 */
export const pickSessionAnswerSchema = z.object({
  id: idSchema,
  /** Google's page, for the system browser: it works until the user presses Done, and only for this Google account. */
  pickerUri: z.url(),
  /** The user has pressed Done: the items can be listed. */
  isPicked: z.boolean(),
  pollIntervalMs: sessionMs,
  /** Milliseconds from now on; 0: stop asking. */
  timeoutInMs: sessionMs,
  /** ISO 8601, UTC. From then on neither session nor items can be had. */
  expiresAt: z.iso.datetime().optional(),
});
export type PickSessionAnswer = z.infer<typeof pickSessionAnswerSchema>;

export const pickedItemSchema = z.object({
  id: idSchema,
  kind: z.enum(['photo', 'video']),
  mimeType: z.string().optional(),
  filename: z.string().optional(),
  /** ISO 8601, UTC. */
  takenAt: z.iso.datetime().optional(),
  /** Pixels. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  /** False for a video that Google still works on, or cannot read: its bytes cannot be had (yet). */
  isReady: z.boolean(),
  /**
   * Holds no token, and is of no use without one: its bytes come by `POST /api/picked-bytes` alone. Once it has run out,
   * the list has another.
   */
  image: imageAddressSchema,
});
export type PickedItem = z.infer<typeof pickedItemSchema>;

/** `GET /api/pick-sessions/{id}/items?pageToken`. `pick_not_finished` before the user has pressed Done. */
export const pickedItemsAnswerSchema = z.object({ items: z.array(pickedItemSchema), nextPageToken });
export type PickedItemsAnswer = z.infer<typeof pickedItemsAnswerSchema>;

/** Longest side that Google scales to, pixels. */
export const MAX_SIDE = 16_383;
const side = z.int().min(1).max(MAX_SIDE);

/** `fit`: a picture scaled into the box and never enlarged, of a video one frame; `original`: the file; `video`: the film. */
export const pickedFormSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fit'), width: side, height: side }),
  z.strictObject({ kind: z.literal('original') }),
  z.strictObject({ kind: z.literal('video') }),
]);
export type PickedForm = z.infer<typeof pickedFormSchema>;

/**
 * `POST /api/picked-bytes`: the bytes of a picked item, streamed. A POST, so that no log on the way holds the address.
 * Permission `pick`.
 *
 * 200 with `content-type`, and `content-length` where Google says it, is the whole file from its start, whatever `from`
 * was. 206 is a part, which begins at `from`, or at 0 without one; its `content-range` names the last byte and the number of
 * all: files other than `fit` come in parts of at most {@link MAX_PART_BYTES}, so ask on until all are there. When the
 * connection ends before `content-length` bytes have come, something broke off: ask from there.
 *
 * `address_expired`: list the session's items again. `unsupported_type`, `too_large`: this item cannot be had in this form.
 */
export const pickedBytesRequestSchema = z.strictObject({
  /** `image.url` of a picked item, as it came. */
  url: z.url().max(4096),
  form: pickedFormSchema,
  /** First byte, to go on with a download that broke off. */
  from: z.int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});
export type PickedBytesRequest = z.infer<typeof pickedBytesRequestSchema>;

/** Most bytes of one picked item, by form. */
export const MAX_PICKED_BYTES = { fit: 40_000_000, original: 200_000_000, video: 2_000_000_000 } as const;

const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
const ORIGINAL_PICTURE_TYPES = ['image/heic', 'image/heif', 'image/bmp', 'image/tiff'] as const;
const VIDEO_TYPES = [
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/x-m4v',
  'video/3gpp',
  'video/3gpp2',
  'video/mpeg',
  'video/x-matroska',
  'video/x-msvideo',
  'video/x-ms-wmv',
  'video/mp2t',
] as const;

/** Most bytes of one answer in parts. */
export const MAX_PART_BYTES = 32 * 1024 * 1024;

/** `content-type` of the bytes, by form. */
export const PICKED_TYPES = {
  fit: PICTURE_TYPES,
  original: [...PICTURE_TYPES, ...ORIGINAL_PICTURE_TYPES, ...VIDEO_TYPES],
  video: VIDEO_TYPES,
} as const;

/** Characters of an album's title. */
export const MAX_TITLE_LENGTH = 500;
/** Characters of a description: what is read aloud with a picture. */
export const MAX_DESCRIPTION_LENGTH = 1000;
/** Characters of a file's name. */
export const MAX_FILENAME_LENGTH = 255;

const titleSchema = z.string().trim().min(1).max(MAX_TITLE_LENGTH);
const descriptionSchema = z.string().trim().max(MAX_DESCRIPTION_LENGTH);

/** `POST /api/albums`: a new, empty album. Permission `add`. Never sent twice by the function: see {@link FUNCTION_ERRORS}. */
export const newAlbumRequestSchema = z.strictObject({ title: titleSchema });
export type NewAlbumRequest = z.infer<typeof newAlbumRequestSchema>;

export const newAlbumAnswerSchema = z.object({ album: functionAlbumSchema });
export type NewAlbumAnswer = z.infer<typeof newAlbumAnswerSchema>;

/** Most bytes of one upload. */
export const MAX_UPLOAD_BYTES = 200_000_000;
/** What `content-type` an upload can have. */
export const UPLOAD_TYPES = [...PICTURE_TYPES, ...ORIGINAL_PICTURE_TYPES, ...VIDEO_TYPES] as const;

/** Base64 of one kind or the other, and a few more characters in case that changes. */
export const uploadTokenSchema = z
  .string()
  .max(4096)
  .regex(/^[\w.~:+/=-]+$/);

/**
 * `POST /api/uploads`: the bytes of one file as the body, with their `content-type` and, where it is known,
 * `content-length`. Permission `add`. The token is good once, for a day, for the same user.
 */
export const uploadAnswerSchema = z.object({ uploadToken: uploadTokenSchema });
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

/** Most items in one `POST /api/albums/{id}/photos`. */
export const MAX_NEW_ITEMS = 50;

export const newItemSchema = z.strictObject({
  uploadToken: uploadTokenSchema,
  filename: z.string().min(1).max(MAX_FILENAME_LENGTH).optional(),
  description: descriptionSchema.optional(),
});
export type NewItem = z.infer<typeof newItemSchema>;

/**
 * `POST /api/albums/{id}/photos`: uploaded files become items at the end of an album of this app. Permission `add`.
 * One call at a time for each user: another waits for the first, or hears `try_later`.
 */
export const newItemsRequestSchema = z.strictObject({
  items: z
    .array(newItemSchema)
    .min(1)
    .max(MAX_NEW_ITEMS)
    .refine(
      (items) => new Set(items.map(({ uploadToken }) => uploadToken)).size === items.length,
      'names an upload twice',
    ),
});
export type NewItemsRequest = z.infer<typeof newItemsRequestSchema>;

export const newItemResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), id: idSchema }),
  z.object({
    kind: z.literal('failed'),
    reason: z.enum([
      /** The upload is unknown, a day old, or was used before: upload the file again. */
      'upload_gone',
      /** Google cannot use the file: broken, or of a kind that it does not take. */
      'unusable',
      /** No room is left in the user's Google account. */
      'storage_full',
      /** Google's own trouble: the same upload may work later. */
      'try_later',
    ]),
  }),
]);
export type NewItemResult = z.infer<typeof newItemResultSchema>;

/** One result for each item asked for, in the same order. */
export const newItemsAnswerSchema = z.object({ results: z.array(newItemResultSchema) });
export type NewItemsAnswer = z.infer<typeof newItemsAnswerSchema>;

/** `PATCH /api/photos/{id}`, answers {@link doneAnswerSchema}; an empty description takes it away. Permission `edit`. */
export const descriptionRequestSchema = z.strictObject({ description: descriptionSchema });
export type DescriptionRequest = z.infer<typeof descriptionRequestSchema>;

/** What has nothing to tell but that it is done. */
export const doneAnswerSchema = z.object({ status: z.literal('done') });

/**
 * How long the function takes at most, milliseconds: for the whole answer, or for its first byte where bytes follow. The app
 * waits a little longer, to hear why.
 */
export const LONGEST_ANSWER_MS = {
  /** Everything but the following. */
  usual: 9_000,
  /** `POST /api/albums`, `POST /api/albums/{id}/photos`, `PATCH /api/photos/{id}`, `POST /api/pick-sessions`. */
  write: 60_000,
  /** `POST /api/uploads` from its first byte on, and the bytes of `POST /api/picked-bytes`. */
  transfer: 600_000,
} as const;
/** A transfer in which no byte moves for so long is over, milliseconds. */
export const LONGEST_SILENCE_MS = 30_000;

/** `GET /api/health` */
export const healthAnswerSchema = z.object({ status: z.literal('up') });

/**
 * Every code that `{"error":{"code","message"}}` can carry, with its HTTP status.
 *
 * After `try_later`, `bad_upstream` or silence nobody knows whether a call that makes something has made it: the function
 * sends such a call to Google once and no more. Reading calls are safe to repeat.
 */
export const FUNCTION_ERRORS = {
  /** A part of the request is malformed. */
  invalid_request: 400,
  /** The access token is missing, malformed, expired, or not for this function. */
  unauthorized: 401,
  /** The access token is good, and this user, client or scope may not come in. */
  forbidden: 403,
  /** Google's grant is gone: the user has to sign in with Google again. */
  sign_in_again: 403,
  /** The user did not give a permission (Google scope) that this call needs; `permission` names it. */
  permission_missing: 403,
  /** No such route, album or photo. */
  not_found: 404,
  method_not_allowed: 405,
  /** The user has not pressed Done on Google's page. */
  pick_not_finished: 409,
  /** The user has a Google account without Google Photos. */
  no_photos_account: 409,
  /** No room is left in the user's Google account. */
  storage_full: 409,
  /** The picking session has run out, was deleted, or belongs to somebody else: make another. */
  pick_session_over: 410,
  /** The address of a picked item has run out: list the items again. */
  address_expired: 410,
  /** More bytes than {@link MAX_PICKED_BYTES} or {@link MAX_UPLOAD_BYTES}, or a JSON body beyond reason. */
  too_large: 413,
  /** Neither of {@link PICKED_TYPES} nor {@link UPLOAD_TYPES}. */
  unsupported_type: 415,
  /** This user asks too much; `Retry-After` says for how many seconds to wait. */
  too_many_requests: 429,
  /** The Google project has used up what it may ask for a day; `Retry-After` is a guess. */
  quota_reached: 429,
  /** A fault of the function itself. */
  internal: 500,
  /** Auth0 or Google answered something that makes no sense. */
  bad_upstream: 502,
  /** Auth0 or Google is limited, slow or down; `Retry-After` says for how many seconds to wait. */
  try_later: 503,
} as const;
export type FunctionErrorCode = keyof typeof FUNCTION_ERRORS;

export const functionErrorSchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(FUNCTION_ERRORS) as [FunctionErrorCode, ...FunctionErrorCode[]]),
    message: z.string(),
    /** With `permission_missing`: what to ask the user for. */
    permission: z
      .enum(Object.keys(GOOGLE_SCOPES) as [GooglePermission, ...GooglePermission[]])
      .optional()
      .catch(undefined),
  }),
});
