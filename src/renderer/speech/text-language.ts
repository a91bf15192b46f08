/**
 * The language of a text that people outside of this app wrote, as far as its letters tell. Nobody says in which
 * language an album's title is; but a voice that does not know a script spells it out, or is silent.
 */

/** The language that is most often written in a script. */
const LANGUAGES: readonly { readonly letter: RegExp; readonly language: string }[] = [
  { letter: /\p{Script=Latin}/gu, language: 'en' },
  { letter: /\p{Script=Arabic}/gu, language: 'ar' },
  { letter: /\p{Script=Hebrew}/gu, language: 'he' },
  { letter: /\p{Script=Greek}/gu, language: 'el' },
  { letter: /\p{Script=Cyrillic}/gu, language: 'ru' },
  { letter: /\p{Script=Devanagari}/gu, language: 'hi' },
  { letter: /\p{Script=Thai}/gu, language: 'th' },
  { letter: /\p{Script=Hangul}/gu, language: 'ko' },
  // Japanese is written in these and in Han, and Chinese in Han alone.
  { letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  { letter: /\p{Script=Han}/gu, language: 'zh' },
];

/** @param around BCP 47: the language of the words around it, which it is taken for unless its letters say otherwise */
export function languageOfText(text: string, around: string): string {
  const letters = count(text, /\p{L}/gu);
  const found = LANGUAGES.find(({ letter }) => count(text, letter) * 2 > letters);
  return found && scriptOf(found.language) !== scriptOf(around) ? found.language : around;
}

/** ISO 15924. */
function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}
