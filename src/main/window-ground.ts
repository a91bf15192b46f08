/** The window's own colour, behind the page: what shows for the moment before the first paint, and while a window grows. */
import type { BrowserWindow, NativeTheme } from 'electron';
import type { Settings } from '../shared/settings.ts';
import type { SettingsStore } from './settings/settings-store.ts';

type Theme = Settings['look']['theme'];
type System = Pick<NativeTheme, 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>;

/** The paper of each theme in styles/tokens.css; a unit test holds the two together. */
export const PAPERS: Readonly<Record<Exclude<Theme, 'system'>, string>> = {
  light: '#f8f4ec',
  dark: '#151b21',
  contrast: '#000000',
  monochrome: '#f3f3f3',
};

/** As the page chooses its theme (renderer/state/look.ts). */
export function groundFor(theme: Theme, system: System): string {
  if (theme !== 'system') return PAPERS[theme];
  if (system.shouldUseHighContrastColors) return PAPERS.contrast;
  return system.shouldUseDarkColors ? PAPERS.dark : PAPERS.light;
}

/** Gives the window its ground, and keeps it in step with the carer's theme and the system's. */
export function followTheme(
  window: BrowserWindow,
  settings: SettingsStore,
  system: System & Pick<NativeTheme, 'on' | 'off'>,
): void {
  const follow = (): void => window.setBackgroundColor(groundFor(settings.current.look.theme, system));
  follow();
  const stop = settings.subscribe(follow);
  system.on('updated', follow);
  window.once('closed', () => {
    stop();
    system.off('updated', follow);
  });
}
