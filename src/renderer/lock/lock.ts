/**
 * auth0-lock, with nothing from anywhere else: its client settings come from this window's own origin, its words are
 * registered before it starts, and it is told nothing that makes it ask a server.
 *
 * Its press sets `window.location` to the tenant's /authorize; the main process cancels that and signs in itself.
 */

import english from 'auth0-lock/lib/i18n/en.js';
import { Auth0Lock } from 'auth0-lock/lib/index.js';
import { makeButtonReachable } from './reachable-button.ts';

export interface LockSettings {
  readonly domain: string;
  readonly clientId: string;
}

export interface ShowLockOptions {
  /** `%s` stands for the name that the client settings give Google. */
  readonly label: string;
  readonly onShown: () => void;
  readonly onMissing: () => void;
}

const logoAddress = new URL('../images/google.svg', import.meta.url).href;

/**
 * `box` needs an id. Of Lock's own texts only the button's shows: the rest of its dictionary stays English whatever
 * the language, and is hidden from everybody.
 *
 * Answers a function that takes Lock away.
 */
export function showLock(box: HTMLElement, settings: LockSettings, options: ShowLockOptions): () => void {
  const words = { ...english.default, loginWithLabel: options.label, signUpWithLabel: options.label };
  window.Auth0?.registerLanguageDictionary('en', words);
  const lock = new Auth0Lock(settings.clientId, settings.domain, {
    allowedConnections: ['google-oauth2'],
    auth: { sso: false, responseType: 'code', redirectUrl: window.location.origin },
    avatar: null,
    clientBaseUrl: window.location.origin,
    closable: false,
    container: box.id,
    language: 'en',
    languageDictionary: words,
    rememberLastLogin: false,
    // Lock draws it outside of what shows; without one it would ask for one on the network.
    theme: { logo: logoAddress },
  });
  const stopWatching = makeButtonReachable(box, options.onShown);
  lock.on('unrecoverable_error', options.onMissing);
  lock.show();
  return () => {
    stopWatching();
    lock.destroy();
  };
}
