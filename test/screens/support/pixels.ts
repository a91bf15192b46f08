/** What is really on the glass: contrasts and focus rings, counted in the pixels of screenshots. */
import type { CDPSession, Page } from '@playwright/test';
import sharp from 'sharp';
import { luminanceContrast, type Rgb } from './contrast.ts';

/** CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One pixel for each CSS pixel of a box in the window. */
export interface Pixels extends Box {
  /** Red, green, blue of each, row by row. */
  readonly values: Buffer;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function devtoolsOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/**
 * What the window shows, or a box of it, as PNG. Chromium's own command: Playwright's takes twice as long, as it makes sure of
 * what `holdStill` did once for all.
 */
export async function glassOf(page: Page, box?: Box): Promise<Buffer> {
  const devtools = await devtoolsOf(page);
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    ...(box && { clip: { ...box, scale: 1 } }),
  });
  return Buffer.from(data, 'base64');
}

/** What the whole window shows. */
export async function pixelsOf(page: Page): Promise<Pixels> {
  return pixelsIn(await glassOf(page));
}

export async function pixelsIn(png: Buffer, { x, y } = { x: 0, y: 0 }): Promise<Pixels> {
  const { data: values, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { x, y, width: info.width, height: info.height, values };
}

/** Whole pixels around a box, within the window. */
export function wholePixels({ x, y, width, height }: Box, window: Box): Box {
  const left = Math.max(window.x, Math.floor(x));
  const top = Math.max(window.y, Math.floor(y));
  const right = Math.min(window.x + window.width, Math.ceil(x + width));
  const bottom = Math.min(window.y + window.height, Math.ceil(y + height));
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The colours of a box, each as one number, row by row. */
function coloursIn(pixels: Pixels, box: Box): number[] {
  const { x, y, width, height } = wholePixels(box, pixels);
  const colours: number[] = [];
  for (let row = y; row < y + height; row++) {
    const start = ((row - pixels.y) * pixels.width + x - pixels.x) * 3;
    for (let at = start; at < start + width * 3; at += 3) colours.push(pixels.values.readUIntBE(at, 3));
  }
  return colours;
}

function rgb(colour: number): Rgb {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** Pixels that a colour must have to count: letters have more, a speck of a picture has fewer. */
const ENOUGH = 6;

/** The contrast between a line's ground, its most frequent colour, and the letters, the colour that is furthest from it. */
export function contrastOfLine(pixels: Pixels, line: Box): number {
  const counts = new Map<number, number>();
  for (const colour of coloursIn(pixels, line)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts].sort(([, a], [, b]) => b - a);
  const [ground] = colours;
  if (!ground) return 1;
  const letters = colours.filter(([, count]) => count >= ENOUGH);
  return Math.max(...letters.map(([colour]) => luminanceContrast(rgb(colour), rgb(ground[0]))));
}

/** WCAG 2.2, 1.4.11 and 2.4.13: what changes has to change this much. */
const SEEN = 3;

/** How many pixels of a box changed so much that it is seen. It lies in the first picture; the second may be of the box alone. */
export function seenChanges(before: Pixels, after: Pixels, box: Box): number {
  const place = wholePixels(box, after);
  const [old, now] = [coloursIn(before, place), coloursIn(after, place)];
  return old.filter((colour, index) => {
    const other = now[index] ?? colour;
    return colour !== other && luminanceContrast(rgb(colour), rgb(other)) >= SEEN;
  }).length;
}
