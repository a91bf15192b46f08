/** Images that are on their way: each once, however many ask for it, and in the order in which somebody wants to see them. */
import type { ImageRequest } from '../../shared/photo-address.ts';
import type { Fetch, FetchQueue, Urgency } from './fetch-queue.ts';
import type { Image } from './image-host.ts';

/** Somebody went on before the image was there. */
export class NotWanted extends Error {
  override readonly name = 'NotWanted';
}

/** What a window shows, and what it may show with its next press, the most likely first. */
export interface Wanted {
  readonly screen: readonly ImageRequest[];
  readonly ahead: readonly ImageRequest[];
}

export interface StartedLoad {
  readonly image: Promise<Image>;
  /** Settles when the image is on the disk as well, or will not be. Never rejects. */
  readonly finished: Promise<void>;
}

interface Loading extends StartedLoad {
  readonly turn: Fetch;
  readonly cancel: AbortController;
  isNamed: boolean;
}

export interface ImageLoads<Request extends ImageRequest> {
  /** The load of an image, which begins where there is none. Without an urgency it is as urgent as it was named. */
  of(request: Request, urgency?: 'background'): StartedLoad;
  /** Whoever asks from now on gets another one. */
  forget(request: Request, load: StartedLoad): void;
  /**
   * Says what is wanted from now on. What was named before and is not named any more is broken off; what nobody named is left
   * alone, for its naming may still be on its way.
   */
  want(wanted: Wanted): void;
  /** Breaks off what is under way; when this answers, nothing more is written. */
  breakOff(): Promise<void>;
}

/** @param start begins a load, which waits for its turn in the queue */
export function createImageLoads<Request extends ImageRequest>(
  queue: Pick<FetchQueue, 'review'>,
  start: (request: Request, turn: Fetch) => StartedLoad,
): ImageLoads<Request> {
  const loadings = new Map<string, Loading>();
  /** Those that were broken off as well, until they are. */
  const unfinished = new Set<Loading>();
  let named: ReadonlyMap<string, Urgency> = new Map();

  function begin(request: Request, key: string, urgency: Urgency): Loading {
    const cancel = new AbortController();
    const turn: Fetch = { urgency, signal: cancel.signal };
    const loading: Loading = { ...start(request, turn), turn, cancel, isNamed: named.has(key) };
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
    of(request, background) {
      const key = keyOf(request);
      const urgency = background ?? named.get(key) ?? 'screen';
      const known = loadings.get(key);
      if (!known) return begin(request, key, urgency);
      if (urgency !== 'background') {
        known.turn.urgency = urgency;
        queue.review();
      }
      return known;
    },
    forget(request, load) {
      const key = keyOf(request);
      if (loadings.get(key) === load) loadings.delete(key);
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
