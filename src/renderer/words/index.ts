import { chooseLanguage } from '../../shared/language.ts';
import { LANGUAGES } from './languages.ts';
import type { Words } from './words.ts';

/** The sentences in the language of the system, chosen once, when the page starts. */
export const words: Words = chooseLanguage(navigator.languages, LANGUAGES);
