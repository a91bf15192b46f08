/** What the carer's screens know of the door and do to the settings. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DoorState } from '../../shared/carer.ts';
import type { ProblemCode } from '../../shared/ipc.ts';
import type { Result } from '../../shared/result.ts';
import type { SettingsChange } from '../../shared/settings.ts';
import { api, settled } from '../api.ts';
import { isCarerPlace, pile } from './navigation.ts';

const known = signal<DoorState | null>(null);

/** Null until main has told it. */
export const door: ReadonlySignal<DoorState | null> = known;

/** What main refuses is told by asking for the PIN again. */
const unkept = signal<ProblemCode | null>(null);
/** Why the newest change was not kept; null where it was. */
export const whyNotKept: ReadonlySignal<ProblemCode | null> = unkept;

export async function askDoor(): Promise<void> {
  const answer = await settled(api().door());
  if (answer.ok) known.value = answer.value;
}

/** Does something of the carer's. Where the door has closed meanwhile, the PIN is asked for. */
export async function asCarer<Value>(
  call: Promise<Result<Value, ProblemCode>>,
): Promise<Result<Value, ProblemCode>> {
  const answer = await settled(call);
  unkept.value = answer.ok || answer.code === 'locked' ? null : answer.code;
  if (!answer.ok && answer.code === 'locked') await askDoor();
  return answer;
}

export async function keep(change: SettingsChange): Promise<void> {
  await asCarer(api().changeSettings(change));
}

const isInside = computed(() => pile.value.some(isCarerPlace));

/** Closes the door behind a carer who leaves, until the window closes. */
export function followCarer(): void {
  let wasInside = false;
  effect(() => {
    const left = wasInside && !isInside.value;
    wasInside = isInside.value;
    if (!left) return;
    known.value = null;
    unkept.value = null;
    // A field that goes away with the last screen keeps its text first.
    setTimeout(() => void settled(api().closeDoor()));
  });
}
