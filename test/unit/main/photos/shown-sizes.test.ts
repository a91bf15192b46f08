import { expect, it } from 'vitest';
import { shownSizes } from '../../../../src/main/photos/shown-sizes.ts';

it.each([
  [1024, [512, 1024]],
  [1366, [1024]],
  [1920, [1024, 2048]],
  [3840, [2048, 4096]],
  [600, [256, 512]],
  [300, [256]],
] as const)('a screen of %i pixels shows photos in the sizes %j', (width, sizes) => {
  expect(shownSizes(width)).toEqual(sizes);
});
