/** How an album is written down: a list of pictures, each a sentence, a shape and a drawing. */
import type { Canvas } from './canvas.ts';

/** Pixels of the originals, as common cameras make them. */
const SHAPES = {
  landscape: [4032, 3024],
  wide: [4000, 2250],
  portrait: [3024, 4032],
  square: [3024, 3024],
  panorama: [9000, 3000],
} as const;

export type Shape = keyof typeof SHAPES;
export type Draw = (canvas: Canvas) => void;

export interface PictureSpec {
  readonly width: number;
  readonly height: number;
  /** Null for a picture that nobody wrote anything about. */
  readonly description: string | null;
  readonly draw: Draw;
}

export interface AlbumSpec {
  /** Part of the ids and seeds; changing it changes every picture of the album. */
  readonly key: string;
  readonly title: string;
  /** Day of the first picture. */
  readonly from: string;
  /** How many days the album covers. */
  readonly days: number;
  /** Which picture is on the cover. */
  readonly cover: number;
  readonly pictures: readonly PictureSpec[];
}

function picture(shape: Shape): (description: string | null, draw: Draw) => PictureSpec {
  const [width, height] = SHAPES[shape];
  return (description, draw) => ({ width, height, description, draw });
}

export const landscape = picture('landscape');
export const wide = picture('wide');
export const portrait = picture('portrait');
export const square = picture('square');
export const panorama = picture('panorama');
