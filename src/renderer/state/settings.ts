/** The carer's settings, as the main process tells them. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../shared/settings.ts';
import { USUAL_SETTINGS } from '../../shared/settings-values.ts';
import { api, settled } from '../api.ts';

const inForce = signal<Settings>(USUAL_SETTINGS);
const undoable = signal(false);

export const settings: ReadonlySignal<Settings> = inForce;
export const canUndo: ReadonlySignal<boolean> = undoable;

/** Follows the settings until the window closes; settles when they are known. */
export async function followSettings(): Promise<void> {
  let changes = 0;
  api().onSettingsChanged((state) => {
    changes += 1;
    inForce.value = state.settings;
    undoable.value = state.canUndo;
  });
  const answer = await settled(api().settings());
  // A change that was told meanwhile is newer than this answer.
  if (!answer.ok || changes > 0) return;
  inForce.value = answer.value.settings;
  undoable.value = answer.value.canUndo;
}
