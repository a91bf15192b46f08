/**
 * Google's image host: `baseUrl` and a suffix for the size. Pictures of albums come to anybody who has the address, those
 * that were picked only with the token of the one who picked them.
 *
 * https://developers.google.com/photos/library/guides/access-media-items#base-urls
 * https://developers.google.com/photos/picker/guides/media-items
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { z } from 'zod';
import { GOOGLE_PICKER_SCOPE } from './constants.ts';
import { GoogleError } from './google-errors.ts';
import type { EditableLibrary, ImageSource, LibraryItem } from './google-library.ts';
import { Seal } from './google-seal.ts';
import type { GoogleTokens } from './google-tokens.ts';

/** Longest side of an image that is asked for without a size, pixels. */
const USUAL_SIDE = 512;
const MAX_SIDE = 16_383;

const addressSchema = z.strictObject({
  /** Which pictures of the user it is about: those in the app's albums, or all others. */
  shelf: z.enum(['albums', 'picked']),
  sub: z.string(),
  itemId: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** How often all addresses had been made to expire before this one was made. */
  generation: z.int(),
});

export interface GoogleImagesOptions {
  readonly tokens: GoogleTokens;
  readonly libraryOf: (sub: string) => EditableLibrary;
  /** What can be picked. */
  readonly pickableOf: (sub: string) => EditableLibrary;
  /** Life of an address, seconds. */
  readonly addressSeconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The size that a suffix asks for. */
export type Sizing =
  | { readonly kind: 'original' }
  /** The bytes of a film. */
  | { readonly kind: 'video' }
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
    return `${this.origin}/lr/${this.#sealed('albums', sub, itemId)}`;
  }

  /** Good for nothing without the user's token. */
  pickedUrlOf(sub: string, itemId: string): string {
    return `${this.origin}/ppa/${this.#sealed('picked', sub, itemId)}`;
  }

  #sealed(shelf: 'albums' | 'picked', sub: string, itemId: string): string {
    return this.#addresses.close({
      shelf,
      sub,
      itemId,
      expiresAt: this.#options.now() + this.#options.addressSeconds * 1000,
      generation: this.#generation,
    });
  }

  /** Every address handed out so far is too old from now on. */
  expireAll(): void {
    this.#generation += 1;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const match = /^\/(lr|ppa|film)\/([\w-]+)(?:=([\w-]*))?$/.exec(request.url ?? '');
    const address = match?.[2] ? this.#addresses.open(match[2]) : null;
    const sizing: Sizing | null =
      match?.[1] === 'film' ? { kind: 'video' } : match ? parseSuffix(match[3]) : null;
    if (!address || (match?.[1] === 'ppa') !== (address.shelf === 'picked')) return refuse(response, 404);
    if (address.shelf === 'picked') {
      const status = this.#refusalOf(request, address.sub);
      if (status !== null) return refuse(response, status);
    }
    if (!sizing) return refuse(response, 400);
    if (address.expiresAt <= this.#options.now() || address.generation < this.#generation) {
      return refuse(response, 403);
    }
    const { libraryOf, pickableOf } = this.#options;
    const library = address.shelf === 'picked' ? pickableOf(address.sub) : libraryOf(address.sub);
    const item = library.item(address.itemId);
    if (!item) return refuse(response, 404);
    if (sizing.kind === 'video' && !item.mimeType.startsWith('video/')) return refuse(response, 400);
    if (sizing.kind === 'video' && match?.[1] === 'lr') {
      // As the real one does: the film itself lies on another host of Google's.
      response.writeHead(302, { location: `/film/${match[2]}` }).end();
      return;
    }
    await sendImage(request, response, item, sizing);
  }

  /** The status for one who may not have this user's pictures. */
  #refusalOf(request: IncomingMessage, owner: string): number | null {
    try {
      const method = 'google.photos.picker.v1.PhotosPicker.GetMedia';
      return this.#options.tokens.authenticate(request, [GOOGLE_PICKER_SCOPE], method) === owner ? null : 403;
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      return 'authorization' in request.headers ? error.httpStatus : 403;
    }
  }
}

