/** What each call from the renderer does. */
import type { Handlers } from './answer-call.ts';
import type { ConnectedApp } from './connected-app.ts';
import type { CurrentSetUp } from './current-set-up.ts';
import { NotSignedIn } from './sign-in/session.ts';

/** @param checked settles when the configuration and the keychain have been read for the first time */
export function createHandlers(setUp: CurrentSetUp, checked: Promise<void>): Handlers {
  function connected(): ConnectedApp {
    if (!setUp.connected) throw new NotSignedIn('nothing is set up');
    return setUp.connected;
  }
  return {
    async 'app:status'() {
      await checked;
      return setUp.status;
    },
    async 'app:check-set-up'() {
      await setUp.check();
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
    'sign-in:stop'() {
      connected().signIn.stop();
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
    'photos:albums': (request) => connected().library.albums(request),
    'photos:album-photos': ({ albumId, ...request }) => connected().library.albumPhotos(albumId, request),
  };
}
