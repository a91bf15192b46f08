/** Turns drawings into image files, and remembers the last ones. */
import sharp from 'sharp';
import type { DrawnImage } from '../google-library.ts';
import { Canvas } from './kit/canvas.ts';

/** Bytes of rendered images that are kept in memory. */
const MEMORY_BYTES = 48 * 1024 * 1024;

interface Remembered {
  readonly rendering: Promise<Buffer>;
  /** 0 while it is being rendered. */
  bytes: number;
}

const remembered = new Map<string, Remembered>();

export interface Drawing {
  /** Seed of the drawing, and what tells it from every other. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly draw: (canvas: Canvas) => void;
}

export function drawnImage({ key, width, height, draw }: Drawing): DrawnImage {
  return {
    key,
    width,
    height,
    render: (across, down, mimeType) =>
      remember(`${key} ${across}x${down} ${mimeType}`, () => {
        const canvas = new Canvas(key, width / height);
        draw(canvas);
        return encode(canvas.svg(across, down), mimeType);
      }),
  };
}

function encode(svg: string, mimeType: string): Promise<Buffer> {
  const image = sharp(Buffer.from(svg)).flatten({ background: '#ffffff' });
  if (mimeType === 'image/png') return image.png({ compressionLevel: 6 }).toBuffer();
  if (mimeType === 'image/webp') return image.webp({ quality: 85, effort: 2 }).toBuffer();
  return image.jpeg({ quality: 86 }).toBuffer();
}

/** The same request at the same time draws once; the least recently used images are forgotten first. */
function remember(key: string, render: () => Promise<Buffer>): Promise<Buffer> {
  const found = remembered.get(key);
  if (found) {
    remembered.delete(key);
    remembered.set(key, found);
    return found.rendering;
  }
  const entry: Remembered = { rendering: render(), bytes: 0 };
  remembered.set(key, entry);
  entry.rendering.then(
    (image) => {
      entry.bytes = image.length;
      forget();
    },
    () => remembered.delete(key),
  );
  return entry.rendering;
}

function forget(): void {
  let total = 0;
  for (const { bytes } of remembered.values()) total += bytes;
  for (const [key, { bytes }] of remembered) {
    if (total <= MEMORY_BYTES) return;
    remembered.delete(key);
    total -= bytes;
  }
}
