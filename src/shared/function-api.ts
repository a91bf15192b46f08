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

/** `GET /api/health` */
export const healthAnswerSchema = z.object({ status: z.literal('up') });

/** Every code that `{"error":{"code","message"}}` can carry, with its HTTP status. */
export const FUNCTION_ERRORS = {
  /** A part of the request is malformed. */
  invalid_request: 400,
  /** The access token is missing, malformed, expired, or not for this function. */
  unauthorized: 401,
  /** The access token is good, and this user, client or scope may not come in. */
  forbidden: 403,
  /** Google's grant is gone: the user has to sign in with Google again. */
  sign_in_again: 403,
  /** The user did not give a permission (Google scope) that this call needs. */
  permission_missing: 403,
  /** No such route, album or photo. */
  not_found: 404,
  method_not_allowed: 405,
  /** This user asks too much; `Retry-After` says for how many seconds to wait. */
  too_many_requests: 429,
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
  }),
});
