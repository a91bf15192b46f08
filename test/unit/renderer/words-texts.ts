/** Every text of the words files, with its path, for the checks that go over all of them. */
import { LANGUAGES as PAGE_LANGUAGES } from '../../../src/main/words.ts';
import { LANGUAGES } from './loaded-languages.ts';

/** `path` for instance `.bar.back`. */
export type Text = readonly [path: string, text: string];

export interface LanguageTexts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: readonly Text[];
}

const A_WEDNESDAY_IN_SEPTEMBER = new Date(2026, 8, 23);

/** Those with parameters are said with numbers of the largest size that happens often. */
function textsOf(value: unknown, path = ''): Text[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const sample: unknown = path.endsWith('dates.day')
      ? value(A_WEDNESDAY_IN_SEPTEMBER)
      : value(path === '.windowTitle' ? 'Easy Albums' : 888, 888);
    return textsOf(sample, path);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** The window's words of a language together with those of the page in the browser. */
export const ALL: readonly LanguageTexts[] = LANGUAGES.map((words) => {
  const page = PAGE_LANGUAGES.find(({ language }) => language === words.language);
  const texts = [...textsOf(words), ...textsOf(page?.callbackPage, '.callbackPage')];
  return {
    language: words.language,
    direction: words.direction,
    texts: texts.filter(([path]) => path !== '.language' && path !== '.direction'),
  };
});

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!؟])\s+/u);
}

/** Words as a person counts them: "n’est" is one, "Page 2 of 5" is four. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u00a0–]+/u).filter((word) => /[\p{L}\p{N}%]/u.test(word));
}

/** True for a text that is one or more whole sentences, and no label. */
export function isSentence(text: string): boolean {
  return /[.?!؟]$/u.test(text);
}
