import { describe, expect, it } from 'vitest';
import { waitLeft } from '../../../../src/main/carer/wrong-tries.ts';

const AT = 1_800_000_000_000;
const MINUTE = 60_000;

describe('the wait after wrong tries', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, MINUTE / 2],
    [4, MINUTE],
    [5, 2 * MINUTE],
    [6, 5 * MINUTE],
    [7, 15 * MINUTE],
    [8, 30 * MINUTE],
    [9, 60 * MINUTE],
    [500, 60 * MINUTE],
  ])('after %i of them is %i ms', (count, wait) => {
    expect(waitLeft({ count, lastAt: AT }, AT)).toBe(wait);
  });

  it('ends', () => {
    expect(waitLeft({ count: 3, lastAt: AT }, AT + MINUTE / 2 - 1)).toBe(1);
    expect(waitLeft({ count: 3, lastAt: AT }, AT + MINUTE / 2)).toBe(0);
    expect(waitLeft({ count: 3, lastAt: AT }, AT + 999 * MINUTE)).toBe(0);
  });

  it('is no longer where the clock was set back', () => {
    expect(waitLeft({ count: 3, lastAt: AT }, AT - 9999 * MINUTE)).toBe(MINUTE / 2);
  });
});
