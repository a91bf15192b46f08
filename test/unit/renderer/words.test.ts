import { describe, expect, it } from 'vitest';
import { LANGUAGES as PAGE_LANGUAGES } from '../../../src/main/words.ts';
import { LANGUAGES } from './loaded-languages.ts';
import { ALL, sentencesOf, type Text, wordsOf } from './words-texts.ts';

/** At the beginning of a word, in any script: `\b` knows no letters but those of English. */
function startsWord(...starts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(${starts.join('|')})`, 'iu');
}

/** Words that our viewers do not know, or that blame them. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  en: /\b(errors?|tokens?|sync\w*|cloud|server|cache|session|authenti\w*|authori[sz]\w*|log ?in|invalid|fail\w*|cancel\w*|abort\w*|please note|oops|click|tap|device|application|retry|request|load\w*|URL|API|JSON)\b/i,
  de: startsWord(
    'fehler',
    'token',
    'sync',
    'cloud',
    'server',
    'cache',
    'sitzung',
    'authenti',
    'autoris',
    'log-?in',
    'einlogg',
    'ungültig',
    'fehlgeschlagen',
    'abbrechen',
    'abbruch',
    'gescheitert',
    'hinweis',
    'hoppla',
    'ups',
    'klick',
    'tipp',
    'gerät',
    'applikation',
    'anfrage',
    'lade',
    'geladen',
    'download',
    'fenster',
    'URL',
    'API',
    'JSON',
    // The viewer is addressed as "Sie".
    '(du|dich|dir|dein)(?!\\p{L}*rch|nkel)',
  ),
  fr: startsWord(
    'erreur',
    'jeton',
    'synchro',
    'nuage',
    'cloud',
    'serveur',
    'cache',
    'session',
    'authenti',
    'autoris',
    'log-?in',
    's’identifi',
    'identifiant',
    'invalide',
    'échou',
    'échec',
    'annul',
    'abandon',
    'oups',
    'cliqu',
    'appareil',
    'application',
    'requête',
    'charg',
    'télécharg',
    'URL',
    'API',
    'JSON',
    // The viewer is addressed as "vous".
    '(tu|toi|ton|ta|tes)(?!\\p{L})',
  ),
  es: startsWord(
    'error',
    'fall[oóa]',
    'token',
    'sincron',
    'nube',
    'servidor',
    'caché',
    'sesión',
    'autentic',
    'autoriz',
    'log-?in',
    'inválid',
    'cancel',
    'abort',
    'uy',
    'clic',
    'dispositivo',
    'aplicación',
    'solicitud',
    'carg',
    'descarg',
    'URL',
    'API',
    'JSON',
    // The viewer is addressed as "usted".
    '(tú|tu|tus|ti|te)(?!\\p{L})',
  ),
  ar: startsWord(
    '(ال)?(خطأ|أخطاء)',
    '(ال)?رمز',
    '(ال)?مزامنة',
    '(ال)?سحاب',
    '(ال)?خادم',
    '(ال)?جلسة',
    '(ال)?مصادقة',
    '(ال)?تفويض',
    '(ال)?تسجيل',
    '(ال)?فشل',
    '(ال)?إلغاء',
    '(ال)?نقر',
    'انقر',
    '(ال)?جهاز',
    '(ال)?تطبيق',
    '(ال)?طلب(?!\\p{L})',
    '(ال)?تحميل',
    '(ال)?تنزيل',
  ),
};

/** The same in two languages, and right in both. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: [
    '.appName',
    '.windowTitle',
    '.photo.film',
    '.photo.pauseFilm',
    '.slideshow.pause',
    '.carer.topics.pin',
  ],
  fr: ['.appName', '.windowTitle', '.pager.page', '.photo.pauseFilm', '.slideshow.pause', '.carer.minutes'],
  es: ['.appName', '.windowTitle'],
  ar: ['.appName', '.windowTitle'],
};

/** Names that stay as they are in every script. */
const NAMES = /Easy Albums|Google|https:\/\/|%s/g;

/**
 * How many letters fit where a label stands, and how many into its longest word, which no line can break. Measured in
 * the window at 1280 × 800 and 1024 × 600, and at twice the zoom. The widest that fit: "Accueil" and "مساعدة" in the
 * bar, "Siguiente" and "Précédent" beside the pictures, "Recommencer" on the button of a message.
 */
const PLACES: readonly { place: RegExp; label: number; word: number }[] = [
  { place: /^\.bar\.(back|home|help|rest)$/, label: 7, word: 7 },
  { place: /^\.pager\.(next|previous)$/, label: 9, word: 9 },
  { place: /^\.slideshow\./, label: 9, word: 9 },
  { place: /^\.albums\.new$/, label: 12, word: 12 },
  { place: /^\.contact\.phone$/, label: 12, word: 12 },
  { place: /^\.pager\.(page|picture)(Of)?$/, label: 20, word: 9 },
  { place: /^\.pager\.(first|last)/, label: 28, word: 9 },
  { place: /^\.(albums|album|photo)\.coming$/, label: 28, word: 10 },
  { place: /^\.photo\.film$/, label: 8, word: 8 },
  { place: /^\.photo\.(playFilm|pauseFilm|playAgain)$/, label: 18, word: 10 },
  { place: /(\.action|\.signIn\.button|\.tryAgain|\.openAgain|\.stop)$/, label: 25, word: 11 },
  { place: /^\.carer\.(signOutNow|staySignedIn)$/, label: 24, word: 12 },
  { place: /^\.carer\.topics\./, label: 24, word: 12 },
  { place: /^\.carer\.(undo|less|more|on|off)$/, label: 10, word: 10 },
  { place: /^\.carer\.door\.(open|delete|forgot)$/, label: 13, word: 10 },
  { place: /^\.carer\.(look|hearing|waysIn|computer)\.(?!noVoice|sample)\w+$/, label: 34, word: 17 },
  {
    place: /^\.bringIn\.(from|into)\w+$|^\.bringIn\.upload\.(choose(Folder|Files)|start|whichOnes)$/,
    label: 26,
    word: 12,
  },
  { place: /^\.firstHour\.stepOf$/, label: 20, word: 9 },
  {
    place:
      /^\.firstHour\.(?!steps|hasConfig|nextStart|noLink|unreachable|signedIn|fromComputer|fileFirst|saved)\w+$/,
    label: 27,
    word: 13,
  },
  { place: /^\.problems\.notSetUp\.(file|field|message)$/, label: 20, word: 12 },
  { place: /\.title$|^\.albums\.welcome$|^\.carer\.signOutTitle$/, label: 38, word: 14 },
  { place: /^\.dates\./, label: 40, word: 12 },
];

const english = new Map(ALL[0]?.texts);

describe('the languages', () => {
  it('are five, English first', () => {
    expect(LANGUAGES.map(({ language }) => language)).toEqual(['en', 'de', 'fr', 'es', 'ar']);
  });

  it('are the same in the window and in the browser', () => {
    const tell = ({ language, direction }: { language: string; direction: string }) => [language, direction];
    expect(PAGE_LANGUAGES.map(tell)).toEqual(LANGUAGES.map(tell));
  });

  it('run as their script does', () => {
    for (const { language, direction } of ALL) expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });
});

describe.each(ALL)('the words in $language', ({ language, texts }) => {
  const those = (wanted: (text: string, path: string) => boolean): Text[] =>
    texts.filter(([path, text]) => wanted(text, path));

  it('are all there, and no more', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
    expect(those((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('have at most 15 words in a sentence', () => {
    expect(those((text) => sentencesOf(text).some((one) => wordsOf(one).length > 15))).toEqual([]);
  });

  it('have at most two sentences in one place', () => {
    expect(those((text) => sentencesOf(text).length > 2)).toEqual([]);
  });

  it('use no jargon and blame nobody', () => {
    const forbidden = FORBIDDEN[language];
    if (!forbidden) throw new Error(`no list of forbidden words in ${language}`);
    expect(those((text) => forbidden.test(text))).toEqual([]);
  });

  it('shout at nobody', () => {
    const shouting = /[!¡]|(?<!\p{L})\p{Lu}{4,}(?!\p{L})/u;
    expect(those((text) => shouting.test(text))).toEqual([]);
  });

  it('end a sentence with a full stop and a label with none', () => {
    const label = /\.(action|title|stop|back|home|next|previous)$/;
    const elsewhere = /^\.(help|callbackPage)\./;
    expect(those((text, path) => label.test(path) && !elsewhere.test(path) && text.endsWith('.'))).toEqual(
      [],
    );
    const told = /\.(whatHappened|whatToDo|sentence|coming)$|^\.pager\.(first|last)|^\.help\.(?!title)/;
    expect(those((text, path) => told.test(path) && !text.endsWith('.'))).toEqual([]);
  });

  it('keep every label short enough for its place', () => {
    const tooLong = PLACES.flatMap(({ place, label, word }) =>
      those(
        (text, path) =>
          place.test(path) &&
          !path.startsWith('.callbackPage') &&
          (text.length > label || wordsOf(text).some((one) => one.length > word)),
      ),
    );
    expect(tooLong).toEqual([]);
  });

  it('have buttons of different names side by side', () => {
    const { back, home, help, next, previous } = Object.fromEntries(
      texts
        .filter(([path]) => /^\.(bar|pager)\./.test(path))
        .map(([path, text]) => [path.split('.').at(-1), text]),
    );
    expect(new Set([back, home, help, next, previous]).size).toBe(5);
  });

  it('name buttons in the help as the buttons are named', () => {
    const text = new Map(texts);
    for (const [line, button] of [
      ['.help.back', '.bar.back'],
      ['.help.home', '.bar.home'],
      ['.help.next', '.pager.next'],
    ] as const)
      expect(text.get(line)).toContain(text.get(button));
  });

  it('leave the place of the name in the button of Lock, and say the same in the one that stands in for it', () => {
    const text = new Map(texts);
    expect(text.get('.signIn.lockButton')?.replace('%s', 'Google')).toBe(text.get('.signIn.button'));
  });
});

describe.each(ALL.slice(1))('the translation into $language', ({ language, texts }) => {
  it('leaves nothing in English', () => {
    const same = texts.filter(([path, text]) => english.get(path) === text).map(([path]) => path);
    expect(same).toEqual(SAME_AS_ENGLISH[language]);
  });

  it('speaks of Google and of Easy Albums where the English does', () => {
    const missing = texts.filter(
      ([path, text]) => english.get(path)?.includes('Easy Albums') && !text.includes('Easy Albums'),
    );
    expect(missing).toEqual([]);
    const safe = texts.filter(([path]) => /signOutPictures|signedOutElsewhere.whatHappened/.test(path));
    expect(safe.filter(([, text]) => !text.includes('Google'))).toEqual([]);
  });
});

describe('Arabic', () => {
  const arabic = ALL.find(({ language }) => language === 'ar')?.texts ?? [];

  it('is written in Arabic, but for names', () => {
    const foreign = arabic.filter(([path, text]) => {
      const rest = text.replaceAll(NAMES, '');
      return (
        /\p{Script=Latin}/u.test(rest) ||
        (path !== '.appName' && path !== '.windowTitle' && !/\p{Script=Arabic}/u.test(rest))
      );
    });
    expect(foreign).toEqual([]);
  });

  it('has its own question mark and comma, no vowel signs, and no invisible marks', () => {
    const strange = /[?,;]|[\u064b-\u065f\u0670]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
    expect(arabic.filter(([, text]) => strange.test(text))).toEqual([]);
  });
});

describe('places and numbers', () => {
  it.each([
    ['en', 'Page 2 of 5', 'Picture 3 of 1,234'],
    ['de', 'Seite 2 von 5', 'Bild 3 von 1.234'],
    ['fr', 'Page 2 sur 5', 'Photo 3 sur 1\u202f234'],
    ['es', 'Página 2 de 5', 'Foto 3 de 1234'],
    ['ar', 'الصفحة 2 من 5', 'الصورة 3 من 1,234'],
  ])('are said as people say them in %s', (language, page, picture) => {
    const words = LANGUAGES.find((one) => one.language === language);
    expect(words?.pager.pageOf(2, 5)).toBe(page);
    expect(words?.pager.pictureOf(3, 1234)).toBe(picture);
  });
});
