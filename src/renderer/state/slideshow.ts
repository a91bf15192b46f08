/** One picture after the other, for as long as nobody presses anything. It starts only when somebody asks for it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { settings } from './settings.ts';
import { systemTimer, type Timer } from './timer.ts';

export interface Slideshow {
  readonly isPlaying: ReadonlySignal<boolean>;
  play(): void;
  pause(): void;
  /**
   * While it plays: the picture is there to be seen, and its time begins. What comes while a picture loads does not count.
   *
   * @param goOn called when the time is over, unless what this answers was called before
   */
  hold(goOn: () => void): () => void;
}

/** @param seconds that a picture stays; asked for at each picture */
export function createSlideshow(seconds: () => number, timer: Timer = systemTimer): Slideshow {
  const isPlaying = signal(false);
  return {
    isPlaying,
    play() {
      isPlaying.value = true;
    },
    pause() {
      isPlaying.value = false;
    },
    hold: (goOn) =>
      timer.after(seconds() * 1000, () => {
        if (isPlaying.value) goOn();
      }),
  };
}

/** The window's own. */
export const slideshow = createSlideshow(() => settings.value.slideshow.seconds);
