/** Not a test: writes the pictures of docs/, and the page that shows them. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SCREENS } from './screens.ts';
import { test, USUAL_LOOK } from './support/fixtures.ts';
import { keep, PICTURE_WINDOW, pictureFile, screenshot } from './support/kept-pictures.ts';
import { SHOWN_THEMES } from './support/looks.ts';
import { PICTURES_PAGE, picturesPage } from './support/pictures-page.ts';

for (const screen of SCREENS)
  test(screen.key, async ({ page, show, changeLook }) => {
    await page.setViewportSize(PICTURE_WINDOW);
    await show(screen);
    for (const theme of SHOWN_THEMES) {
      await changeLook(screen, { ...USUAL_LOOK, theme });
      const file = pictureFile(screen.key, theme);
      await mkdir(dirname(file), { recursive: true });
      await keep(file, await screenshot(page));
    }
  });

test('the page', async () => {
  await writeFile(PICTURES_PAGE, picturesPage(SCREENS));
  // Of screens that are no more.
  const folder = dirname(pictureFile('', ''));
  const files = SCREENS.flatMap(({ key }) => SHOWN_THEMES.map((theme) => pictureFile(key, theme)));
  for (const name of await readdir(folder).catch(() => []))
    if (!files.includes(join(folder, name))) await rm(join(folder, name));
});
