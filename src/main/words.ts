/** The few words that the main process shows itself: the page at the end of a sign-in, and what it has the system ask. */
import { chooseLanguage, type InOneLanguage } from '../shared/language.ts';

interface PageWords {
  readonly title: string;
  readonly sentence: string;
}

export interface MainWords extends InOneLanguage {
  readonly direction: 'ltr' | 'rtl';
  readonly callbackPage: {
    readonly signedIn: PageWords;
    readonly notSignedIn: PageWords;
    readonly notOurs: PageWords;
  };
  readonly carer: {
    /** The kind of file to choose from. */
    readonly pictures: string;
    /** macOS puts it behind "Easy Albums is trying to". */
    readonly takePinAway: string;
  };
}

const en: MainWords = {
  language: 'en',
  direction: 'ltr',
  callbackPage: {
    signedIn: { title: 'You are signed in.', sentence: 'Go back to Easy Albums.' },
    notSignedIn: { title: 'You are not signed in yet.', sentence: 'Go back to Easy Albums.' },
    notOurs: {
      title: 'This page is too old.',
      sentence: 'Go back to Easy Albums and press the button again.',
    },
  },
  carer: { pictures: 'Pictures', takePinAway: 'take the PIN away' },
};

/** Not yet read by a native speaker. */
const de: MainWords = {
  language: 'de',
  direction: 'ltr',
  callbackPage: {
    signedIn: { title: 'Sie sind angemeldet.', sentence: 'Gehen Sie zurück zu Easy Albums.' },
    notSignedIn: { title: 'Sie sind noch nicht angemeldet.', sentence: 'Gehen Sie zurück zu Easy Albums.' },
    notOurs: {
      title: 'Diese Seite ist zu alt.',
      sentence: 'Gehen Sie zurück zu Easy Albums. Drücken Sie dort noch einmal den Knopf.',
    },
  },
  carer: { pictures: 'Bilder', takePinAway: 'die PIN wegzunehmen' },
};

/** Not yet read by a native speaker. */
const fr: MainWords = {
  language: 'fr',
  direction: 'ltr',
  callbackPage: {
    signedIn: { title: 'Votre compte est ouvert.', sentence: 'Revenez dans Easy Albums.' },
    notSignedIn: { title: 'Votre compte n’est pas encore ouvert.', sentence: 'Revenez dans Easy Albums.' },
    notOurs: {
      title: 'Cette page est trop vieille.',
      sentence: 'Revenez dans Easy Albums. Là, appuyez encore sur le bouton.',
    },
  },
  carer: { pictures: 'Photos', takePinAway: 'enlever le code' },
};

/** Not yet read by a native speaker. */
const es: MainWords = {
  language: 'es',
  direction: 'ltr',
  callbackPage: {
    signedIn: { title: 'Usted ya está en su cuenta.', sentence: 'Vuelva a Easy Albums.' },
    notSignedIn: { title: 'Usted aún no está en su cuenta.', sentence: 'Vuelva a Easy Albums.' },
    notOurs: {
      title: 'Esta página es muy vieja.',
      sentence: 'Vuelva a Easy Albums. Pulse allí el botón otra vez.',
    },
  },
  carer: { pictures: 'Fotos', takePinAway: 'quitar el PIN' },
};

/** Not yet read by a native speaker. */
const ar: MainWords = {
  language: 'ar',
  direction: 'rtl',
  callbackPage: {
    signedIn: { title: 'حسابك مفتوح الآن.', sentence: 'ارجع إلى برنامج Easy Albums.' },
    notSignedIn: { title: 'حسابك ليس مفتوحا بعد.', sentence: 'ارجع إلى برنامج Easy Albums.' },
    notOurs: {
      title: 'هذه الصفحة قديمة.',
      sentence: 'ارجع إلى برنامج Easy Albums. ثم اضغط على الزر مرة أخرى.',
    },
  },
  carer: { pictures: 'صور', takePinAway: 'إزالة الرقم السري' },
};

/** The languages of the window. The first is the last resort. */
export const LANGUAGES = [en, de, fr, es, ar] as const satisfies readonly MainWords[];

/** @param wish the carer's: a language, or `system` for the first of `systemLanguages` that is spoken */
export function mainWords(wish: string, systemLanguages: readonly string[]): MainWords {
  return chooseLanguage(wish === 'system' ? systemLanguages : [wish], LANGUAGES);
}
