/** One HEIC file, as JPEG copies of the wanted sizes. */
import { open } from 'node:fs/promises';
import type { EncodeJpeg } from './jpeg.ts';
import { type Libheif, NotDecoded } from './libheif.ts';
import type { DecodeAnswer, DecodeRequest } from './messages.ts';
import { type Pixels, shrink } from './shrink-pixels.ts';

/** Phones make pictures of 12 and 48 million pixels, each of which takes about 5 bytes of memory here. */
const MAX_PIXELS = 64_000_000;

export interface Codecs {
  readonly libheif: Libheif;
  readonly encode: EncodeJpeg;
}

/** Never throws: what is wrong with a file is the answer. */
export async function decodeFile(
  { file, sizes, maxBytes }: DecodeRequest,
  { libheif, encode }: Codecs,
): Promise<DecodeAnswer> {
  const bytes = await read(file, maxBytes + 1).catch(() => null);
  if (bytes === null) return { kind: 'failed', reason: 'unreadable' };
  if (bytes.length > maxBytes) return { kind: 'failed', reason: 'tooLarge' };
  try {
    const copies = libheif.decode(bytes, MAX_PIXELS, (picture) => {
      let from: Pixels = picture;
      // Each is made out of the next larger one: the pixels of the whole picture are gone through once.
      return sizes
        .toSorted((a, b) => b - a)
        .map((size) => {
          const copy = shrink(from, size);
          from = copy;
          return { size, bytes: new Uint8Array(encode(copy, picture.profile)) };
        });
    });
    return { kind: 'decoded', copies };
  } catch (cause) {
    return { kind: 'failed', reason: cause instanceof NotDecoded ? cause.reason : 'broken' };
  }
}

/** One byte more than is allowed tells that a file is too large. */
async function read(path: string, atMost: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, atMost));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
