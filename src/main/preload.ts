/** The bridge: named functions on `window.easyAlbums`, and nothing of Electron. The only file that uses `ipcRenderer`. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame, webUtils } from 'electron';
import type { EasyAlbumsApi } from '../shared/api.ts';
import type {
  AppStatus,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
  ProblemCode,
} from '../shared/ipc.ts';
import type { Result } from '../shared/result.ts';
import { type DropPage, followDrops } from './dropped-files.ts';

function call<Name extends CallName>(
  name: Name,
  input?: CallInput<Name>,
): Promise<Result<CallOutput<Name>, ProblemCode>> {
  return ipcRenderer.invoke(name, input);
}

/** Answers a function that ends it. */
function follow<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  const pass = (_event: IpcRendererEvent, payload: EventPayload<Name>) => listener(payload);
  ipcRenderer.on(name, pass);
  return () => ipcRenderer.off(name, pass);
}

const api: EasyAlbumsApi = {
  status: () => call('app:status'),
  checkSetUp: () => call('app:check-set-up'),
  keepAwake: (input) => call('app:keep-awake', input),
  onStatusChanged: (listener) => follow('app:status-changed', listener),
  lockSettings: () => call('sign-in:lock-settings'),
  startSignIn: () => call('sign-in:start'),
  openBrowserAgain: () => call('sign-in:open-browser-again'),
  stopSignIn: () => call('sign-in:stop'),
  continueWithoutKeychain: () => call('sign-in:continue-without-keychain'),
  signOut: () => call('sign-in:sign-out'),
  albums: (input) => call('photos:albums', input),
  albumPhotos: (input) => call('photos:album-photos', input),
  everyAlbum: (input) => call('carer:albums', input),
  wantPictures: (input) => call('photos:want', input),
  keptProgress: () => call('carer:kept-progress'),
  onKeptProgress: (listener) => follow('carer:kept-progress-changed', listener),
  firstHour: () => call('first-hour:state'),
  goToStep: (input) => call('first-hour:go', input),
  finishFirstHour: () => call('first-hour:finish'),
  chooseSetUp: () => call('set-up:choose'),
  takeFoundSetUp: () => call('set-up:take-found'),
  setUpFromLink: (input) => call('set-up:from-link', input),
  exportSetUp: () => call('set-up:export'),
  settings: () => call('settings:read'),
  changeSettings: (input) => call('settings:change', input),
  undoSettings: () => call('settings:undo'),
  resetSettings: () => call('settings:reset'),
  door: () => call('door:state'),
  tryPin: (input) => call('door:try', input),
  recoverPin: () => call('door:recover'),
  closeDoor: () => call('door:close'),
  setPin: (input) => call('carer:set-pin', input),
  removePin: () => call('carer:remove-pin'),
  chooseHelpPicture: () => call('carer:choose-help-picture'),
  onSettingsChanged: (listener) => follow('settings:changed', listener),
  localAlbums: () => call('local-albums:list'),
  addFolder: () => call('local-albums:add-folder'),
  removeLocalAlbum: (input) => call('local-albums:remove', input),
  putLocalAlbumBack: (input) => call('local-albums:put-back', input),
  removeLocalPhoto: (input) => call('local-albums:remove-photo', input),
  putLocalPhotosBack: (input) => call('local-albums:put-photos-back', input),
  captionPhoto: (input) => call('carer:caption', input),
  askForCaptions: () => call('carer:ask-for-captions'),
  bringInState: () => call('bring-in:state'),
  importPictures: (input) => call('bring-in:import', input),
  chooseForUpload: (input) => call('upload:choose', input),
  startUpload: (input) => call('upload:start', input),
  onUploadOffered: (listener) => follow('upload:offered', listener),
  openGoogleAgain: () => call('bring-in:open-again'),
  pauseBringIn: () => call('bring-in:pause'),
  resumeBringIn: () => call('bring-in:resume'),
  stopBringIn: () => call('bring-in:stop'),
  dismissBringIn: () => call('bring-in:dismiss'),
  onBringInChanged: (listener) => follow('bring-in:changed', listener),
  onLocalAlbumsChanged: (listener) => follow('local-albums:changed', listener),
};

contextBridge.exposeInMainWorld('easyAlbums', api);

/** The page, of which main's own types know nothing. */
declare const window: DropPage;
followDrops(window, webUtils.getPathForFile, (paths) => call('upload:offer', { paths }));

// The page's memory keeps pictures that it has shown. They go with the person whose they are, like the files in main.
follow('app:status-changed', ({ kind }: AppStatus) => {
  if (kind !== 'signedIn' && kind !== 'withoutGoogle') webFrame.clearCache();
});
