/** One image for one `photo:` address: from the disk, else from Google, once however many ask for it. */
import type { ImageRequest } from '../../shared/photo-address.ts';
import { unlessAborted } from '../abort.ts';
import { type Fetch, FetchQueue, GaveWay, type Urgency } from './fetch-queue.ts';
import type { ImageCache } from './image-cache.ts';
import { type Image, ImageRefused } from './image-host.ts';
import type { Library } from './library.ts';

/** Somebody went on before the image was there. */
export class NotWanted extends Error {
  override readonly name = 'NotWanted';
}

/** What a window shows, and what it may show with its next press, the most likely first. */
export interface Wanted {
  readonly screen: readonly ImageRequest[];
  readonly ahead: readonly ImageRequest[];
}

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

interface Loading {
  readonly turn: Fetch;
  readonly image: Promise<Image>;
  /** Settles when the image is on the disk as well, or will not be. Never rejects. */
  readonly finished: Promise<void>;
  readonly cancel: AbortController;
  isNamed: boolean;
}

export function createImages({
  cache,
  library,
  fetch,
  queue = new FetchQueue(),
  isPassing,
}: ImagesDependencies): Images {
  const loadings = new Map<string, Loading>();
  /** Those that were broken off as well, until they are. */
  const unfinished = new Set<Loading>();
  let named: ReadonlyMap<string, Urgency> = new Map();

  function start(request: ImageRequest, urgency: Urgency): Loading {
    const cancel = new AbortController();
    const { signal } = cancel;
    const turn: Fetch = { urgency, signal };
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
    return { turn, image, finished, cancel, isNamed: named.has(keyOf(request)) };
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

  function loadingOf(request: ImageRequest, urgency: Urgency): Loading {
    const key = keyOf(request);
    const known = loadings.get(key);
    if (known) {
      if (urgency !== 'background') {
        known.turn.urgency = urgency;
        queue.review();
      }
      return known;
    }
    const loading = start(request, urgency);
    loadings.set(key, loading);
    unfinished.add(loading);
    void loading.finished.then(() => {
      unfinished.delete(loading);
      if (loadings.get(key) === loading) loadings.delete(key);
    });
    return loading;
  }

  function breakOffOne(key: string, loading: Loading, cause: Error): void {
    // Who asks again from now on gets a new one.
    loadings.delete(key);
    loading.cancel.abort(cause);
  }

  return {
    async get(request) {
      const key = keyOf(request);
      const urgency = named.get(key) ?? 'screen';
      const loading = loadingOf(request, urgency);
      return loading.image.catch((cause) => {
        // It was being kept for later, and gave way just when somebody asked for it.
        if (!(cause instanceof GaveWay)) throw cause;
        if (loadings.get(key) === loading) loadings.delete(key);
        return loadingOf(request, urgency).image;
      });
    },
    want({ screen, ahead }) {
      const next = new Map<string, Urgency>();
      for (const request of ahead) next.set(keyOf(request), 'ahead');
      for (const request of screen) next.set(keyOf(request), 'screen');
      named = next;
      for (const [key, loading] of [...loadings]) {
        const urgency = next.get(key);
        if (urgency) {
          loading.turn.urgency = urgency;
          loading.isNamed = true;
        } else if (loading.isNamed) breakOffOne(key, loading, new NotWanted('somebody went on'));
      }
      queue.review();
    },
    async keep(request) {
      if (await cache.holds(request)) return 'there';
      if (cache.isFull) return 'notKept';
      const { image, finished } = loadingOf(request, 'background');
      await image;
      await finished;
      return (await cache.holds(request)) ? 'fetched' : 'notKept';
    },
    async breakOff() {
      named = new Map();
      for (const [key, loading] of [...loadings])
        breakOffOne(key, loading, new NotWanted('somebody signed out'));
      await Promise.all([...unfinished].map(({ finished }) => finished));
    },
  };
}

function keyOf({ subject, size, id }: ImageRequest): string {
  return `${subject}/${size}/${id}`;
}
