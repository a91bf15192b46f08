import { describe, expect, it } from 'vitest';
import { chooseLanguage, type InOneLanguage } from '../../../src/shared/language.ts';

const SPOKEN: readonly [InOneLanguage, ...InOneLanguage[]] = [
  { language: 'en' },
  { language: 'de' },
  { language: 'ar' },
];

describe('the language to speak', () => {
  it.each([
    [['de-AT', 'en-GB'], 'de'],
    [['fr-FR', 'ar-EG', 'de'], 'ar'],
    [['DE'], 'de'],
    [['de_CH'], 'de'],
    [['ar-Arab-EG-u-nu-arab'], 'ar'],
    [['en-US', 'de'], 'en'],
    [['den'], 'en'],
    [['fr'], 'en'],
    [['', '*', 'C'], 'en'],
    [[], 'en'],
  ])('is the first wish that is spoken, and English where there is none: %j', (wishes, language) => {
    expect(chooseLanguage(wishes, SPOKEN).language).toBe(language);
  });
});
