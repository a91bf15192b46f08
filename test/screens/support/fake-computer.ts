/**
 * What stands in for the preload and everything behind it. `installFakeComputer` runs in the page, before the page's own
 * scripts: it may use nothing from outside of itself but types.
 */
import type { EasyAlbumsApi } from '../../../src/shared/api.ts';
import type { BringInReport, LocalAlbum } from '../../../src/shared/bring-in.ts';
import type { DoorState } from '../../../src/shared/carer.ts';
import type { AppStatus, ProblemCode, SettingsState } from '../../../src/shared/ipc.ts';
import type { Album, Photo } from '../../../src/shared/models.ts';
import type { Settings } from '../../../src/shared/settings.ts';

/** A list as the page gets it: its items, a problem, or no answer. */
export type FakeList<Item> =
  /** `goesOn`: there are more, which cannot be had now. */
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly goesOn?: true }
  | { readonly kind: 'problem'; readonly code: ProblemCode }
  | { readonly kind: 'coming' };

/** All that a screen can depend on. Plain data: it crosses into the page. */
export interface FakeComputer {
  /** Null: no answer yet. */
  readonly status: AppStatus | null;
  readonly albums: FakeList<Album>;
  /** Of every album. */
  readonly photos: FakeList<Photo>;
  readonly settings: Settings;
  readonly localAlbums: readonly LocalAlbum[];
  readonly bringIn: BringInReport;
  readonly door: DoorState;
  /** The languages that it has a voice for. */
  readonly voices: readonly string[];
}

/** What a test can make happen while the page is open. */
export interface FakeControls {
  changeSettings(settings: Settings): void;
  /** The app has looked for the computer's voices. */
  voicesAreAsked: boolean;
}

declare global {
  interface Window {
    readonly fakeControls: FakeControls;
  }
}

export function installFakeComputer(computer: FakeComputer): void {
  const settingsListeners = new Set<(state: SettingsState) => void>();
  let settings = computer.settings;

  const ok = <Value>(value: Value): Promise<{ ok: true; value: Value }> =>
    Promise.resolve({ ok: true, value });
  const done = (): ReturnType<EasyAlbumsApi['signOut']> => ok(null);
  const never = (): Promise<never> => new Promise(() => undefined);
  const state = (): SettingsState => ({ settings, canUndo: false });

  interface Stretch<Item> {
    readonly items: Item[];
    readonly total: number | null;
    readonly more: boolean;
  }

  function stretchOf<Item, Answer>(
    list: FakeList<Item>,
    { offset, count }: { readonly offset: number; readonly count: number },
    answer: (stretch: Stretch<Item>) => Answer,
  ): Promise<{ ok: true; value: Answer } | { ok: false; code: ProblemCode }> {
    if (list.kind === 'coming') return never();
    if (list.kind === 'problem') return Promise.resolve({ ok: false, code: list.code });
    const end = offset + count;
    const items = list.items.slice(offset, end);
    const { length } = list.items;
    const total = list.goesOn ? null : length;
    return ok(answer({ items, total, more: end < length || list.goesOn === true }));
  }

  const api: EasyAlbumsApi = {
    status: () => (computer.status ? ok(computer.status) : never()),
    checkSetUp: done,
    keepAwake: done,
    onStatusChanged: () => () => undefined,
    lockSettings: () => ok({ domain: 'family.example.com', clientId: 'client' }),
    startSignIn: done,
    openBrowserAgain: done,
    stopSignIn: done,
    continueWithoutKeychain: done,
    signOut: done,
    albums: (question) =>
      stretchOf(computer.albums, question, ({ items: albums, ...rest }) => ({ albums, ...rest })),
    albumPhotos: (question) => {
      const albums = computer.albums.kind === 'items' ? computer.albums.items : [];
      const album = albums.find(({ id }) => id === question.albumId);
      if (!album) return Promise.resolve({ ok: false, code: 'gone' });
      return stretchOf(computer.photos, question, ({ items: photos, ...rest }) => ({
        album,
        photos,
        ...rest,
      }));
    },
    everyAlbum: (question) =>
      stretchOf(computer.albums, question, ({ items, ...rest }) => ({
        albums: items.map((album) => ({
          ...album,
          sourceTitle: album.title,
          hidden: settings.albums.hidden.includes(album.id),
        })),
        ...rest,
      })),
    wantPictures: done,
    keptProgress: () => ok([]),
    onKeptProgress: () => () => undefined,
    firstHour: () => ok({ step: null, hasConfig: true, hasFound: false }),
    goToStep: done,
    finishFirstHour: done,
    chooseSetUp: () => ok({ kind: 'stopped' as const }),
    takeFoundSetUp: () => ok({ kind: 'stopped' as const }),
    setUpFromLink: () => ok({ kind: 'noLink' as const }),
    exportSetUp: () => ok('stopped' as const),
    settings: () => ok(state()),
    localAlbums: () => ok([...computer.localAlbums]),
    addFolder: () => ok(null),
    removeLocalAlbum: done,
    putLocalAlbumBack: done,
    removeLocalPhoto: done,
    putLocalPhotosBack: done,
    captionPhoto: () => ok('needsPermission' as const),
    askForCaptions: never,
    bringInState: () => ok(computer.bringIn),
    importPictures: done,
    chooseForUpload: () => ok({ files: 214, title: 'Holiday at the sea' }),
    startUpload: done,
    onUploadOffered: () => () => undefined,
    openGoogleAgain: done,
    pauseBringIn: done,
    resumeBringIn: done,
    stopBringIn: done,
    dismissBringIn: done,
    onBringInChanged: () => () => undefined,
    onLocalAlbumsChanged: () => () => undefined,
    changeSettings: done,
    undoSettings: done,
    resetSettings: done,
    door: () => ok(computer.door),
    tryPin: () => ok('wrong' as const),
    recoverPin: () => ok('keychainProgram' as const),
    closeDoor: done,
    setPin: () => ok('set' as const),
    removePin: done,
    chooseHelpPicture: () => ok('stopped' as const),
    onSettingsChanged: (listener) => {
      settingsListeners.add(listener);
      return () => settingsListeners.delete(listener);
    },
  };
  const controls: FakeControls = {
    voicesAreAsked: false,
    changeSettings(changed) {
      settings = changed;
      for (const tell of settingsListeners) tell(state());
    },
  };
  Object.assign(window, { easyAlbums: api, fakeControls: controls });

  // Nothing is heard here: the voices are there, so that what depends on them shows.
  const voices = computer.voices.map((lang) => ({
    lang,
    name: lang,
    voiceURI: lang,
    localService: true,
    default: false,
  }));
  const synthesis = Object.assign(new EventTarget(), {
    getVoices() {
      controls.voicesAreAsked = true;
      return voices;
    },
    speak: () => undefined,
    cancel: () => undefined,
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: EventTarget });
}
