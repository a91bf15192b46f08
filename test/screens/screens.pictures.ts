/** Writes the pictures that scripts/screens.mjs asks for, each a test of its own, so that all workers help. */
import { join } from 'node:path';
import { SCREENS } from './screens.ts';
import { test, USUAL_LOOK } from './support/fixtures.ts';
import { picturesAsked } from './support/pictures-asked.ts';

const { folder, screens, themes, textSizes, languages, sizes } = picturesAsked();

for (const screen of SCREENS.filter(
  ({ key, name }) => !screens || screens.includes(key) || screens.includes(name),
)) {
  for (const theme of themes ?? [USUAL_LOOK.theme])
    for (const textSize of textSizes ?? [USUAL_LOOK.textSize])
      for (const language of languages ?? [USUAL_LOOK.language])
        for (const [width, height] of sizes) {
          const name = [screen.key, theme, textSize, language, `${width}x${height}`].join('-');
          test(name, async ({ page, show }) => {
            await page.setViewportSize({ width, height });
            await show(screen, { theme, textSize, language });
            await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
          });
        }
}
