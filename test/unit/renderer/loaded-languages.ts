/** Every language of the window, loaded. */
import { LANGUAGES as LOADERS } from '../../../src/renderer/words/languages.ts';

export const LANGUAGES = await Promise.all(LOADERS.map(({ load }) => load()));
