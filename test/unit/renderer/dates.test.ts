import { describe, expect, it } from 'vitest';
import { sayDay } from '../../../src/renderer/words/dates.ts';
import { en } from '../../../src/renderer/words/en.ts';
import { dayOfPhoto, nameOfPhoto } from '../../../src/renderer/words/photo-names.ts';
import type { Photo } from '../../../src/shared/models.ts';

const now = new Date(2026, 2, 3, 9, 30);
const say = (date: Date): string | null => sayDay(date.toISOString(), now, en.dates);

describe('a day, as people say it', () => {
  it('is today from the first minute to the last', () => {
    expect(say(new Date(2026, 2, 3, 0, 0))).toBe('Today');
    expect(say(new Date(2026, 2, 3, 23, 59))).toBe('Today');
  });

  it('is yesterday by the calendar, not by 24 hours', () => {
    expect(say(new Date(2026, 2, 2, 0, 1))).toBe('Yesterday');
    expect(say(new Date(2026, 2, 1, 23, 59))).not.toBe('Yesterday');
  });

  it('is yesterday across the end of a year', () => {
    const newYear = new Date(2026, 0, 1, 8);
    expect(sayDay(new Date(2025, 11, 31, 20).toISOString(), newYear, en.dates)).toBe('Yesterday');
  });

  it('is the whole date otherwise', () => {
    expect(say(new Date(2025, 2, 4, 12))).toBe('Tuesday 4 March 2025');
    expect(say(new Date(2026, 2, 10, 12))).toBe('Tuesday 10 March 2026');
  });

  it('is not said where nobody knows it', () => {
    expect(sayDay(null, now, en.dates)).toBeNull();
    expect(sayDay('not a date', now, en.dates)).toBeNull();
  });
});

describe('what a photo is called', () => {
  const photo = (description: string | null, takenAt: Date | null): Photo => ({
    id: 'p',
    kind: 'photo',
    description,
    takenAt: takenAt?.toISOString() ?? null,
    width: null,
    height: null,
    image: 'photo://photo/p',
  });

  it('is its description, with the day beside it', () => {
    const one = photo('Tea with Rosa', new Date(2026, 2, 3, 8));
    expect(nameOfPhoto(one, 4, now, en)).toBe('Tea with Rosa');
    expect(dayOfPhoto(one, now, en)).toBe('Today');
  });

  it('is its day where there is no description, and the day is not said twice', () => {
    const one = photo('  ', new Date(2026, 2, 2, 8));
    expect(nameOfPhoto(one, 4, now, en)).toBe('Yesterday');
    expect(dayOfPhoto(one, now, en)).toBeNull();
  });

  it('is its place in the album where nothing is known', () => {
    expect(nameOfPhoto(photo(null, null), 4, now, en)).toBe('Picture 5');
  });
});
