import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds until the first attempt; each further one waits twice as long. */
const FIRST_MS = 4_000;
const LONGEST_MS = 300_000;

/**
 * While `active`, tries again every now and then, and whenever the browser says that the network is back: it does not always say
 * so. Nobody has to press anything.
 */
export function useQuietRetry(active: boolean, retry: () => unknown): void {
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!active) return;
    let wait = FIRST_MS;
    let timer: ReturnType<typeof setTimeout>;
    const tryNow = (): void => void latest.current();
    const schedule = (): void => {
      timer = setTimeout(() => {
        tryNow();
        wait = Math.min(wait * 2, LONGEST_MS);
        schedule();
      }, wait);
    };
    schedule();
    window.addEventListener('online', tryNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', tryNow);
    };
  }, [active]);
}
