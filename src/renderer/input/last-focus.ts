/** Keeps the focus: a thing that goes away takes it along, and then it comes to what took its place, or to the title. */
import { onPageChange } from './page-changes.ts';
import { boxOf, shownScreen } from './pressables.ts';
import type { Box } from './scan-groups.ts';

export interface LastFocus {
  /** Where the focus is, or was before it went to nothing; null before the first. */
  box(): Box | null;
}

function focused(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}

export function keepFocus(app: HTMLElement): LastFocus {
  let last: HTMLElement | null = focused();
  let box: Box | null = last && boxOf(last);
  let isAsked = false;

  /** Where it was, should it go away. Just before the page is painted, when it is laid out anyway. */
  function measure(): void {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (last?.isConnected) box = boxOf(last);
    });
  }

  window.addEventListener('focusin', () => {
    last = focused();
    measure();
  });
  onPageChange(app, () => {
    if (last?.isConnected) measure();
    else if (last && !focused()) successorOf(last)?.focus({ preventScroll: true });
  });
  return { box: () => (last?.isConnected ? boxOf(last) : box) };
}

/** A tile has its place in the list by which it is known again. */
function successorOf(gone: HTMLElement): HTMLElement | null {
  const screen = shownScreen();
  const index = gone.dataset['index'];
  const inItsPlace =
    index === undefined ? null : screen?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  return inItsPlace ?? screen?.querySelector<HTMLElement>('h1[tabindex], h1 button') ?? null;
}
