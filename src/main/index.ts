/** The boot order, and nothing else. The window is open already (start.ts), and empty. */
import './schemas-without-code.ts';
import { join } from 'node:path';
import { app, type BrowserWindow, powerSaveBlocker, screen, shell } from 'electron';
import type { AppStatus } from '../shared/ipc.ts';
import { isLoopback } from '../shared/url.ts';
import { followAutostart } from './autostart.ts';
import { createBringIn, isPickerPage } from './bring-in/bring-in.ts';
import { createCarer } from './carer/carer.ts';
import { configFiles } from './config.ts';
import { connectApp } from './connected-app.ts';
import { followRestart } from './crash-watch/watched.ts';
import { createCurrentSetUp } from './current-set-up.ts';
import { chooseFolder, choosePictures, chooseSetUpFile, chooseWhereToSave } from './file-dialogs.ts';
import { finishBeforeQuit } from './finish-before-quit.ts';
import { besideProgram, SET_UP_NAME } from './first-hour/beside-program.ts';
import { createTextFetcher } from './first-hour/fetch-text.ts';
import { createFirstHour } from './first-hour/first-hour.ts';
import { createGiveWay } from './give-way.ts';
import { createHandlers } from './handlers.ts';
import { handleCalls, sendEvent } from './ipc.ts';
import { createKeepAwake, type KeepAwake } from './keep-awake.ts';
import { createLocalAlbums } from './local-albums.ts';
import type { Log } from './log.ts';
import { newsFile } from './photos/account-files.ts';
import { createGoogleSource } from './photos/google-source.ts';
import { createNews } from './photos/news.ts';
import { answerPhoto } from './photos/photo-protocol.ts';
import { createShelf } from './photos/shelf.ts';
import { startHeicHelper } from './photos/sources/heic/start-helper.ts';
import { scale } from './photos/sources/scale.ts';
import { programFile } from './program-file.ts';
import { screenWidth } from './screen-width.ts';
import { settingsState } from './settings/settings-state.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { systemBrowser } from './system-browser.ts';
import { askTextScale, followTextScale } from './text-scale.ts';
import { runProgram } from './thrift.ts';
import { comeToFront, followFullScreen, type OpeningWindow, showWindow } from './window.ts';
import { canDoWithout, watchSignIn, withLocalSide } from './without-google.ts';
import { mainWords } from './words.ts';

export interface Started {
  readonly profile: string;
  readonly log: Log;
  readonly opening: OpeningWindow;
}

/** What the first moments left to be answered later. */
export interface Booted {
  /** The origin of the tenant, and the client's id there; null while nothing is set up. */
  tenant(): string | null;
  clientId(): string | null;
  startSignIn(): void;
  /** Answers a `photo:` address. */
  photo(request: Request): Promise<Response>;
}

/** Settles when the window's calls are answered. */
export async function boot({ profile, log, opening }: Started): Promise<Booted> {
  let window: BrowserWindow | null = opening.window;
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
  const giveWay = createGiveWay();
  // The start is hers as well.
  giveWay.note();
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
        untilCalm: giveWay.untilCalm,
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
    startHeicHelper,
    screenWidth,
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
    giveWay,
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

  finishBeforeQuit(app, async () => {
    await Promise.all([setUp.connected?.flush(), shelf.flush(), settings.flush()]);
  });

  await Promise.all([settings.load(), carer.load(), firstHour.load()]);
  carer.tidyUp();
  const handlers = createHandlers({
    setUp,
    checked,
    status: () => toTell(setUp.status),
    shelf,
    settings,
    localAlbums,
    keepAwake,
    bringIn,
    giveWay,
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
  showWindow(opening, settings);
  return {
    tenant: () => setUp.connected?.config.tenant ?? null,
    clientId: () => setUp.connected?.config.clientId ?? null,
    startSignIn: () => void setUp.connected?.signIn.start(),
    photo: (request) => answerPhoto(request, { shelf, own: carer.ownPictures }, log),
  };
}

/** Nobody watches a window that is not there. */
function letSleepUnseen(window: BrowserWindow, keepAwake: KeepAwake): void {
  const sleep = (): void => keepAwake.set(false);
  window.on('hide', sleep);
  window.on('minimize', sleep);
  window.on('closed', sleep);
  window.webContents.on('render-process-gone', sleep);
}
