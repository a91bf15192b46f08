/**
 * The pictures of docs/, and whether a screen still looks like one. Compared are cells of about 11 pixels, by their mean colour:
 * another version of Chromium draws the edges of letters otherwise, and no cell notices; a button that is gone, a
 * line that moved or another colour changes many.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');
/** CSS pixels. */
export const PICTURE_WINDOW = { name: '1366×768', width: 1366, height: 768, zoom: 1 } as const;
/** Pixels: what a picture in docs/ is wide. */
const KEPT_WIDTH = 960;
const CELLS = { width: 120, height: 68 } as const;

/** Of 255: how far the mean colour of one cell, and of all of them, may be off. */
const CELL_TOLERANCE = 48;
const MEAN_TOLERANCE = 2;

/** Relative to docs/. */
export function pictureName(key: string, theme: string): string {
  return `pictures/screens/${key}-${theme}.webp`;
}

export function pictureFile(key: string, theme: string): string {
  return join(DOCS, pictureName(key, theme));
}

export function screenshot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
}

export async function keep(file: string, picture: Buffer): Promise<void> {
  await sharp(picture).resize({ width: KEPT_WIDTH }).webp({ quality: 62, effort: 4 }).toFile(file);
}

/** A picture is made as small as the kept ones first: another way down makes other cells. */
async function cellsOf(picture: Buffer | string): Promise<Buffer> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .resize({ width: KEPT_WIDTH })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info })
    .resize(CELLS.width, CELLS.height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
}

/** In words, what differs from a kept picture; null where nothing does. */
export async function differenceFrom(file: string, picture: Buffer): Promise<string | null> {
  if (!existsSync(file)) return `there is no ${file}: node scripts/docs-pictures.mjs makes it`;
  const [kept, now] = await Promise.all([cellsOf(file), cellsOf(picture)]);
  const offs = [...now].map((value, index) => Math.abs(value - (kept[index] ?? 0)));
  const mean = offs.reduce((sum, off) => sum + off, 0) / offs.length;
  const cells = offs.filter((off) => off > CELL_TOLERANCE).length;
  return mean <= MEAN_TOLERANCE && cells === 0
    ? null
    : `${cells} cells differ, by ${mean.toFixed(2)} in the mean`;
}
