import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

/** Every language that the window speaks. The first is the last resort. */
export const LANGUAGES = [en, de, fr, es, ar] as const satisfies readonly Words[];
