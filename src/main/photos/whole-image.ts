/**
 * Whether a picture has come as a whole. One that was cut on its way, by a proxy for instance, can come with a good
 * status; kept on the disk, it would stay broken for ever.
 */
import type { Image, ImageType } from './image-host.ts';

/** Bytes that may follow a picture's end: some writers fill up their files. */
const TAIL = 1024;
/** Bytes from a picture's end that {@link isWholeFile} looks at. */
export const END_BYTES: number = TAIL + 4;

/** What there is to look at of a picture that is not in memory. */
export interface PictureEnds {
  /** Bytes of the whole. */
  readonly length: number;
  /** Its first bytes: 13, or all where there are fewer. */
  readonly start: Buffer;
  /** Its last {@link END_BYTES}, or all. */
  readonly end: Buffer;
}

const CHECKS: Readonly<Record<ImageType, (picture: PictureEnds) => boolean>> = {
  // ITU-T T.81, B.1.1.3: start of image, end of image. In between, 0xFF 0xD9 is in embedded previews alone.
  'image/jpeg': ({ start, end }) =>
    startsWith(start, [0xff, 0xd8, 0xff]) && endsWith(end, Buffer.from([0xff, 0xd9])),
  // https://www.w3.org/TR/png-3/ – 5.2 and 11.2.5
  'image/png': ({ start, end }) =>
    startsWith(start, [0x89, 0x50, 0x4e, 0x47]) && endsWith(end, Buffer.from('IEND')),
  // RFC 9649, 2.4: the size counts from behind itself.
  'image/webp': ({ length, start }) =>
    start.length > 12 &&
    start.toString('latin1', 0, 4) === 'RIFF' &&
    start.toString('latin1', 8, 12) === 'WEBP' &&
    length >= start.readUInt32LE(4) + 8,
  // https://www.w3.org/Graphics/GIF/spec-gif89a.txt – 17 and 27
  'image/gif': ({ start, end }) =>
    startsWith(start, [0x47, 0x49, 0x46, 0x38]) && endsWith(end, Buffer.from([0x3b])),
  // ISO/IEC 14496-12, 4.3: it begins with its file type; it has no end of its own.
  'image/avif': ({ start }) => start.toString('latin1', 4, 8) === 'ftyp',
};

export function isWhole({ type, bytes }: Image): boolean {
  return isWholeFile(type, { length: bytes.length, start: bytes, end: bytes });
}

export function isWholeFile(type: ImageType, picture: PictureEnds): boolean {
  return CHECKS[type](picture);
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function endsWith(bytes: Buffer, end: Buffer): boolean {
  return bytes.subarray(-TAIL - end.length).includes(end);
}
