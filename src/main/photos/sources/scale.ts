/** Smaller copies of pictures, by Electron's own decoder. */
import { nativeImage } from 'electron';
import { withOrientation } from '../../carer/exif-orientation.ts';
import type { Scale } from './local-images.ts';

/** Of 100: a tile shows no difference to the original. */
const JPEG_QUALITY = 85;

export const scale: Scale = ({ type, bytes }, longestSide, orientation) => {
  const image = nativeImage.createFromBuffer(bytes);
  if (image.isEmpty()) return null;
  const { width, height } = image.getSize();
  const fitting = width >= height ? { width: longestSide } : { height: longestSide };
  const smaller =
    Math.max(width, height) > longestSide ? image.resize({ ...fitting, quality: 'good' }) : image;
  if (type === 'image/png') return { type, bytes: smaller.toPNG() };
  return { type: 'image/jpeg', bytes: withOrientation(smaller.toJPEG(JPEG_QUALITY), orientation) };
};
