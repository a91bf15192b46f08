/** The boot order, and nothing else. */
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, protocol, session } from 'electron';
import type { AppStatus } from '../shared/ipc.ts';
import { registerSchemes, serveApp } from './app-protocol.ts';
import { createCarer } from './carer/carer.ts';
import { configFiles } from './config.ts';
import { connectApp } from './connected-app.ts';
import { createCurrentSetUp } from './current-set-up.ts';
import { stayCalm, watchRenderer } from './faults.ts';
import { guardContents, guardSession } from './guards.ts';
import { createHandlers } from './handlers.ts';
import { handleCalls, sendEvent } from './ipc.ts';
import { openFileLog, reasonOf } from './log.ts';
import { createGoogleSource } from './photos/google-source.ts';
import { servePhotos } from './photos/photo-protocol.ts';
import { createShelf } from './photos/shelf.ts';
import { isPassing } from './problem.ts';
import { settingsState } from './settings/settings-state.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { comeToFront, createWindow, followFullScreen } from './window.ts';

/** `dist/app`: this file is `dist/app/main/index.js` once it is built. */
const DIST = join(import.meta.dirname, '..');

function boot(): void {
  const profile = app.getPath('userData');
  const log = openFileLog({
    file: join(profile, 'logs', 'easy-albums.log'),
    now: () => new Date(),
    echo: (line) => process.stderr.write(line),
  });
  stayCalm(process, log);
  log.info('app.start', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });

  let window: BrowserWindow | null = null;
  const tell = (status: AppStatus): void => {
    if (window) sendEvent(window.webContents, 'app:status-changed', status);
  };
  const setUp = createCurrentSetUp({
    files: configFiles({
      environment: process.env['EASY_ALBUMS_CONFIG'],
      profile,
      resources: process.resourcesPath,
    }),
    connect: (config) =>
      connectApp({
        config,
        profile,
        log,
        onStatus: tell,
        comeToFront: () => comeToFront(window),
      }),
    onStatus: tell,
    log,
  });
  const settings = createSettingsStore({ folder: join(profile, 'settings'), log });
  settings.subscribe(() => {
    if (window) sendEvent(window.webContents, 'settings:changed', settingsState(settings));
  });
  const carer = createCarer({ profile, settings, log, window: () => window });
  const shelf = createShelf([createGoogleSource(() => setUp.connected)], {
    arrangement: () => settings.current.albums,
    isPassing,
  });
  const checked = setUp.check();

  app.on('second-instance', () => comeToFront(window));
  app.on('window-all-closed', () => app.quit());
  guardContents(app, {
    log,
    tenant: () => setUp.connected?.config.tenant ?? null,
    onSignInPressed: () => void setUp.connected?.signIn.start(),
  });

  // Not `await`: at the top level of a module it would hold back the very event that it waits for.
  const opened = Promise.all([app.whenReady(), settings.load(), carer.load()]).then(() => {
    carer.tidyUp();
    Menu.setApplicationMenu(null);
    guardSession(session.defaultSession, { log });
    serveApp(protocol, join(DIST, 'renderer'), () => setUp.connected?.config.clientId ?? null);
    servePhotos(protocol, { shelf, own: carer.ownPictures }, log);
    handleCalls(createHandlers({ setUp, checked, shelf, settings, ...carer }), log, carer.door);
    window = createWindow(DIST);
    followFullScreen(window, settings);
    window.once('show', () => log.info('window.shown'));
    window.once('closed', () => {
      window = null;
    });
    watchRenderer(window, log);
  });
  opened.catch((cause) => {
    // Without a window the app could only sit there and keep a second start from opening one.
    log.warn('app.not-opened', { reason: reasonOf(cause) });
    app.exit(1);
  });
}

registerSchemes(protocol);
if (app.requestSingleInstanceLock()) boot();
else app.quit();
