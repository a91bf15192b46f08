/** No barrier on any screen in any look, whichever engine looks for it. */
import { expect } from '@playwright/test';
import { SCREENS } from './screens.ts';
import { bringEngines, foundByAce, foundByAxe } from './support/engines.ts';
import { test } from './support/fixtures.ts';
import { EVERY_LOOK } from './support/looks.ts';

for (const screen of SCREENS) {
  test(`two engines find no barrier on ${screen.key}, in any theme, text size and direction`, async ({
    page,
    show,
    changeLook,
  }) => {
    await show(screen);
    await bringEngines(page);
    const found: string[] = [];
    for (const look of EVERY_LOOK) {
      await changeLook(screen, look);
      const barriers = [...(await foundByAxe(page)), ...(await foundByAce(page))];
      found.push(...barriers.map((barrier) => `${Object.values(look).join(' ')}: ${barrier}`));
    }
    expect(found).toEqual([]);
  });
}

test('both engines find what is wrong', async ({ page, show }) => {
  const [screen] = SCREENS;
  if (!screen) throw new Error('there are no screens');
  await show(screen);
  await bringEngines(page);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = '/missing.png';
    document.querySelector('main')?.append(image);
  });
  expect((await foundByAxe(page)).join()).toContain('image-alt');
  expect((await foundByAce(page)).join()).toContain('img_alt');
});
