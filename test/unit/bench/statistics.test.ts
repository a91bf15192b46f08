import { describe, expect, test } from 'vitest';
import { percentile, ratios, short, spreadOf, written } from '../../bench/support/statistics.ts';

describe('figures of a benchmark', () => {
  test('the median is a value that was measured, whatever their order', () => {
    expect(percentile([30, 10, 20], 0.5)).toBe(20);
    expect(percentile([40, 10, 30, 20], 0.5)).toBe(20);
    expect(percentile([100, 9, 8], 0.5)).toBe(9);
  });

  test('a high percentile of few values is the highest', () => {
    expect(percentile([1, 2, 3], 0.99)).toBe(3);
  });

  test('no values have no median', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });

  test('ratios compare what was measured one after the other', () => {
    expect(ratios([10, 30, 100], [10, 10, 50])).toEqual({ median: 2, least: 1, most: 3 });
  });

  test('a round that the other side does not have counts as no figure', () => {
    expect(ratios([10, 20], [10]).most).toBeNaN();
  });

  test('a figure is written with three digits, and never alone', () => {
    expect(written(spreadOf([12.345, 11.9, 1_234.5]))).toBe('12.3 (11.9 to 1,235)');
    expect(short(0.004_567)).toBe('0.00457');
    expect(short(Number.NaN)).toBe('–');
  });
});
