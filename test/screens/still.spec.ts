/** Nothing moves by itself: while a screen comes, what is there already stays where it is. */
import { expect } from '@playwright/test';
import { SCREENS } from './screens.ts';
import { test } from './support/fixtures.ts';

/** Runs in the page, before its scripts. */
function noteShifts(isPressed: boolean): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  /** After a press, words in the middle of their place make room for longer or shorter ones. What is to be pressed or looked at stays. */
  const PLACES = 'button, img, nav, main, header, ul, li, .picture, .side, .screen__content';
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: { node: Node | null }[] = Reflect.get(entry, 'sources');
      for (const { node } of sources) {
        const element = node instanceof Element ? node : null;
        if (!isPressed || element?.matches(PLACES)) shifts.push(element?.outerHTML.slice(0, 120) ?? 'words');
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const screen of SCREENS) {
  test(`nothing moves while ${screen.key} comes`, async ({ page, show }) => {
    await page.addInitScript(noteShifts, screen.way !== undefined);
    await show(screen);
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  });
}
