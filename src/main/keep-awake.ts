/** Keeps the screen on while a slideshow plays, where the carer allows it. */
import type { PowerSaveBlocker } from 'electron';

export interface KeepAwake {
  set(wanted: boolean): void;
  /** The carer changed her mind. */
  update(): void;
}

export function createKeepAwake(
  blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>,
  isAllowed: () => boolean,
): KeepAwake {
  let isWanted = false;
  let blocking: number | null = null;

  function update(): void {
    if (isWanted && isAllowed()) {
      blocking ??= blocker.start('prevent-display-sleep');
    } else if (blocking !== null) {
      blocker.stop(blocking);
      blocking = null;
    }
  }

  return {
    set(wanted) {
      isWanted = wanted;
      update();
    },
    update,
  };
}
