/** One image for one `photo:` address: from the disk, else from Google, once however many ask for it. */
import type { ImageRequest } from '../../shared/photo-address.ts';
import { unlessAborted } from '../abort.ts';
import { type Fetch, FetchQueue, GaveWay } from './fetch-queue.ts';
import type { ImageCache } from './image-cache.ts';
import { type Image, ImageRefused } from './image-host.ts';
import { createImageLoads, type StartedLoad, type Wanted } from './image-loads.ts';
import type { Library } from './library.ts';

export interface Images {
  /** @throws {NotWanted} and what the library and the image host throw */
  get(request: ImageRequest): Promise<Image>;
  /**
   * Says what is wanted from now on. What was named before and is not named any more is broken off; what nobody named is left
   * alone, for its naming may still be on its way.
   */
  want(wanted: Wanted): void;
  /** Brings an image to the disk, when nothing else is to be done. @throws as `get`, and {GaveWay} */
  keep(request: ImageRequest): Promise<'there' | 'fetched' | 'notKept'>;
  /** Breaks off what is under way; when this answers, nothing more is written for the account that was signed in. */
  breakOff(): Promise<void>;
}

export interface ImagesDependencies {
  readonly cache: Pick<ImageCache, 'read' | 'readAnother' | 'write' | 'holds' | 'isFull'>;
  readonly library: Pick<Library, 'imageAddress'>;
  readonly fetch: (address: string, request: ImageRequest, signal: AbortSignal) => Promise<Image>;
  readonly queue?: FetchQueue;
  /** True for failures that pass, for instance no network. */
  readonly isPassing: (cause: unknown) => boolean;
}

export function createImages({
  cache,
  library,
  fetch,
  queue = new FetchQueue(),
  isPassing,
}: ImagesDependencies): Images {
  const loads = createImageLoads(queue, start);

  function start(request: ImageRequest, turn: Fetch): StartedLoad {
    const { signal } = turn;
    let written: Promise<unknown> = Promise.resolve();
    const load = async (): Promise<Image> => {
      const kept = await cache.read(request);
      if (kept) return kept;
      try {
        const image = await fetchFresh(request, turn);
        signal.throwIfAborted();
        // Who looks at it does not wait for the disk.
        written = cache.write(request, image);
        return image;
      } catch (cause) {
        const another = isPassing(cause) && !signal.aborted ? await cache.readAnother(request) : null;
        if (another) return { ...another, isStandIn: true };
        throw cause;
      }
    };
    const image = load();
    const finished = image.then(
      async () => void (await written),
      () => undefined,
    );
    return { image, finished };
  }

  async function fetchFresh(request: ImageRequest, turn: Fetch): Promise<Image> {
    // Addresses are asked for before the turn comes, many in one call.
    const address = await addressOf(request, turn.signal);
    try {
      return await queue.run(turn, (signal) => fetch(address, request, signal));
    } catch (cause) {
      // The address may have run out earlier than it said.
      if (!(cause instanceof ImageRefused)) throw cause;
      const renewed = await addressOf(request, turn.signal, address);
      return queue.run(turn, (signal) => fetch(renewed, request, signal));
    }
  }

  function addressOf({ subject, id }: ImageRequest, signal: AbortSignal, refused?: string): Promise<string> {
    return unlessAborted(library.imageAddress(subject, id, refused), signal);
  }

  return {
    async get(request) {
      const loading = loads.of(request);
      return loading.image.catch((cause) => {
        // It was being kept for later, and gave way just when somebody asked for it.
        if (!(cause instanceof GaveWay)) throw cause;
        loads.forget(request, loading);
        return loads.of(request).image;
      });
    },
    want: loads.want,
    async keep(request) {
      if (await cache.holds(request)) return 'there';
      if (cache.isFull) return 'notKept';
      const { image, finished } = loads.of(request, 'background');
      await image;
      await finished;
      return (await cache.holds(request)) ? 'fetched' : 'notKept';
    },
    breakOff: loads.breakOff,
  };
}
