/** Notes what moves by itself, from the first paint on. */
import type { Page } from '@playwright/test';

/** Runs in the page, before its scripts. */
function noteShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  /** Where one screen follows another, other words take the place of words. What is to be pressed or looked at stays. */
  const PLACES = 'button, img, nav, main, header, ul, li, .picture, .side, .screen__content';
  /** How high it is, its words decide; with a press these change. Milliseconds: as long as Chromium takes for the answer to a press. */
  const WORDS = 'header';
  const ANSWER_MS = 500;
  let pressed = Number.NEGATIVE_INFINITY;
  window.addEventListener('click', (event) => (pressed = event.timeStamp), { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: { node: Node | null }[] = Reflect.get(entry, 'sources');
      for (const { node } of sources) {
        const element = node instanceof Element ? node : null;
        const isAnswer = entry.startTime - pressed < ANSWER_MS && element?.matches(WORDS);
        if (element?.matches(PLACES) && !isAnswer) shifts.push(element.outerHTML.slice(0, 120));
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(noteShifts);
}

/** What moved, each as the beginning of its HTML. */
export function shiftsOf(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'shifts'));
}
