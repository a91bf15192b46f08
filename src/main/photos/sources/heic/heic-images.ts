/** HEIC pictures for the window: out of the copies on the disk, or decoded, one at a time, those on the screen first. */
import { LRUCache } from 'lru-cache';
import type { ImageRequest, ImageSize } from '../../../../shared/photo-address.ts';
import { type AtOnce, type Fetch, FetchQueue } from '../../fetch-queue.ts';
import type { ImageCache } from '../../image-cache.ts';
import { type Image, MAX_IMAGE_BYTES } from '../../image-host.ts';
import { createImageLoads, type StartedLoad, type Wanted } from '../../image-loads.ts';
import { DecoderEnded, type HeicDecoder, Undecodable } from './decoder.ts';

/** A picture of a file, of which the bytes and the time of the last change are in `version`. */
export interface HeicRequest extends ImageRequest {
  readonly subject: 'photo';
  readonly file: string;
  readonly version: string;
}

export interface HeicImages {
  /** @throws {Unavailable} where the file cannot be read now; {NotWanted}, {Undecodable}, {DecoderEnded} */
  get(request: HeicRequest): Promise<Image>;
  /** As that of Google's pictures. */
  want(wanted: Wanted): void;
}

export interface HeicImagesOptions {
  readonly cache: Pick<ImageCache, 'read' | 'write'>;
  readonly decoder: Pick<HeicDecoder, 'decode'>;
  /** Sizes in which the screen shows pictures: whoever sees a tile may press it next, and decoding is what takes long. */
  readonly shownSizes: () => readonly ImageSize[];
}

/** Decoding takes one of the computer's cores. */
const ONE: AtOnce = { screen: 1, ahead: 1, background: 1 };
/** What brought the process down this often will do so again. */
const MOST_TRIES = 2;
/** Files that are known to hold nothing to decode. */
const MOST_REMEMBERED = 10_000;

export function createHeicImages({ cache, decoder, shownSizes }: HeicImagesOptions): HeicImages {
  const queue = new FetchQueue(ONE);
  const loads = createImageLoads(queue, start);
  /** How often decoding failed in this run, by {@link keptAs}. The window asks again and again for what is missing. */
  const failures = new LRUCache<string, number>({ max: MOST_REMEMBERED });

  function start(request: HeicRequest, turn: Fetch): StartedLoad {
    const image = load(request, turn);
    const settled = (): undefined => undefined;
    return { image, finished: image.then(settled, settled) };
  }

  async function load(request: HeicRequest, turn: Fetch): Promise<Image> {
    const kept = await cache.read(keptAs(request));
    if (kept) return kept;
    if ((failures.get(keptAs(request).id) ?? 0) >= MOST_TRIES)
      throw new Undecodable('a HEIC picture failed before');
    // Begun, it goes to its end, also where somebody went on: it is kept, and they may well come back.
    return queue.run(turn, async () => (await cache.read(keptAs(request))) ?? decode(request));
  }

  async function decode(request: HeicRequest): Promise<Image> {
    const sizes = [...new Set([request.size, ...shownSizes()])];
    const copies = await decoder
      .decode({ file: request.file, sizes, maxBytes: MAX_IMAGE_BYTES })
      .catch((cause) => {
        remember(keptAs(request).id, cause);
        throw cause;
      });
    let wanted: Image | null = null;
    for (const { size, bytes } of copies) {
      const image: Image = { type: 'image/jpeg', bytes: Buffer.from(bytes) };
      if (size === request.size) wanted = image;
      await cache.write({ ...keptAs(request), size }, image);
    }
    if (!wanted) throw new DecoderEnded('the process that decodes pictures left one out');
    return wanted;
  }

  function remember(id: string, cause: unknown): void {
    if (cause instanceof Undecodable) failures.set(id, MOST_TRIES);
    if (cause instanceof DecoderEnded) failures.set(id, (failures.get(id) ?? 0) + 1);
  }

  return {
    get: (request) => loads.of(request).image,
    want({ screen, ahead }) {
      loads.want({ screen: screen.map(asPhoto), ahead: ahead.map(asPhoto) });
    },
  };
}

/** Another file under the same name is another picture. */
function keptAs({ id, version, size }: HeicRequest): ImageRequest {
  return { subject: 'photo', id: `${id}@${version}`, size };
}

/** A cover out of a folder is the photo itself. */
function asPhoto({ id, size }: ImageRequest): ImageRequest {
  return { subject: 'photo', id, size };
}
