/**
 * Pictures of this computer for the window. A tile gets a small copy, made once and kept; a picture on the whole screen is the
 * file itself, which Chromium decodes beside the window's own work. Of a HEIC picture the window gets copies alone.
 */
import { readFile } from 'node:fs/promises';
import type { ImageSize } from '../../../shared/photo-address.ts';
import { Unavailable } from '../../http.ts';
import type { ImageCache } from '../image-cache.ts';
import { type Image, type ImageType, MAX_IMAGE_BYTES } from '../image-host.ts';
import type { HeicImages } from './heic/heic-images.ts';
import { HEIC_TYPE, type LocalItem } from './local-item.ts';

export interface LocalImages {
  /** @throws {Unavailable} where the file cannot be read now, and what {@link HeicImages} throws */
  get(id: string, item: LocalItem, file: string, size: ImageSize): Promise<Image>;
}

/** A smaller copy of a picture, or null where it cannot be made. It may hold up its thread for a tenth of a second. */
export type Scale = (image: Image, longestSide: ImageSize, orientation: number) => Image | null;

/** The largest copies that are made: beyond, the file itself serves as well. */
const LARGEST_COPY = 1024;
/** A file of so many bytes is quick enough as it is. */
const SMALL_FILE_BYTES = 200_000;
/** What {@link Scale} can read. The others are small as a rule, or move. */
const SCALABLE: ReadonlySet<ImageType> = new Set(['image/jpeg', 'image/png']);

export interface LocalImagesOptions {
  readonly cache: Pick<ImageCache, 'read' | 'write'>;
  readonly scale: Scale;
  readonly heic: Pick<HeicImages, 'get'>;
  readonly read?: (file: string) => Promise<Buffer>;
}

export function createLocalImages({ cache, scale, heic, read = readFile }: LocalImagesOptions): LocalImages {
  let scaling: Promise<unknown> = Promise.resolve();

  async function original(type: ImageType, file: string): Promise<Image> {
    let bytes: Buffer;
    try {
      bytes = await read(file);
    } catch (cause) {
      throw new Unavailable('a picture of this computer cannot be read', { cause });
    }
    if (bytes.length === 0 || bytes.length > MAX_IMAGE_BYTES)
      throw new Unavailable('a picture of this computer has changed');
    return { type, bytes };
  }

  /** One after the other, and whatever else waits comes in between. */
  function scaleInTurn(image: Image, size: ImageSize, orientation: number): Promise<Image | null> {
    const scaled = scaling.then(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return scale(image, size, orientation);
    });
    scaling = scaled.catch(() => undefined);
    return scaled;
  }

  return {
    async get(id, item, file, size) {
      const { type } = item;
      const version = `${item.bytes}-${item.modifiedMs}`;
      if (type === HEIC_TYPE) return heic.get({ subject: 'photo', id, size, file, version });
      const isCopied = size <= LARGEST_COPY && item.bytes > SMALL_FILE_BYTES && SCALABLE.has(type);
      if (!isCopied) return original(type, file);
      // Another file under the same name is another picture.
      const request = { subject: 'photo', id: `${id}@${version}`, size } as const;
      const kept = await cache.read(request);
      if (kept) return kept;
      const whole = await original(type, file);
      const copy = await scaleInTurn(whole, size, item.orientation);
      if (!copy) return whole;
      void cache.write(request, copy);
      return copy;
    },
  };
}
