import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityOf, gridFor, pageCount, pageNumber, pageStart } from '../../../src/renderer/state/paging.ts';

const tile = { minWidth: 240, minHeight: 200, gap: 32, labelHeight: 92 };

describe('how many tiles fit', () => {
  it('puts four tiles into two rows in a window of 1280 by 800', () => {
    expect(gridFor({ width: 900, height: 680 }, tile, 4)).toEqual({ columns: 2, rows: 2 });
  });

  it('puts four tiles one above another where there is only height', () => {
    expect(gridFor({ width: 300, height: 1200 }, tile, 4)).toEqual({ columns: 1, rows: 4 });
  });

  it('puts four tiles side by side where there is only width', () => {
    expect(gridFor({ width: 2400, height: 300 }, tile, 4)).toEqual({ columns: 4, rows: 1 });
  });

  it('shows fewer tiles rather than small ones', () => {
    expect(gridFor({ width: 520, height: 300 }, tile, 4)).toEqual({ columns: 2, rows: 1 });
  });

  it('shows one tile where not even one fits at full size', () => {
    expect(gridFor({ width: 120, height: 90 }, tile, 4)).toEqual({ columns: 1, rows: 1 });
  });

  it('never shows more than wanted, and never smaller than full size where there are several', () => {
    const pixels = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(pixels, pixels, fc.constantFrom(1, 2, 4, 6, 9), (width, height, wanted) => {
        const grid = gridFor({ width, height }, tile, wanted);
        expect(capacityOf(grid)).toBeGreaterThanOrEqual(1);
        expect(capacityOf(grid)).toBeLessThanOrEqual(wanted);
        if (capacityOf(grid) === 1) return;
        expect((width - tile.gap * (grid.columns - 1)) / grid.columns).toBeGreaterThanOrEqual(tile.minWidth);
        expect((height - tile.gap * (grid.rows - 1)) / grid.rows).toBeGreaterThanOrEqual(tile.minHeight);
      }),
    );
  });
});

describe('pages', () => {
  it('counts from one', () => {
    expect(pageNumber(0, 4)).toBe(1);
    expect(pageNumber(4, 4)).toBe(2);
    expect(pageCount(17, 4)).toBe(5);
    expect(pageCount(16, 4)).toBe(4);
  });

  it('says nothing about the number of pages while the length is unknown', () => {
    expect(pageCount(null, 4)).toBeNull();
  });

  it('keeps an item in view when a window of another size holds more or fewer tiles', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 9 }), (anchor, capacity) => {
        const start = pageStart(anchor, capacity);
        expect(start).toBeLessThanOrEqual(anchor);
        expect(start + capacity).toBeGreaterThan(anchor);
        expect(start % capacity).toBe(0);
      }),
    );
  });
});
