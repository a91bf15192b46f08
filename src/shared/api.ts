/** What the preload puts on `window.easyAlbums`: named functions, no channel names, no Electron. Types only. */
import type { BringInReport, LocalAlbum, UploadDraft } from './bring-in.ts';
import type {
  AppStatus,
  CallInput,
  CallName,
  CallOutput,
  KeptAlbumProgress,
  ProblemCode,
  SettingsState,
} from './ipc.ts';
import type { Result } from './result.ts';

type Call<Name extends CallName> =
  CallInput<Name> extends undefined
    ? () => Promise<Result<CallOutput<Name>, ProblemCode>>
    : (input: CallInput<Name>) => Promise<Result<CallOutput<Name>, ProblemCode>>;

export interface EasyAlbumsApi {
  readonly status: Call<'app:status'>;
  readonly checkSetUp: Call<'app:check-set-up'>;
  readonly keepAwake: Call<'app:keep-awake'>;
  /** Calls `listener` with every new status; answers a function that ends it. */
  readonly onStatusChanged: (listener: (status: AppStatus) => void) => () => void;
  readonly lockSettings: Call<'sign-in:lock-settings'>;
  readonly startSignIn: Call<'sign-in:start'>;
  readonly openBrowserAgain: Call<'sign-in:open-browser-again'>;
  readonly stopSignIn: Call<'sign-in:stop'>;
  readonly continueWithoutKeychain: Call<'sign-in:continue-without-keychain'>;
  readonly signOut: Call<'sign-in:sign-out'>;
  readonly albums: Call<'photos:albums'>;
  readonly albumPhotos: Call<'photos:album-photos'>;
  readonly everyAlbum: Call<'carer:albums'>;
  readonly wantPictures: Call<'photos:want'>;
  readonly keptProgress: Call<'carer:kept-progress'>;
  readonly onKeptProgress: (listener: (progress: KeptAlbumProgress[]) => void) => () => void;
  readonly firstHour: Call<'first-hour:state'>;
  readonly goToStep: Call<'first-hour:go'>;
  readonly finishFirstHour: Call<'first-hour:finish'>;
  readonly chooseSetUp: Call<'set-up:choose'>;
  readonly takeFoundSetUp: Call<'set-up:take-found'>;
  readonly setUpFromLink: Call<'set-up:from-link'>;
  readonly exportSetUp: Call<'set-up:export'>;
  readonly settings: Call<'settings:read'>;
  readonly changeSettings: Call<'settings:change'>;
  readonly undoSettings: Call<'settings:undo'>;
  readonly resetSettings: Call<'settings:reset'>;
  readonly door: Call<'door:state'>;
  readonly tryPin: Call<'door:try'>;
  readonly recoverPin: Call<'door:recover'>;
  readonly closeDoor: Call<'door:close'>;
  readonly setPin: Call<'carer:set-pin'>;
  readonly removePin: Call<'carer:remove-pin'>;
  readonly chooseHelpPicture: Call<'carer:choose-help-picture'>;
  /** Calls `listener` with the settings after each change; answers a function that ends it. */
  readonly onSettingsChanged: (listener: (state: SettingsState) => void) => () => void;
  readonly localAlbums: Call<'local-albums:list'>;
  readonly addFolder: Call<'local-albums:add-folder'>;
  readonly removeLocalAlbum: Call<'local-albums:remove'>;
  readonly putLocalAlbumBack: Call<'local-albums:put-back'>;
  readonly removeLocalPhoto: Call<'local-albums:remove-photo'>;
  readonly putLocalPhotosBack: Call<'local-albums:put-photos-back'>;
  readonly captionPhoto: Call<'carer:caption'>;
  readonly askForCaptions: Call<'carer:ask-for-captions'>;
  readonly bringInState: Call<'bring-in:state'>;
  readonly importPictures: Call<'bring-in:import'>;
  readonly chooseForUpload: Call<'upload:choose'>;
  readonly startUpload: Call<'upload:start'>;
  /** Calls `listener` when files were dropped onto the page; answers a function that ends it. */
  readonly onUploadOffered: (listener: (draft: UploadDraft) => void) => () => void;
  readonly openGoogleAgain: Call<'bring-in:open-again'>;
  readonly pauseBringIn: Call<'bring-in:pause'>;
  readonly resumeBringIn: Call<'bring-in:resume'>;
  readonly stopBringIn: Call<'bring-in:stop'>;
  readonly dismissBringIn: Call<'bring-in:dismiss'>;
  readonly onBringInChanged: (listener: (report: BringInReport) => void) => () => void;
  readonly onLocalAlbumsChanged: (listener: (albums: readonly LocalAlbum[]) => void) => () => void;
}
