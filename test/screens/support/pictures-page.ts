/** docs/screens.md: every screen in every theme, for people to look at. */
import { join } from 'node:path';
import type { CatalogueScreen } from '../screens.ts';
import { pictureName } from './kept-pictures.ts';
import { SHOWN_THEMES } from './looks.ts';

export const PICTURES_PAGE = join(import.meta.dirname, '..', '..', '..', 'docs', 'screens.md');

const BEGINNING = `# Every screen in every theme

Made by \`node scripts/docs-pictures.mjs\` out of [the catalogue](../test/screens/screens.ts), in a window of 1366 × 768, with text of the normal size. For other
sizes, texts and languages: \`node scripts/screens.mjs\` ([how](testers.md)). The tests of screens compare each with its pictures here; where a change is meant, the script
makes them anew.
`;

export function picturesPage(screens: readonly CatalogueScreen[]): string {
  const sections = screens.map(({ key, name }) => {
    const pictures = SHOWN_THEMES.map(
      (theme) => `<img src="${pictureName(key, theme)}" width="420" alt="${key}, ${theme}">`,
    );
    const title = key === name ? `\`${key}\`` : `\`${key}\` (\`data-screen="${name}"\`)`;
    return `## ${title}\n\n${pictures.join('\n')}\n`;
  });
  return [BEGINNING, ...sections].join('\n');
}
