/** Albums for tests in which it does not matter what the pictures show: one colour each, made in no time. */
import sharp from 'sharp';
import { generatedLibrary } from '../../services/google-generated.ts';
import type { DrawnImage, Library } from '../../services/google-library.ts';

const COLOURS = ['#4a7c9d', '#9d6b4a', '#5d8a4f', '#8a4f7c'];

export const PLAIN_PICTURES: readonly DrawnImage[] = COLOURS.map((background) => ({
  key: background,
  width: 1200,
  height: 900,
  render: (width, height) =>
    sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer(),
}));

/** Albums named `Album 1`, `Album 2`, …, with pictures named `Picture 1`, `Picture 2`, …. */
export function plainLibrary(albums: number, itemsIn: (album: number) => number = () => 3): Library {
  return generatedLibrary({ albums, itemsIn, pictures: PLAIN_PICTURES });
}

/** A picture of noise, which does not shrink: about 200 kB. */
export function heavyPicture(number: number): DrawnImage {
  return {
    key: `heavy ${number}`,
    width: 860,
    height: 640,
    render: (width, height) =>
      sharp({
        create: {
          width,
          height,
          channels: 3,
          background: '#888',
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      })
        .jpeg({ quality: 60 })
        .toBuffer(),
  };
}
