import type { SettingsState } from '../../shared/ipc.ts';
import type { SettingsStore } from './settings-store.ts';

/** What the window is told of the settings. */
export function settingsState({ current, canUndo }: SettingsStore): SettingsState {
  return { settings: current, canUndo };
}
