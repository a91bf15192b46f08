import { describe, expect, it } from 'vitest';
import { readAcceptLanguage } from '../../../../src/main/sign-in/accept-language.ts';

describe('the languages that a browser asks for', () => {
  it.each([
    ['de-AT,de;q=0.9,en-US;q=0.8,en;q=0.7', ['de-AT', 'de', 'en-US', 'en']],
    ['en;q=0.2, fr ; Q=0.8, ar', ['ar', 'fr', 'en']],
    ['es, fr', ['es', 'fr']],
    ['de;q=0, en', ['en']],
    ['*', []],
    ['en;q=much', []],
    ['<b>, e, de', ['de']],
    ['', []],
    [undefined, []],
  ])('come in the order of their weight: %s', (header, languages) => {
    expect(readAcceptLanguage(header)).toEqual(languages);
  });

  it('are bounded in number', () => {
    expect(readAcceptLanguage('en,'.repeat(5000)).length).toBeLessThan(100);
  });
});
