import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { IMAGE_TYPES, type ImageType } from '../../../../src/main/photos/image-host.ts';
import { isWhole } from '../../../../src/main/photos/whole-image.ts';

const FORMATS: Readonly<Record<ImageType, 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** Noise, so that the file is larger than what may follow its end. */
function picture(type: ImageType): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 200, height: 150, channels: 3, background: '#4a7c9d', noise } })
    .toFormat(FORMATS[type])
    .toBuffer();
}

describe('a picture', () => {
  it.each(IMAGE_TYPES)('of the type %s is whole', async (type) => {
    expect(isWhole({ type, bytes: await picture(type) })).toBe(true);
  });

  it('is whole with some bytes behind its end', async () => {
    const bytes = Buffer.concat([await picture('image/jpeg'), Buffer.alloc(1000)]);
    expect(isWhole({ type: 'image/jpeg', bytes })).toBe(true);
  });

  it.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
    'of the type %s is none when it was cut',
    async (type) => {
      const whole = await picture(type);
      for (const share of [0.1, 0.5, 0.9]) {
        expect(isWhole({ type, bytes: whole.subarray(0, whole.length * share) })).toBe(false);
      }
    },
  );

  it.each(IMAGE_TYPES)('of the type %s is none without bytes, or with others', (type) => {
    expect(isWhole({ type, bytes: Buffer.alloc(0) })).toBe(false);
    expect(isWhole({ type, bytes: Buffer.from('<!doctype html><p>Welcome to this wireless network.') })).toBe(
      false,
    );
  });

  it('is none under another type', async () => {
    expect(isWhole({ type: 'image/png', bytes: await picture('image/jpeg') })).toBe(false);
  });
});
