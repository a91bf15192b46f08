/** What a file is that may go into Google Photos, told by its first bytes, and of films by the end of its name as well. */
import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ItemProblem } from '../../shared/bring-in.ts';
import { MAX_UPLOAD_BYTES, type UPLOAD_TYPES } from '../../shared/function-api.ts';
import { dateTaken } from '../photos/sources/picture-file.ts';

export type UploadType = (typeof UPLOAD_TYPES)[number];

/** Bytes from the file's start that hold the date, with a preview and a colour profile before it. */
const HEAD_BYTES = 262_144;

const PICTURES = new Set(
  '.jpg .jpeg .jpe .jfif .png .webp .gif .avif .heic .heif .hif .bmp .tif .tiff'.split(' '),
);
const FILMS: Readonly<Record<string, UploadType>> = {
  '.mp4': 'video/mp4',
  '.m4v': 'video/x-m4v',
  '.mov': 'video/quicktime',
  '.webm': 'video/webm',
  '.3gp': 'video/3gpp',
  '.3g2': 'video/3gpp2',
  '.mpg': 'video/mpeg',
  '.mpeg': 'video/mpeg',
  '.mkv': 'video/x-matroska',
  '.avi': 'video/x-msvideo',
  '.wmv': 'video/x-ms-wmv',
  '.mts': 'video/mp2t',
  '.m2ts': 'video/mp2t',
};
/** Ends of the names of what can be sent, without the dot. */
export const UPLOAD_ENDS: readonly string[] = [...PICTURES, ...Object.keys(FILMS)].map((end) => end.slice(1));
/** Films in ISO boxes: a text that is named like one is told apart. */
const BOXED = new Set<UploadType>([
  'video/mp4',
  'video/x-m4v',
  'video/quicktime',
  'video/3gpp',
  'video/3gpp2',
]);
const FIRST_BOXES = new Set(['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot']);

export interface UploadFacts {
  readonly type: UploadType;
  readonly bytes: number;
  /** Milliseconds since 1970: when the camera says, or else when the file was changed. */
  readonly takenMs: number;
}

export type DescribedUpload =
  | { readonly kind: 'good'; readonly facts: UploadFacts }
  | { readonly kind: 'bad'; readonly problem: ItemProblem };

/** Reads the start of one file. Never throws: what the system refuses is `unreadable`. */
export async function describeUpload(path: string): Promise<DescribedUpload> {
  const end = extname(path).toLowerCase();
  if (!PICTURES.has(end) && !FILMS[end]) return bad('otherKind');
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    return await describeOpen(file, end);
  } catch {
    return bad('unreadable');
  } finally {
    await file?.close().catch(() => undefined);
  }
}

async function describeOpen(file: FileHandle, end: string): Promise<DescribedUpload> {
  const { size, mtimeMs } = await file.stat();
  const problem = problemOfSize(size);
  if (problem) return bad(problem);
  const buffer = Buffer.alloc(Math.min(size, HEAD_BYTES));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  const head = buffer.subarray(0, bytesRead);
  const type = FILMS[end] ? filmType(FILMS[end], head) : pictureType(head);
  if (!type) return bad('broken');
  const takenMs = type.startsWith('image/') ? (await dateTaken(head))?.getTime() : undefined;
  return { kind: 'good', facts: { type, bytes: size, takenMs: takenMs ?? mtimeMs } };
}

/** Null where it can be sent. */
export function problemOfSize(bytes: number): ItemProblem | null {
  if (bytes === 0) return 'empty';
  return bytes > MAX_UPLOAD_BYTES ? 'tooLarge' : null;
}

function filmType(named: UploadType, head: Buffer): UploadType | null {
  return BOXED.has(named) && !FIRST_BOXES.has(text(head, 4, 8)) ? null : named;
}

/** By the signatures of the formats; null where it is none of them. */
function pictureType(head: Buffer): UploadType | null {
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (/^GIF8[79]a$/.test(text(head, 0, 6))) return 'image/gif';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'image/webp';
  if (text(head, 0, 4) === 'II*\0' || text(head, 0, 4) === 'MM\0*') return 'image/tiff';
  if (text(head, 0, 2) === 'BM') return 'image/bmp';
  return text(head, 4, 8) === 'ftyp' ? boxedPictureType(text(head, 8, 12)) : null;
}

/** @param brand ISO/IEC 23008-12, section 10, and the AVIF specification, section 6 */
function boxedPictureType(brand: string): UploadType | null {
  if (brand === 'avif' || brand === 'avis') return 'image/avif';
  if (/^(?:heic|heix|heim|heis|hevc|hevx)$/.test(brand)) return 'image/heic';
  return brand === 'mif1' || brand === 'msf1' ? 'image/heif' : null;
}

function text(head: Buffer, from: number, to: number): string {
  return head.subarray(from, to).toString('latin1');
}

function bad(problem: ItemProblem): DescribedUpload {
  return { kind: 'bad', problem };
}
