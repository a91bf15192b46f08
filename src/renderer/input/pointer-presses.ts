/**
 * Presses of fingers, and of a mouse in an unsteady hand.
 *
 * A browser makes no click of a finger that stays for longer than half a second. Here it is a press like any other: this
 * follows the finger itself, and takes the browser's own click away. A mouse is left to the browser, unless its press has
 * to last or may slide.
 */
import { settings } from '../state/settings.ts';
import type { Point } from './dwell.ts';
import { followHeldPress } from './held-press.ts';
import type { PressParts } from './key-presses.ts';
import { pressAt, pressableAround, pressableAt } from './pressables.ts';

function isFollowed({ pointerType }: PointerEvent): boolean {
  const { onRelease, holdMs } = settings.value.input;
  // No type: a press by a screen reader, or by a program of the computer.
  if (pointerType === '') return false;
  return pointerType !== 'mouse' || onRelease || holdMs > 0;
}

export function followPointerPresses({ clock, showHeld }: PressParts): void {
  let at: Point = { x: 0, y: 0 };
  const held = followHeldPress<HTMLElement>({
    clock,
    rules: () => settings.value.input,
    show: showHeld,
    press: (button) => pressAt(button, at.x, at.y),
  });

  /** A finger's events tell of the place where it began. */
  function underPointer({ clientX: x, clientY: y }: PointerEvent): HTMLElement | null {
    at = { x, y };
    return pressableAt(x, y);
  }

  function onClick(event: MouseEvent): void {
    const isBrowsersOwn = event.isTrusted && event instanceof PointerEvent && isFollowed(event);
    if (!isBrowsersOwn || !pressableAround(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  const options = { capture: true };
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (isFollowed(event) && event.button === 0) held.down(event.pointerId, underPointer(event));
    },
    options,
  );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (isFollowed(event) && event.buttons !== 0) held.over(event.pointerId, underPointer(event));
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (isFollowed(event) && event.button === 0) held.up(event.pointerId, underPointer(event));
    },
    options,
  );
  window.addEventListener('pointercancel', () => held.cancel(), options);
  window.addEventListener('blur', () => held.cancel());
  window.addEventListener('click', onClick, options);
}
