/** Where a carer is in her first set-up. Main remembers it, so that a restart in the middle loses nothing. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { FirstHourState, Step } from '../../shared/first-hour.ts';
import { STEPS } from '../../shared/first-hour-steps.ts';
import { api, settled } from '../api.ts';
import { asCarer } from './carer.ts';
import { change, isFirstHour, open, pile } from './navigation.ts';
import { type KnownStatus, status } from './status.ts';

const known = signal<FirstHourState | null>(null);

/** Null until main has told it. */
export const firstHour: ReadonlySignal<FirstHourState | null> = known;

export async function askFirstHour(): Promise<void> {
  const answer = await settled(api().firstHour());
  if (answer.ok) known.value = answer.value;
}

export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

/** Shows this step, from wherever the carer is. */
export async function goToStep(step: Step): Promise<void> {
  if (pile.value.some(isFirstHour)) change('carerFirstHour', { step });
  else open({ name: 'carerFirstHour', step });
  const answer = await asCarer(api().goToStep({ step }));
  if (answer.ok && known.value) known.value = { ...known.value, step };
}

/** The carer is through, or leaves: the next start of the app is the viewer's. */
export async function leaveFirstHour(): Promise<void> {
  if (known.value) known.value = { ...known.value, step: null };
  await asCarer(api().finishFirstHour());
}

/** States in which the sign-in has the screen. */
const BUSY: ReadonlySet<KnownStatus['kind']> = new Set([
  'starting',
  'unknown',
  'waitingForBrowser',
  'exchanging',
  'keychainMissing',
]);

/** Brings the carer back to her step after a restart, and after each change that led away from it. Until the window closes. */
export function followFirstHour(): void {
  void askFirstHour();
  effect(() => {
    const step = known.value?.step ?? null;
    const { kind } = status.value;
    if (step === null || BUSY.has(kind) || pile.peek().some(isFirstHour)) return;
    const isThrough = step === 'signIn' && kind === 'signedIn';
    void goToStep(isThrough ? 'albums' : step);
  });
}
