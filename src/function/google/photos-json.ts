/**
 * Google's JSON (developers.google.com/photos/library/reference/rest) made into ours, item by item: an item that cannot
 * be used is dropped, a field of a wrong type is left out, and one odd photo never takes the others with it.
 */
import { z } from 'zod';
import {
  type AlbumsAnswer,
  type FunctionAlbum,
  type FunctionPhoto,
  MAX_PAGE_TOKEN_LENGTH,
  type PhotosAnswer,
} from '../../shared/function-api.ts';
import { isLoopback, parseUrl } from '../../shared/url.ts';
import { FunctionError } from '../function-error.ts';
import { isId } from '../id.ts';

/** Google's addresses live for 60 minutes; five less leave room for a slow way and for clocks that differ. */
const IMAGE_LIFE_MS = 55 * 60_000;

const id = z.string().refine(isId);
const text = z.string().min(1).optional().catch(undefined);
/** Google writes 64-bit numbers as strings (the JSON mapping of protocol buffers). */
const count = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .refine((number) => number >= 0)
  .optional()
  .catch(undefined);
const pixels = count.transform((number) => (number === 0 ? undefined : number));

/** `baseUrl` goes to the app, which loads it: an address of the web and nothing else. */
const imageUrl = z
  .string()
  .max(4096)
  .regex(/^https?:\/\/[\x21-\x7e]+$/)
  .refine((address) => (address.startsWith('https:') ? URL.canParse(address) : isOnLoopback(address)));

const googleAlbum = z.object({
  id,
  title: text,
  mediaItemsCount: count,
  coverPhotoBaseUrl: imageUrl.optional().catch(undefined),
  coverPhotoMediaItemId: id.optional().catch(undefined),
});

const mediaMetadata = z.object({
  creationTime: z.iso.datetime({ offset: true }).optional().catch(undefined),
  width: pixels,
  height: pixels,
  video: z.looseObject({}).optional().catch(undefined),
});

const googleMediaItem = z.object({
  id,
  description: text,
  baseUrl: imageUrl,
  mimeType: text,
  mediaMetadata: mediaMetadata.catch(mediaMetadata.parse({})),
});

const list = z.array(z.unknown()).nullish();
/** An empty token is Google's way to say that there is no further page. */
const pageToken = z
  .string()
  .max(MAX_PAGE_TOKEN_LENGTH)
  .regex(/^[\x21-\x7e]*$/)
  .nullish();
const albumsPage = z.object({ albums: list, nextPageToken: pageToken });
const mediaItemsPage = z.object({ mediaItems: list, nextPageToken: pageToken });
const batchOfMediaItems = z.object({ mediaItemResults: list });
const mediaItemResult = z.object({ mediaItem: z.unknown() });

/** `albums.list`. @param now milliseconds since 1970 at which Google was asked */
export function albumsFrom(json: unknown, now: number): AlbumsAnswer {
  const page = parsed(albumsPage, json);
  const expiresAt = imageExpiry(now);
  const albums = usable(googleAlbum, page.albums).map((album) => toAlbum(album, expiresAt));
  return { albums, ...nextPage(page.nextPageToken) };
}

/** `mediaItems.search`. @param now milliseconds since 1970 at which Google was asked */
export function photosFrom(json: unknown, now: number): PhotosAnswer {
  const page = parsed(mediaItemsPage, json);
  const expiresAt = imageExpiry(now);
  const photos = usable(googleMediaItem, page.mediaItems).map((item) => toPhoto(item, expiresAt));
  return { photos, ...nextPage(page.nextPageToken) };
}

/** `mediaItems.batchGet`: a result is a media item or the reason why there is none. */
export function batchPhotosFrom(json: unknown, now: number): FunctionPhoto[] {
  const { mediaItemResults } = parsed(batchOfMediaItems, json);
  const items = usable(mediaItemResult, mediaItemResults).map(({ mediaItem }) => mediaItem);
  const expiresAt = imageExpiry(now);
  return usable(googleMediaItem, items).map((item) => toPhoto(item, expiresAt));
}

function toAlbum(album: z.infer<typeof googleAlbum>, expiresAt: string): FunctionAlbum {
  const { coverPhotoBaseUrl, coverPhotoMediaItemId: photoId } = album;
  const cover = coverPhotoBaseUrl ? { url: coverPhotoBaseUrl, expiresAt, photoId } : undefined;
  return { id: album.id, title: album.title, photoCount: album.mediaItemsCount, cover };
}

function toPhoto(item: z.infer<typeof googleMediaItem>, expiresAt: string): FunctionPhoto {
  const { creationTime, width, height, video } = item.mediaMetadata;
  return {
    id: item.id,
    kind: video || item.mimeType?.startsWith('video/') ? 'video' : 'photo',
    description: item.description,
    takenAt: creationTime === undefined ? undefined : utc(creationTime),
    width,
    height,
    image: { url: item.baseUrl, expiresAt },
  };
}

/** The stand-ins of the tests and the demo have no certificate. */
function isOnLoopback(address: string): boolean {
  const url = parseUrl(address);
  return url !== null && isLoopback(url);
}

function imageExpiry(now: number): string {
  return new Date(now + IMAGE_LIFE_MS).toISOString();
}

/** The same moment in UTC, or undefined for a day that no calendar has, or one outside the years 0 to 9999. */
function utc(timestamp: string): string | undefined {
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  return /^\d{4}-/.test(iso) ? iso : undefined;
}

function usable<Schema extends z.ZodType>(
  schema: Schema,
  items: readonly unknown[] | null | undefined,
): z.infer<Schema>[] {
  return (items ?? []).flatMap((item) => {
    const result = schema.safeParse(item);
    return result.success ? [result.data] : [];
  });
}

/** A page as a whole has to make sense: half of a list would look like all of it. */
function parsed<Schema extends z.ZodType>(schema: Schema, json: unknown): z.infer<Schema> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new FunctionError('bad_upstream', { reason: 'Google answered a page of another shape' });
}

function nextPage(token: string | null | undefined): { nextPageToken?: string } {
  return token ? { nextPageToken: token } : {};
}
