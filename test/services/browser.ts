/** The browsers in which a test signs in, and picks. */
export {
  type ChromiumSignIn,
  pickWithChromium,
  signInWithChromium,
} from './browser-chromium.ts';
export {
  createHttpBrowser,
  type HttpBrowser,
  type PageSeen,
  type PickChoice,
  pickOverHttp,
  type SignInChoice,
  signInOverHttp,
} from './browser-http.ts';