/** The label of a request in the log and for faults. */
export function imageRouteOf(method: string, { pathname }: URL): string {
  return pathname.startsWith('/ppa/') ? `${method} picked image` : `${method} image`;
}

/** Null for a suffix that the image host does not know. */
export function parseSuffix(suffix: string | undefined): Sizing | null {
  if (suffix === undefined) return { kind: 'fit', width: USUAL_SIDE, height: USUAL_SIDE };
  const parts = suffix.split('-');
  if (parts.length === 1 && parts[0] === 'd') return { kind: 'original' };
  if (parts.length === 1 && parts[0] === 'dv') return { kind: 'video' };
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
  if (sizing.kind === 'original' || sizing.kind === 'video')
    return { width: original.width, height: original.height };
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

export async function sendImage(
  request: IncomingMessage,
  response: ServerResponse,
  item: LibraryItem,
  sizing: Sizing,
): Promise<void> {
  const headers = {
    'cache-control': 'private, max-age=86400, no-transform',
    'content-disposition': `${sizing.kind === 'fit' || sizing.kind === 'crop' ? 'inline' : 'attachment'};filename="${item.filename.replace(/[^\x20-\x7e]|["\\]/g, '_')}"`,
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
  const { length, contentType, read } = await contentOf(item, image, sizing);
  const range = rangeOf(request.headers.range, length);
  if (range === 'beyond') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${length}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: length - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'accept-ranges': 'bytes',
    'content-type': contentType,
    'content-length': end - start + 1,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${length}` } : {}),
  });
  if (request.method === 'HEAD' || length === 0) response.end();
  else await pipeline(read(start, end), response);
}

interface Content {
  /** Bytes. */
  readonly length: number;
  readonly contentType: string;
  /** From the byte at `start` to the one at `end`. */
  readonly read: (start: number, end: number) => Readable;
}

async function contentOf(
  item: LibraryItem,
  image: Extract<ImageSource, { kind: 'drawn' | 'bytes' | 'file' }>,
  sizing: Sizing,
): Promise<Content> {
  const isVideo = item.mimeType.startsWith('video/');
  if (isVideo && sizing.kind !== 'video') return inMemory(await stillOf(item, sizing), 'image/jpeg');
  switch (image.kind) {
    case 'bytes':
      return inMemory(image.bytes, image.contentType);
    case 'drawn': {
      const { width, height } = sizeOf(image.picture, sizing);
      return inMemory(await image.picture.render(width, height, item.mimeType), item.mimeType);
    }
    case 'file': {
      if (sizing.kind !== 'original' && sizing.kind !== 'video') {
        return inMemory(await scaled(image.path, item, sizing), item.mimeType);
      }
      const { size } = await stat(image.path);
      const read = (start: number, end: number) => createReadStream(image.path, { start, end });
      return { length: size, contentType: image.contentType, read };
    }
  }
}

function inMemory(bytes: Buffer, contentType: string): Content {
  const read = (start: number, end: number) => Readable.from([bytes.subarray(start, end + 1)]);
  return { length: bytes.length, contentType, read };
}

/** Google turns pictures the right way up where it scales them. */
function scaled(path: string, item: LibraryItem, sizing: Sizing): Promise<Buffer> {
  const { width, height } = sizeOf(item, sizing);
  return sharp(path).rotate().resize(width, height).toBuffer();
}

/** Google shows one frame of a film. */
function stillOf(item: LibraryItem, sizing: Sizing): Promise<Buffer> {
  const { width, height } = sizeOf(item, sizing);
  if (item.still) return item.still.render(width, height, 'image/jpeg');
  return sharp({ create: { width, height, channels: 3, background: '#40566b' } })
    .jpeg()
    .toBuffer();
}

/** RFC 9110, section 14: one range of bytes. Others are answered with the whole. */
function rangeOf(
  header: string | undefined,
  length: number,
): { start: number; end: number } | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '') return null;
  const start = Number(from);
  const end = Math.min(to === '' ? length - 1 : Number(to), length - 1);
  return start < length && start <= end ? { start, end } : 'beyond';
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
