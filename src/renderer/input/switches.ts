/** Switches arrive as keys. While scanning is on, these keys do nothing else. */
import { pressGate } from '../state/press-gate.ts';
import { settings } from '../state/settings.ts';
import type { Clock } from './clock.ts';
import { followHeldPress, type Progress } from './held-press.ts';
import { isWrittenInto } from './pressables.ts';

export type Switch = 'choose' | 'step';

/** A bouncing switch is known by its object. */
const BUTTONS: Readonly<Record<Switch, object>> = { choose: {}, step: {} };

export interface SwitchParts {
  readonly clock: Clock;
  readonly onPress: (which: Switch) => void;
  /** A switch is down, and has to last or be let go before it counts; null when none is any more. */
  readonly onHeld: (progress: Progress<Switch> | null) => void;
  /** A key that is no switch. */
  readonly onOtherKey: () => void;
}

/** Follows the switches wherever the carer turned scanning on. */
export function followSwitches({ clock, onPress, onHeld, onOtherKey }: SwitchParts): void {
  const pressOnce = (which: Switch): void => {
    pressGate.press({ button: BUTTONS[which], clickCount: 0, at: null }, () => onPress(which));
  };
  const held = followHeldPress<Switch>({
    clock,
    rules: () => settings.value.input,
    show: onHeld,
    press: pressOnce,
  });

  /** Null where the key is the page's own. */
  function switchOf(event: KeyboardEvent): Switch | null {
    const { scanning, chooseKey, stepKey } = settings.value.input;
    if (scanning === 'off' || isWrittenInto(event.target)) return null;
    if (event.ctrlKey || event.altKey || event.metaKey) return null;
    if (event.code === chooseKey) return 'choose';
    return scanning === 'twoSwitches' && event.code === stepKey ? 'step' : null;
  }

  function onKey(event: KeyboardEvent): void {
    const which = switchOf(event);
    if (which === null) {
      if (event.type === 'keydown') onOtherKey();
      return;
    }
    // Others who listen on the window hear it: whatever plays or speaks ends with any press.
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'keyup') held.up(event.code, which);
    else if (!event.repeat) begin(event.code, which);
  }

  function begin(key: string, which: Switch): void {
    const { onRelease, holdMs } = settings.value.input;
    if (onRelease || holdMs > 0) held.down(key, which);
    else pressOnce(which);
  }

  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('keyup', onKey, { capture: true });
  window.addEventListener('blur', () => held.cancel());
}
