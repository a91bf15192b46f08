import { describe, expect, it } from 'vitest';
import { capacityOf, gridFor } from '../../../src/renderer/state/paging.ts';
import { labelLines, TILE_GAP, tileLook } from '../../../src/renderer/state/tile-look.ts';
import { TILES_A_PAGE, USUAL_SETTINGS } from '../../../src/shared/settings-values.ts';

type Look = typeof USUAL_SETTINGS.look;

const look = (change: Partial<Look> = {}) => tileLook({ ...USUAL_SETTINGS.look, ...change });

/** Tiles on a page whose place for tiles is so large, in rem. */
function fitting(width: number, height: number, change: Partial<Look>): number {
  const { wanted, ...measure } = look(change);
  return capacityOf(gridFor({ width, height }, { ...measure, gap: TILE_GAP }, wanted));
}

describe('a tile', () => {
  it('has a picture and words, unless the carer leaves one of the two out', () => {
    expect(look()).toMatchObject({ pictures: true, labels: true });
    expect(look({ labels: false })).toMatchObject({ pictures: true, labels: false });
    expect(look({ pictures: false })).toMatchObject({ pictures: false, labels: true });
  });

  it('never loses both', () => {
    expect(look({ labels: false, pictures: false })).toMatchObject({ pictures: false, labels: true });
  });

  it('gives its words two lines, or one where its picture would be too small', () => {
    expect(labelLines(look({ tilesAPage: 6 }).minHeight)).toBe(2);
    expect(labelLines(look({ tilesAPage: 9 }).minHeight)).toBe(1);
  });
});

describe('a page of tiles', () => {
  // Beside the bar and the pager of a window of 1366 × 768.
  it.each(TILES_A_PAGE)('has the %i that the carer wants, where there is room', (tilesAPage) => {
    expect(fitting(57, 38, { tilesAPage })).toBe(tilesAPage);
  });

  it.each([{}, { labels: false }, { pictures: false }])(
    'has fewer rather than smaller ones, with %o',
    (change) => {
      expect(fitting(30, 18, { tilesAPage: 9, ...change })).toBeLessThan(6);
      expect(fitting(10, 5, { tilesAPage: 9, ...change })).toBe(1);
    },
  );
});
