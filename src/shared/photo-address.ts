/**
 * Addresses of images inside the app: `photo://photo/ID?size=1024` for a whole photo, `photo://photo-cover/ID?size=512` for one cut
 * to a cover, and `photo://album-cover/ID?size=512` for the cover of an album of which nobody knows what photo it is.
 *
 * They are made of ids, never of Google's addresses, which expire after an hour. A cover is cut to 4:3; a photo is
 * whole. Sizes come in a few fixed steps, so that one file on the disk serves many windows.
 */
import { parseUrl } from './url.ts';

/** Longest side in device pixels. */
export const IMAGE_SIZES = [256, 512, 1024, 2048, 4096] as const;
export type ImageSize = (typeof IMAGE_SIZES)[number];

export const IMAGE_SUBJECTS = ['photo', 'photo-cover', 'album-cover'] as const;
export type ImageSubject = (typeof IMAGE_SUBJECTS)[number];
export interface ImageRequest {
  readonly subject: ImageSubject;
  readonly id: string;
  readonly size: ImageSize;
}

/** The address of a subject, still without its size. */
export function imageAddress(subject: ImageSubject, id: string): string {
  return `photo://${subject}/${encodeURIComponent(id)}`;
}

/** The address of a picture that the carer chose, by its name. It has one size only, and takes any. */
export function ownPictureAddress(picture: string): string {
  return `photo://own/${picture}`;
}

/** The name of the carer's picture that an address asks for, or null where it asks for something else. */
export function parseOwnPictureAddress(address: string): string | null {
  const url = parseUrl(address);
  return url?.protocol === 'photo:' && url.hostname === 'own' ? url.pathname.slice(1) : null;
}

/** The smallest step that fills `cssPixels` at the screen's density, or the largest there is. */
export function sizeFor(cssPixels: number, devicePixelRatio: number): ImageSize {
  const needed = cssPixels * devicePixelRatio;
  return IMAGE_SIZES.find((size) => size >= needed) ?? 4096;
}

export function sized(address: string, size: ImageSize): string {
  return `${address}?size=${size}`;
}

/** What a `photo:` address asks for, or null where it is not one of ours. */
export function parseImageAddress(address: string): ImageRequest | null {
  const url = parseUrl(address);
  if (url?.protocol !== 'photo:') return null;
  const subject = IMAGE_SUBJECTS.find((known) => known === url.hostname);
  const size = IMAGE_SIZES.find((step) => String(step) === url.searchParams.get('size'));
  const id = decoded(url.pathname.slice(1));
  if (!subject || !size || !id || url.searchParams.size !== 1) return null;
  return { subject, id, size };
}

/**
 * The address of a film's moving picture and sound; its still is a photo. `photo://film/ID?attempt=1`
 *
 * @param attempt counts up with each press after a failure: Chromium's player remembers that an address failed
 */
export function filmAddress(id: string, attempt: number): string {
  return `photo://film/${encodeURIComponent(id)}?attempt=${attempt}`;
}

/** The id of the film that an address names, or null where it names none. */
export function parseFilmAddress(address: string): string | null {
  const url = parseUrl(address);
  if (url?.protocol !== 'photo:' || url.hostname !== 'film' || !/^\?attempt=\d{1,9}$/.test(url.search))
    return null;
  return decoded(url.pathname.slice(1)) || null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
