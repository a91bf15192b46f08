/** Enter and Space on a button: once for each press of the key, and with the same patience as a finger. */
import { settings } from '../state/settings.ts';
import type { Clock } from './clock.ts';
import { followHeldPress, type Progress } from './held-press.ts';
import { press, pressableAround } from './pressables.ts';

/** `KeyboardEvent.code` of what presses a button. */
const PRESSES = /^(?:Enter|NumpadEnter|Space)$/;

export interface PressParts {
  readonly clock: Clock;
  readonly showHeld: (progress: Progress<HTMLElement> | null) => void;
}

export function followKeyPresses({ clock, showHeld }: PressParts): void {
  const held = followHeldPress<HTMLElement>({
    clock,
    rules: () => settings.value.input,
    show: showHeld,
    press,
  });
  const down = new Set<string>();

  function onDown(event: KeyboardEvent): void {
    const button = pressableAround(event.target);
    // A switch has it already.
    if (event.defaultPrevented || !button || !PRESSES.test(event.code)) return;
    const { onRelease, holdMs } = settings.value.input;
    const needsPatience = onRelease || holdMs > 0;
    // A held key would press again and again.
    if (!event.repeat && !needsPatience) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    down.add(event.code);
    held.down(event.code, button);
  }

  function onUp(event: KeyboardEvent): void {
    if (!down.delete(event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    held.up(event.code, pressableAround(event.target));
  }

  window.addEventListener('keydown', onDown, { capture: true });
  window.addEventListener('keyup', onUp, { capture: true });
  window.addEventListener('blur', () => {
    down.clear();
    held.cancel();
  });
}
