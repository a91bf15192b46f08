import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pixels, shrink } from '../../../../src/main/photos/sources/heic/shrink-pixels.ts';

/** Rows of red values; the other colours are 0. One byte lies between the rows. */
function redPicture(rows: readonly (readonly number[])[]): Pixels {
  const width = rows[0]?.length ?? 0;
  const stride = width * 3 + 1;
  const pixels = new Uint8Array(stride * rows.length).fill(99);
  rows.forEach((row, y) => {
    row.forEach((red, x) => {
      pixels.set([red, 0, 0], y * stride + x * 3);
    });
  });
  return { width, height: rows.length, stride, channels: 3, pixels };
}

function redsOf({ pixels }: Pixels): number[] {
  return [...pixels].filter((_, at) => at % 4 === 0);
}

describe('a picture that is made smaller', () => {
  it('has the average of what each pixel stands for', () => {
    const small = shrink(
      redPicture([
        [0, 100, 10, 20],
        [100, 200, 30, 40],
      ]),
      2,
    );
    expect(small).toMatchObject({ width: 2, height: 1 });
    expect(redsOf(small)).toEqual([100, 25]);
  });

  it('takes part of a pixel where one ends within it', () => {
    const small = shrink(redPicture([[90, 30, 60]]), 2);
    expect(redsOf(small)).toEqual([70, 50]);
  });

  it('is as it was when it is small enough', () => {
    const picture = redPicture([
      [1, 2],
      [3, 4],
    ]);
    expect(redsOf(shrink(picture, 2))).toEqual([1, 2, 3, 4]);
    expect(redsOf(shrink(picture, 500))).toEqual([1, 2, 3, 4]);
  });

  it('is on white where one sees through it', () => {
    const pixels = new Uint8Array([200, 0, 0, 255, 200, 0, 0, 0, 200, 0, 0, 51]);
    const small = shrink({ width: 3, height: 1, stride: 12, channels: 4, pixels }, 3);
    expect([...small.pixels]).toEqual([200, 0, 0, 255, 255, 255, 255, 255, 244, 204, 204, 255]);
  });

  it('keeps one colour everywhere, in every shape and size', () => {
    const side = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 70 }), fc.nat(255), (width, height, longest, red) => {
        const picture = redPicture(Array.from({ length: height }, () => new Array<number>(width).fill(red)));
        const small = shrink(picture, longest);
        expect(Math.max(small.width, small.height)).toBe(Math.min(longest, Math.max(width, height)));
        expect(redsOf(small).every((found) => Math.abs(found - red) <= 1)).toBe(true);
      }),
    );
  });
});
