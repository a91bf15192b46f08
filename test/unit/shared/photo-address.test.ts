import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filmAddress,
  IMAGE_SIZES,
  imageAddress,
  parseFilmAddress,
  parseImageAddress,
  sized,
  sizeFor,
} from '../../../src/shared/photo-address.ts';

describe('image addresses inside the app', () => {
  it('are read back as they were made, whatever the id looks like', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('photo' as const, 'album-cover' as const),
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => id !== '.' && id !== '..'),
        fc.constantFrom(...IMAGE_SIZES),
        (subject, id, size) => {
          expect(parseImageAddress(sized(imageAddress(subject, id), size))).toEqual({ subject, id, size });
        },
      ),
    );
  });

  it('hold the id alone, escaped', () => {
    expect(imageAddress('photo', 'a/b?c#d')).toBe('photo://photo/a%2Fb%3Fc%23d');
  });

  it.each([
    ['another scheme', 'https://photo/abc?size=512'],
    ['another subject', 'photo://video/abc?size=512'],
    ['no size', 'photo://photo/abc'],
    ['a size that is no step', 'photo://photo/abc?size=500'],
    ['a size written otherwise', 'photo://photo/abc?size=0512'],
    ['two sizes', 'photo://photo/abc?size=512&size=1024'],
    ['another parameter beside the size', 'photo://photo/abc?size=512&url=https://evil.example'],
    ['no id', 'photo://photo/?size=512'],
    ['an id that cannot be unescaped', 'photo://photo/%E0%A4%A?size=512'],
    ['nothing', ''],
  ])('are refused with %s', (_what, address) => {
    expect(parseImageAddress(address)).toBeNull();
  });
});

describe('sizeFor', () => {
  it.each([
    [1, 1, 256],
    [256, 1, 256],
    [257, 1, 512],
    [256, 2, 512],
    [300, 1.5, 512],
    [1024, 1, 1024],
    [1025, 1, 2048],
    [4000, 3, 4096],
  ])('fills %d CSS pixels at density %d with %d', (pixels, density, expected) => {
    expect(sizeFor(pixels, density)).toBe(expected);
  });
});

describe('the address of a film', () => {
  it('holds its id, and which attempt it is', () => {
    expect(filmAddress('a/b', 2)).toBe('photo://film/a%2Fb?attempt=2');
    expect(parseFilmAddress(filmAddress('a/b', 2))).toBe('a/b');
  });

  it.each([
    'photo://film/a',
    'photo://film/a?size=512',
    'photo://photo/a?attempt=1',
    'photo://film/?attempt=1',
    'x',
  ])('is not %s', (address) => {
    expect(parseFilmAddress(address)).toBeNull();
  });
});
