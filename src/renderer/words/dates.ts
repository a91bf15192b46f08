import { lazily } from './lazily.ts';
import type { Words } from './words.ts';

/** What a day is made of, each part in a language's own words and digits. */
export interface DayParts {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * The parts of a day, for a language to put in its order. Versions of the language data differ in the commas and
 * spaces between the parts, and agree on the parts. Always of the Gregorian calendar, as Google's dates are.
 */
export function dayParts(locale: string): (date: Date) => DayParts {
  const format = lazily(
    () =>
      new Intl.DateTimeFormat(locale, {
        calendar: 'gregory',
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
  );
  return (date) => {
    const parts = format().formatToParts(date);
    const part = (type: keyof DayParts): string => parts.find((one) => one.type === type)?.value ?? '';
    return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
  };
}

/** For languages that write weekdays small: a date stands alone here, as a sentence does. */
export function withCapital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** A day as a person says it, in the computer's own time zone; null where `iso` is no date. */
export function sayDay(iso: string | null, now: Date, dates: Words['dates']): string | null {
  if (iso === null) return null;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  if (isSameDay(date, now)) return dates.today;
  if (isSameDay(date, dayBefore(now))) return dates.yesterday;
  return dates.day(date);
}

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** By the calendar and not by 24 hours: two days a year are longer or shorter. */
function dayBefore(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1);
}
