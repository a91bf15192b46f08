import { en } from './en.ts';
import type { Words } from './words.ts';

/** The sentences in the language that the window speaks. */
export const words: Words = en;
