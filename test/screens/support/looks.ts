/** Every look that a screen can have, and every window that it has to fit. */
import { type Look, USUAL_LOOK } from './fixtures.ts';

export const SHOWN_THEMES = ['light', 'dark', 'contrast', 'monochrome'] as const;
const SHOWN_TEXT_SIZES = ['normal', 'large', 'largest'] as const;
/** One for each direction of writing. */
const LEFT_TO_RIGHT = 'en';
const RIGHT_TO_LEFT = 'ar';
/** All but the first, which is measured everywhere. */
const OTHER_LANGUAGES = ['de', 'fr', 'es', RIGHT_TO_LEFT] as const;

export const EVERY_LOOK: readonly Look[] = [LEFT_TO_RIGHT, RIGHT_TO_LEFT].flatMap((language) =>
  SHOWN_TEXT_SIZES.flatMap((textSize) => SHOWN_THEMES.map((theme) => ({ theme, textSize, language }))),
);

export interface WindowSize {
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How many pixels of the glass, at 100 %, one CSS pixel covers. */
  readonly zoom: number;
}

function size(width: number, height: number): WindowSize {
  return { name: `${width}×${height}`, width, height, zoom: 1 };
}

export const SMALL = size(1024, 600);
export const USUAL = size(1366, 768);
const PORTRAIT = size(800, 1280);
/** What the page sees of a window of 1024 × 600 that is zoomed to 200 %. */
const ZOOMED: WindowSize = { name: '1024×600 at 200 %', width: 512, height: 300, zoom: 2 };

export const SIZES = [SMALL, USUAL, size(1920, 1080), size(3840, 2160), PORTRAIT, ZOOMED] as const;
/** Those between which the shape of the page differs: larger windows have the usual one's shape, in larger pixels. */
const SHAPES: readonly WindowSize[] = [SMALL, USUAL, PORTRAIT, ZOOMED];

function atLargest(languages: readonly string[]): Look[] {
  return languages.map((language) => ({ ...USUAL_LOOK, language, textSize: 'largest' }));
}

/**
 * What is measured in a window: every text size, and every language at the largest, once for each shape. In the usual window,
 * `EVERY_LOOK` is measured beside these.
 */
export function looksIn(size: WindowSize): readonly Look[] {
  if (size === USUAL) return atLargest(OTHER_LANGUAGES.filter((language) => language !== RIGHT_TO_LEFT));
  if (!SHAPES.includes(size)) return [USUAL_LOOK];
  return [
    ...SHOWN_TEXT_SIZES.map((textSize) => ({ ...USUAL_LOOK, textSize })),
    ...atLargest(OTHER_LANGUAGES),
  ];
}
