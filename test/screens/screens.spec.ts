/**
 * Every screen of the catalogue, in every look and every window. One test for each, in one page: opening it costs more than
 * looking at it. Each step goes on after what an earlier one found.
 */
import { expect, type Page } from '@playwright/test';
import { type CatalogueScreen, OWN_TITLES, SCREENS } from './screens.ts';
import { bringEngines, foundByAce, foundByAxe } from './support/engines.ts';
import { type Look, test, USUAL_LOOK } from './support/fixtures.ts';
import { faultsOf, MAIN_CHOICES, RULES } from './support/geometry.ts';
import { differenceFrom, PICTURE_WINDOW, pictureFile, screenshot } from './support/kept-pictures.ts';
import { EVERY_LOOK, looksIn, SHOWN_THEMES, SIZES, SMALL, type WindowSize } from './support/looks.ts';
import { linesShown } from './support/page-parts.ts';
import { contrastOfLine, pixelsOf } from './support/pixels.ts';
import { shiftsOf, watchShifts } from './support/shifts.ts';
import { lostStopsOn } from './support/tab-stops.ts';

/** WCAG 2.2, 1.4.6 (AAA). */
const READABLE = 7;

type ChangeLook = (screen: CatalogueScreen, look: Look) => Promise<void>;

function named(look: Look): string {
  return Object.values(look).join(' ');
}

async function resize(page: Page, { width, height }: WindowSize): Promise<void> {
  await page.setViewportSize({ width, height });
}

/** axe in all 24 looks; IBM's engine in those nine in which each theme, text size and direction comes up. */
async function barriersOn(page: Page, screen: CatalogueScreen, changeLook: ChangeLook): Promise<string[]> {
  await bringEngines(page);
  const found: string[] = [];
  for (const look of EVERY_LOOK) {
    await changeLook(screen, look);
    const isFirstTheme = look.theme === USUAL_LOOK.theme;
    const isOnlyTheme = look.textSize === USUAL_LOOK.textSize && look.language === USUAL_LOOK.language;
    const barriers = await foundByAxe(page, isFirstTheme ? 'all' : 'colours');
    if (isFirstTheme || isOnlyTheme) barriers.push(...(await foundByAce(page)));
    found.push(...barriers.map((barrier) => `${named(look)}: ${barrier}`));
  }
  return found;
}

async function faultsOn(page: Page, screen: CatalogueScreen, changeLook: ChangeLook): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await resize(page, size);
    for (const look of looksIn(size, USUAL_LOOK)) {
      await changeLook(screen, look);
      const faults = await page.evaluate(faultsOf, {
        ...RULES,
        zoom: size.zoom,
        ownTitles: OWN_TITLES,
        mainChoices: screen.forCarer ? null : MAIN_CHOICES,
      });
      found.push(...faults.map((fault) => `${size.name} ${named(look)}: ${fault}`));
    }
  }
  return found;
}

async function faintWordsOn(page: Page, screen: CatalogueScreen, changeLook: ChangeLook): Promise<string[]> {
  const faint: string[] = [];
  for (const theme of SHOWN_THEMES) {
    await changeLook(screen, { ...USUAL_LOOK, theme });
    const lines = await page.evaluate(linesShown);
    if (lines.length === 0) faint.push(`${theme}: no words at all`);
    const pixels = await pixelsOf(page);
    for (const { words, box } of lines) {
      const contrast = contrastOfLine(pixels, box);
      if (contrast < READABLE) faint.push(`${theme}: "${words}": ${contrast.toFixed(1)}`);
    }
  }
  return faint;
}

SCREENS.forEach((screen, index) => {
  test(`${screen.key} holds in every look and every window`, async ({ page, show, changeLook }) => {
    await resize(page, SMALL);
    await watchShifts(page);
    await show(screen);
    await test.step('nothing moves while it comes', async () => {
      expect.soft(await shiftsOf(page)).toEqual([]);
    });
    await test.step('its words stand out from what is really behind them, in every theme', async () => {
      expect.soft(await faintWordsOn(page, screen, changeLook)).toEqual([]);
    });
    await test.step('the Tab key visits all of it in its order, and everybody sees where it is', async () => {
      // Each screen in one theme, and every theme on many screens.
      const theme = SHOWN_THEMES[index % SHOWN_THEMES.length] ?? USUAL_LOOK.theme;
      await changeLook(screen, { ...USUAL_LOOK, theme });
      expect.soft(await lostStopsOn(page)).toEqual([]);
    });
    await test.step('it looks as its pictures in docs/ do, in every theme', async () => {
      await resize(page, PICTURE_WINDOW);
      for (const theme of SHOWN_THEMES) {
        await changeLook(screen, { ...USUAL_LOOK, theme });
        const difference = await differenceFrom(pictureFile(screen.key, theme), await screenshot(page));
        expect.soft(difference, `${theme}: whether it is meant is for a person to say`).toBeNull();
      }
    });
    await test.step('it keeps to every measure, in every window and language', async () => {
      expect.soft(await faultsOn(page, screen, changeLook)).toEqual([]);
    });
    await test.step('two engines find no barrier, in any theme, text size and direction', async () => {
      await resize(page, SMALL);
      expect.soft(await barriersOn(page, screen, changeLook)).toEqual([]);
    });
  });
});

test('both engines, and the measures, find what is wrong', async ({ page, show }) => {
  const screen = SCREENS.find(({ key }) => key === 'albums');
  if (!screen) throw new Error('the albums are not in the catalogue');
  await show(screen);
  await bringEngines(page);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = '/missing.png';
    const button = document.createElement('button');
    button.textContent = 'Small';
    document.querySelector('main')?.append(image, button);
  });
  expect((await foundByAxe(page, 'all')).join()).toContain('image-alt');
  expect((await foundByAce(page)).join()).toContain('img_alt');
  const faults = await page.evaluate(faultsOf, {
    ...RULES,
    zoom: 1,
    ownTitles: OWN_TITLES,
    mainChoices: MAIN_CHOICES,
  });
  expect(faults.join()).toContain('"Small": a target of');
});
