/** One image for one `photo:` address: from the disk, else from Google, once however many ask for it. */
import type { ImageRequest } from '../../shared/photo-address.ts';
import type { ImageCache } from './image-cache.ts';
import { type Image, ImageRefused } from './image-host.ts';
import type { Library } from './library.ts';

export interface Images {
  /** @throws what the library and the image host throw */
  get(request: ImageRequest): Promise<Image>;
  /** Breaks off what is under way; when this answers, nothing more is written for the account that was signed in. */
  breakOff(): Promise<void>;
}

export interface ImagesDependencies {
  readonly cache: ImageCache;
  readonly library: Pick<Library, 'imageAddress'>;
  readonly fetch: (address: string, request: ImageRequest, signal: AbortSignal) => Promise<Image>;
}

export function createImages({ cache, library, fetch }: ImagesDependencies): Images {
  const inFlight = new Map<string, Promise<Image>>();
  let run = new AbortController();

  async function load(request: ImageRequest, signal: AbortSignal): Promise<Image> {
    const kept = await cache.read(request);
    if (kept) return kept;
    const image = await fetchFresh(request, signal);
    signal.throwIfAborted();
    await cache.write(request, image);
    return image;
  }

  async function fetchFresh(request: ImageRequest, signal: AbortSignal): Promise<Image> {
    const address = await library.imageAddress(request.subject, request.id);
    try {
      return await fetch(address, request, signal);
    } catch (cause) {
      // The address may have run out earlier than it said.
      if (!(cause instanceof ImageRefused)) throw cause;
      return fetch(await library.imageAddress(request.subject, request.id, address), request, signal);
    }
  }

  return {
    get(request) {
      const key = `${request.subject}/${request.size}/${request.id}`;
      const known = inFlight.get(key);
      if (known) return known;
      const loading = load(request, run.signal).finally(() => inFlight.delete(key));
      inFlight.set(key, loading);
      return loading;
    },
    async breakOff() {
      run.abort();
      run = new AbortController();
      await Promise.allSettled(inFlight.values());
    },
  };
}
