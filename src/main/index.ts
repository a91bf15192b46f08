/** The boot order, and nothing else. */
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, powerSaveBlocker, protocol, screen, session, shell } from 'electron';
import type { AppStatus } from '../shared/ipc.ts';
import { isLoopback } from '../shared/url.ts';
import { registerSchemes, serveApp } from './app-protocol.ts';
import { followAutostart } from './autostart.ts';
import { createBringIn, isPickerPage } from './bring-in/bring-in.ts';
import { createCarer } from './carer/carer.ts';
import { configFiles } from './config.ts';
import { connectApp } from './connected-app.ts';
import { crashesOf, portToWatch } from './crash-watch/arguments.ts';
import { watchOver } from './crash-watch/watch-over.ts';
import { followRestart } from './crash-watch/watched.ts';
import { createCurrentSetUp } from './current-set-up.ts';
import { stayCalm, watchRenderer } from './faults.ts';
import { chooseFolder, choosePictures, chooseSetUpFile, chooseWhereToSave } from './file-dialogs.ts';
import { finishBeforeQuit } from './finish-before-quit.ts';
import { besideProgram, SET_UP_NAME } from './first-hour/beside-program.ts';
import { createTextFetcher } from './first-hour/fetch-text.ts';
import { createFirstHour } from './first-hour/first-hour.ts';
import { guardContents, guardSession } from './guards.ts';
import { createHandlers } from './handlers.ts';
import { handleCalls, sendEvent } from './ipc.ts';
import { createKeepAwake, type KeepAwake } from './keep-awake.ts';
import { createLocalAlbums } from './local-albums.ts';
import { openFileLog, reasonOf } from './log.ts';
import { newsFile } from './photos/account-files.ts';
import { createGoogleSource } from './photos/google-source.ts';
import { createNews } from './photos/news.ts';
import { servePhotos } from './photos/photo-protocol.ts';
import { createShelf } from './photos/shelf.ts';
import { scale } from './photos/sources/scale.ts';
import { programFile } from './program-file.ts';
import { openToScreenReaders } from './screen-readers.ts';
import { settingsState } from './settings/settings-state.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { allowSpeech } from './speech.ts';
import { systemBrowser } from './system-browser.ts';
import { askTextScale, followTextScale } from './text-scale.ts';
import { runProgram } from './thrift.ts';
import { comeToFront, createWindow, followFullScreen } from './window.ts';
import { canDoWithout, watchSignIn, withLocalSide } from './without-google.ts';
import { mainWords } from './words.ts';

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
  log.info('app.start', {
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    crashesBefore: crashesOf(process.argv).length,
  });

  let window: BrowserWindow | null = null;
  let told: AppStatus['kind'] | null = null;
  const toTell = (status: AppStatus): AppStatus =>
    withLocalSide(status, {
      hasAlbums: localAlbums.hasShown(),
      isWanted: settings.current.albums.withoutGoogle,
    });
  const tell = (status: AppStatus): void => {
    const next = toTell(status);
    told = next.kind;
    if (window) sendEvent(window.webContents, 'app:status-changed', next);
    bringIn.accountChanged();
    noteSignIn(status);
  };
  /** What is on this computer, or what the carer wants, may have changed what there is to tell. */
  const tellAgain = (): void => {
    if (told !== null && toTell(setUp.status).kind !== told) tell(setUp.status);
  };
  const settings = createSettingsStore({ folder: join(profile, 'settings'), log });
  const noteSignIn = watchSignIn(settings, log);
  settings.subscribe(() => {
    if (window) sendEvent(window.webContents, 'settings:changed', settingsState(settings));
    tellAgain();
  });
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
        settings,
        log,
        onStatus: tell,
        onForget: () => shelf.forget(),
        onKeptProgress(progress) {
          if (window) sendEvent(window.webContents, 'carer:kept-progress-changed', [...progress]);
        },
        comeToFront: () => comeToFront(window),
      }),
    onStatus: tell,
    log,
  });
  const words = () => mainWords(settings.current.language, app.getPreferredSystemLanguages());
  const carer = createCarer({ profile, settings, log, window: () => window });
  const localAlbums = createLocalAlbums({
    profile,
    log,
    now: Date.now,
    scale,
    owner: () => setUp.connected?.owner() ?? null,
    onChange() {
      if (window) sendEvent(window.webContents, 'local-albums:changed', localAlbums.list());
      tellAgain();
    },
  });
  const keepAwake = createKeepAwake(powerSaveBlocker, () => settings.current.computer.keepAwake);
  settings.subscribe(keepAwake.update);
  const shelf = createShelf([...localAlbums.sources, createGoogleSource(() => setUp.connected)], {
    arrangement: () => settings.current.albums,
    canDoWithout,
    news: (reader) =>
      createNews({
        reader,
        file: newsFile(profile),
        isWanted: () => settings.current.albums.showNew,
        isHidden: (id) => settings.current.albums.hidden.includes(id),
        log,
        now: () => new Date(),
      }),
  });
  const openInBrowser = systemBrowser(shell, process.platform, process.env);
  const bringIn = createBringIn({
    profile,
    localAlbums,
    connected: () => setUp.connected,
    async openPage(address) {
      const isOurs = (url: URL): boolean => isLoopback(url) && setUp.connected?.isOnThisComputer === true;
      if (!isPickerPage(address, isOurs)) throw new Error('not an address of Google’s picker');
      await openInBrowser(address);
    },
    log,
    onChange() {
      if (window) sendEvent(window.webContents, 'bring-in:changed', bringIn.report);
    },
  });
  const firstHour = createFirstHour({
    profile,
    beside: besideProgram(app.getPath('exe'), process.env),
    settings,
    config: () => setUp.connected?.config ?? null,
    check: () => setUp.check(),
    askForFile: () => chooseSetUpFile(window),
    askWhere: () => chooseWhereToSave(window, SET_UP_NAME),
    fetchText: createTextFetcher(),
    log,
  });
  const checked = localAlbums.start().then(() => setUp.check());
  void checked.then(() => bringIn.restore());

  app.on('second-instance', () => comeToFront(window));
  app.on('window-all-closed', () => app.quit());
  finishBeforeQuit(app, async () => {
    await Promise.all([setUp.connected?.flush(), shelf.flush(), settings.flush()]);
  });
  guardContents(app, {
    log,
    tenant: () => setUp.connected?.config.tenant ?? null,
    onSignInPressed: () => void setUp.connected?.signIn.start(),
  });

  // Not `await`: at the top level of a module it would hold back the very event that it waits for.
  const opened = Promise.all([app.whenReady(), settings.load(), carer.load(), firstHour.load()]).then(() => {
    carer.tidyUp();
    Menu.setApplicationMenu(null);
    openToScreenReaders(app, process.platform);
    guardSession(session.defaultSession, { log });
    serveApp(protocol, join(DIST, 'renderer'), () => setUp.connected?.config.clientId ?? null);
    servePhotos(protocol, { shelf, own: carer.ownPictures }, log);
    const handlers = createHandlers({
      setUp,
      checked,
      status: () => toTell(setUp.status),
      shelf,
      settings,
      localAlbums,
      keepAwake,
      bringIn,
      firstHour,
      ...carer,
      choosing: {
        chooseFolder: () => chooseFolder(window),
        choosePictures: () => choosePictures(window, words().carer.pictures),
        onOffered(draft) {
          if (window) sendEvent(window.webContents, 'upload:offered', draft);
        },
      },
    });
    handleCalls(handlers, log, carer.door);
    window = createWindow(DIST, settings);
    followFullScreen(window, settings);
    followTextScale(window, () => askTextScale(process.platform, runProgram), screen);
    followAutostart(settings, { app, platform: process.platform, environment: process.env, log });
    window.once('show', () => {
      log.info('window.shown');
      const program = programFile(app, process.env);
      followRestart(settings, { app, program, argv: process.argv, log });
    });
    window.once('closed', () => {
      window = null;
    });
    letSleepUnseen(window, keepAwake);
    watchRenderer(window, log);
  });
  opened.catch((cause) => {
    // Without a window the app could only sit there and keep a second start from opening one.
    log.warn('app.not-opened', { reason: reasonOf(cause) });
    app.exit(1);
  });
}

/** Nobody watches a window that is not there. */
function letSleepUnseen(window: BrowserWindow, keepAwake: KeepAwake): void {
  const sleep = (): void => keepAwake.set(false);
  window.on('hide', sleep);
  window.on('minimize', sleep);
  window.on('closed', sleep);
  window.webContents.on('render-process-gone', sleep);
}

if (portToWatch(process.argv) === null) {
  registerSchemes(protocol);
  allowSpeech(app.commandLine, process.platform);
  if (app.requestSingleInstanceLock()) boot();
  else app.quit();
} else {
  // As long as this module waits, Electron goes no further: no window, no page, no processes of Chromium's.
  await watchOver({ argv: process.argv, program: programFile(app, process.env) });
  app.exit();
}
