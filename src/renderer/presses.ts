/** What any press means, whatever is pressed: the slideshow pauses, and somebody is there. */
import { computed, effect } from '@preact/signals';
import { api, settled } from './api.ts';
import { filmPlays } from './state/film-plays.ts';
import { homeAfter } from './state/home-after.ts';
import { goHome } from './state/journey.ts';
import { type PlaceName, place } from './state/navigation.ts';
import { settings } from './state/settings.ts';
import { slideshow } from './state/slideshow.ts';

/** Where the viewer is. Nobody is taken away from the carer's screens. */
const VIEWERS_PLACES: readonly PlaceName[] = ['albums', 'album', 'photo', 'help'];

export function followPresses(): void {
  const someone = homeAfter({
    minutes: computed(() => settings.value.computer.homeAfterMinutes),
    isWatched: computed(() => slideshow.isPlaying.value || filmPlays.value),
    goHome() {
      if (VIEWERS_PLACES.includes(place.value.name)) goHome();
    },
  });
  for (const type of ['pointerdown', 'keydown', 'click'] as const) {
    window.addEventListener(
      type,
      (event) => {
        someone.wasPressed();
        if (!isForSlideshowButton(event) && !isSwitch(event)) slideshow.pause();
      },
      { capture: true },
    );
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) slideshow.pause();
  });
  keepAwakeWhilePlaying();
}

/** That button pauses and plays by itself: paused here first, it would play again. */
function isForSlideshowButton(event: Event): boolean {
  if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return false;
  return event.target instanceof Element && event.target.closest('[data-button="slideshow"]') !== null;
}

/** A switch goes through the buttons; what it chooses comes as a click. */
function isSwitch(event: Event): boolean {
  const { scanning, chooseKey, stepKey } = settings.value.input;
  if (scanning === 'off' || !(event instanceof KeyboardEvent)) return false;
  return event.code === chooseKey || (scanning === 'twoSwitches' && event.code === stepKey);
}

function keepAwakeWhilePlaying(): void {
  let told = false;
  effect(() => {
    const awake = slideshow.isPlaying.value;
    if (awake === told) return;
    told = awake;
    void settled(api().keepAwake({ awake }));
  });
}
