/** Which of the computer's voices speaks a language. Nothing here knows the browser. */

/** What of a `SpeechSynthesisVoice` matters for the choice. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47, more or less: speech-dispatcher also has tags like `en-US-NYC`. */
  readonly lang: string;
  readonly default: boolean;
  /** False where what is read would leave the computer. */
  readonly localService: boolean;
}

export interface VoiceWish {
  /** BCP 47. */
  readonly language: string;
  /** `voiceURI` of the voice that the carer chose. */
  readonly chosen: string | null;
  /** The computer's languages, most wanted first: they tell the region. */
  readonly preferred: readonly string[];
}

/**
 * The voices of this computer for a language. Voices that send the words to somebody else's computer are none: what is
 * read is private, and the app is made for days without internet.
 */
export function voicesFor<Some extends Voice>(voices: readonly Some[], language: string): Some[] {
  const wanted = languageOf(language);
  return voices.filter((voice) => voice.localService && languageOf(voice.lang) === wanted);
}

/** Those worth offering to a carer: speech-dispatcher lists a hundred disguises ("German+Adam") of every voice. */
export function voicesToOffer<Some extends Voice>(voices: readonly Some[], language: string): Some[] {
  const those = voicesFor(voices, language);
  return narrowed(those, isPlain);
}

/** The chosen voice where it speaks the language, or else the one that the computer means for it; null where none does. */
export function chooseVoice<Some extends Voice>(voices: readonly Some[], wish: VoiceWish): Some | null {
  const those = voicesFor(voices, wish.language);
  const chosen = those.find(({ voiceURI }) => voiceURI === wish.chosen);
  if (chosen) return chosen;
  const regions = [...regionsIn(wish.preferred, wish.language), null, usualRegion(wish.language)];
  const tests: ((voice: Some) => boolean)[] = [
    (voice) => voice.default,
    ...regions.map((region) => (voice: Some) => regionOf(voice.lang) === region),
    ({ lang }) => subtags(lang).length <= 2,
    isPlain,
  ];
  return tests.reduce(narrowed, those)[0] ?? null;
}

/** Those that pass the test; all where none does. */
function narrowed<Item>(items: readonly Item[], test: (item: Item) => boolean): Item[] {
  const passed = items.filter(test);
  return passed.length > 0 ? passed : [...items];
}

function isPlain({ name }: Voice): boolean {
  return !name.includes('+');
}

function subtags(tag: string): string[] {
  return tag.split(/[-_]/);
}

function languageOf(tag: string): string {
  return subtags(tag)[0]?.toLowerCase() ?? '';
}

/** The region, as in `en-GB`; null where the tag has none. */
function regionOf(tag: string): string | null {
  const region = subtags(tag)
    .slice(1)
    .find((subtag) => /^([a-z]{2}|\d{3})$/i.test(subtag));
  return region?.toUpperCase() ?? null;
}

function regionsIn(preferred: readonly string[], language: string): string[] {
  return preferred
    .filter((tag) => languageOf(tag) === languageOf(language))
    .flatMap((tag) => regionOf(tag) ?? []);
}

/** Where most people speak it, for instance `US` for `en`. */
function usualRegion(language: string): string | null {
  return new Intl.Locale(languageOf(language)).maximize().region ?? null;
}
