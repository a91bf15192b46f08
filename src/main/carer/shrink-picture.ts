import type { NativeImage, nativeImage } from 'electron';
import { orientationOf, withOrientation } from './exif-orientation.ts';

/** CSS pixels of the longer side; the largest place that it is shown in, on a usual screen. */
const LONGEST_SIDE = 512;
const JPEG_QUALITY = 85;

/** A small JPEG of a JPEG or PNG, or null where the bytes are none. */
export function shrinkPicture(bytes: Buffer, images: typeof nativeImage): Buffer | null {
  const image = images.createFromBuffer(bytes);
  if (image.isEmpty()) return null;
  // Electron takes the pixels as they lie in the file, and forgets how the camera was held.
  return withOrientation(small(image).toJPEG(JPEG_QUALITY), orientationOf(bytes));
}

function small(image: NativeImage): NativeImage {
  const { width, height } = image.getSize();
  if (Math.max(width, height) <= LONGEST_SIDE) return image;
  return image.resize(width >= height ? { width: LONGEST_SIDE } : { height: LONGEST_SIDE });
}
