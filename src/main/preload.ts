/** The bridge: named functions on `window.easyAlbums`, and nothing of Electron. The only file that uses `ipcRenderer`. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron';
import type { EasyAlbumsApi } from '../shared/api.ts';
import type { AppStatus, CallInput, CallName, CallOutput, EventName, ProblemCode } from '../shared/ipc.ts';
import type { Result } from '../shared/result.ts';

function call<Name extends CallName>(
  name: Name,
  input?: CallInput<Name>,
): Promise<Result<CallOutput<Name>, ProblemCode>> {
  return ipcRenderer.invoke(name, input);
}

const STATUS_CHANGED: EventName = 'app:status-changed';

const api: EasyAlbumsApi = {
  status: () => call('app:status'),
  checkSetUp: () => call('app:check-set-up'),
  onStatusChanged(listener) {
    const pass = (_event: IpcRendererEvent, status: AppStatus) => listener(status);
    ipcRenderer.on(STATUS_CHANGED, pass);
    return () => ipcRenderer.off(STATUS_CHANGED, pass);
  },
  lockSettings: () => call('sign-in:lock-settings'),
  startSignIn: () => call('sign-in:start'),
  openBrowserAgain: () => call('sign-in:open-browser-again'),
  stopSignIn: () => call('sign-in:stop'),
  continueWithoutKeychain: () => call('sign-in:continue-without-keychain'),
  signOut: () => call('sign-in:sign-out'),
  albums: (input) => call('photos:albums', input),
  albumPhotos: (input) => call('photos:album-photos', input),
};

contextBridge.exposeInMainWorld('easyAlbums', api);

// The page's memory keeps pictures that it has shown. They go with the person whose they are, like the files in main.
ipcRenderer.on(STATUS_CHANGED, (_event, { kind }: AppStatus) => {
  if (kind !== 'signedIn') webFrame.clearCache();
});
