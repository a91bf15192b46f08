import type { Words } from './words.ts';

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
