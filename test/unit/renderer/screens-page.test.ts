import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCREENS } from '../../screens/screens.ts';
import { pictureFile } from '../../screens/support/kept-pictures.ts';
import { SHOWN_THEMES } from '../../screens/support/looks.ts';
import { PICTURES_PAGE, picturesPage } from '../../screens/support/pictures-page.ts';

it('docs/screens.md shows every screen of the catalogue, in every theme', () => {
  // Where this differs: node scripts/docs-pictures.mjs
  expect(readFileSync(PICTURES_PAGE, 'utf8')).toBe(picturesPage(SCREENS));
  const files = SCREENS.flatMap(({ key }) => SHOWN_THEMES.map((theme) => pictureFile(key, theme)));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
