import { lazily } from './lazily.ts';

/** A whole number as people of a language write it: "1,234" in English, "1.234" in German. */
export function numberSayer(locale: string): (number: number) => string {
  const format = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  return (number) => format().format(number);
}

/** A number with up to two digits behind the point: "1.25" in English, "1,25" in German. */
export function exactNumberSayer(locale: string): (number: number) => string {
  const format = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  return (number) => format().format(number);
}
