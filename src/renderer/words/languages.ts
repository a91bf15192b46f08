import type { InOneLanguage } from '../../shared/language.ts';
import type { Words } from './words.ts';

export interface SpokenLanguage extends InOneLanguage {
  /** The language's own name for itself. */
  readonly name: string;
  /** Only the one that is spoken is loaded. */
  readonly load: () => Promise<Words>;
}

/** Every language that the window speaks. The first is the last resort. */
export const LANGUAGES: readonly [SpokenLanguage, ...SpokenLanguage[]] = [
  { language: 'en', name: 'English', load: async () => (await import('./en.ts')).en },
  { language: 'de', name: 'Deutsch', load: async () => (await import('./de.ts')).de },
  { language: 'fr', name: 'Français', load: async () => (await import('./fr.ts')).fr },
  { language: 'es', name: 'Español', load: async () => (await import('./es.ts')).es },
  { language: 'ar', name: 'العربية', load: async () => (await import('./ar.ts')).ar },
];
