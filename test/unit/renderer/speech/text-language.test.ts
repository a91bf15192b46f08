import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../../../src/renderer/speech/text-language.ts';

describe('the language of a text', () => {
  it.each([
    ['Geburtstag', 'en', 'en'],
    ['Geburtstag', 'de', 'de'],
    ['عيد الميلاد', 'en', 'ar'],
    ['عيد الميلاد', 'ar', 'ar'],
    ['День рождения', 'de', 'ru'],
    ['יום הולדת', 'en', 'he'],
    ['たんじょうび', 'en', 'ja'],
    ['生日', 'en', 'zh'],
    ['Birthday', 'ar', 'en'],
    ['2026', 'ar', 'ar'],
    ['', 'fr', 'fr'],
  ])('%s among words in %s is %s', (text, around, language) => {
    expect(languageOfText(text, around)).toBe(language);
  });

  it('is that of most of its letters', () => {
    expect(languageOfText('Oma in Αθήνα im Sommer', 'de')).toBe('de');
    expect(languageOfText('Αθήνα, Ελλάδα (Oma)', 'de')).toBe('el');
  });
});
