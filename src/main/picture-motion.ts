/** Animated pictures (GIF, WebP, PNG) stand still, as everything does, unless the carer lets things move. */
import type { BrowserWindow, SystemPreferences } from 'electron';
import type { SettingsStore } from './settings/settings-store.ts';

interface MovingWindow {
  readonly webContents: Pick<BrowserWindow['webContents'], 'setImageAnimationPolicy'>;
  once(event: 'closed', listener: () => void): unknown;
}

/** Pictures that show already keep to what held when they came. */
export function followMotion(
  window: MovingWindow,
  settings: Pick<SettingsStore, 'current' | 'subscribe'>,
  system: Pick<SystemPreferences, 'getAnimationSettings'>,
): void {
  const follow = (): void => {
    const mayMove = settings.current.look.animations && !system.getAnimationSettings().prefersReducedMotion;
    window.webContents.setImageAnimationPolicy(mayMove ? 'animate' : 'noAnimation');
  };
  follow();
  window.once('closed', settings.subscribe(follow));
}
