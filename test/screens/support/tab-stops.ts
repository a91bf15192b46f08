/** Where the Tab key goes, and whether everybody sees it. */
import type { Page } from '@playwright/test';
import { stopNow, stopsExpected } from './page-parts.ts';
import { type Box, glassOf, pixelsIn, pixelsOf, seenChanges, wholePixels } from './pixels.ts';

/** CSS pixels: the least thickness of a ring. */
export const RING = 3;
/** CSS pixels around a focused element in which its ring lies. */
const AROUND = 24;

/** A box with the room around it. */
export function around({ x, y, width, height }: Box): Box {
  return { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
}

/** The next press of Tab begins at the top of the page. */
async function takeFocusAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** The mark of a scan stands around one thing meanwhile, whose own ring could not be told from it. */
async function showScanMark(page: Page, isShown: boolean): Promise<void> {
  await page.evaluate(
    (visibility) => {
      for (const mark of document.querySelectorAll<HTMLElement>('.scan-mark'))
        mark.style.visibility = visibility;
    },
    isShown ? '' : 'hidden',
  );
}

/** Goes through the page with the Tab key, and says where that does not go on in the page's order, or is not seen. */
export async function lostStopsOn(page: Page): Promise<string[]> {
  await takeFocusAway(page);
  await showScanMark(page, false);
  const lost = await lostAmongStops(page);
  await showScanMark(page, true);
  await takeFocusAway(page);
  return lost;
}

async function lostAmongStops(page: Page): Promise<string[]> {
  const stops = await page.evaluate(stopsExpected);
  let before = await pixelsOf(page);
  const lost: string[] = [];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(stopNow);
    if (now?.index !== stop.index) return [...lost, `"${now?.words}" instead of "${stop.words}"`];
    const place = wholePixels(around(now.box), before);
    const ring = await pixelsIn(await glassOf(page, place), place);
    if (now.scrolled) {
      // What a list showed before it scrolled to this place is no comparison.
      await page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
      before = await pixelsOf(page);
    }
    const seen = seenChanges(before, ring, place);
    if (seen < RING * 2 * (now.box.width + now.box.height))
      lost.push(`"${stop.words}": ${seen} pixels change`);
  }
  return lost;
}
