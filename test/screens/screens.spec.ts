/**
 * Every screen of the catalogue, in every look and every window. One test for each, in one page: opening it costs more than
 * looking at it. Each step goes on after what an earlier one found.
 */
import { expect, type Page } from '@playwright/test';
import { type CatalogueScreen, OWN_TITLES, SCREENS } from './screens.ts';
import { barriersNow, bringEngines, type Rules } from './support/engines.ts';
import { faintWordsIn } from './support/faint-words.ts';
import { type Look, settingsOf, test, USUAL_LOOK } from './support/fixtures.ts';
import { faultsOf, MAIN_CHOICES, RULES } from './support/geometry.ts';
import { differenceFrom, PICTURE_WINDOW, pictureFile } from './support/kept-pictures.ts';
import { EVERY_LOOK, looksIn, SHOWN_THEMES, SIZES, SMALL, type WindowSize } from './support/looks.ts';
import { glassOf } from './support/pixels.ts';
import { scanOf, withTwoSwitches } from './support/scan.ts';
import { shiftsOf } from './support/shifts.ts';
import { lostStopsOn } from './support/tab-stops.ts';
import { holdStill, wear } from './support/wearing.ts';

type ChangeLook = (screen: CatalogueScreen, look: Look) => Promise<void>;

function named(look: Look): string {
  return Object.values(look).join(' ');
}

async function resize(page: Page, { width, height }: WindowSize): Promise<void> {
  await page.setViewportSize({ width, height });
}

interface Findings {
  readonly faults: string[];
  readonly barriers: string[];
  readonly faintWords: string[];
  readonly otherPictures: string[];
}

/** One for each direction, far apart in what fits on the screen: in these IBM's engine looks, too. */
const FAR_APART: readonly string[] = ['en normal', 'ar largest'];

/** All rules where the theme is the first; in the others, those that go by colours. */
function rulesFor({ theme, textSize, language }: Look): { axe: Rules; ace: Rules | null } {
  const axe = theme === USUAL_LOOK.theme ? 'all' : 'colours';
  // By colours, IBM's engine reads Latin letters alone.
  const looks = axe === 'all' ? FAR_APART : FAR_APART.slice(0, 1);
  return { axe, ace: looks.includes(`${language} ${textSize}`) ? axe : null };
}

/** What is wrong in any of the 24 looks. Pictures are taken of one text size and direction, in each theme. */
async function findingsIn(page: Page, screen: CatalogueScreen, changeLook: ChangeLook): Promise<Findings> {
  await bringEngines(page);
  const findings: Findings = { faults: [], barriers: [], faintWords: [], otherPictures: [] };
  for (const look of EVERY_LOOK) {
    await changeLook(screen, look);
    if (look.textSize === USUAL_LOOK.textSize && look.language === USUAL_LOOK.language) {
      const picture = await glassOf(page);
      const difference = await differenceFrom(pictureFile(screen.key, look.theme), picture);
      if (difference) findings.otherPictures.push(`${look.theme}: ${difference}`);
      const faint = await faintWordsIn(page, picture);
      findings.faintWords.push(...faint.map((words) => `${look.theme}: ${words}`));
    }
    const barriers = await barriersNow(page, rulesFor(look));
    findings.barriers.push(...barriers.map((barrier) => `${named(look)}: ${barrier}`));
    findings.faults.push(...(await faultsNow(page, screen, PICTURE_WINDOW, look)));
  }
  return findings;
}

async function faultsNow(
  page: Page,
  screen: CatalogueScreen,
  size: WindowSize,
  look: Look,
): Promise<string[]> {
  const faults = await page.evaluate(faultsOf, {
    ...RULES,
    zoom: size.zoom,
    ownTitles: OWN_TITLES,
    listsMayScroll: screen.forCarer ?? false,
    mainChoices: screen.forCarer ? null : MAIN_CHOICES,
  });
  return faults.map((fault) => `${size.name} ${named(look)}: ${fault}`);
}

async function faultsOn(page: Page, screen: CatalogueScreen, changeLook: ChangeLook): Promise<string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await resize(page, size);
    for (const look of looksIn(size)) {
      await changeLook(screen, look);
      found.push(...(await faultsNow(page, screen, size, look)));
    }
  }
  return found;
}

SCREENS.forEach((screen, index) => {
  test(`${screen.key} holds in every look and every window`, async ({ page, show, changeLook }) => {
    await resize(page, SMALL);
    await show(screen);
    await test.step('nothing moves while it comes', async () => {
      expect.soft(await shiftsOf(page)).toEqual([]);
    });
    await page.evaluate(holdStill);
    await test.step('the Tab key visits all of it in its order, and everybody sees where it is', async () => {
      // Each screen in one theme, and every theme on many screens.
      const theme = SHOWN_THEMES[index % SHOWN_THEMES.length] ?? USUAL_LOOK.theme;
      await changeLook(screen, { ...USUAL_LOOK, theme });
      expect.soft(await lostStopsOn(page)).toEqual([]);
    });
    await test.step('it keeps to every measure, in every window and language', async () => {
      expect.soft(await faultsOn(page, screen, changeLook)).toEqual([]);
    });
    await test.step('nothing is wrong in any look', async () => {
      await resize(page, PICTURE_WINDOW);
      const { faults, barriers, faintWords, otherPictures } = await findingsIn(page, screen, changeLook);
      expect.soft(faults, 'it keeps to every measure').toEqual([]);
      expect.soft(barriers, 'two engines find no barrier').toEqual([]);
      expect.soft(faintWords, 'words stand out from what is really behind them').toEqual([]);
      expect
        .soft(otherPictures, 'it looks as in docs/pictures; a person says whether another look is meant')
        .toEqual([]);
    });
    await test.step('a scan comes to everything on it', async () => {
      await page.evaluate(wear, { settings: withTwoSwitches(settingsOf(screen, USUAL_LOOK)), coming: '' });
      const { wanted, seen } = await scanOf(page);
      expect.soft(seen).toEqual(wanted);
    });
  });
});
