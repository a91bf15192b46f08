/** JPEGs as heavy as a phone's photos are once Google has scaled them: about 1.5 bits a pixel. */
import sharp from 'sharp';
import type { DrawnImage } from '../../services/google-library.ts';
import { seeded } from '../support/random.ts';

export interface Photographs {
  /** For a library that shows them in turn: many ids share one picture's bytes. */
  readonly pictures: readonly DrawnImage[];
  /** Of the picture at this place. @param side its longest, pixels */
  jpeg(place: number, side: number): Promise<Buffer>;
}

/** Pixels of the originals: most lie, a few stand. */
const LYING = { width: 4032, height: 3024 };
const STANDING = { width: 3024, height: 4032 };
const EACH_STANDING = 4;
const SHAPES = 60;
/** Of the noise that stands for leaves, skin and cloth: with it a picture is as heavy as a photo. Levels of 255. */
const GRAIN = 24;
const QUALITY = 85;

export function createPhotographs(count: number): Photographs {
  const made = new Map<string, Promise<Buffer>>();

  function once(seed: number, width: number, height: number): Promise<Buffer> {
    const key = `${seed} ${width} ${height}`;
    const making = made.get(key) ?? draw(seed, width, height);
    made.set(key, making);
    return making;
  }

  const pictures = Array.from({ length: count }, (_, seed): DrawnImage => {
    const original = seed % EACH_STANDING === EACH_STANDING - 1 ? STANDING : LYING;
    return {
      key: `photograph ${seed}`,
      ...original,
      render: (width, height) => once(seed, width, height),
    };
  });
  return {
    pictures,
    async jpeg(place, side) {
      const picture = pictures[place % pictures.length];
      if (!picture) throw new RangeError('there are no photographs');
      const { width, height } = fitted(picture, side);
      return picture.render(width, height, 'image/jpeg');
    },
  };
}

/** The same pictures, with a count of the bytes that were handed out of them. */
export function counted(pictures: readonly DrawnImage[]): { pictures: DrawnImage[]; readonly bytes: number } {
  let bytes = 0;
  return {
    pictures: pictures.map((picture) => ({
      ...picture,
      async render(...size) {
        const image = await picture.render(...size);
        bytes += image.length;
        return image;
      },
    })),
    get bytes() {
      return bytes;
    },
  };
}

/** The pixels of an original that is scaled so that its longest side is `side`. */
export function fitted(original: { readonly width: number; readonly height: number }, side: number) {
  const scale = side / Math.max(original.width, original.height);
  return { width: Math.round(original.width * scale), height: Math.round(original.height * scale) };
}

async function draw(seed: number, width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: GRAIN };
  const grain = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return sharp(Buffer.from(scene(seed, width, height)))
    .flatten()
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

/** A sky with sixty soft shapes below it, other ones for each seed. */
function scene(seed: number, width: number, height: number): string {
  const chance = seeded(seed + 1);
  const upTo = (most: number) => Math.round(chance() * most);
  const shapes = Array.from({ length: SHAPES }, () => {
    const place = `cx="${upTo(100)}" cy="${40 + upTo(60)}" rx="${3 + upTo(9)}" ry="${2 + upTo(5)}"`;
    return `<ellipse ${place} fill="hsl(${upTo(360)} 40% ${25 + upTo(50)}%)" opacity=".8"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#6fa8dc"/><stop offset="1" stop-color="#dbe9f4"/></linearGradient>
<rect width="100" height="100" fill="url(#sky)"/>${shapes.join('')}</svg>`;
}
