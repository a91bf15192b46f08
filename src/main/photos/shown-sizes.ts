import { type ImageSize, sizeFor } from '../../shared/photo-address.ts';

/** Parts of a screen's width that a photo and a tile take at most, as the window draws them at its full size. */
const PARTS = [0.4, 0.72];

/**
 * The sizes in which a screen shows photos, the smallest first.
 *
 * @param width of the screen, device pixels
 */
export function shownSizes(width: number): readonly ImageSize[] {
  return [...new Set(PARTS.map((part) => sizeFor(width * part, 1)))];
}
