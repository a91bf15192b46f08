/**
 * Google's image host: `baseUrl` and a suffix for the size.
 *
 * https://developers.google.com/photos/library/guides/access-media-items#base-urls
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { EditableLibrary, ImageSource, LibraryItem } from './google-library.ts';
import { Seal } from './google-seal.ts';

/** Longest side of an image that is asked for without a size, pixels. */
const USUAL_SIDE = 512;
const MAX_SIDE = 16_383;

const addressSchema = z.strictObject({
  sub: z.string(),
  itemId: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** How often all addresses had been made to expire before this one was made. */
  generation: z.int(),
});

export interface GoogleImagesOptions {
  readonly libraryOf: (sub: string) => EditableLibrary;
  /** Life of an address, seconds. */
  readonly addressSeconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The size that a suffix asks for. */
export type Sizing =
  | { readonly kind: 'original' }
  | { readonly kind: 'fit'; readonly width: number; readonly height: number }
  | { readonly kind: 'crop'; readonly width: number; readonly height: number };

export class GoogleImages {
  readonly #options: GoogleImagesOptions;
  readonly #addresses = new Seal(addressSchema);
  #generation = 0;
  /** Without a slash at its end; known once the host listens. */
  origin = '';

  constructor(options: GoogleImagesOptions) {
    this.#options = options;
  }

  baseUrlOf(sub: string, itemId: string): string {
    const sealed = this.#addresses.close({
      sub,
      itemId,
      expiresAt: this.#options.now() + this.#options.addressSeconds * 1000,
      generation: this.#generation,
    });
    return `${this.origin}/lr/${sealed}`;
  }

  /** Every address handed out so far is too old from now on. */
  expireAll(): void {
    this.#generation += 1;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const match = /^\/lr\/([\w-]+)(?:=([\w-]*))?$/.exec(request.url ?? '');
    const address = match?.[1] ? this.#addresses.open(match[1]) : null;
    const sizing = match ? parseSuffix(match[2]) : null;
    if (!address) return refuse(response, 404);
    if (!sizing) return refuse(response, 400);
    if (address.expiresAt <= this.#options.now() || address.generation < this.#generation) {
      return refuse(response, 403);
    }
    const item = this.#options.libraryOf(address.sub).item(address.itemId);
    if (!item) return refuse(response, 404);
    await send(request, response, item, sizing);
  }
}

/** Null for a suffix that the image host does not know. */
export function parseSuffix(suffix: string | undefined): Sizing | null {
  if (suffix === undefined) return { kind: 'fit', width: USUAL_SIDE, height: USUAL_SIDE };
  const parts = suffix.split('-');
  if (parts.length === 1 && parts[0] === 'd') return { kind: 'original' };
  const sides = { w: 0, h: 0 };
  let crop = false;
  for (const part of parts) {
    const [, name, digits] = /^([wh])(\d{1,5})$/.exec(part) ?? [];
    if (part === 'c' && !crop) crop = true;
    else if ((name === 'w' || name === 'h') && sides[name] === 0 && inRange(Number(digits))) {
      sides[name] = Number(digits);
    } else return null;
  }
  const { w, h } = sides;
  if (w === 0 && h === 0) return null;
  if (crop && w > 0 && h > 0) return { kind: 'crop', width: w, height: h };
  return { kind: 'fit', width: w || MAX_SIDE, height: h || MAX_SIDE };
}

function inRange(side: number): boolean {
  return side >= 1 && side <= MAX_SIDE;
}

/** The pixels of the image that a sizing gives of an original: never enlarged, at least 1 × 1. */
export function sizeOf(
  original: { readonly width: number; readonly height: number },
  sizing: Sizing,
): { width: number; height: number } {
  if (sizing.kind === 'original') return { width: original.width, height: original.height };
  const across = sizing.width / original.width;
  const down = sizing.height / original.height;
  if (sizing.kind === 'crop') {
    const shrink = Math.min(1, 1 / Math.max(across, down));
    return { width: pixels(sizing.width * shrink), height: pixels(sizing.height * shrink) };
  }
  const scale = Math.min(1, across, down);
  return { width: pixels(original.width * scale), height: pixels(original.height * scale) };
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length));
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  item: LibraryItem,
  sizing: Sizing,
): Promise<void> {
  const headers = {
    'cache-control': 'private, max-age=86400, no-transform',
    'content-disposition': `${sizing.kind === 'original' ? 'attachment' : 'inline'};filename="${item.filename}"`,
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    server: 'fife',
  };
  const { image } = item;
  if (image.kind === 'redirect') {
    response.writeHead(302, { location: image.location }).end();
    return;
  }
  if (image.kind === 'endless') {
    response.writeHead(200, {
      ...headers,
      'content-type': 'image/jpeg',
      ...(image.announced ? { 'content-length': image.length } : {}),
    });
    if (request.method === 'HEAD') response.end();
    else await sendEndless(response, image);
    return;
  }
  const { bytes, contentType } = await bytesOf(image, item.mimeType, sizing);
  response.writeHead(200, { ...headers, 'content-type': contentType, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function bytesOf(
  image: Extract<ImageSource, { kind: 'drawn' | 'bytes' }>,
  mimeType: string,
  sizing: Sizing,
): Promise<{ bytes: Buffer; contentType: string }> {
  if (image.kind === 'bytes') return image;
  const { width, height } = sizeOf(image.picture, sizing);
  return { bytes: await image.picture.render(width, height, mimeType), contentType: mimeType };
}

/** First bytes of a JPEG file: start of image, and a comment segment's marker. */
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff, 0xfe]);
const CHUNK_BYTES = 64 * 1024;

async function sendEndless(
  response: ServerResponse,
  { length }: Extract<ImageSource, { kind: 'endless' }>,
): Promise<void> {
  let left = length;
  let chunk = Buffer.concat([JPEG_START, Buffer.alloc(CHUNK_BYTES - JPEG_START.length)]);
  while (left > 0 && !response.destroyed) {
    const bytes = left < chunk.length ? chunk.subarray(0, left) : chunk;
    left -= bytes.length;
    if (!response.write(bytes)) await drained(response);
    chunk = Buffer.alloc(CHUNK_BYTES);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=UTF-8', 'cache-control': 'no-cache' });
  response.end(`<!DOCTYPE html><html lang=en><title>Error ${status}</title><p>That’s an error.`);
}

/** Images that are not what they say. */
export const BAD_IMAGES = {
  /** Says it is a JPEG and is none. */
  broken: {
    kind: 'bytes',
    bytes: Buffer.from('\xff\xd8\xff\xe0 not really', 'latin1'),
    contentType: 'image/jpeg',
  },
  notAnImage: {
    kind: 'bytes',
    bytes: Buffer.from('<!doctype html><script>alert(1)</script>'),
    contentType: 'text/html; charset=utf-8',
  },
  /** An image type that can carry scripts. */
  svg: {
    kind: 'bytes',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    contentType: 'image/svg+xml',
  },
  empty: { kind: 'bytes', bytes: Buffer.alloc(0), contentType: 'image/jpeg' },
  huge: { kind: 'endless', length: 45 * 1024 * 1024, announced: true },
  /** As `huge`, and does not say so beforehand. */
  hugeUnannounced: { kind: 'endless', length: 45 * 1024 * 1024, announced: false },
  redirecting: { kind: 'redirect', location: 'https://elsewhere.example/image.jpg' },
} as const satisfies Record<string, ImageSource>;
