import type { Page } from '@playwright/test';
import { linesShown } from './page-parts.ts';
import { contrastOfLine, pixelsIn } from './pixels.ts';

/** WCAG 2.2, 1.4.6 (AAA). */
const READABLE = 7;

/** Words of the page whose contrast, in the pixels of its picture, is too little. */
export async function faintWordsIn(page: Page, picture: Buffer): Promise<string[]> {
  const lines = await page.evaluate(linesShown);
  if (lines.length === 0) return ['no words at all'];
  const pixels = await pixelsIn(picture);
  return lines
    .map(({ words, box }) => ({ words, contrast: contrastOfLine(pixels, box) }))
    .filter(({ contrast }) => contrast < READABLE)
    .map(({ words, contrast }) => `"${words}": ${contrast.toFixed(1)}`);
}
