import { lazily } from './lazily.ts';

/** A whole number as people of a language write it: "1,234" in English, "1.234" in German. */
export function numberSayer(locale: string): (number: number) => string {
  const format = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  return (number) => format().format(number);
}

/**
 * The same for languages that write Western digits. Below a thousand nothing stands between these, so that a language's data, which takes a
 * while to load, is not needed for the first screen.
 */
export function westernNumberSayer(locale: string): (number: number) => string {
  const say = numberSayer(locale);
  return (number) =>
    Number.isInteger(number) && number >= 0 && number < 1_000 ? String(number) : say(number);
}

/** A number with up to two digits behind the point: "1.25" in English, "1,25" in German. */
export function exactNumberSayer(locale: string): (number: number) => string {
  const format = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  return (number) => format().format(number);
}
