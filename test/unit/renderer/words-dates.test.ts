import { describe, expect, it } from 'vitest';
import { sayDay } from '../../../src/renderer/words/dates.ts';
import { LANGUAGES } from './loaded-languages.ts';

const NOW = new Date(2026, 2, 3, 9, 30);

describe.each([
  ['en', 'Sunday 1 February 2026', 'Tuesday 10 March 2026', 'Today', 'Yesterday'],
  ['de', 'Sonntag, 1. Februar 2026', 'Dienstag, 10. März 2026', 'Heute', 'Gestern'],
  ['fr', 'Dimanche 1er février 2026', 'Mardi 10 mars 2026', 'Aujourd’hui', 'Hier'],
  ['es', 'Domingo 1 de febrero de 2026', 'Martes 10 de marzo de 2026', 'Hoy', 'Ayer'],
  ['ar', 'الأحد 1 فبراير 2026', 'الثلاثاء 10 مارس 2026', 'اليوم', 'أمس'],
])('a day in %s', (language, first, tenth, today, yesterday) => {
  const words = LANGUAGES.find((one) => one.language === language);
  const say = (date: Date) => words && sayDay(date.toISOString(), NOW, words.dates);

  it('is said as people say it', () => {
    expect(say(new Date(2026, 1, 1, 12))).toBe(first);
    expect(say(new Date(2026, 2, 10, 12))).toBe(tenth);
  });

  it('is today, or yesterday', () => {
    expect(say(NOW)).toBe(today);
    expect(say(new Date(2026, 2, 2, 23))).toBe(yesterday);
  });

  it('has every part on every day of a year', () => {
    for (let day = 1; day <= 366; day += 1) {
      const text = words?.dates.day(new Date(2028, 0, day)) ?? '';
      expect(text).toMatch(/2028$/);
      expect(text).not.toMatch(/ {2}|^[ ,]|^\p{Ll}/u);
      expect(text.split(' ').length).toBeGreaterThanOrEqual(4);
    }
  });
});
