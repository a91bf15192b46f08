import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { counted, createPhotographs, fitted } from '../../bench/pictures/photographs.ts';

describe('the photographs of the benchmark', () => {
  const photographs = createPhotographs(4);

  test('are JPEGs of the size that was asked for, as heavy as photos', async () => {
    const jpeg = await photographs.jpeg(0, 512);
    const { format, width, height } = await sharp(jpeg).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 512, height: 384 });
    const bitsAPixel = (jpeg.length * 8) / (512 * 384);
    expect(bitsAPixel).toBeGreaterThan(1);
    expect(bitsAPixel).toBeLessThan(3);
  });

  test('stand at every fourth place', async () => {
    const { width, height } = await sharp(await photographs.jpeg(3, 256)).metadata();
    expect({ width, height }).toEqual({ width: 192, height: 256 });
  });

  test('come again in turn, the same bytes', async () => {
    expect(await photographs.jpeg(5, 256)).toBe(await photographs.jpeg(1, 256));
  });

  test('are counted where they are counted, and there alone', async () => {
    const [mine, other] = [counted(photographs.pictures), counted(photographs.pictures)];
    const image = await mine.pictures[0]?.render(64, 48, 'image/jpeg');
    await mine.pictures[0]?.render(64, 48, 'image/jpeg');
    expect(mine.bytes).toBe((image?.length ?? 0) * 2);
    expect(mine.bytes).toBeGreaterThan(0);
    expect(other.bytes).toBe(0);
  });

  test('keep their shape at every size', () => {
    expect(fitted({ width: 4032, height: 3024 }, 1024)).toEqual({ width: 1024, height: 768 });
    expect(fitted({ width: 3024, height: 4032 }, 1024)).toEqual({ width: 768, height: 1024 });
  });
});
