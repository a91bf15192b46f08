import { type ReadonlySignal, signal } from '@preact/signals';
import { chooseLanguage } from '../../shared/language.ts';
import { en } from './en.ts';
import { LANGUAGES } from './languages.ts';
import type { Words } from './words.ts';

const spoken = signal<Words>(en);

/** The sentences in the language that is spoken now. It can change while the window is open. */
export const words: ReadonlySignal<Words> = spoken;

let newest = 0;

/**
 * @param wish the carer's: the tag of a language, or `system` for the computer's own (in Electron `navigator.languages` are
 *   the system's)
 */
export async function speakLanguage(wish: string): Promise<void> {
  const number = ++newest;
  const { language, load } = chooseLanguage(wish === 'system' ? navigator.languages : [wish], LANGUAGES);
  if (language === spoken.value.language) return;
  const loaded = await load();
  if (number === newest) spoken.value = loaded;
}
