/**
 * Presses in a real window, and how long each takes until what it brings is painted. The presses come through the DevTools protocol
 * and are trusted: Chromium handles them as it handles a mouse's.
 *
 * Measured is from the time stamp that Chromium gives the pointer's going down to the second frame after all of the wanted images
 * have come and are decoded: by then the one before it, with the images in it, has been handed on to be painted.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Page } from '../app/devtools.ts';

/** Put into a page once. Long tasks are those of 50 ms and more: https://www.w3.org/TR/longtasks/ */
const PROBE = `(() => {
  const bench = { pressedAt: null, painted: null, mostImages: 0, longTasks: [] };
  window.bench = bench;
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, (event) => { if (event.isTrusted) bench.pressedAt ??= event.timeStamp; }, { capture: true });
  new PerformanceObserver((list) => bench.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });
  bench.watch = (wanted) => {
    const sourcesOf = (images) => images.map(({ currentSrc, src }) => currentSrc || src).join(' ');
    const before = sourcesOf(wanted() ?? []);
    bench.pressedAt = null;
    bench.painted = new Promise((resolve) => {
      const look = async () => {
        bench.mostImages = Math.max(bench.mostImages, document.images.length);
        const images = wanted();
        const isThere = images?.length > 0 && images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
        if (bench.pressedAt === null || !isThere || sourcesOf(images) === before) return requestAnimationFrame(look);
        await Promise.all(images.map((image) => image.decode()));
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - bench.pressedAt)));
      };
      look();
    });
  };
  return true;
})()`;

export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(PROBE, z.literal(true));
}

export interface Seen {
  /** Milliseconds of each task of 50 ms and more since the page began. */
  readonly longTasks: readonly number[];
  /** `<img>` elements in the page at once. */
  readonly mostImages: number;
}

export function seenIn(page: Page): Promise<Seen> {
  const seen = z.object({ longTasks: z.array(z.number()), mostImages: z.number() });
  return page.evaluate('({ longTasks: bench.longTasks, mostImages: bench.mostImages })', seen);
}

export interface Press {
  /** An expression that answers the element to press, or null while it is not there or takes no press. */
  readonly element: string;
  /** An expression that answers the images that the press brings, or null while they are not there. */
  readonly images: string;
}

/** Milliseconds that a hand is where it presses before it does. */
const POINT_MS = 200;

/**
 * @param hand `there` comes to the place and presses a moment later, as one with a mouse does; `sudden` was not there before, as a quick
 *   finger
 * @returns milliseconds from the press to its images on the screen
 */
export async function press(
  page: Page,
  { element, images }: Press,
  hand: 'there' | 'sudden' = 'sudden',
): Promise<number> {
  const { x, y } = await page.evaluate(placeOf(element), z.object({ x: z.number(), y: z.number() }));
  if (hand === 'there') {
    await page.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await wait(POINT_MS);
  }
  await page.evaluate(`bench.watch(() => ${images}), true`, z.literal(true));
  const at = { x, y, button: 'left', buttons: 1, clickCount: 1 };
  await page.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await page.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, buttons: 0 });
  return page.evaluate('bench.painted', z.number());
}

/** The middle of an element, CSS pixels, once it takes a press. */
function placeOf(element: string): string {
  return `new Promise((resolve) => {
    const look = () => {
      const found = ${element};
      if (!found) return requestAnimationFrame(look);
      const { left, top, width, height } = found.getBoundingClientRect();
      resolve({ x: left + width / 2, y: top + height / 2 });
    };
    look();
  })`;
}
