/** What each call from the renderer does. */
import type { AppStatus } from '../shared/ipc.ts';
import { type ImageRequest, parseImageAddress } from '../shared/photo-address.ts';
import type { Handlers } from './answer-call.ts';
import type { BringIn } from './bring-in/bring-in.ts';
import { createBringInHandlers, type UploadChoosing } from './bring-in/bring-in-handlers.ts';
import type { CarerDoor } from './carer/carer-door.ts';
import type { OwnPictures } from './carer/own-pictures.ts';
import type { ConnectedApp } from './connected-app.ts';
import type { CurrentSetUp } from './current-set-up.ts';
import type { FirstHour } from './first-hour/first-hour.ts';
import { createFirstHourHandlers } from './first-hour/handlers.ts';
import type { GiveWay } from './give-way.ts';
import type { KeepAwake } from './keep-awake.ts';
import { createLocalAlbumHandlers } from './local-album-handlers.ts';
import type { LocalAlbums } from './local-albums.ts';
import { PermissionMissing } from './photos/album-source.ts';
import type { Shelf } from './photos/shelf.ts';
import { settingsState } from './settings/settings-state.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { NotSignedIn } from './sign-in/session.ts';

export interface HandlersDependencies {
  readonly setUp: CurrentSetUp;
  /** Settles when the configuration and the keychain have been read for the first time. */
  readonly checked: Promise<void>;
  /** What the window is told. */
  readonly status: () => AppStatus;
  readonly shelf: Shelf;
  readonly settings: SettingsStore;
  readonly door: CarerDoor;
  readonly ownPictures: Pick<OwnPictures, 'choose'>;
  readonly keepAwake: KeepAwake;
  readonly localAlbums: LocalAlbums;
  readonly bringIn: BringIn;
  readonly giveWay: Pick<GiveWay, 'note'>;
  readonly firstHour: FirstHour;
  readonly choosing: UploadChoosing;
}

export function createHandlers(dependencies: HandlersDependencies): Handlers {
  const { setUp, checked, status, shelf, settings, door, ownPictures, keepAwake } = dependencies;
  const { localAlbums, bringIn, giveWay, firstHour, choosing } = dependencies;
  function connected(): ConnectedApp {
    if (!setUp.connected) throw new NotSignedIn('nothing is set up');
    return setUp.connected;
  }
  return {
    async 'app:status'() {
      await checked;
      return status();
    },
    async 'app:check-set-up'() {
      await setUp.check();
      return null;
    },
    'app:keep-awake'({ awake }) {
      keepAwake.set(awake);
      return null;
    },
    'sign-in:lock-settings'() {
      const { tenant, clientId } = connected().config;
      return { domain: new URL(tenant).host, clientId };
    },
    'sign-in:start'() {
      // Answers at once: what follows takes as long as a person needs, and is told by status.
      void connected().signIn.start();
      return null;
    },
    async 'sign-in:open-browser-again'() {
      await connected().signIn.openBrowserAgain();
      return null;
    },
    async 'sign-in:stop'() {
      await connected().signIn.stop();
      return null;
    },
    'sign-in:continue-without-keychain'() {
      connected().signIn.continueWithoutKeychain();
      return null;
    },
    async 'sign-in:sign-out'() {
      await connected().signIn.signOut();
      return null;
    },
    'photos:albums': (request) => shelf.albums(request),
    'photos:album-photos': ({ albumId, ...request }) => shelf.albumPhotos(albumId, request),
    'carer:albums': (request) => shelf.everyAlbum(request),
    'photos:want'({ screen, ahead }) {
      giveWay.note();
      const wanted = { screen: requestsOf(screen), ahead: requestsOf(ahead) };
      setUp.connected?.images.want(wanted);
      localAlbums.want(wanted);
      return null;
    },
    'carer:kept-progress': () => [...(setUp.connected?.keepAlbums.progress ?? [])],
    'settings:read': () => settingsState(settings),
    async 'settings:change'(change) {
      await settings.change(change);
      return null;
    },
    async 'settings:undo'() {
      await settings.undo();
      return null;
    },
    async 'settings:reset'() {
      await settings.reset();
      return null;
    },
    'door:state': () => door.state,
    'door:try': ({ pin }) => door.try(pin),
    'door:recover': () => door.recover(),
    'door:close'() {
      door.close();
      return null;
    },
    'carer:set-pin': ({ pin }) => door.setPin(pin),
    async 'carer:remove-pin'() {
      await door.removePin();
      return null;
    },
    async 'carer:caption'({ photoId, caption }) {
      try {
        await shelf.describe(photoId, caption);
        return 'kept';
      } catch (cause) {
        if (cause instanceof PermissionMissing) return 'needsPermission';
        throw cause;
      }
    },
    async 'carer:ask-for-captions'() {
      return (await bringIn.askForCaptions()) ? 'asked' : 'stopped';
    },
    async 'carer:choose-help-picture'() {
      const { choice, picture } = await ownPictures.choose();
      if (picture !== null) await settings.change({ help: { picture } });
      return choice;
    },
    ...createLocalAlbumHandlers(localAlbums, choosing.chooseFolder),
    ...createBringInHandlers(bringIn, choosing),
    ...createFirstHourHandlers(firstHour),
  };
}

function requestsOf(addresses: readonly string[]): ImageRequest[] {
  return addresses.flatMap((address) => parseImageAddress(address) ?? []);
}
