/** Tells of everything on the page that can matter to a way in: things that come, go, rest, or take another place. */

const OF_THINGS = [
  'aria-disabled',
  'class',
  'data-lock',
  'data-screen',
  'disabled',
  'hidden',
  'inert',
  'style',
];
const OF_THE_PAGE = ['data-density', 'data-text-size', 'dir', 'lang'];

/**
 * Calls `listener` after changes, once for those that come together; answers a function that ends it. What is drawn over
 * the page lies beside `app`, and is no change.
 */
export function onPageChange(app: HTMLElement, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(app, { childList: true, subtree: true, attributeFilter: OF_THINGS });
  observer.observe(document.documentElement, { attributeFilter: OF_THE_PAGE });
  const stop = new AbortController();
  window.addEventListener('resize', listener, { signal: stop.signal });
  window.addEventListener('scroll', listener, { signal: stop.signal, capture: true });
  return () => {
    observer.disconnect();
    stop.abort();
  };
}
