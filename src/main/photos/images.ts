/** One image for one `photo:` address: from the disk, else from Google, once however many ask for it. */
import type { ImageRequest } from '../../shared/photo-address.ts';
import { unlessAborted } from '../abort.ts';
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

interface Loading {
  readonly image: Promise<Image>;
  /** Settles when the image is on the disk as well, or will not be. Never rejects. */
  readonly finished: Promise<void>;
}

export function createImages({ cache, library, fetch }: ImagesDependencies): Images {
  const loadings = new Map<string, Loading>();
  let run = new AbortController();

  function start(request: ImageRequest, signal: AbortSignal): Loading {
    let written = Promise.resolve();
    const load = async (): Promise<Image> => {
      const kept = await cache.read(request);
      if (kept) return kept;
      const image = await fetchFresh(request, signal);
      signal.throwIfAborted();
      // Who looks at it does not wait for the disk.
      written = cache.write(request, image);
      return image;
    };
    const image = load();
    const finished = image.then(
      () => written,
      () => undefined,
    );
    return { image, finished };
  }

  async function fetchFresh(request: ImageRequest, signal: AbortSignal): Promise<Image> {
    const address = await addressOf(request, signal);
    try {
      return await fetch(address, request, signal);
    } catch (cause) {
      // The address may have run out earlier than it said.
      if (!(cause instanceof ImageRefused)) throw cause;
      return fetch(await addressOf(request, signal, address), request, signal);
    }
  }

  function addressOf({ subject, id }: ImageRequest, signal: AbortSignal, refused?: string): Promise<string> {
    return unlessAborted(library.imageAddress(subject, id, refused), signal);
  }

  return {
    get(request) {
      const key = `${request.subject}/${request.size}/${request.id}`;
      const known = loadings.get(key);
      if (known) return known.image;
      const loading = start(request, run.signal);
      loadings.set(key, loading);
      void loading.finished.then(() => loadings.delete(key));
      return loading.image;
    },
    async breakOff() {
      run.abort();
      run = new AbortController();
      await Promise.all([...loadings.values()].map(({ finished }) => finished));
    },
  };
}
