/** Every way in: keys, switches, a resting pointer, fingers. Each follows the carer's settings while the window is open. */
import { mayMove } from '../state/look.ts';
import { followArrowKeys } from './arrow-keys.ts';
import { keepHandsCalm } from './calm-hands.ts';
import { systemClock } from './clock.ts';
import { followDwelling } from './dwelling.ts';
import type { Progress } from './held-press.ts';
import { followKeyPresses } from './key-presses.ts';
import { keepFocus } from './last-focus.ts';
import { pressMark } from './marks.ts';
import { followPointerPresses } from './pointer-presses.ts';
import { followScanning } from './scanning.ts';

/** @param app the element in which all screens are */
export function followInput(app: HTMLElement): void {
  const clock = systemClock;
  const showPress = pressMark(() => !mayMove.value);
  const showHeld = (progress: Progress<HTMLElement> | null): void =>
    showPress(progress && { ...progress, target: [progress.target] });

  // Switches come first: while they are on, their keys belong to nobody else.
  followScanning({ app, clock, showHeld: showPress });
  followKeyPresses({ clock, showHeld });
  followPointerPresses({ clock, showHeld });
  followDwelling({ app, clock, show: showHeld });
  followArrowKeys(keepFocus(app));
  keepHandsCalm();
}
