/** Pictures of shapes and kinds that a family's library has as well, made by code. The first half of each is red, the other blue. */
import { createHash, randomInt } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { ImageSource, LibraryItem } from '../../services/google-library.ts';

export interface OddPicture {
  readonly name: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
  /** Pixels, as the picture shows. */
  readonly width: number;
  readonly height: number;
}

interface Shape {
  readonly width: number;
  readonly height: number;
  /** So much do pixels differ from their colour: noise makes a large file. */
  readonly noise?: number;
}

/** Red above blue where it is `down`, or else red before blue. */
function twoColours({ width, height, noise = 0 }: Shape, down: boolean): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const isFirst = down ? at < (width * height) / 2 : at % width < width / 2;
    const [red, blue] = isFirst ? [200, 30] : [30, 200];
    const more = noise > 0 ? randomInt(noise) : 0;
    pixels.set([red + more, 30 + more, blue + more], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A red frame, and then blue ones for ever. */
function moving(type: 'gif' | 'webp'): Promise<Buffer> {
  const frame = { width: 400, height: 300 };
  const pixels = Buffer.alloc(frame.width * frame.height * 2 * 3);
  for (let at = 0; at < pixels.length / 3; at += 1)
    pixels.set(at < pixels.length / 6 ? [200, 30, 30] : [30, 30, 200], at * 3);
  const film = sharp(pixels, {
    raw: { width: frame.width, height: frame.height * 2, channels: 3, pageHeight: frame.height },
  });
  return type === 'gif'
    ? film.gif({ delay: [100, 60_000] }).toBuffer()
    : film.webp({ delay: [100, 60_000] }).toBuffer();
}

/** A black disk on nothing. */
function seeThrough(): Promise<Buffer> {
  const disk = '<svg width="400" height="300"><circle cx="200" cy="150" r="100" fill="#000"/></svg>';
  return sharp(Buffer.from(disk)).png().toBuffer();
}

export async function oddPictures(): Promise<readonly OddPicture[]> {
  const wide = { width: 4_000, height: 200 };
  const tall = { width: 200, height: 4_000 };
  const tiny = { width: 12, height: 9 };
  const turned = { width: 1_600, height: 1_200, noise: 55 };
  const jpeg = 'image/jpeg';
  return [
    {
      name: 'wide',
      fileName: 'wide.jpg',
      mimeType: jpeg,
      ...wide,
      bytes: await twoColours(wide, false).jpeg().toBuffer(),
    },
    {
      name: 'tall',
      fileName: 'tall.jpg',
      mimeType: jpeg,
      ...tall,
      bytes: await twoColours(tall, true).jpeg().toBuffer(),
    },
    {
      name: 'tiny',
      fileName: 'tiny.png',
      mimeType: 'image/png',
      ...tiny,
      bytes: await twoColours(tiny, false).png().toBuffer(),
    },
    {
      name: 'see-through',
      fileName: 'through.png',
      mimeType: 'image/png',
      width: 400,
      height: 300,
      bytes: await seeThrough(),
    },
    {
      name: 'moving GIF',
      fileName: 'moving.gif',
      mimeType: 'image/gif',
      width: 400,
      height: 300,
      bytes: await moving('gif'),
    },
    {
      name: 'moving WebP',
      fileName: 'moving.webp',
      mimeType: 'image/webp',
      width: 400,
      height: 300,
      bytes: await moving('webp'),
    },
    {
      name: 'turned',
      fileName: 'turned.jpg',
      mimeType: jpeg,
      // The camera was held upright: what it wrote first is on top.
      width: turned.height,
      height: turned.width,
      bytes: await twoColours(turned, false)
        .withMetadata({ orientation: 6 })
        .jpeg({ quality: 90 })
        .toBuffer(),
    },
  ];
}

/** An id as Google's look. */
export function googleId(name: string): string {
  return createHash('sha384').update(name).digest('base64url');
}

/** The same at Google. */
export function itemOf(picture: OddPicture, image?: ImageSource): LibraryItem {
  const { name, fileName, mimeType, width, height, bytes } = picture;
  return {
    id: googleId(name),
    filename: fileName,
    mimeType,
    width,
    height,
    description: `A ${name} picture`,
    creationTime: '2026-03-03T10:00:00.000Z',
    image: image ?? { kind: 'bytes', bytes, contentType: mimeType },
  };
}
