/** Says one thing at a time with the browser's `SpeechSynthesis`, and tells whether it does. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Spoken<Voice> {
  readonly text: string;
  readonly voice: Voice;
  /** 1 is the voice's own speed. */
  readonly rate: number;
}

/** The browser's side of it. */
export interface Synthesis<Voice> {
  /** Tells once how it came to its end; `reason` is a `SpeechSynthesisErrorCode`. */
  speak(part: Spoken<Voice>, onEnd: () => void, onFailed: (reason: string) => void): void;
  /** Ends what is being said, and what waits. */
  cancel(): void;
}

export interface Speaker<Voice, What> {
  /** What is being said; null in the silence. */
  readonly saying: ReadonlySignal<What | null>;
  /** Says `parts` one after the other, instead of what is being said. */
  say(what: What, parts: readonly Spoken<Voice>[]): void;
  stop(): void;
}

/**
 * A part that goes wrong ends what is being said, and nothing else: there is nothing that the person could do about it,
 * and her next press tries again.
 */
export function createSpeaker<Voice, What>(synthesis: Synthesis<Voice>): Speaker<Voice, What> {
  const saying = signal<What | null>(null);
  /** The part that is being said. What is told of any other comes too late. */
  let current: object | null = null;

  function stop(): void {
    if (current === null) return;
    current = null;
    saying.value = null;
    synthesis.cancel();
  }

  function go([part, ...rest]: readonly Spoken<Voice>[], mayRepeat = true): void {
    const turn = {};
    current = part ? turn : null;
    if (!part) {
      saying.value = null;
      return;
    }
    const onEnd = (): void => {
      if (current === turn) go(rest);
    };
    const onFailed = (reason: string): void => {
      if (current !== turn) return;
      // speech-dispatcher tells late of what was stopped before, and Chromium takes that for this one.
      if (reason === 'interrupted' && mayRepeat) go([part, ...rest], false);
      else stop();
    };
    synthesis.speak(part, onEnd, onFailed);
  }

  return {
    saying,
    say(what, parts) {
      stop();
      saying.value = parts.length > 0 ? what : null;
      go(parts);
    },
    stop,
  };
}
