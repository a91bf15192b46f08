import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { orientationOf, withOrientation } from '../../../../src/main/carer/exif-orientation.ts';

const plain = sharp({ create: { width: 8, height: 4, channels: 3, background: '#446688' } });

describe('how a camera was held', () => {
  it.each([1, 3, 6, 8])('is read as other programs write it: %i', async (orientation) => {
    const jpeg = await plain.clone().withMetadata({ orientation }).jpeg().toBuffer();
    expect(orientationOf(jpeg)).toBe(orientation);
  });

  it.each([3, 6, 8])('is written so that other programs read it: %i', async (orientation) => {
    const jpeg = withOrientation(await plain.clone().jpeg().toBuffer(), orientation);
    expect((await sharp(jpeg).metadata()).orientation).toBe(orientation);
    expect(orientationOf(jpeg)).toBe(orientation);
  });

  it('is upright where nothing is said, or nothing that can be read', async () => {
    const jpeg = await plain.clone().jpeg().toBuffer();
    expect(orientationOf(jpeg)).toBe(1);
    expect(withOrientation(jpeg, 1)).toBe(jpeg);
    expect(orientationOf(await plain.clone().png().toBuffer())).toBe(1);
    const turned = await plain.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    for (let length = 0; length < 22; length += 1) expect(orientationOf(turned.subarray(0, length))).toBe(1);
  });
});
