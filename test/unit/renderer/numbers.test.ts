import { describe, expect, it } from 'vitest';
import { numberSayer, westernNumberSayer } from '../../../src/renderer/words/numbers.ts';

describe.each(['en-GB', 'de', 'fr', 'es'])('a number in %s', (locale) => {
  it.each([0, 7, 999, 1_000, 20_000, 1_234_567, -5, 0.4])('%s is said as the language says it', (number) => {
    expect(westernNumberSayer(locale)(number)).toBe(numberSayer(locale)(number));
  });
});
