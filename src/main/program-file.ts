import type { App } from 'electron';

/** What to start to start the app again. An AppImage runs from a mounted image that is another one each time. */
export function programFile(
  app: Pick<App, 'getPath'>,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return environment['APPIMAGE'] || app.getPath('exe');
}
