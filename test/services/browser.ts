/** The browsers in which a test signs in. */
export { type ChromiumPageSeen, type ChromiumSignIn, signInWithChromium } from './browser-chromium.ts';
export { createHttpBrowser, type HttpBrowser, type PageSeen, signInOverHttp } from './browser-http.ts';
