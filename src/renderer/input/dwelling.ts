/** Dwell: resting the pointer on a button presses it. */
import { computed, effect, untracked } from '@preact/signals';
import { rem } from '../components/use-box.ts';
import { settings } from '../state/settings.ts';
import type { Clock } from './clock.ts';
import { createDwell, type Point } from './dwell.ts';
import { LOOK_MS, type Progress } from './held-press.ts';
import { onPageChange } from './page-changes.ts';
import { press, pressableAround, pressableAt } from './pressables.ts';

/** In rem: half of the smallest button. */
const TREMOR = 2;

export interface DwellParts {
  readonly app: HTMLElement;
  readonly clock: Clock;
  readonly show: (progress: Progress<HTMLElement> | null) => void;
}

/** Follows the carer's setting. */
export function followDwelling(parts: DwellParts): void {
  const isOn = computed(() => settings.value.input.dwell);
  effect(() => (isOn.value ? untracked(() => dwellOn(parts)) : undefined));
}

/** Follows the pointer until the function that it answers is called. */
function dwellOn({ app, clock, show }: DwellParts): () => void {
  const dwell = createDwell<HTMLElement>({
    dwellMs: () => settings.value.input.dwellMs,
    tremor: () => TREMOR * rem(),
  });
  let pointer: Point | null = null;
  /** The button that was under the pointer when the pointer moved last. */
  let under: HTMLElement | null = null;
  let callOff = (): void => undefined;

  function look(): void {
    callOff();
    const progress = dwell.progress(clock.now());
    if (progress && progress.done >= 1) {
      dwell.pressed(progress.target);
      show(null);
      press(progress.target);
      return;
    }
    show(progress);
    if (progress) callOff = clock.after(LOOK_MS, look);
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    under = pressableAround(event.target);
    dwell.move(pointer, under, clock.now());
    look();
  }

  function onChange(): void {
    if (!pointer || pressableAt(pointer.x, pointer.y) === under) return;
    under = null;
    dwell.pageChanged();
    look();
  }

  function onLeave(): void {
    pointer = null;
    under = null;
    dwell.leave();
    look();
  }

  const stopWatching = onPageChange(app, onChange);
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('pointermove', onMove, { capture: true, signal });
  document.documentElement.addEventListener('pointerleave', onLeave, { signal });
  window.addEventListener(
    'click',
    (event) => {
      const button = pressableAround(event.target);
      if (button) dwell.pressed(button);
      look();
    },
    { capture: true, signal },
  );
  return () => {
    stop.abort();
    stopWatching();
    callOff();
    show(null);
  };
}
