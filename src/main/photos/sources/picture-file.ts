/** What a file holds, told by its first bytes and never by its name alone. */
import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { imageSize } from 'image-size';
import type { SkipReason } from '../../../shared/bring-in.ts';
import { MAX_IMAGE_BYTES } from '../image-host.ts';
import { compatibleBrands, type FilePlace, heifFacts, tiffIn } from './heic/heif-boxes.ts';
import { HEIC_TYPE, type LocalType } from './local-item.ts';

/** Bytes from the file's start that hold its size in pixels and the date, with a preview and a colour profile before them. */
export const HEAD_BYTES = 262_144;

export interface PictureFacts {
  readonly type: LocalType;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** ISO 8601, UTC: when the camera says, or else when the file was changed. */
  readonly takenAt: string;
  /** Pixels, as the picture shows; null where the file does not say. */
  readonly width: number | null;
  readonly height: number | null;
  readonly orientation: number;
}

export type Described =
  | { readonly kind: 'picture'; readonly facts: PictureFacts }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  /** No picture, and nobody would expect one: a text, a system's own file. */
  | { readonly kind: 'other' };

const TYPES: Readonly<Record<string, LocalType>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  // The brands of HEIF files whose picture is HEVC (ISO/IEC 23008-12, annex B).
  heic: HEIC_TYPE,
  heix: HEIC_TYPE,
  hevc: HEIC_TYPE,
  hevx: HEIC_TYPE,
};
/** Brands that say of a HEIF file only that it is one: what is in it, the brands behind it tell. */
const ANY_HEIF = new Set(['mif1', 'msf1']);
const SHOWN = new Set('.jpg .jpeg .jpe .jfif .png .webp .gif .avif .heic .heif .hif'.split(' '));
const OTHER_KINDS = new Set(
  '.bmp .tif .tiff .jxl .jp2 .svg .ico .psd .dng .cr2 .cr3 .nef .arw .orf .rw2 .raf .pef'.split(' '),
);
const FILMS = new Set(
  '.mp4 .mov .m4v .avi .mkv .webm .mpg .mpeg .3gp .3g2 .mts .m2ts .wmv .flv .ogv'.split(' '),
);

/** Files that a person would expect to see, by the end of their names. */
export function looksLikePictureOrFilm(name: string): boolean {
  const end = extname(name).toLowerCase();
  return SHOWN.has(end) || OTHER_KINDS.has(end) || FILMS.has(end);
}

/** Reads the start of one file. Never throws: what the system refuses is `unreadable`. */
export async function describeFile(path: string): Promise<Described> {
  const end = extname(path).toLowerCase();
  if (FILMS.has(end)) return skipped('film');
  if (OTHER_KINDS.has(end)) return skipped('otherKind');
  if (!SHOWN.has(end)) return { kind: 'other' };
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    return await describeOpen(file);
  } catch {
    return skipped('unreadable');
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/** Reads the start of one file, whatever its name. @throws what the file system throws */
export async function describeOpen(file: FileHandle): Promise<Described> {
  const { size, mtimeMs } = await file.stat();
  if (size === 0) return skipped('empty');
  if (size > MAX_IMAGE_BYTES) return skipped('tooLarge');
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  const found = await describeHead(head.subarray(0, bytesRead), mtimeMs, async ({ offset, length }) => {
    const part = Buffer.alloc(Math.min(length, HEAD_BYTES));
    const read = await file.read(part, 0, part.length, offset);
    return part.subarray(0, read.bytesRead);
  });
  if ('reason' in found) return skipped(found.reason);
  return { kind: 'picture', facts: { ...found, bytes: size, modifiedMs: mtimeMs } };
}

/**
 * What the first bytes of a picture tell of it.
 *
 * @param readMore a part of the file that may lie behind them
 */
export async function describeHead(
  head: Buffer,
  otherwiseMs: number,
  readMore: (place: FilePlace) => Promise<Buffer> = async ({ offset, length }) =>
    head.subarray(offset, offset + length),
): Promise<Omit<PictureFacts, 'bytes' | 'modifiedMs'> | { readonly reason: SkipReason }> {
  // Needed where pictures come in, and slow to load: no start waits for it.
  const measure = await import('image-size');
  let size: ReturnType<typeof imageSize>;
  try {
    size = measure.imageSize(head);
  } catch {
    return { reason: 'broken' };
  }
  const type = typeOf(size.type ?? '', head);
  if (!type) return { reason: 'otherKind' };
  if (type === HEIC_TYPE) {
    const { exif, size: shown } = heifFacts(head);
    const takenAt = exif ? await dateTaken(tiffIn(await readMore(exif))) : null;
    const { width, height } = shown ?? { width: null, height: null };
    // It is upright once it is decoded.
    return { type, width, height, orientation: 1, takenAt: orElse(takenAt, otherwiseMs) };
  }
  if (size.width < 1 || size.height < 1) return { reason: 'broken' };
  const orientation = between1And8(size.orientation);
  // From 5 on, the picture lies on its side.
  const [width, height] = orientation >= 5 ? [size.height, size.width] : [size.width, size.height];
  return { type, width, height, orientation, takenAt: orElse(await dateTaken(head), otherwiseMs) };
}

function orElse(taken: Date | null, otherwiseMs: number): string {
  return (taken ?? new Date(otherwiseMs)).toISOString();
}

/** @param kind as `image-size` names it: of a HEIF file, its brand */
function typeOf(kind: string, head: Buffer): LocalType | undefined {
  const kinds = ANY_HEIF.has(kind) ? compatibleBrands(head) : [kind];
  return kinds.flatMap((one) => TYPES[one] ?? [])[0];
}

function between1And8(orientation: number | undefined): number {
  return orientation !== undefined && orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/** EXIF says the camera's own time and no zone: it counts as this computer's, so that the day on the screen is the camera's. */
export async function dateTaken(head: Buffer): Promise<Date | null> {
  try {
    const { default: exifr } = await import('exifr');
    const tags: unknown = await exifr.parse(head, { pick: ['DateTimeOriginal', 'CreateDate'] });
    if (typeof tags !== 'object' || tags === null) return null;
    const date: unknown = Reflect.get(tags, 'DateTimeOriginal') ?? Reflect.get(tags, 'CreateDate');
    return date instanceof Date && isPlausible(date) ? date : null;
  } catch {
    return null;
  }
}

/** A camera whose clock was never set says 1970 or 0000; none says a day to come. */
function isPlausible(date: Date): boolean {
  const year = date.getFullYear();
  return year > 1970 && year < 2200;
}

function skipped(reason: SkipReason): Described {
  return { kind: 'skipped', reason };
}
