/** One or two switches: a scan goes over the page, and a switch chooses what it points at. */
import { computed, effect, untracked } from '@preact/signals';
import type { Settings } from '../../shared/settings.ts';
import { settings } from '../state/settings.ts';
import type { Clock } from './clock.ts';
import type { Progress } from './held-press.ts';
import { scanMark } from './marks.ts';
import { onPageChange } from './page-changes.ts';
import { press } from './pressables.ts';
import { readScanPage } from './scan-page.ts';
import { pointAt, scanned } from './scanned.ts';
import { type Scanner, startScanner } from './scanner.ts';
import { followSwitches } from './switches.ts';

export interface ScanningParts {
  readonly app: HTMLElement;
  readonly clock: Clock;
  readonly showHeld: (progress: Progress<readonly HTMLElement[]> | null) => void;
}

/** Follows the carer's setting. */
export function followScanning({ app, clock, showHeld }: ScanningParts): void {
  const mark = scanMark();
  let scanner: Scanner | null = null;
  followSwitches({
    clock,
    onPress(which) {
      lead(true);
      if (which === 'choose') scanner?.choose();
      else scanner?.step();
    },
    onHeld(progress) {
      // What is pointed at when a switch goes down is what is meant.
      if (progress) scanner?.pause();
      else if (document.hasFocus()) scanner?.resume();
      showHeld(progress && { target: scanned.value, done: progress.done });
    },
    onOtherKey: () => lead(false),
  });

  const scanning = computed(() => settings.value.input.scanning);
  effect(() => {
    const stepMs = STEPS[scanning.value];
    if (!stepMs) return;
    return untracked(() => {
      const started = startScanner({
        clock,
        stepMs,
        read: readScanPage,
        show(items) {
          if (pointAt(items)) items[0]?.scrollIntoView({ block: 'nearest' });
          mark(items);
        },
        press,
      });
      const stop = follow(app, started);
      scanner = started;
      return () => {
        scanner = null;
        stop();
      };
    });
  });
}

/** Milliseconds of a step, for each kind of scanning; null where a switch makes them. */
const STEPS: Readonly<Record<Settings['input']['scanning'], (() => number | null) | null>> = {
  off: null,
  oneSwitch: () => settings.value.input.scanStepMs,
  twoSwitches: () => null,
};

/** Tells a scanner of the page and of the window until the function that it answers is called. */
function follow(app: HTMLElement, scanner: Scanner): () => void {
  const stopWatching = onPageChange(app, scanner.pageChanged);
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('blur', scanner.pause, { signal });
  window.addEventListener('focus', scanner.resume, { signal });
  if (!document.hasFocus()) scanner.pause();
  lead(true);
  return () => {
    stop.abort();
    stopWatching();
    scanner.stop();
    lead(false);
  };
}

/** While the scan leads, the place of the keyboard's focus is not drawn: two frames would say two things. */
function lead(leads: boolean): void {
  document.documentElement.toggleAttribute('data-scan-leads', leads);
}
