/** What a test asks the page about its parts. Each function runs in the page, and may use nothing from outside of itself. */
import type { Box } from './pixels.ts';

export interface Line {
  readonly words: string;
  readonly box: Box;
}

/** Every line of text that a person can see. */
export function linesShown(): Line[] {
  const found: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim().slice(0, 40);
    // What is inert is a picture of a screen.
    if (
      !element ||
      !words ||
      element.closest('[inert]') ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const clamped = element.getBoundingClientRect();
    for (const { x, y, width, height } of range.getClientRects()) {
      // Lines behind the last one of a long title do not show; nor do those for screen readers alone.
      const isShown = y + height / 2 < clamped.bottom && clamped.width > 1 && width > 1;
      if (isShown) found.push({ words, box: { x, y, width, height } });
    }
  }
  return found;
}

export interface Stop {
  /** Among all things that the Tab key can reach. */
  readonly index: number;
  readonly words: string;
  readonly box: Box;
  /** Whether a list around it had to scroll for it. */
  readonly scrolled: boolean;
}

/** What the Tab key should reach, in the order of the page. */
export function stopsExpected(): Stop[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [tabindex]'),
  ].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.closest('[inert]') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  return stops.map((element, index) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    Object.assign(element, { stop: { index, y } });
    return {
      index,
      words: element.textContent?.trim().slice(0, 40) ?? '',
      box: { x, y, width, height },
      scrolled: false,
    };
  });
}

/** Where the focus is; null where it is nowhere that was expected. */
export function stopNow(): Stop | null {
  const element = document.activeElement;
  const expected: { index: number; y: number } | undefined = element && Reflect.get(element, 'stop');
  if (!element || !expected) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    index: expected.index,
    words: element.textContent?.trim().slice(0, 40) ?? '',
    box: { x, y, width, height },
    scrolled: y !== expected.y,
  };
}
