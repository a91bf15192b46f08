import { describe, expect, it, vi } from 'vitest';
import { openToScreenReaders } from '../../../src/main/screen-readers.ts';

describe('the page', () => {
  it.each([
    ['linux', 1],
    // There Chromium does it when a screen reader comes, and rests when it goes.
    ['win32', 0],
    ['darwin', 0],
  ] as const)('on %s is opened to screen readers by the app itself %d times', (platform, times) => {
    const setAccessibilitySupportEnabled = vi.fn();
    openToScreenReaders({ setAccessibilitySupportEnabled }, platform);
    expect(setAccessibilitySupportEnabled.mock.calls).toEqual(Array.from({ length: times }, () => [true]));
  });
});
