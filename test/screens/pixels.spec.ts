/** What only the pixels can tell: that words can be read on what is really behind them, and that the focus is seen. */
import { expect, type Page } from '@playwright/test';
import { type CatalogueScreen, SCREENS } from './screens.ts';
import { test, USUAL_LOOK } from './support/fixtures.ts';
import { SHOWN_THEMES, SMALL } from './support/looks.ts';
import { linesShown, stopNow, stopsExpected } from './support/page-parts.ts';
import { type Box, contrastOfLine, pixelsOf, seenChanges } from './support/pixels.ts';

/** WCAG 2.2, 1.4.6 (AAA). */
const READABLE = 7;
/** CSS pixels: the least thickness of a ring. */
const RING = 3;
/** CSS pixels around a focused element in which its ring lies. */
const AROUND = 24;

test.use({ viewport: { width: SMALL.width, height: SMALL.height } });

/** Each screen in one theme, all themes among them. */
function themeOf(screen: CatalogueScreen) {
  return SHOWN_THEMES[SCREENS.indexOf(screen) % SHOWN_THEMES.length] ?? USUAL_LOOK.theme;
}

function around({ x, y, width, height }: Box): Box {
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

for (const screen of SCREENS) {
  test(`the words of ${screen.key} stand out from what is behind them, in every theme`, async ({
    page,
    show,
    changeLook,
  }) => {
    await show(screen);
    const faint: string[] = [];
    for (const theme of SHOWN_THEMES) {
      await changeLook(screen, { ...USUAL_LOOK, theme });
      const lines = await page.evaluate(linesShown);
      expect(lines.length).toBeGreaterThan(3);
      const pixels = await pixelsOf(page);
      for (const { words, box } of lines) {
        const contrast = contrastOfLine(pixels, box);
        if (contrast < READABLE) faint.push(`${theme}: "${words}": ${contrast.toFixed(1)}`);
      }
    }
    expect(faint).toEqual([]);
  });

  test(`the Tab key visits all of ${screen.key} in its order, and everybody sees where it is`, async ({
    page,
    show,
  }) => {
    await show(screen, { theme: themeOf(screen) });
    await takeFocusAway(page);
    const stops = await page.evaluate(stopsExpected);
    const before = await pixelsOf(page);
    const unseen: string[] = [];
    for (const stop of stops) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(stopNow)).toEqual(stop);
      const { width, height } = stop.box;
      const seen = seenChanges(before, await pixelsOf(page), around(stop.box));
      if (seen < RING * 2 * (width + height)) unseen.push(`"${stop.words}": ${seen} pixels`);
    }
    expect(unseen).toEqual([]);
  });
}
