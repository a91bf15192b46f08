/** What tiles are made of, and how small they may be: the carer's choice. Nothing here knows the DOM. */
import type { Settings } from '../../shared/settings.ts';

export interface TileLook {
  /** At most so many a page. */
  readonly wanted: number;
  readonly pictures: boolean;
  /** A tile without a picture has its words all the same. */
  readonly labels: boolean;
  /** In rem, as styles/tiles.css draws them. */
  readonly minWidth: number;
  readonly minHeight: number;
  readonly labelHeight: number;
}

/** Between tiles, in rem. */
export const TILE_GAP = 2;

/** In rem: with less, a picture cannot be recognised, or words alone are no large button. */
const MIN_WIDTH = 15;
const MIN_PICTURE = 7;
const MIN_WORDS = 8;
/** In rem: of one line and of two, with the space around them. */
const LABEL_HEIGHT = { 1: 3.15625, 2: 5.3125 } as const;
/** From so many tiles on a label may have a single line, or their pictures would be too small. */
const MANY = 9;

export function tileLook({ tilesAPage, labels, pictures }: Settings['look']): TileLook {
  const hasLabels = labels || !pictures;
  const labelHeight = hasLabels ? LABEL_HEIGHT[tilesAPage >= MANY ? 1 : 2] : 0;
  return {
    wanted: tilesAPage,
    pictures,
    labels: hasLabels,
    minWidth: MIN_WIDTH,
    minHeight: pictures ? MIN_PICTURE + labelHeight : MIN_WORDS,
    labelHeight: pictures ? labelHeight : 0,
  };
}

/** Lines of its label that a tile has room for. @param tileHeight in rem */
export function labelLines(tileHeight: number): 1 | 2 {
  return tileHeight < MIN_PICTURE + LABEL_HEIGHT[2] ? 1 : 2;
}
