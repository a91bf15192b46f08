/** HEIC pictures as phones make them, and what decodes them. See test/pictures/README.md. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Codecs } from '../../../../src/main/photos/sources/heic/decode-file.ts';
import { openJpegEncoder } from '../../../../src/main/photos/sources/heic/jpeg.ts';
import { openLibheif } from '../../../../src/main/photos/sources/heic/libheif.ts';

export function heicFile(name: 'corners' | 'corners-turned' | 'see-through'): string {
  return join('test/pictures', `${name}.heic`);
}

export async function codecs(): Promise<Codecs> {
  const [libheif, mozjpeg] = await Promise.all([
    readFile('node_modules/libheif-js/libheif-wasm/libheif.wasm'),
    readFile('node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'),
  ]);
  return { libheif: openLibheif(libheif), encode: await openJpegEncoder(mozjpeg) };
}

/** What a person would call the colours in the four corners, in the order in which one reads. */
export async function cornersOf(picture: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const places = [0.1, 0.9].flatMap((down) => [0.1, 0.9].map((across) => [across, down] as const));
  return places.map(([across, down]) => {
    const at =
      (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * info.channels;
    return colourOf([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  });
}

function colourOf([red, green, blue]: readonly [number, number, number]): string {
  if (Math.min(red, green, blue) > 220) return 'white';
  if (red > 150 && green < 70 && blue < 70) return 'red';
  if (green > 120 && red < 70 && blue < 70) return 'green';
  if (blue > 150 && red < 70 && green < 70) return 'blue';
  return `${red} ${green} ${blue}`;
}
