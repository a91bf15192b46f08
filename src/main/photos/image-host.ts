/** Fetches image bytes from Google's image hosts: no other host, no redirect, no other type, no more than 40 MB. */
import type { ImageRequest } from '../../shared/photo-address.ts';
import { isLoopback, parseUrl } from '../../shared/url.ts';
import { BadAnswer, type Connections, call, Unavailable } from '../http.ts';

/** What Google's hosts answer for a picture that was asked for with a size, and Chromium shows. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

export interface Image {
  readonly type: ImageType;
  readonly bytes: Buffer;
  /** It is of another size than the one asked for, which could not be fetched now. */
  readonly isStandIn?: boolean;
}

/** The host refused this address: it has run out, or the photo is gone. */
export class ImageRefused extends Error {
  override readonly name = 'ImageRefused';
}

export const MAX_IMAGE_BYTES = 40_000_000;
/** A large picture over a slow line takes minutes; a line on which nothing comes is given up much earlier. Milliseconds. */
const IMAGE_TIMEOUT_MS = 180_000;
const IMAGE_IDLE_MS = 20_000;

/**
 * @param allowLoopback the function itself runs on this computer, as in the demo and the tests: its images may, too
 */
export function isImageHost(url: URL, allowLoopback: boolean): boolean {
  if (allowLoopback && isLoopback(url)) return url.protocol === 'http:' || url.protocol === 'https:';
  const google = url.hostname === 'googleusercontent.com' || url.hostname.endsWith('.googleusercontent.com');
  return google && url.protocol === 'https:' && url.port === '' && !url.username && !url.password;
}

/**
 * Google's size suffix: the picture is scaled into the box and never enlarged; `-c` cuts it to the box.
 *
 * @see https://developers.google.com/photos/library/guides/access-media-items#image-base-urls
 */
export function sizeSuffix({ subject, size }: Pick<ImageRequest, 'subject' | 'size'>): string {
  return subject === 'photo' ? `=w${size}-h${size}` : `=w${size}-h${(size * 3) / 4}-c`;
}

/** @throws {ImageRefused | BadAnswer | NetworkFailure | TimedOut} */
export async function fetchImage(
  address: string,
  request: ImageRequest,
  allowLoopback: boolean,
  connections: Connections,
  signal: AbortSignal,
): Promise<Image> {
  const url = parseUrl(address + sizeSuffix(request));
  if (!url || !isImageHost(url, allowLoopback))
    throw new BadAnswer('an image address on a host that is not Google’s');
  const answer = await call(connections, {
    method: 'GET',
    url,
    headers: { Accept: IMAGE_TYPES.join(', ') },
    timeoutMs: IMAGE_TIMEOUT_MS,
    idleMs: IMAGE_IDLE_MS,
    maxBytes: MAX_IMAGE_BYTES,
    signal,
  });
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
    throw new ImageRefused(`status ${answer.status} from the image host`);
  }
  if (answer.status === 429 || answer.status >= 500)
    throw new Unavailable(`status ${answer.status} from the image host`);
  if (answer.status !== 200) throw new BadAnswer(`status ${answer.status} from the image host`);
  const [essence = ''] = (answer.headers['content-type'] ?? '').split(';');
  const type = IMAGE_TYPES.find((known) => known === essence.trim().toLowerCase());
  if (!type) throw new BadAnswer('the image host answered something that is no image');
  return { type, bytes: answer.body };
}
