/**
 * Google's JSON (developers.google.com/photos/library/reference/rest) made into ours, item by item: an item that cannot
 * be used is dropped, a field of a wrong type is left out, and one odd photo never takes the others with it.
 */
import { z } from 'zod';
import type { AlbumsAnswer, FunctionAlbum, FunctionPhoto, PhotosAnswer } from '../../shared/function-api.ts';
import { isLoopback, parseUrl } from '../../shared/url.ts';
import {
  count,
  id,
  imageExpiry,
  list,
  moment,
  nextPage,
  pageToken,
  parsed,
  pixels,
  text,
  usable,
  utc,
} from './json-fields.ts';

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
  creationTime: moment,
  width: pixels,
  height: pixels,
  video: z.looseObject({}).optional().catch(undefined),
});

const googleMediaItem = z.object({
  id,
  filename: text,
  description: text,
  baseUrl: imageUrl,
  mimeType: text,
  mediaMetadata: mediaMetadata.catch(mediaMetadata.parse({})),
});

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

/** `albums.create`. @param now milliseconds since 1970 at which Google was asked */
export function albumFrom(json: unknown, now: number): FunctionAlbum {
  return toAlbum(parsed(googleAlbum, json), imageExpiry(now));
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
    filename: item.filename,
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
