/** What screen readers see of the page. */
import type { App } from 'electron';

/**
 * Opens the page to screen readers on Linux. On Windows and macOS Chromium notices one by itself; on Linux it shows the window's frame
 * and nothing in it unless it is told to (tried with Electron 33 and a screen reader announced on the bus).
 * To be called once the app is ready.
 */
export function openToScreenReaders(
  app: Pick<App, 'setAccessibilitySupportEnabled'>,
  platform: NodeJS.Platform,
): void {
  if (platform === 'linux') app.setAccessibilitySupportEnabled(true);
}
