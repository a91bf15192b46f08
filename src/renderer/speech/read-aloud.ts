/** Reading aloud in this window: with which voice, what, and when it stops. */
import { computed, effect, signal, untracked } from '@preact/signals';
import { scanned } from '../input/scanned.ts';
import { settings } from '../state/settings.ts';
import { words } from '../words/index.ts';
import { isPlace, textsOfPlace, textsOfScreen } from './reading.ts';
import { sentencesIn } from './sentences.ts';
import { createSpeaker } from './speaker.ts';
import { languageOfText } from './text-language.ts';
import { chooseVoice, voicesToOffer } from './voices.ts';

/** Marks the buttons that start and stop it: a press on one of them does not count as "anything is pressed". */
export const HEAR_MARK = 'data-hear';

/** A whole screen, a place that the focus came to, or an example of the voice. */
export type Reading = 'screen' | 'place' | 'example';

/**
 * The first moments belong to the first pictures: on Linux, the first look at `speechSynthesis` lists the computer's voices, which keeps
 * a processor busy for half a second. Milliseconds.
 */
const VOICES_AFTER_MS = 1_000;

/** Empty until the computer has told them, which can take seconds. */
const voices = signal<readonly SpeechSynthesisVoice[]>([]);

const speaker = createSpeaker<SpeechSynthesisVoice, Reading>({
  speak({ text, voice, rate }, onEnd, onFailed) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.onend = onEnd;
    utterance.onerror = ({ error }) => onFailed(error);
    window.speechSynthesis.speak(utterance);
  },
  cancel: () => window.speechSynthesis.cancel(),
});

/** What is being read; null in the silence. */
export const reading = speaker.saying;
export const stopReading = speaker.stop;

/** The voice that speaks the language of the words; null where the computer has none. */
const ownVoice = computed(() => voiceFor(words.value.language));

/** Buttons that read aloud are there: the carer wants them, and the computer has a voice. */
export const canHear = computed(() => settings.value.speech.buttons && ownVoice.value !== null);

/** The computer's voices for the language of the words, for the carer to choose from. */
export const offeredVoices = computed(() => voicesToOffer(voices.value, words.value.language));

function voiceFor(language: string): SpeechSynthesisVoice | null {
  const { voice: chosen } = settings.value.speech;
  return chooseVoice(voices.value, { language, chosen, preferred: navigator.languages });
}

/** Reads the screen of this `main` element, or stops reading it. */
export function hearScreen(main: Element): void {
  if (reading.value === 'screen') stopReading();
  else read('screen', textsOfScreen(main));
}

/** Reads where the focus or a scan came to, if the carer wants that. A scan goes on while a screen is read. */
function hearPlaces(places: readonly Element[]): void {
  if (!settings.value.speech.onFocus || places.length === 0 || reading.value === 'screen') return;
  read('place', places.flatMap(textsOfPlace));
}

/** Lets the carer hear how a text sounds with the settings of now. */
export function hearExample(text: string): void {
  read('example', [text]);
}

function read(what: Reading, texts: readonly string[]): void {
  const around = words.value.language;
  const { rate } = settings.value.speech;
  const parts = texts.flatMap((text) => {
    const language = languageOfText(text, around);
    const voice = voiceFor(language) ?? ownVoice.value;
    return voice ? sentencesIn(text, language).map((sentence) => ({ text: sentence, voice, rate })) : [];
  });
  speaker.say(what, parts);
}

/** Follows the computer's voices, the focus, and everything that ends the reading, until the window closes. */
export function followSpeech(): void {
  setTimeout(followVoices, VOICES_AFTER_MS);
  for (const press of ['pointerdown', 'click', 'keydown'] as const)
    window.addEventListener(press, stopAtPress, { capture: true });
  window.addEventListener('focusin', ({ target }) => {
    // A press brings the focus as well, and the person knows what she pressed.
    if (target instanceof Element && isPlace(target) && target.matches(':focus-visible'))
      hearPlaces([target]);
  });
  effect(() => {
    const places = scanned.value;
    untracked(() => hearPlaces(places));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) stopReading();
  });
  window.addEventListener('pagehide', stopReading);
  effect(stopAtChange);
}

function followVoices(): void {
  const { speechSynthesis } = window;
  const ask = (): void => {
    voices.value = speechSynthesis.getVoices();
  };
  // In a task of its own: on Linux thousands come at once, and to go through them takes as long as to take them in.
  speechSynthesis.addEventListener('voiceschanged', () => setTimeout(ask));
  ask();
}

function stopAtPress(event: Event): void {
  if (event instanceof KeyboardEvent && isChoosing(event)) return;
  const onHearButton = event.target instanceof Element && event.target.closest(`[${HEAR_MARK}]`) !== null;
  if (!onHearButton || reading.value !== 'screen' || isOtherKey(event)) stopReading();
}

/** The click that a switch's key makes tells what was chosen. */
function isChoosing({ code }: KeyboardEvent): boolean {
  const { scanning, chooseKey } = settings.value.input;
  return scanning !== 'off' && code === chooseKey;
}

/** A key that does not press the button which has the focus. */
function isOtherKey(event: Event): boolean {
  return event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ';
}

/** With another voice, speed or language it would go on as before. */
function stopAtChange(): void {
  const { speech } = settings.value;
  const { language } = words.value;
  if (speech && language) stopReading();
}
