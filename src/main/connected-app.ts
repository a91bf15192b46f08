/** Everything that one configuration ties together: sign-in, session, library and images. */
import { shell } from 'electron';
import type { AppConfig } from '../shared/config.ts';
import { isLoopback } from '../shared/url.ts';
import { BadAnswer, createDispatcher } from './http.ts';
import { loadKeytar } from './keychain-entry.ts';
import type { Log } from './log.ts';
import { createAccountFiles, ownerOf } from './photos/account-files.ts';
import { openFilm } from './photos/film-host.ts';
import { createFilms, type Films } from './photos/films.ts';
import { createFunctionClient } from './photos/function-client.ts';
import { createImageCache } from './photos/image-cache.ts';
import { fetchImage } from './photos/image-host.ts';
import { createImages, type Images } from './photos/images.ts';
import { createLibrary, type Library } from './photos/library.ts';
import { createListStore } from './photos/list-store.ts';
import { isWhole } from './photos/whole-image.ts';
import { isPassing } from './problem.ts';
import { verifyIdToken } from './sign-in/id-token.ts';
import { createKeychain } from './sign-in/keychain.ts';
import { createSession } from './sign-in/session.ts';
import { createSignIn, type SignIn, type SignInStatus } from './sign-in/sign-in.ts';
import { createTokenEndpoint } from './sign-in/token-endpoint.ts';
import { openSignIn, systemBrowser } from './system-browser.ts';

export interface ConnectedApp {
  readonly config: AppConfig;
  readonly signIn: SignIn;
  readonly library: Library;
  readonly images: Images;
  readonly films: Films;
  /** A hash of the account that is signed in, null where none is. */
  readonly owner: () => string | null;
}

export interface ConnectedAppOptions {
  readonly config: AppConfig;
  readonly profile: string;
  readonly log: Log;
  readonly onStatus: (status: SignInStatus) => void;
  readonly comeToFront: () => void;
}

export function connectApp({
  config,
  profile,
  log,
  onStatus,
  comeToFront,
}: ConnectedAppOptions): ConnectedApp {
  const now = Date.now;
  const dispatcher = createDispatcher();
  const files = createAccountFiles(profile);
  const tokens = createTokenEndpoint(config, dispatcher);
  const keychain = createKeychain(`${new URL(config.tenant).host}/${config.clientId}`, loadKeytar);
  const session = createSession({ keychain, tokens, log, now, onLost: () => signIn.lost() });
  const store = createListStore({ folder: files.listsFolder, log });
  const library = createLibrary({
    client: createFunctionClient(config.functionUrl, session, dispatcher),
    store,
    isPassing,
    log,
    now,
  });
  // The demo and the tests run everything on this computer; a real function never does.
  const allowLoopback = isLoopback(new URL(config.functionUrl));
  const images = createImages({
    cache: createImageCache({ folder: files.imagesFolder, log, now }),
    library,
    async fetch(address, request, signal) {
      const image = await fetchImage(address, request, allowLoopback, dispatcher, signal);
      if (!isWhole(image)) throw new BadAnswer('the image host answered a picture that is cut or damaged');
      return image;
    },
  });

  const films = createFilms({
    library,
    open: (address, range, signal) => openFilm(address, range, allowLoopback, dispatcher, signal),
  });

  async function forgetPictures(): Promise<void> {
    library.forget();
    await Promise.all([images.breakOff(), store.settled()]);
  }

  const open = systemBrowser(shell, process.platform, process.env);
  const signIn = createSignIn({
    config,
    session,
    tokens,
    verifyIdToken: (idToken, nonce, signal) =>
      verifyIdToken(idToken, { config, nonce, now: new Date(now()) }, dispatcher, signal),
    openBrowser: (url) => openSignIn(open, url, config.tenant),
    comeToFront,
    async claimFiles(subject) {
      await forgetPictures();
      await files.claim(subject);
    },
    async deleteFiles() {
      await forgetPictures();
      await files.delete();
    },
    onStatus,
    log,
  });

  return {
    config,
    signIn,
    library,
    images,
    films,
    owner: () => (session.subject === null ? null : ownerOf(session.subject)),
  };
}
