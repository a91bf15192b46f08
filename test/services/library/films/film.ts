/** The films of the sample library. */
import { fileURLToPath } from 'node:url';
import type { LibraryItem } from '../../google-library.ts';
import { drawnImage } from '../render.ts';
import { drawSailing, SAILING } from './sailing.ts';

const { key, width, height } = SAILING;

/** Six seconds of a boat that sails past a lighthouse, with a soft sound. Its frames are those of `sailing.ts`. */
export const sailingFilm: Pick<LibraryItem, 'still' | 'image' | 'mimeType' | 'width' | 'height'> = {
  mimeType: 'video/mp4',
  width,
  height,
  still: drawnImage({ key, width, height, draw: (canvas) => drawSailing(canvas, 0.5) }),
  image: {
    kind: 'file',
    path: fileURLToPath(new URL('./sailing.mp4', import.meta.url)),
    contentType: 'video/mp4',
  },
};
