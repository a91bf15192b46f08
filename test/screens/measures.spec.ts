/** Every rule that has a number, measured from the real page: on every screen, in every window, text size and language. */
import { expect, type Page } from '@playwright/test';
import { type CatalogueScreen, OWN_TITLES, SCREENS } from './screens.ts';
import { type Look, test, USUAL_LOOK } from './support/fixtures.ts';
import { faultsOf, MAIN_CHOICES, RULES } from './support/geometry.ts';
import { OTHER_LANGUAGES, SHAPES, SHOWN_TEXT_SIZES, SIZES, type WindowSize } from './support/looks.ts';

async function measure(page: Page, screen: CatalogueScreen, { zoom }: WindowSize): Promise<string[]> {
  return page.evaluate(faultsOf, {
    ...RULES,
    zoom,
    ownTitles: OWN_TITLES,
    mainChoices: screen.forCarer ? null : MAIN_CHOICES,
  });
}

for (const screen of SCREENS) {
  test(`${screen.key} keeps to every measure in every window`, async ({ page, show, changeLook }) => {
    const found: string[] = [];
    const measureIn = async (size: WindowSize, look: Look): Promise<void> => {
      await page.setViewportSize({ width: size.width, height: size.height });
      await changeLook(screen, look);
      const faults = await measure(page, screen, size);
      found.push(...faults.map((fault) => `${size.name} ${look.textSize} ${look.language}: ${fault}`));
    };
    await show(screen);
    for (const size of SIZES)
      for (const textSize of SHOWN_TEXT_SIZES) await measureIn(size, { ...USUAL_LOOK, textSize });
    for (const size of SHAPES)
      for (const language of OTHER_LANGUAGES)
        await measureIn(size, { ...USUAL_LOOK, language, textSize: 'largest' });
    expect(found).toEqual([]);
  });
}
