import './styles/index.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { followInput } from './input/index.ts';
import { followKeys } from './keys.ts';
import { followPresses } from './presses.ts';
import { followSpeech } from './speech/read-aloud.ts';
import { followCarer } from './state/carer.ts';
import { followFirstHour } from './state/first-hour.ts';
import { expectAlbums } from './state/library.ts';
import { showLook } from './state/look.ts';
import { pressGate } from './state/press-gate.ts';
import { followSettings, settings } from './state/settings.ts';
import { followStatus, showsShelf, status } from './state/status.ts';
import { speakLanguage } from './words/index.ts';
import { makeOneAhead } from './words/lazily.ts';

/** A letter of each file that the letters are kept in. */
const LETTERS = 'aā';

/**
 * Shown in other letters first, every line would move when its own come. Without them the page shows all the same. All files are loaded, whatever
 * they are needed for: as long as one is not, Chromium asks the computer for a stand-in at each new size, one process waiting for the other.
 */
async function lettersAreThere(): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body);
  await document.fonts.load(`1em ${fontFamily}`, LETTERS).catch(() => null);
}

/** Milliseconds that the first screen waits for its albums. Those on the disk are there by then, and nothing takes the place of something else. */
const AT_ONCE_MS = 50;

async function start(): Promise<void> {
  // What the first screen needs is asked for at once, and comes side by side.
  const letters = lettersAreThere();
  const told = followStatus();
  await followSettings();
  const albums = told.then(() => (showsShelf(status.value) ? expectAlbums() : undefined));
  await speakLanguage(settings.value.language);
  effect(() => void speakLanguage(settings.value.language));
  await letters;
  await Promise.race([albums, new Promise((resolve) => setTimeout(resolve, AT_ONCE_MS))]);
  showLook(document.documentElement);
  // Whoever drives the window by program sees when it takes the next press.
  effect(() => void document.documentElement.toggleAttribute('data-resting', pressGate.isResting.value));
  // Before the ways in: a switch's key goes no further than to them, and ends the reading too.
  followSpeech();
  const root = document.getElementById('app');
  // What came before was work enough for one task.
  await new Promise((resolve) => setTimeout(resolve));
  if (root) {
    render(<App />, root);
    followInput(root);
  }
  followKeys();
  followFirstHour();
  followPresses();
  followCarer();
  setTimeout(prepareInQuiet, QUIET_AFTER_MS);
}

/** Milliseconds after the start: by then the first screen shows. */
const QUIET_AFTER_MS = 1_000;

/** The first dates and numbers of a language take some 25 ms each: made while nothing else is to be done, they keep no press waiting. */
function prepareInQuiet(): void {
  requestIdleCallback(() => {
    if (makeOneAhead()) prepareInQuiet();
  });
}

void start();
