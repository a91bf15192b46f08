import { describe, expect, test } from 'vitest';
import { type Figures, report } from '../../bench/pictures/report.ts';

const MB = 1e6;

function figures(factor: number, changes: Partial<Figures['second']> = {}): Figures {
  const visit = {
    open: [10 * factor, 12 * factor, 30 * factor],
    openSuddenly: [20 * factor, 24 * factor, 60 * factor],
    next: [5 * factor, 5 * factor, 5 * factor],
    page: [8 * factor, 8 * factor, 8 * factor],
    longTasks: [],
    mostImages: 4,
    bytes: 2 * MB,
  };
  const memory = [
    { tree: 100 * MB, bare: 80 * MB, heap: 2 * MB },
    { tree: 110 * MB, bare: 84 * MB, heap: 2 * MB },
  ] as const;
  return { first: visit, second: { ...visit, ...changes }, paging: memory, slideshow: memory };
}

/** Without what pads the columns. */
const lines = (text: string) => text.split('\n').map((line) => line.replaceAll(/ +/g, ' '));

describe('the report on pictures', () => {
  const text = lines(
    report(figures(2, { longTasks: [51, 80], bytes: 0 }), figures(1), { photos: 10_000, slides: 2_880 }),
  );

  test('says what each press took in both programs, and their ratio', () => {
    expect(text).toContain('| a picture, from the disk | 12 (10 to 30) | 24 (20 to 60) | 2 |');
    expect(text).toContain('| the same, by a sudden hand | 24 (20 to 60) | 48 (40 to 120) | 2 |');
  });

  test('names the longest of the long tasks, or that there was none', () => {
    expect(text).toContain('| tasks of 50 ms and more, the first visit | none | none |');
    expect(text).toContain('| tasks of 50 ms and more, the second | none | 2, the longest 80 ms |');
  });

  test('says what came from the network on the second visit', () => {
    expect(text).toContain('| MB of images from the network, second | 2 | 0 |');
  });

  test('compares memory with what it was before', () => {
    expect(text).toContain('| paging, Easy Albums | 100 | 110 | 1.1 | 80 | 84 | 1.05 | 2 | 2 | 1 |');
  });
});
