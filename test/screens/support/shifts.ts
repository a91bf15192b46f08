/** Notes what moves by itself, from the first paint on. */
import type { Page } from '@playwright/test';

/** Runs in the page, before its scripts. */
function noteShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  /** Where one screen follows another, other words take the place of words. What is to be pressed or looked at stays. */
  const PLACES = 'button, img, nav, main, header, ul, li, .picture, .side, .screen__content';
  /** How large these are, their words decide, and with a press the words change. */
  const WORDS = 'header, .hear';
  let isPressed = false;
  const note = (): void => {
    isPressed = true;
  };
  window.addEventListener('click', note, { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: { node: Node | null }[] = Reflect.get(entry, 'sources');
      for (const { node } of sources) {
        const element = node instanceof Element ? node : null;
        const isAnswer = isPressed && element?.matches(WORDS);
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
