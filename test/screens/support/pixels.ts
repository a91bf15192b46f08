/** What is really on the glass: contrasts and focus rings, counted in the pixels of screenshots. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { luminanceContrast, type Rgb } from './contrast.ts';

/** CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Rgb;
}

/** What the window shows, one pixel for each CSS pixel. */
export async function pixelsOf(page: Page): Promise<Pixels> {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return {
    width,
    height,
    at(x, y) {
      const start = (y * width + x) * 3;
      return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0];
    },
  };
}

/** Whole pixels of a box, within the window. */
function* placesIn({ width, height }: Pixels, box: Box): Generator<readonly [x: number, y: number]> {
  const right = Math.min(width, Math.ceil(box.x + box.width));
  const bottom = Math.min(height, Math.ceil(box.y + box.height));
  for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.floor(box.x)); x < right; x++) yield [x, y];
}

/** Pixels that a colour must have to count: letters have more, a speck of a picture has fewer. */
const ENOUGH = 6;

/** The contrast between a line's ground, its most frequent colour, and the letters, the colour that is furthest from it. */
export function contrastOfLine(pixels: Pixels, line: Box): number {
  const counts = new Map<string, { readonly colour: Rgb; count: number }>();
  for (const [x, y] of placesIn(pixels, line)) {
    const colour = pixels.at(x, y);
    const known = counts.get(colour.join());
    if (known) known.count += 1;
    else counts.set(colour.join(), { colour, count: 1 });
  }
  const colours = [...counts.values()].sort((a, b) => b.count - a.count);
  const [ground] = colours;
  if (!ground) return 1;
  const letters = colours.filter(({ count }) => count >= ENOUGH);
  return Math.max(...letters.map(({ colour }) => luminanceContrast(colour, ground.colour)));
}

/** WCAG 2.2, 1.4.11 and 2.4.13: what changes has to change this much. */
const SEEN = 3;

/** How many pixels of a box changed so much that it is seen. */
export function seenChanges(before: Pixels, after: Pixels, box: Box): number {
  let changes = 0;
  for (const [x, y] of placesIn(before, box))
    if (luminanceContrast(before.at(x, y), after.at(x, y)) >= SEEN) changes += 1;
  return changes;
}
